const answerMilliseconds = 20000;

/** Sends the form to be kept; answers { kind, … } and never throws. */
export async function send(form, bodyOf, isLast) {
  const answer = await post(form, bodyOf(), isLast);
  if (answer.kind !== 'refused' || answer.status !== 400 || isLast || !await takeFreshToken(form))
    return answer;
  return post(form, bodyOf(), false);
}

async function post(form, body, isLast) {
  try {
    const response = await fetch(form.dataset.keep, { method: 'POST', body, redirect: 'manual', keepalive: isLast, signal: AbortSignal.timeout(answerMilliseconds) });
    return await read(response);
  } catch {
    return { kind: 'offline' };
  }
}

async function read(response) {
  if (response.type === 'opaqueredirect' || response.status === 401)
    return { kind: 'signedOut' };
  if (response.status === 200 || response.status === 409)
    return { kind: response.ok ? 'kept' : 'behind', ...await response.json() };
  return { kind: 'refused', status: response.status };
}

/** After a new sign-in the form's own token no longer counts. */
async function takeFreshToken(form) {
  try {
    const response = await fetch(location.pathname, { redirect: 'manual', signal: AbortSignal.timeout(answerMilliseconds) });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector('#editor [name=__RequestVerificationToken]')?.value;
    for (const field of document.querySelectorAll('[name=__RequestVerificationToken]'))
      field.value = fresh ?? field.value;
    return Boolean(fresh);
  } catch {
    return false;
  }
}
