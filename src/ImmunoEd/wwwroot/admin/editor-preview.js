import { showFound } from './editor-choices.js';
import { mark, sourcePlace } from './editor-hard.js';
import { show } from './editor-text.js';

const waitMilliseconds = 600;
const speakMilliseconds = 4000;

/** The page as readers will see it, made by the server while somebody types. */
export function startPreview(form, body, announce) {
  const pane = document.querySelector('[data-preview-content]');
  const state = document.querySelector('[data-preview-state]');
  let waiting = 0;
  let speaking = 0;
  let request = null;
  let grade = gradeOf(pane);

  async function refresh() {
    request?.abort();
    request = new AbortController();
    const { signal } = request;
    try {
      const response = await fetch(form.dataset.preview, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'error', signal });
      if (!response.ok)
        throw new Error(`${response.status}`);
      put(pane, await response.text());
      state.textContent = 'It follows what you type.';
      afterwards();
    } catch {
      if (!signal.aborted)
        state.textContent = 'It cannot be made just now, and shows an earlier text.';
    }
  }

  function afterwards() {
    mark(pane);
    showFound(form, foundIn(pane));
    const now = gradeOf(pane);
    clearTimeout(speaking);
    if (now !== grade)
      speaking = setTimeout(() => announce(`Reading: ${grade = now}.`), speakMilliseconds);
  }

  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, waitMilliseconds);
  });
  pane.addEventListener('click', event => act(event, body));
  offerSentences(pane);
  mark(pane);
}

const gradeOf = pane => pane.querySelector('[data-grade]')?.textContent.trim() ?? 'nothing to measure';

const foundIn = pane => [...pane.querySelectorAll('[data-found]')].map(({ dataset }) => ({ kind: dataset.found, slug: dataset.slug, words: dataset.foundWords }));

/** What a parser made of the answer, without ever running anything of it. */
function put(pane, html) {
  const { scrollTop } = pane;
  const open = new Map([...pane.querySelectorAll('details')].map(details => [details.dataset.part, details.open]));
  pane.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  for (const details of pane.querySelectorAll('details'))
    details.open = open.get(details.dataset.part) ?? details.open;
  offerSentences(pane);
  pane.scrollTop = scrollTop;
}

function offerSentences(pane) {
  for (const quote of pane.querySelectorAll('q[data-hard-sentence]')) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'find-sentence', title: 'Show it in the text' });
    quote.replaceWith(button);
    button.append(quote);
  }
}

function act(event, body) {
  const sentence = event.target.closest('.find-sentence');
  const link = event.target.closest('a[href]');
  if (sentence)
    select(body, sentence.textContent);
  if (!link || link.getAttribute('href').startsWith('#'))
    return;
  // The words are in this window: what a link of the preview leads to opens beside it.
  event.preventDefault();
  open(link.href, '_blank', 'noopener');
}

function select(body, sentence) {
  const place = sourcePlace(body.value, sentence);
  if (!place)
    return;
  body.focus();
  body.setSelectionRange(place.start, place.end);
  show(body, place.start);
}
