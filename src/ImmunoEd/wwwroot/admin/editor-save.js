const patience = 4000;

/** Lets a save go on only when the words are at the server, or at least on this browser's shelf. */
export function saveThrough(form, keeper) {
  let isThrough = false;
  form.addEventListener('submit', async event => {
    if (isThrough)
      return;
    event.preventDefault();
    const isAtServer = await Promise.race([keeper.flush(), new Promise(done => setTimeout(done, patience, false))]);
    // While the event is still under way, the browser takes no second submission.
    await new Promise(done => setTimeout(done));
    keeper.shelve();
    // The form's own guard against a second press counts the press that was held back here.
    delete form.dataset.sent;
    if (!isAtServer && !navigator.onLine)
      return;
    isThrough = true;
    keeper.isLeaving = true;
    form.requestSubmit(event.submitter);
    setTimeout(() => { isThrough = keeper.isLeaving = false; }, patience);
  });

  document.querySelector('[data-discard]')?.addEventListener('submit', () => keeper.forget());
  form.querySelector('[data-take-over]').addEventListener('click', () => keeper.takeOver());
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      form.requestSubmit(form.querySelector('[data-save]'));
    }
  });
}
