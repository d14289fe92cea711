/** Lists of single lines, and of sources: more of them, fewer of them, in another order. */
export function startRows(form, announce) {
  for (const rows of form.querySelectorAll('[data-rows]'))
    start(rows, announce);
}

export function addRow(rows) {
  const row = rows.querySelector('[data-row]').cloneNode(true);
  for (const field of row.querySelectorAll('input'))
    field.value = '';
  rows.querySelector('[data-rows-list]').append(row);
  number(rows);
  return row;
}

const rowsOf = rows => [...rows.querySelectorAll('[data-row]')];
const firstField = row => row.querySelector('input');
const nounOf = rows => rows.dataset.rows.toLowerCase();
const changed = rows => rows.dispatchEvent(new Event('input', { bubbles: true }));

function start(rows, announce) {
  const putBack = rows.querySelector('[data-put-back]');
  let removed = null;

  rows.querySelector('[data-add]').addEventListener('click', () => firstField(addRow(rows)).focus());
  putBack.addEventListener('click', () => {
    removed.row.hidden = false;
    rowsOf(rows).at(removed.index)?.before(removed.row);
    if (!removed.row.isConnected)
      rows.querySelector('[data-rows-list]').append(removed.row);
    number(rows);
    changed(rows);
    firstField(removed.row).focus();
    putBack.hidden = true;
  });
  rows.addEventListener('click', event => {
    const button = event.target.closest('button');
    const row = button?.closest('[data-row]');
    if (!row)
      return;
    if (button.matches('[data-remove]'))
      removed = remove(rows, row, putBack, announce);
    else
      move(rows, row, button, announce);
    changed(rows);
  });
  rows.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('input') && !event.isComposing)
      toNext(rows, event);
  });
  number(rows);
  for (const button of rows.querySelectorAll('[data-add]'))
    button.disabled = false;
}

function remove(rows, row, putBack, announce) {
  const all = rowsOf(rows);
  const index = all.indexOf(row);
  const isEmpty = [...row.querySelectorAll('input')].every(field => !field.value);
  if (all.length === 1)
    addRow(rows);
  row.remove();
  number(rows);
  putBack.hidden = isEmpty;
  const rest = rowsOf(rows);
  firstField(rest[Math.min(index, rest.length - 1)]).focus();
  announce(`${rows.dataset.rows} ${index + 1} was removed.`);
  return { row, index };
}

function move(rows, row, button, announce) {
  const isUp = button.matches('[data-up]');
  if (isUp)
    row.previousElementSibling?.before(row);
  else
    row.nextElementSibling?.after(row);
  number(rows);
  (button.disabled ? firstField(row) : button).focus();
  announce(`Now ${nounOf(rows)} ${rowsOf(rows).indexOf(row) + 1} of ${rowsOf(rows).length}.`);
}

function toNext(rows, event) {
  event.preventDefault();
  const row = event.target.closest('[data-row]');
  const fields = [...row.querySelectorAll('input')];
  const next = fields[fields.indexOf(event.target) + 1] ?? firstField(row.nextElementSibling ?? addRow(rows));
  next.focus();
}

function number(rows) {
  const all = rowsOf(rows);
  for (const [index, row] of all.entries()) {
    const name = `${nounOf(rows)} ${index + 1}`;
    (row.hasAttribute('role') ? row : firstField(row)).setAttribute('aria-label', `${rows.dataset.rows} ${index + 1}`);
    for (const field of row.querySelectorAll('[name]'))
      field.name = field.name.replace(/\[\d+\]/, `[${index}]`);
    for (const [kind, words, isOff] of [['up', `Move ${name} up`, index === 0], ['down', `Move ${name} down`, index === all.length - 1], ['remove', `Remove ${name}`, false]]) {
      const button = row.querySelector(`[data-${kind}]`);
      button.setAttribute('aria-label', words);
      button.disabled = isOff;
    }
  }
}
