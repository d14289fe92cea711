// Changes a text field as if somebody had typed, so that undo takes the change back.
export function replace(field, from, to, text) {
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  const isDone = text.length > 0 ? document.execCommand('insertText', false, text) : from === to || document.execCommand('delete');
  if (isDone)
    return;
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Applies what the functions of editor-marks.js return: { from, to, text, start, end }. */
export function apply(field, change) {
  if (!change)
    return;
  replace(field, change.from, change.to, change.text);
  field.setSelectionRange(change.start, change.end);
  show(field, change.start);
}

export const stateOf = field => ({ text: field.value, start: field.selectionStart, end: field.selectionEnd });

/** Scrolls the field itself so that a place in its text is in sight. */
export function show(field, place) {
  const top = heightBefore(field, place);
  const line = parseFloat(getComputedStyle(field).lineHeight) || 24;
  if (top < field.scrollTop || top > field.scrollTop + field.clientHeight - 2 * line)
    field.scrollTop = Math.max(0, top - field.clientHeight / 3);
}

function heightBefore(field, place) {
  const mirror = document.createElement('div');
  const style = getComputedStyle(field);
  for (const name of ['fontFamily', 'fontSize', 'fontWeight', 'letterSpacing', 'lineHeight', 'tabSize', 'paddingLeft', 'paddingRight'])
    mirror.style[name] = style[name];
  Object.assign(mirror.style, { position: 'absolute', visibility: 'hidden', top: '0', left: '0', boxSizing: 'border-box', whiteSpace: 'pre-wrap', overflowWrap: 'break-word', width: `${field.clientWidth}px` });
  mirror.textContent = field.value.slice(0, place);
  document.body.append(mirror);
  const height = mirror.clientHeight;
  mirror.remove();
  return height;
}
