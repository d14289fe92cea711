// The words of the form as pairs of name and value, apart from what only the server has use for.
const isWords = name => name.startsWith('Input.');
const isChoice = name => /^Input\.(CancerTypes|Treatments|Topics)$/.test(name);

export const wordsOf = form => [...new FormData(form)].filter(([name]) => isWords(name));

/** The same text for words that mean the same: ends of lines, empty rows and the order of ticked boxes do not count. */
export function meaningOf(words) {
  const byName = {};
  for (const [name, value] of words) {
    const text = value.replace(/\r\n?/g, '\n').trim();
    if (text)
      (byName[name.replace(/\[\d+\]/, '')] ??= []).push(text);
  }
  for (const name of Object.keys(byName).filter(isChoice))
    byName[name].sort();
  return JSON.stringify(Object.entries(byName).sort(([a], [b]) => a < b ? -1 : 1));
}

/** Fills the form with words; makes rows where there are too few. */
export function fill(form, words, addRow) {
  const byName = new Map();
  for (const [name, value] of words)
    byName.set(name, [...(byName.get(name) ?? []), value]);
  for (const rows of form.querySelectorAll('[data-rows]'))
    makeRoom(rows, byName, addRow);
  for (const field of form.elements)
    if (isWords(field.name ?? ''))
      set(field, byName);
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

function makeRoom(rows, byName, addRow) {
  const has = index => [...rows.querySelector('[data-row]').querySelectorAll('[name]')]
    .some(field => (byName.get(field.name.replace('[0]', `[${index}]`)) ?? []).length > (field.name.includes('[') ? 0 : index));
  let needed = 0;
  while (has(needed))
    needed++;
  while (rows.querySelectorAll('[data-row]').length < needed)
    addRow(rows);
}

function set(field, byName) {
  const values = byName.get(field.name) ?? [];
  if (field.type === 'checkbox')
    field.checked = values.includes(field.value);
  else
    field.value = values.length > 0 ? values.shift() : '';
}
