// An editable combobox with a list, as the ARIA Authoring Practices describe it. Loaded when a search field gets the focus.
const pause = 150;
const shortest = 2;

const set = (element, name, value) => element.setAttribute(name, value);

export function suggest(field) {
  const list = document.createElement('ul');
  const status = document.createElement('span');
  let options = [];
  let active = -1;
  let timer;
  let request;

  list.id = `${field.id}-suggestions`;
  list.className = 'suggestions';
  list.hidden = true;
  set(list, 'role', 'listbox');
  set(list, 'aria-label', 'Suggestions');
  status.className = 'visually-hidden';
  set(status, 'role', 'status');
  field.form.append(list, status);
  set(field, 'role', 'combobox');
  set(field, 'aria-autocomplete', 'list');
  set(field, 'aria-expanded', false);
  set(field, 'aria-controls', list.id);

  function show(suggestions) {
    options = suggestions.map(optionOf);
    list.replaceChildren(...options);
    open(options.length > 0);
    status.textContent = options.length === 0 ? '' : options.length === 1 ? '1 suggestion' : `${options.length} suggestions`;
  }

  function optionOf({ text, url }, index) {
    const option = document.createElement('li');
    option.id = `${list.id}-${index}`;
    set(option, 'role', 'option');
    option.append(text);
    if (url) {
      const kind = document.createElement('span');
      kind.textContent = 'page';
      option.append(' ', kind);
    }
    option.addEventListener('click', () => choose(text, url));
    return option;
  }

  function open(isOpen) {
    activate(-1);
    list.hidden = !isOpen;
    set(field, 'aria-expanded', isOpen);
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    status.textContent = '';
    open(false);
  }

  function activate(index) {
    active = index;
    options.forEach((option, i) => set(option, 'aria-selected', i === index));
    if (index < 0) {
      field.removeAttribute('aria-activedescendant');
    } else {
      set(field, 'aria-activedescendant', options[index].id);
      options[index].scrollIntoView({ block: 'nearest' });
    }
  }

  function choose(text, url) {
    close();
    field.value = text;
    if (url) location.assign(url);
    else field.form.requestSubmit();
  }

  async function ask(words) {
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(`/search/suggest?q=${encodeURIComponent(words)}`, { signal: request.signal });
      if (answer.ok) show(await answer.json());
    } catch {
      // Suggestions are never needed.
    }
  }

  function move(step) {
    if (options.length === 0) return false;
    if (list.hidden) open(true);
    activate(active < 0 && step < 0 ? options.length - 1 : (active + step + options.length) % options.length);
    return true;
  }

  function press(key) {
    switch (key) {
      case 'ArrowDown': return move(1);
      case 'ArrowUp': return move(-1);
      case 'Enter':
        if (active < 0) return false;
        options[active].click();
        return true;
      case 'Escape':
        if (list.hidden) return false;
        close();
        return true;
      default:
        if (active >= 0) activate(-1);
        return false;
    }
  }

  field.addEventListener('input', () => {
    const words = field.value.trim();
    clearTimeout(timer);
    request?.abort();
    if (words.length < shortest || !navigator.onLine) show([]);
    else timer = setTimeout(ask, pause, words);
  });
  field.addEventListener('keydown', event => {
    if (!event.isComposing && press(event.key)) event.preventDefault();
  });
  field.addEventListener('blur', close);
  field.form.addEventListener('submit', close);
  // Whoever presses an option keeps the focus in the field.
  list.addEventListener('mousedown', event => event.preventDefault());
}
