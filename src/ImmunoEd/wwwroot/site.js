// Enhancements only: every page reads, searches and calls without this file.
for (const button of document.querySelectorAll('.print-button')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

if (!navigator.connection?.saveData) {
  for (const field of document.querySelectorAll('input[type=search]')) {
    const load = () => import('./search-suggestions.js').then(({ suggest }) => suggest(field)).catch(() => {});
    if (field === document.activeElement) load();
    else field.addEventListener('focus', load, { once: true });
  }
}
