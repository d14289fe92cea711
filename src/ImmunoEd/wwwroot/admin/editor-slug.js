const most = 80;

/** The address follows the title until somebody writes it by hand. */
export function startSlug(form) {
  const field = form.querySelector('[data-from]');
  if (!field)
    return;
  const title = document.getElementById(field.dataset.from);
  let isOwn = field.value !== '' && field.value !== slugOf(title.value);
  field.addEventListener('input', () => { isOwn = field.value !== ''; });
  title.addEventListener('input', () => {
    if (!isOwn)
      field.value = slugOf(title.value);
  });
}

export const slugOf = title => title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  .replace(/['’]/g, '').replace(/[^a-z\d]+/g, '-').replace(/^-+|-+$/g, '').slice(0, most).replace(/-+$/, '');
