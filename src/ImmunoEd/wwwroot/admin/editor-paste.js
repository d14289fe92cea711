import { htmlToMarkdown } from './editor-html.js';
import { replace, show } from './editor-text.js';

/** Pasting from Word, Google Docs or a web page: what it means stays, how it looked does not. */
export function startPaste(field, announce) {
  let isPlain = false;
  field.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v')
      isPlain = event.shiftKey;
  });
  field.addEventListener('paste', event => {
    const html = isPlain ? '' : event.clipboardData.getData('text/html');
    isPlain = false;
    const { markdown, pictures } = html ? htmlToMarkdown(html) : { markdown: '', pictures: 0 };
    if (!markdown)
      return;
    event.preventDefault();
    insert(field, markdown);
    announce(pictures > 0 ? `Pasted. ${pictures === 1 ? 'One picture was' : `${pictures} pictures were`} left out: add it with the picture tool.` : 'Pasted.');
  });
}

function insert(field, markdown) {
  const { value, selectionStart: start, selectionEnd: end } = field;
  const isBlock = /\n|^(#|-|\d+\.|\|)/.test(markdown);
  const lead = !isBlock || start === 0 || value.slice(0, start).endsWith('\n\n') ? '' : value[start - 1] === '\n' ? '\n' : '\n\n';
  const tail = isBlock && value.slice(end).trim() !== '' && !value.slice(end).startsWith('\n') ? '\n\n' : '';
  replace(field, start, end, lead + markdown + tail);
  show(field, field.selectionEnd);
}
