import type { Grid } from './grid';
import { type ColumnKind, headerWords, kindOf } from './header-names';

/** Header rows stand among the first rows, below title, unit and date. */
const LAST_HEADER_ROW = 30;
const MOST_LINES = 3;

export interface HeaderColumn {
  readonly column: number;
  readonly kind: ColumnKind;
  /** As it is written, its lines one after the other. */
  readonly text: string;
}

export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

/** The header of a score table; null where no row looks like one. */
export function findHeader(grid: Grid): Header | null {
  return candidates(grid).reduce<Header | null>((best, header) => {
    if (best === null || worth(header) > worth(best)) return header;
    // A title above the header says nothing more; the same header further down is a page break's.
    const tighter = header.top <= best.bottom && lines(header) < lines(best);
    return worth(header) === worth(best) && tighter ? header : best;
  }, null);
}

function candidates(grid: Grid): Header[] {
  const found: Header[] = [];
  for (let top = 1; top <= Math.min(LAST_HEADER_ROW, grid.rows); top += 1)
    for (let bottom = top; bottom < top + MOST_LINES && bottom <= grid.rows; bottom += 1) {
      if (bottom > top && !isHeaderLine(grid, top, bottom)) break;
      const header = headerAt(grid, top, bottom);
      if (header !== null) found.push(header);
    }
  return found;
}

const lines = ({ top, bottom }: Header): number => bottom - top;

/** Whether a row says what the header says: page breaks print it again. */
export function isHeaderAgain(grid: Grid, row: number, header: Header): boolean {
  let same = 0;
  let other = 0;
  for (const { column, text } of header.columns) {
    const words = headerWords(grid.text(row, column));
    if (words === '') continue;
    const lines = [grid.text(header.top, column), grid.text(header.bottom, column), text];
    if (lines.some((line) => headerWords(line) === words)) same += 1;
    else other += 1;
  }
  return same >= 2 && other <= same / 3;
}

/** A further line of a header: short words only, and some of them names of columns. */
function isHeaderLine(grid: Grid, top: number, row: number): boolean {
  let names = 0;
  for (let column = 1; column <= grid.columns; column += 1) {
    const text = grid.text(row, column);
    if (text === '') continue;
    if (headerWords(text).length > 12 || typeof grid.value(row, column) === 'number') return false;
    if (kindOf(text) !== null) names += 1;
  }
  const joined = rowIsCovered(grid, top, row);
  return names > 0 || joined;
}

/** Whether the row is nothing but the lower part of header cells that are merged downwards. */
function rowIsCovered(grid: Grid, top: number, row: number): boolean {
  for (let column = 1; column <= grid.columns; column += 1) {
    const area = grid.merge(row, column);
    if (area !== undefined && area.top >= top && area.top < row) return true;
  }
  return false;
}

function headerAt(grid: Grid, top: number, bottom: number): Header | null {
  const columns: HeaderColumn[] = [];
  for (let column = 1; column <= grid.columns; column += 1) {
    const lines: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const text = grid.text(row, column);
      if (text !== '') lines.push(text);
    }
    // A line over several columns says something of all of them: 自评 over 得分 and 说明.
    const above = spanningText(grid, top, column);
    const own = lines.at(-1) ?? '';
    if (own === '') continue;
    const text = lines.join('');
    const joined = above !== '' && !lines.includes(above) ? `${above}${text}` : text;
    const kind = kindOf(joined) ?? kindOf(text) ?? kindOf(own) ?? 'other';
    columns.push({ column, kind, text });
  }
  const header = { top, bottom, columns };
  return isScoreHeader(header) ? header : null;
}

function spanningText(grid: Grid, row: number, column: number): string {
  const area = grid.merge(row, column);
  if (area === undefined || area.left === area.right || area.left === column) return '';
  return grid.text(area.top, area.left);
}

function isScoreHeader({ columns }: Header): boolean {
  const kinds = new Set(columns.map(({ kind }) => kind));
  const named = kinds.has('text') || kinds.has('name');
  const scored = kinds.has('points') || kinds.has('score') || kinds.has('text');
  kinds.delete('other');
  return named && scored && kinds.size >= 3;
}

/** How many kinds of columns a header knows; of two that know as many the first one stands. */
function worth({ columns }: Header): number {
  return new Set(columns.flatMap(({ kind }) => (kind === 'other' ? [] : [kind]))).size;
}
