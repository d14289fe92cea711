import { inlineOf } from './editor-html-inline.js';

const mostColumns = 64;

/** A pipe table; a table that only lays out a page is taken as the text in it. */
export function tableOf(table, blocksOf) {
  const rows = [...table.rows].filter(row => row.cells.length > 0);
  if (rows.every(row => row.cells.length === 1))
    return rows.flatMap(row => blocksOf(row.cells[0]));

  const grid = gridOf(rows).filter(row => row.some(Boolean));
  if (grid.length === 0)
    return [];
  const width = Math.min(mostColumns, Math.max(...grid.map(row => row.length)));
  const line = cells => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head, ...body] = grid;
  return [...captionOf(table), [line(head), line(Array(width).fill('---')), ...body.map(line)].join('\n')];
}

const captionOf = table => table.caption ? [inlineOf([table.caption])].filter(Boolean) : [];

/** The words of each cell; a cell that spans others leaves them empty. */
function gridOf(rows) {
  const grid = rows.map(() => []);
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[index][column] !== undefined)
        column++;
      for (let down = 0; down < Math.min(cell.rowSpan || 1, rows.length - index); down++)
        for (let right = 0; right < Math.min(cell.colSpan, mostColumns); right++)
          grid[index + down][column + right] = down + right === 0 ? wordsOf(cell) : '';
      column += cell.colSpan;
    }
  }
  return grid;
}

const wordsOf = cell => inlineOf([...cell.childNodes].flatMap(spaced), { isCell: true }).replaceAll('|', '\\|');

/** Blocks in a cell are one after the other, and not run together. */
function spaced(node) {
  return node.nodeType === Node.ELEMENT_NODE && /^(P|DIV|LI|UL|OL|BR|TABLE|H[1-6])$/.test(node.tagName)
    ? [document.createTextNode(' '), ...[...node.childNodes].flatMap(spaced), document.createTextNode(' ')]
    : [node];
}
