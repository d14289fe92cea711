import * as shelf from './editor-shelf.js';
import { wordsOf } from './editor-words.js';
import { send } from './editor-send.js';
import { sentenceOf } from './editor-sentences.js';

const everyMilliseconds = 3000;
const typingMilliseconds = 400;
// What a browser still sends for a page that is gone.
const lastBytes = 60 * 1024;

/** Keeps what is typed: at the server every few seconds, and on this browser's shelf until the server has it. */
export class Keeper {
  typed = 0;
  kept = 0;
  isLeaving = false;
  sending = null;
  wasUnanswered = false;

  constructor(form, show) {
    this.form = form;
    this.show = show;
    this.isShelved = true;
    if (form.dataset.unsaved)
      this.note();
    form.addEventListener('input', () => this.note());
    form.addEventListener('change', () => this.note());
    setInterval(() => this.keep(), everyMilliseconds);
    addEventListener('online', () => this.keep());
    addEventListener('pagehide', () => this.keepLast());
    addEventListener('pageshow', event => { if (event.persisted) Object.assign(this, { isLeaving: false, wasUnanswered: true }); });
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') this.keepLast(); });
    addEventListener('beforeunload', event => { if (!this.shelve() && !this.isLeaving) event.preventDefault(); });
  }

  get key() {
    const { DraftId } = this.form.elements;
    return this.form.dataset.articleId || (DraftId.value ? `draft-${DraftId.value}` : 'new');
  }

  get isKept() {
    return this.kept === this.typed;
  }

  note() {
    this.typed++;
    this.isShelved = false;
    clearTimeout(this.shelving);
    this.shelving = setTimeout(() => this.shelve(), typingMilliseconds);
  }

  /** Writes on the shelf what the server does not have; false where that failed too. */
  shelve() {
    if (!this.isKept && !this.isShelved)
      this.isShelved = shelf.put(this.key, { at: new Date().toISOString(), base: this.form.elements.BaseRevisionId.value, words: wordsOf(this.form) });
    return this.isKept || this.isShelved;
  }

  keep(options) {
    if (this.isKept && !options?.isForced || this.isLeaving)
      return this.sending ?? Promise.resolve(true);
    this.sending ??= this.#keep(options).finally(() => { this.sending = null; });
    return this.sending;
  }

  keepLast() {
    this.shelve();
    if (!this.isKept && !this.isLeaving && !this.sending && this.#body().toString().length < lastBytes)
      this.keep({ isLast: true });
  }

  /** All that was typed is at the server; or false, and then it is on the shelf. */
  async flush() {
    await this.sending;
    const isAtServer = this.isKept || await this.keep();
    this.shelve();
    return isAtServer;
  }

  forget() {
    this.isLeaving = true;
    shelf.remove(this.key);
  }

  /** The words of this window, although another one kept newer ones. */
  takeOver() {
    this.form.elements.Sequence.value = this.theirs;
    this.typed++;
    return this.keep();
  }

  async #keep(options) {
    const number = this.typed;
    const answer = await send(this.form, () => this.#body(), options?.isLast ?? false);
    if (answer.kind === 'behind' && this.wasUnanswered && answer.sequence === Number(this.form.elements.Sequence.value) + 1) {
      // The words came in although the answer did not: what is ahead is this window itself.
      this.wasUnanswered = false;
      this.form.elements.Sequence.value = answer.sequence;
      return this.#keep(options);
    }

    this.wasUnanswered = answer.kind === 'offline' || this.wasUnanswered && answer.kind !== 'kept';
    this.theirs = answer.sequence;
    if (answer.kind === 'kept')
      this.#acknowledge(answer, number);
    const isShelved = this.shelve();
    this.show(answer.kind, sentenceOf(answer, isShelved));
    return answer.kind === 'kept';
  }

  #acknowledge(answer, number) {
    const key = this.key;
    this.kept = number;
    this.form.elements.DraftId.value = answer.id;
    this.form.elements.Sequence.value = answer.sequence;
    if (this.isKept || this.key !== key)
      shelf.remove(key);
    this.isShelved = this.isKept;
    if (!this.form.dataset.articleId)
      history.replaceState(history.state, '', `/admin/articles/new?draft=${answer.id}`);
  }

  #body() {
    const body = new URLSearchParams(new FormData(this.form));
    body.set('articleId', this.form.dataset.articleId ?? '');
    return body;
  }
}
