const waitMilliseconds = 250;
let counter = 0;

/** The list of pages, words or pictures in a dialog, by what is typed above it. */
export function startFinds(dialog, address) {
  const field = dialog.querySelector('[data-find-kinds]');
  if (!field)
    return;
  const list = dialog.querySelector('[data-finds-list]');
  const count = dialog.querySelector('[data-finds-count]');
  let waiting = 0;
  let request = null;

  async function find() {
    request?.abort();
    request = new AbortController();
    const { signal } = request;
    try {
      const kinds = field.dataset.findKinds.split(' ');
      const found = (await Promise.all(kinds.map(kind => ask(address, kind, field.value, signal)))).flat();
      list.replaceChildren(...found.map((row, index) => choice(row, index === 0 && field.value.trim() !== '')));
      count.textContent = `(${found.length})`;
      list.querySelector(':checked')?.dispatchEvent(new Event('change', { bubbles: true }));
    } catch {
      if (!signal.aborted)
        count.textContent = '(the portal does not answer)';
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, waitMilliseconds);
  });
  dialog.addEventListener('opened', find);
}

async function ask(address, kind, q, signal) {
  const response = await fetch(`${address}?${new URLSearchParams({ kind, q })}`, { signal, redirect: 'error' });
  if (!response.ok)
    throw new Error(`${response.status}`);
  return (await response.json()).map(row => ({ ...row, kind }));
}

function choice(row, isChosen) {
  const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'address', value: row.address, id: `find-${++counter}`, checked: isChosen });
  input.dataset.name = row.name;
  input.dataset.alternative = row.alternative ?? '';
  input.dataset.decorative = row.isDecorative ? 'yes' : '';
  const label = Object.assign(document.createElement('label'), { className: 'choice' });
  const words = document.createElement('span');
  words.append(row.name, ' ', Object.assign(document.createElement('small'), { textContent: row.kind === 'term' ? `glossary word, ${row.address}` : row.address }));
  label.append(input);
  if (row.kind === 'picture')
    label.append(Object.assign(document.createElement('img'), { src: `/admin/media/file/${row.name}`, alt: '', loading: 'lazy', width: 72, height: 54 }));
  label.append(words);
  return label;
}
