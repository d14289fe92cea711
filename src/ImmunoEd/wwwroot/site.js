// Enhancements only: every page reads, searches and calls without this file.
for (const button of document.querySelectorAll('.print-button')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

if (!navigator.connection?.saveData) {
  const { suggestions } = document.body.dataset;
  for (const field of document.querySelectorAll('input[type=search]')) {
    const load = () => import(suggestions).then(({ suggest }) => suggest(field)).catch(() => {});
    if (field === document.activeElement) load();
    else field.addEventListener('focus', load, { once: true });
  }
}

const space = 8;

// Below the word where there is room, else above it, else below and scrolled into sight; never over the word.
function place(word, note) {
  const lines = word.getClientRects();
  const [first, last] = [lines[0], lines[lines.length - 1]];
  const { height } = note.getBoundingClientRect();
  const above = first.top - space - height;
  const isBelow = last.bottom + space + height <= innerHeight || above < 0;
  const room = document.documentElement.clientWidth - note.offsetWidth - 2 * space;
  note.style.left = `${scrollX + Math.max(2 * space, Math.min((isBelow ? last : first).left, room))}px`;
  note.style.top = `${scrollY + (isBelow ? last.bottom + space : above)}px`;
}

function open(word, note) {
  word.focus();
  note.showPopover({ source: word });
  place(word, note);
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: 'nearest' });
}

// The link to a word's page becomes a button that opens the note which came with this page.
function explain(word) {
  const note = document.getElementById(word.dataset.note);
  let wasOpen = false;
  for (const [name, value] of Object.entries({ role: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'aria-controls': note.id }))
    word.setAttribute(name, value);
  // The browser closes an open note before the click arrives.
  word.addEventListener('pointerdown', () => { wasOpen = note.matches(':popover-open'); });
  word.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    if (!wasOpen)
      open(word, note);
    wasOpen = false;
  });
  word.addEventListener('keydown', event => {
    if (event.key !== ' ')
      return;
    event.preventDefault();
    word.click();
  });
  note.addEventListener('beforetoggle', event => word.setAttribute('aria-expanded', event.newState === 'open'));
  note.addEventListener('focusout', event => {
    if (event.relatedTarget && !note.contains(event.relatedTarget))
      note.hidePopover();
  });
  addEventListener('resize', () => {
    if (note.matches(':popover-open'))
      place(word, note);
  });
}

if ('popover' in HTMLElement.prototype)
  document.querySelectorAll('a.term').forEach(explain);
