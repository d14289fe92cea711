// Asks the browser for a passkey and sends what it signed. Without passkeys the forms say so, and passwords work as ever.
const refusals = {
  NotAllowedError: 'No passkey was used. You can try again.',
  InvalidStateError: 'There is a passkey for this account on this device already.',
};

async function optionsOf(form) {
  const token = form.querySelector('[name=__RequestVerificationToken]').value;
  const answer = await fetch(form.dataset.options, { method: 'POST', headers: { RequestVerificationToken: token, Accept: 'application/json' } });
  if (!answer.ok) throw new Error('The server did not answer. Load the page again.');
  return answer.json();
}

const create = async form => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(await optionsOf(form)) });
const request = async form => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await optionsOf(form)) });

function prepare(form, ask) {
  const [button, problem] = [form.querySelector('button[type=submit]'), form.querySelector('[role=alert]')];
  button.hidden = false;
  form.querySelector('.no-passkeys').hidden = true;
  form.addEventListener('submit', async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    button.disabled = true;
    problem.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify(await ask(form));
      delete form.dataset.sent;
      form.submit();
    } catch (fault) {
      problem.textContent = refusals[fault.name] ?? fault.message;
      problem.hidden = false;
      button.disabled = false;
    }
  });
}

if (globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  document.querySelectorAll('.passkey-add').forEach(form => prepare(form, create));
  document.querySelectorAll('.passkey-use').forEach(form => prepare(form, request));
}
