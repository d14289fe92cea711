// The pages of the vocabulary work without this file.
import { startSlug } from './editor-slug.js';

const everyMilliseconds = 1000;
const panel = document.querySelector('[data-retagging]');

if (panel?.dataset.retagging)
  follow(panel);
for (const form of document.querySelectorAll('form.form'))
  startSlug(form);

/** Shows how far the pages are tagged anew, until all are. */
async function follow(panel) {
  const bar = panel.querySelector('progress');
  const count = panel.querySelector('[data-retagging-count]');
  for (;;) {
    await new Promise(done => setTimeout(done, everyMilliseconds));
    try {
      const response = await fetch(panel.dataset.retagging, { redirect: 'error' });
      const { done, total, isDone } = await response.json();
      if (isDone) {
        panel.replaceChildren(Object.assign(document.createElement('p'), { textContent: `All ${total} pages are tagged with the present words.` }));
        panel.setAttribute('role', 'status');
        return;
      }
      bar.max = total;
      bar.value = done;
      count.textContent = `${done} of ${total}`;
    } catch {
      count.textContent = 'the portal does not answer; some';
    }
  }
}
