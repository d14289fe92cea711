const speakMilliseconds = 1500;
const nearShare = 0.9;

/** How many characters a field has, and how many are too many; spoken only near the limit. */
export function startCounters(form, announce) {
  for (const field of form.querySelectorAll('[data-limit]'))
    start(field, form.querySelector(`[data-counter="${field.id}"]`), Number(field.dataset.limit), announce);
}

function start(field, counter, limit, announce) {
  let speaking = 0;
  function count() {
    const length = [...field.value.trim()].length;
    const over = length - limit;
    counter.textContent = over > 0 ? `${length}: ${over} too many` : `${length} so far`;
    counter.classList.toggle('over', over > 0);
    return over > 0 ? `${over} characters too many` : `${-over} characters left`;
  }

  count();
  field.form.addEventListener('input', () => {
    const sentence = count();
    clearTimeout(speaking);
    if (document.activeElement === field && [...field.value].length >= limit * nearShare)
      speaking = setTimeout(announce, speakMilliseconds, sentence);
  });
}
