/** The lists of boxes to tick: a search, how many are chosen, and what the text names. */
export function startChoices(form) {
  for (const choices of form.querySelectorAll('[data-choices]'))
    start(choices, form);
}

function start(choices, form) {
  const rows = [...choices.querySelectorAll('.choice')];
  const search = choices.querySelector('[data-choices-search]');
  const shown = choices.querySelector('[data-choices-count]');

  search.addEventListener('input', event => {
    event.stopPropagation();
    const wanted = plain(search.value);
    for (const row of rows)
      row.hidden = !plain(row.textContent).includes(wanted);
    const count = rows.filter(row => !row.hidden).length;
    shown.textContent = wanted ? `${count} of ${rows.length} in the list` : `${rows.length} in the list`;
  });
  search.addEventListener('change', event => event.stopPropagation());
  search.addEventListener('keydown', event => {
    if (event.key === 'Enter')
      event.preventDefault();
  });
  form.addEventListener('input', () => countChosen(choices));
}

function countChosen(choices) {
  const chosen = choices.querySelectorAll('input[type=checkbox]:checked').length;
  choices.querySelector('[data-chosen-count]').textContent = `(${chosen} chosen)`;
}

const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Notes beside the boxes what the text names, and brings boxes that are still to tick to the top. */
export function showFound(form, found) {
  for (const choices of form.querySelectorAll('[data-choices]')) {
    const words = new Map(found.filter(tag => tag.kind === choices.dataset.choices).map(tag => [tag.slug, tag.words]));
    const list = choices.querySelector('.choices-list');
    for (const row of [...list.children].reverse())
      showOne(row, words.get(row.querySelector('input').value), list);
  }
}

function showOne(row, words, list) {
  const note = row.querySelector('[data-found-note]');
  const sentence = words ? `found in the text: “${words}”` : '';
  const isNew = sentence !== '' && note.textContent.trim() === '';
  if (note.textContent.trim() !== sentence)
    note.textContent = sentence;
  if (isNew && !row.querySelector('input').checked && !list.contains(document.activeElement))
    list.prepend(row);
}
