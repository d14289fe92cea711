const name = 'hard-sentence';
const mostWords = 60;

/** Marks the hard sentences in the preview's text. */
export function mark(pane) {
  if (!CSS.highlights)
    return;
  const page = pane.querySelector('.preview-page');
  const ranges = page ? [...pane.querySelectorAll('[data-hard-sentence]')].flatMap(sentence => rangesOf(page, sentence.textContent)) : [];
  CSS.highlights.set(name, new Highlight(...ranges));
}

function rangesOf(page, sentence) {
  const nodes = textNodes(page);
  const found = patternOf(sentence, String.raw`\s*[^\p{L}\p{N}]*`)?.exec(nodes.text);
  if (!found)
    return [];
  const range = new Range();
  range.setStart(...nodes.at(found.index));
  range.setEnd(...nodes.at(found.index + found[0].length));
  return [range];
}

function textNodes(page) {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const parts = [];
  let text = '';
  while (walker.nextNode()) {
    parts.push([walker.currentNode, text.length]);
    text += walker.currentNode.data;
  }
  const at = place => {
    const [node, start] = parts.findLast(([, from]) => from <= place);
    return [node, Math.min(place - start, node.length)];
  };
  return { text, at };
}

/** Where a sentence of the rendered text stands in its Markdown; null where that cannot be told. */
export function sourcePlace(source, sentence) {
  const found = patternOf(sentence, String.raw`[^\p{L}\p{N}]*(?:\]\([^)]*\)[^\p{L}\p{N}]*)?`)?.exec(source);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

function patternOf(sentence, between) {
  const words = sentence.match(/[\p{L}\p{N}]+/gu)?.slice(0, mostWords);
  return words ? new RegExp(words.join(between) + String.raw`[.!?]?`, 'u') : null;
}
