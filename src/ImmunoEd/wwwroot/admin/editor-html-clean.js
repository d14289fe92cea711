import { styleOf } from './editor-html-look.js';

const dropped = 'style, script, noscript, template, meta, link, title, iframe, object, embed, svg, math, canvas, video, audio, img, picture, input, select, button, textarea, del, head, [hidden]';

/** Takes out what is no text, and makes lists of the paragraphs that Word draws as lists. */
export function clean(body) {
  for (const element of body.querySelectorAll(dropped))
    element.remove();
  for (const element of body.querySelectorAll('[data-look]'))
    if (/display:\s*none|mso-hide:\s*all/i.test(styleOf(element)))
      element.remove();
  dropComments(body);
  for (const paragraph of [...body.querySelectorAll('p, div')].filter(isFakeItem))
    if (paragraph.isConnected && !isFakeItem(paragraph.previousElementSibling))
      makeList(paragraph);
}

function dropComments(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode())
    comments.push(walker.currentNode);
  for (const comment of comments)
    comment.remove();
}

const listStyle = element => /mso-list:\s*l\d+\s+level(\d+)/i.exec(styleOf(element));

const isFakeItem = element => listStyle(element) !== null;

function makeList(first) {
  const items = [];
  for (let next = first; isFakeItem(next); next = next.nextElementSibling)
    items.push({ element: next, level: Number(listStyle(next)[1]), marker: takeMarker(next) });
  const place = first.ownerDocument.createComment('');
  first.before(place);
  const open = [];
  for (const item of items) {
    const tag = /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i.test(item.marker) ? 'ol' : 'ul';
    while (open.length > 0 && (open.at(-1).level > item.level || open.at(-1).level === item.level && open.at(-1).list.localName !== tag))
      open.pop();
    if (open.length === 0 || open.at(-1).level < item.level)
      open.push({ level: item.level, list: begin(open.at(-1)?.list, tag, place) });
    const point = first.ownerDocument.createElement('li');
    point.append(...item.element.childNodes);
    item.element.remove();
    open.at(-1).list.append(point);
  }
  place.remove();
}

function begin(outer, tag, place) {
  const list = place.ownerDocument.createElement(tag);
  if (outer)
    (outer.lastElementChild ?? outer).append(list);
  else
    place.before(list);
  return list;
}

/** The sign or number that Word wrote as text before the point. */
function takeMarker(paragraph) {
  const span = [...paragraph.querySelectorAll('[data-look]')].find(element => /mso-list:\s*ignore/i.test(styleOf(element)));
  const marker = span?.textContent.trim() ?? '';
  span?.remove();
  return marker;
}
