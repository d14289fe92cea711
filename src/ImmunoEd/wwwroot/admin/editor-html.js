import { inlineOf, isBreak } from './editor-html-inline.js';
import { clean } from './editor-html-clean.js';
import { parse } from './editor-html-look.js';
import { tableOf } from './editor-html-tables.js';

const blocks = new Set(['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'CENTER', 'DD', 'DETAILS', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM',
  'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'SUMMARY', 'TABLE', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD', 'TR', 'UL']);
const mostDepth = 24;

/** Markdown for what a clipboard calls HTML, and how many pictures were left out. The HTML is only read, never shown. */
export function htmlToMarkdown(html) {
  const body = parse(html);
  const pictures = body.querySelectorAll('img').length;
  clean(body);
  const context = { shift: body.querySelector('h1, .MsoTitle') ? 1 : 0, depth: 0 };
  return { markdown: blocksOf(body, context).join('\n\n'), pictures };
}

/** The blocks below a node: words that stand between blocks are paragraphs of their own. */
function blocksOf(node, context) {
  if (context.depth > mostDepth)
    return paragraphs([...node.childNodes]);
  const made = [];
  let run = [];
  const flush = () => {
    made.push(...paragraphs(run));
    run = [];
  };
  for (const child of node.childNodes) {
    if (isBlock(child)) {
      flush();
      made.push(...blockOf(child, { ...context, depth: context.depth + 1 }));
    } else {
      run.push(child);
    }
  }
  flush();
  return made;
}

// A bold element around a whole document, as Google Docs writes it, is a block too.
const isBlock = node => node.nodeType === Node.ELEMENT_NODE && (blocks.has(node.tagName) || [...node.children].some(isBlock));

/** Two line breaks are how many programs write the end of a paragraph. */
function paragraphs(nodes) {
  const parts = [[]];
  let breaks = 0;
  for (const node of nodes) {
    if (isBreak(node))
      breaks++;
    else if (node.textContent.trim())
      breaks = 0;
    if (breaks > 1)
      parts.push([]);
    else
      parts.at(-1).push(node);
  }
  return parts.map(part => inlineOf(part)).filter(Boolean);
}

function blockOf(node, context) {
  const heading = /^H([1-6])$/.exec(node.tagName);
  if (heading || node.classList.contains('MsoTitle'))
    return headingOf(node, Number(heading?.[1] ?? 1), context);
  switch (node.tagName) {
    case 'UL':
    case 'OL':
      return listOf(node, context);
    case 'TABLE':
      return tableOf(node, cell => blocksOf(cell, context));
    case 'BLOCKQUOTE':
      return quoteOf(blocksOf(node, context));
    case 'PRE':
      return preOf(node.textContent);
    case 'HR':
      return ['---'];
    case 'DT':
      return paragraphs([node]).map(words => `**${words.replaceAll('**', '')}**`);
    default:
      return blocksOf(node, context);
  }
}

// The title of a page is its only heading of the first level.
function headingOf(node, level, { shift }) {
  const words = inlineOf([node], { isPlain: true });
  return words ? [`${'#'.repeat(Math.min(4, Math.max(2, level + shift)))} ${words}`] : [];
}

function quoteOf(made) {
  return made.length > 0 ? [made.join('\n\n').split('\n').map(line => line ? `> ${line}` : '>').join('\n')] : [];
}

function preOf(text) {
  const words = text.replace(/\s+$/, '').replace(/^\n/, '');
  const fence = '`'.repeat(Math.max(3, ...[...words.matchAll(/`+/g)].map(found => found[0].length + 1)));
  return words ? [`${fence}\n${words}\n${fence}`] : [];
}

function listOf(node, context) {
  let number = (node.tagName === 'OL' ? parseInt(node.getAttribute('start'), 10) || 1 : 0) - 1;
  const items = [];
  for (const child of itemsOf(node)) {
    const made = child.flatMap(part => part.tagName === 'LI' ? blocksOf(part, context) : blockOf(part, { ...context, depth: context.depth + 1 }));
    if (made.length > 0)
      items.push(itemOf(node.tagName === 'OL' ? `${++number}. ` : '- ', made));
  }
  return items.length > 0 ? [items.join(items.some(item => item.includes('\n\n')) ? '\n\n' : '\n')] : [];
}

/** Groups of a point and the lists that belong to it: some programs write them beside the point. */
function itemsOf(list) {
  const groups = [];
  for (const child of list.children) {
    if (child.tagName === 'LI' || groups.length === 0)
      groups.push([child]);
    else
      groups.at(-1).push(child);
  }
  return groups;
}

function itemOf(marker, made) {
  const isList = block => /^(- |\d+\. )/.test(block);
  const joined = made.reduce((text, block) => text + (isList(block) ? '\n' : '\n\n') + block);
  return marker + joined.replaceAll('\n', `\n${' '.repeat(marker.length)}`).replace(/^ +$/gm, '');
}
