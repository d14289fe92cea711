/** The line that says whether the words are kept. Spoken only when that changes, not at each keeping. */
export function startStatus(form, announce) {
  const line = form.querySelector('[data-kept]');
  const takeOver = form.querySelector('[data-take-over]');
  let shown = '';

  function show(kind, sentence) {
    line.textContent = sentence;
    line.dataset.kept = kind;
    takeOver.hidden = kind !== 'behind';
    if (kind !== shown && kind !== 'waiting' && !(kind === 'kept' && shown === ''))
      announce(sentence);
    if (kind !== 'waiting')
      shown = kind;
  }

  form.addEventListener('input', () => {
    if (shown === '' || shown === 'kept')
      show('waiting', 'Not kept yet…');
  });
  return show;
}
