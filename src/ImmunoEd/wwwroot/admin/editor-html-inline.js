import { lookOf } from './editor-html-look.js';
import { safeAddress } from './editor-html-links.js';

export const isBreak = node => node?.tagName === 'BR';

/** The words of nodes as one paragraph of Markdown, with bold, italics and links. */
export function inlineOf(nodes, { isPlain = false, isCell = false } = {}) {
  const runs = [];
  for (const node of nodes)
    collect(node, { isBold: false, isItalic: false, address: null }, runs);
  const lines = linesOf(isPlain ? runs.map(run => ({ ...run, isBold: false, isItalic: false })) : runs);
  const made = lines.map(line => write(line)).filter(Boolean);
  return isPlain || isCell ? made.join(' ') : made.map(escapeStart).join('\\\n');
}

function collect(node, look, runs) {
  if (node.nodeType === Node.TEXT_NODE)
    runs.push({ ...look, text: node.data.replace(/[\s\u00a0]+/g, ' ').replace(/[\u200b\u00ad\ufeff]/g, '') });
  else if (isBreak(node))
    runs.push({ ...look, text: '\n' });
  else if (node.tagName === 'CODE' || node.tagName === 'KBD')
    runs.push({ ...look, text: node.textContent.replace(/\s+/g, ' '), isCode: true });
  else
    for (const child of node.childNodes)
      collect(child, inherit(node, look), runs);
}

function inherit(node, look) {
  if (node.nodeType !== Node.ELEMENT_NODE)
    return look;
  const fontWeight = lookOf(node, 'font-weight');
  const fontStyle = lookOf(node, 'font-style');
  const isHeavy = fontWeight ? /^(bold|bolder|[6-9]00)$/.test(fontWeight) : /^(B|STRONG)$/.test(node.tagName) || look.isBold;
  const isSlanted = fontStyle ? /italic|oblique/.test(fontStyle) : /^(I|EM)$/.test(node.tagName) || look.isItalic;
  const address = node.tagName === 'A' && node.hasAttribute('href') ? safeAddress(node.getAttribute('href')) : look.address;
  return { isBold: isHeavy, isItalic: isSlanted, address };
}

function linesOf(runs) {
  const lines = [[]];
  for (const run of runs) {
    if (run.text === '\n')
      lines.push([]);
    else if (run.text)
      lines.at(-1).push(run);
  }
  return lines;
}

/** One line: equal looks together, marks tight around their words, single spaces. */
function write(runs) {
  return nest(merge(runs), ['address', 'isBold', 'isItalic']).replace(/ {2,}/g, ' ').trim();
}

function merge(runs) {
  const merged = [];
  for (const run of runs) {
    const last = merged.at(-1);
    // A space between two bold words is bold, whatever its look.
    if (last && !run.isCode && !last.isCode && last.address === run.address && (run.text === ' ' || last.isBold === run.isBold && last.isItalic === run.isItalic))
      last.text += run.text;
    else
      merged.push({ ...run });
  }
  return merged;
}

function nest(runs, [look, ...rest]) {
  if (!look)
    return runs.map(run => run.isCode ? codeOf(run.text) : escape(run.text)).join('');
  let made = '';
  for (let at = 0; at < runs.length;) {
    let end = at + 1;
    while (end < runs.length && runs[end][look] === runs[at][look])
      end++;
    const inner = nest(runs.slice(at, end), rest);
    const following = runs[end]?.text ?? '';
    made += runs[at][look] ? around(look, inner, runs[at][look], made, following) : inner;
    at = end;
  }
  return made;
}

function around(look, inner, value, before, after) {
  let [, lead, words, tail] = /^(\s*)([^]*?)(\s*)$/.exec(inner);
  if (!words)
    return inner;
  if (look === 'address')
    return `${lead}[${words}](${value})${tail}`;
  const mark = look === 'isBold' ? '**' : '*';
  // A mark between punctuation and a letter closes nothing.
  if (!tail && /^[\p{L}\p{N}]/u.test(after))
    [, words, tail] = /^([^]*?[^.,:;!?]|[^])([.,:;!?]*)$/.exec(words) ?? [null, words, ''];
  const gap = !lead && /\*$/.test(before) ? ' ' : '';
  return `${gap}${lead}${mark}${words}${mark}${tail}`;
}

function codeOf(text) {
  const fence = '`'.repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(found => found[0].length)));
  return /^`|`$/.test(text) ? `${fence} ${text} ${fence}` : fence + text + fence;
}

const escape = text => text
  .replace(/[\\`*[\]<]/g, '\\$&')
  .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
  .replace(/~(?=~)|(?<=~)~/g, '\\~')
  .replace(/&(?=#?[a-z\d]+;)/gi, '\\&');

/** What at the start of a line would be a heading, a list, a quotation, a rule or a care card. */
const escapeStart = line => line
  .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
  .replace(/^([-+])(?=\s|$)/, '\\$1')
  .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
  .replace(/^(>|\||~{3}|={2,}|-{2,}|:)/, '\\$1');
