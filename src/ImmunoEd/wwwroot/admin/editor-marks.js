// What the tools do to a text, as plain functions: { text, start, end } in, { from, to, text, start, end } out.
// From..to is replaced by the new text; start..end is selected afterwards, both counted in the text as a whole.
const item = /^(\s*)([-*+]|(\d{1,9})[.)])( +)(\[[ xX]\] +)?/;

const lineStart = (text, place) => text.lastIndexOf('\n', place - 1) + 1;

function lineEnd(text, place) {
  const end = text.indexOf('\n', place);
  return end < 0 ? text.length : end;
}

const change = (from, to, text, start, end = start) => ({ from, to, text, start, end });

/** Bold or italic: puts the mark around what is selected, or takes it away. */
export function wrap({ text, start, end }, mark, placeholder) {
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  if (start === end)
    return change(start, end, mark + placeholder + mark, start + mark.length, start + mark.length + placeholder.length);

  const inner = text.slice(start, end);
  if (isMarked(text, start, end, mark))
    return change(start - mark.length, end + mark.length, inner, start - mark.length, end - mark.length);
  if (inner.length > 2 * mark.length && isMarked(text, start + mark.length, end - mark.length, mark)) {
    const bare = inner.slice(mark.length, -mark.length);
    return change(start, end, bare, start, start + bare.length);
  }

  const marked = inner.split('\n').map(line => wrapLine(line, mark)).join('\n');
  return inner.includes('\n')
    ? change(start, end, marked, start, start + marked.length)
    : change(start, end, marked, start + mark.length, start + marked.length - mark.length);
}

// A single * beside another one is part of **.
function isMarked(text, start, end, mark) {
  if (text.slice(start - mark.length, start) !== mark || text.slice(end, end + mark.length) !== mark || start < mark.length)
    return false;
  const before = /\**$/.exec(text.slice(0, start))[0].length;
  return mark.length === 2 ? before >= 2 : before % 2 === 1;
}

function wrapLine(line, mark) {
  const [, lead, words, tail] = /^(\s*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6}) +)?)(.*?)(\s*)$/.exec(line);
  return words ? lead + mark + words + mark + tail : line;
}

/** Makes the selected lines headings of a level, or plain lines again. */
export function heading(state, level) {
  const mark = '#'.repeat(level) + ' ';
  return lines(state, all => {
    const isOff = all.every(line => line.startsWith(mark));
    return all.map(line => isOff ? line.slice(mark.length) : mark + line.replace(/^#{1,6} +/, '').replace(item, ''));
  });
}

export function list(state, isNumbered) {
  return lines(state, all => {
    const isOff = all.filter(line => line.trim()).every(line => isNumbered ? /^\s*\d{1,9}[.)] /.test(line) : /^\s*[-*+] /.test(line)) && all.some(line => line.trim());
    let number = 0;
    return all.map(line => {
      if (isOff)
        return line.replace(item, '$1');
      if (!line.trim() && all.length > 1)
        return line;
      const indent = /^\s*/.exec(line)[0];
      return `${indent}${isNumbered ? `${++number}.` : '-'} ${line.slice(indent.length).replace(item, '').replace(/^#{1,6} +/, '')}`;
    });
  });
}

function lines({ text, start, end }, map) {
  const from = lineStart(text, start);
  const to = lineEnd(text, end > start && text[end - 1] === '\n' ? end - 1 : end);
  const made = map(text.slice(from, to).split('\n')).join('\n');
  return start === end ? change(from, to, made, from + made.length) : change(from, to, made, from, from + made.length);
}

/** Puts a block on lines of its own, with an empty line before and after; selects a part of it. */
export function block({ text, start, end }, made, selectFrom = made.length, selectTo = selectFrom) {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const tail = after.startsWith('\n\n') ? '' : after.startsWith('\n') || after === '' ? '\n' : '\n\n';
  return change(start, end, lead + made + tail, start + lead.length + selectFrom, start + lead.length + selectTo);
}

export function care(state, kind) {
  const words = state.text.slice(state.start, state.end).trim() || placeholders[kind];
  const open = `::: ${kind}\n`;
  return block(state, `${open}${words}\n:::`, open.length, open.length + words.length);
}

const placeholders = {
  emergency: 'What is an emergency, and what to do until help comes.',
  'same-day': 'What to call about today.',
  'next-visit': 'What can wait until the next visit.',
  note: 'What is good to know.',
  questions: '- What to ask the care team?',
};

export const link = (state, words, address) => inline(state, `[${escapeWords(words)}](${escapeAddress(address)})`);

export const picture = (state, alt, address, caption) =>
  block(state, `![${escapeWords(alt)}](${escapeAddress(address)}${caption ? ` "${escapeWords(caption).replaceAll('"', '\\"')}"` : ''})`);

const inline = ({ start, end }, made) => change(start, end, made, start + made.length);

const escapeWords = words => words.replace(/\s+/g, ' ').trim().replace(/[[\]\\`*_<>]/g, '\\$&');

const escapeAddress = address => address.trim().replace(/[\s()<>\\]/g, sign => `%${sign.codePointAt(0).toString(16).padStart(2, '0').toUpperCase()}`);

/** Enter in a list: the next point, or the end of the list; null where no list is. */
export function nextPoint({ text, start, end }) {
  const from = lineStart(text, start);
  const found = item.exec(text.slice(from, lineEnd(text, start)));
  if (start !== end || !found || start < from + found[0].length)
    return null;
  if (!text.slice(from + found[0].length, lineEnd(text, start)).trim())
    return change(from, lineEnd(text, start), '', from);

  const [, indent, mark, number, space, box] = found;
  const made = `\n${indent}${number ? mark.replace(number, Number(number) + 1) : mark}${space}${box ? '[ ] ' : ''}`;
  return change(start, end, made, start + made.length);
}
