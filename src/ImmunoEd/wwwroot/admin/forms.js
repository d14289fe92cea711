// Enhancements of forms for staff: each works without this file.
for (const button of document.querySelectorAll('.show-password')) {
  const field = document.getElementById(button.getAttribute('aria-controls'));
  button.hidden = false;
  button.addEventListener('click', () => {
    const isShown = field.type === 'password';
    field.type = isShown ? 'text' : 'password';
    button.setAttribute('aria-pressed', isShown);
    field.focus();
  });
  // What was shown must not stay in the browser's memory of forms.
  field.form.addEventListener('submit', () => { field.type = 'password'; });
}

document.getElementById('problems')?.focus();

for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent)
      event.preventDefault();
    form.dataset.sent = 'yes';
    setTimeout(() => { delete form.dataset.sent; }, 3000);
  });
}

for (const button of document.querySelectorAll('.copy')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copies);
    await navigator.clipboard.writeText(source.value ?? [...source.children].map(line => line.textContent.trim()).join('\n'));
    button.parentElement.querySelector('[role=status]').textContent = 'Copied.';
  });
}

for (const button of document.querySelectorAll('.print')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
