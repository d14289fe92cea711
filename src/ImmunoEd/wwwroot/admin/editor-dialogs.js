import { startFinds } from './editor-finds.js';
import * as marks from './editor-marks.js';
import { table } from './editor-tables.js';
import { apply, stateOf } from './editor-text.js';

const isAddress = text => /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)\S/i.test(text);
const isBareHost = text => /^(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i.test(text);

/** Each kind of dialog makes a change of the text, or a sentence that says what is still missing. */
const makers = {
  link: makeLink,
  term: makeLink,
  picture: makePicture,
  table: (state, form) => table(state, [...form.querySelectorAll('[data-table-heads] input')].map(input => input.value), form.elements.rows.valueAsNumber),
  care: (state, form, value) => marks.care(state, value),
};

function makeLink(state, form) {
  const typed = form.elements.q.value.trim();
  const found = form.querySelector('[data-finds] :checked');
  const isOwn = isAddress(typed) || !found && isBareHost(typed);
  const address = isOwn ? (isAddress(typed) ? typed : `https://${typed}`) : found?.value;
  if (!address)
    return 'Choose a page or a word from the list, or type a whole web address.';
  const words = form.elements.words.value.trim() || (isOwn ? typed : found.dataset.name);
  return marks.link(state, words, address);
}

function makePicture(state, form) {
  const found = form.querySelector('[data-finds] :checked');
  const alt = form.elements.alt.value.trim();
  const isDecorative = form.elements.decorative.checked;
  if (!found)
    return 'Choose a picture from the list.';
  if (!alt && !isDecorative)
    return 'Say in words what the picture shows, or tick that it is decoration.';
  return isDecorative ? marks.picture(state, '', found.value, 'decorative') : marks.picture(state, alt, found.value, form.elements.caption.value.trim());
}

export function startDialogs(editor, field) {
  for (const dialog of document.querySelectorAll('[data-dialog]'))
    start(dialog, editor, field);
  return name => open(document.querySelector(`[data-dialog=${name}]`), field);
}

function open(dialog, field) {
  const form = dialog.querySelector('form');
  const { text, start, end } = stateOf(field);
  form.reset();
  dialog.returnValue = '';
  if (form.elements.words)
    form.elements.words.value = text.slice(start, end).replace(/\s+/g, ' ').trim();
  dialog.querySelector('[data-dialog-problem]')?.replaceChildren();
  dialog.showModal();
  dialog.dispatchEvent(new Event('opened'));
}

function start(dialog, editor, field) {
  const form = dialog.querySelector('form');
  const problem = dialog.querySelector('[data-dialog-problem]');
  let change = null;
  dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
  form.addEventListener('submit', event => {
    const made = makers[dialog.dataset.dialog]?.(stateOf(field), form, event.submitter?.value) ?? null;
    if (typeof made === 'string') {
      event.preventDefault();
      problem.textContent = made;
    } else {
      change = made;
    }
  });
  dialog.addEventListener('close', () => {
    const made = change;
    change = null;
    field.focus({ preventScroll: true });
    apply(field, made);
  });
  startFinds(dialog, editor.dataset.find);
  if (form.elements.alt)
    startDescriptions(dialog, form);
  startHeads(dialog, form);
}

/** Takes over what the library says of a picture, until somebody writes other words. */
function startDescriptions(dialog, form) {
  let isOwn = false;
  dialog.addEventListener('opened', () => { isOwn = false; });
  form.elements.alt.addEventListener('input', () => { isOwn = form.elements.alt.value !== ''; });
  form.addEventListener('change', ({ target }) => {
    if (target.name !== 'address' || isOwn)
      return;
    form.elements.alt.value = target.dataset.alternative;
    form.elements.decorative.checked = target.dataset.decorative === 'yes';
  });
}

function startHeads(dialog, form) {
  const heads = dialog.querySelector('[data-table-heads]');
  if (!heads)
    return;
  function draw() {
    const count = Math.min(8, Math.max(1, form.elements.columns.valueAsNumber || 1));
    while (heads.childElementCount > count)
      heads.lastElementChild.remove();
    while (heads.childElementCount < count)
      heads.append(head(heads.childElementCount + 1));
  }
  form.elements.columns.addEventListener('input', draw);
  dialog.addEventListener('opened', draw);
}

function head(number) {
  const input = document.createElement('input');
  input.setAttribute('aria-label', `Heading of column ${number}`);
  input.placeholder = `Column ${number}`;
  return input;
}
