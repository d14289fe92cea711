import { block } from './editor-marks.js';

const cell = words => words.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');

/** An empty table: its heads, then rows to fill in. */
export function table(state, heads, rowCount) {
  const line = cells => `| ${cells.join(' | ')} |`;
  const head = line(heads.map((words, index) => cell(words) || `Heading ${index + 1}`));
  const empty = line(heads.map(() => '…'));
  const made = [head, line(heads.map(() => '---')), ...Array.from({ length: rowCount }, () => empty)].join('\n');
  const first = made.indexOf('…');
  return block(state, made, first, first + 1);
}
