// The editor's form works without this file; with it, staff need no Markdown and lose no words.
import { startChoices } from './editor-choices.js';
import { startCounters } from './editor-counters.js';
import { startDialogs } from './editor-dialogs.js';
import { Keeper } from './editor-keep.js';
import { offerWords } from './editor-offer.js';
import { startPaste } from './editor-paste.js';
import { startPreview } from './editor-preview.js';
import { addRow, startRows } from './editor-rows.js';
import { saveThrough } from './editor-save.js';
import { startSlug } from './editor-slug.js';
import { startStatus } from './editor-status.js';
import { startToolbar } from './editor-toolbar.js';

const form = document.getElementById('editor');
const body = document.getElementById('f-body');
const spoken = document.querySelector('[data-announce]');
const announce = sentence => { spoken.textContent = sentence; };

startRows(form, announce);
startCounters(form, announce);
startChoices(form);
startSlug(form);
const keeper = new Keeper(form, startStatus(form, announce));
offerWords(form, keeper.key, addRow, announce);
saveThrough(form, keeper);
startToolbar(document.querySelector('[data-toolbar]'), body, startDialogs(form, body));
startPaste(body, announce);
startPreview(form, body, announce);
form.dataset.started = 'yes';
