// Enhancements of the media library: each page works without this file.
const form = document.querySelector('.media-upload');
if (form)
  enhanceUpload(form, form.querySelector('input[type=file]'), document.querySelector('.media-progress'));

for (const button of document.querySelectorAll('.media-copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.getAttribute('aria-controls'));
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.closest('.field').querySelector('[role=status]').textContent = 'Copied.';
  });
}

function enhanceUpload(form, input, list) {
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'])
    form.addEventListener(name, event => {
      event.preventDefault();
      form.classList.toggle('is-over', name === 'dragenter' || name === 'dragover');
    });
  form.addEventListener('drop', event => send([...event.dataTransfer.files]));
  form.addEventListener('submit', event => {
    event.preventDefault();
    send([...input.files]);
    form.reset();
  });

  // Captions last: the film that they belong to may come with them.
  async function send(files) {
    list.hidden = false;
    files.sort((one, other) => isCaptions(one) - isCaptions(other));
    for (const file of files)
      await sendOne(file, addLine(file));
  }

  async function sendOne(file, line) {
    const most = Number(isFilm(file) ? input.dataset.mostFilm : input.dataset.most);
    if (file.size > most)
      return refuse(line, file, `This file is larger than ${most / 1024 / 1024} MiB, the most that is taken of its kind. Save it smaller.`);
    const answer = await post(file, line.querySelector('progress'));
    const uploaded = answer?.[0];
    if (uploaded?.address)
      line.replaceChildren(link(uploaded), isCaptions(file) ? ' has captions now.' : ' was uploaded. Open it and say what it shows.');
    else
      refuse(line, file, uploaded?.refusal ?? 'It could not be sent. Try again in a minute.');
  }

  function post(file, progress) {
    const body = new FormData(form);
    body.delete(input.name);
    body.append(input.name, file);
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', event => { progress.value = event.loaded / event.total; });
    return new Promise(resolve => {
      request.addEventListener('loadend', () => resolve(request.status === 200 ? request.response : null));
      request.send(body);
    });
  }

  function addLine(file) {
    const line = document.createElement('li');
    const progress = document.createElement('progress');
    progress.setAttribute('aria-label', `Sending ${file.name}`);
    line.append(file.name, progress);
    list.append(line);
    return line;
  }

  function refuse(line, file, sentence) {
    const text = document.createElement('p');
    text.className = 'field-problem';
    text.textContent = `${file.name}: ${sentence}`;
    line.replaceChildren(text);
  }

  function link(uploaded) {
    const anchor = document.createElement('a');
    anchor.href = uploaded.address;
    anchor.textContent = uploaded.name;
    return anchor;
  }
}

function isCaptions(file) {
  return file.name.toLowerCase().endsWith('.vtt');
}

function isFilm(file) {
  return /\.(mp4|webm)$/i.test(file.name);
}
