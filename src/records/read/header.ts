import type { Area, SheetSnapshot } from '../../workbook';
import { bare } from '../clean';

/** The rows that together hold the names of the columns: one, or a line of headings over a line of names. */
export interface HeaderBand {
  readonly top: number;
  readonly bottom: number;
}

/** The name of one column. All texts are bare: without blanks, in half width. */
export interface Header {
  readonly column: number;
  /** What stands lowest: 日期 under the heading 立案. */
  readonly text: string;
  /** `text` without the bracket behind it, and what the bracket says. */
  readonly plain: string;
  readonly note: string | null;
  /** With the headings above it, without the bracket: 立案日期. */
  readonly whole: string;
  /** Whether a heading stands above it. */
  readonly grouped: boolean;
  /** How a mapping names the column: `立案/日期`. */
  readonly label: string;
}

/** Without an Excel table the header begins in one of these rows. */
export const HEADER_ROWS = 10;
/** Headings over names over a line of units: more lines than that are no header. */
const MOST_LINES = 3;
const NOTE = /^(.+?)[([【〔]([^)\]】〕]*)[)\]】〕]$/u;
const DECORATION = /^[*★※:]+|[*★※:]+$/gu;

function wordsOf(sheet: SheetSnapshot, row: number, column: number): string {
  const value = sheet.cell(row, column);
  return typeof value === 'string' ? bare(value).replaceAll(DECORATION, '') : '';
}

/** The heading over a column in an upper line: a merged one, or the nearest to the left of a gap. */
function headingOver(
  sheet: SheetSnapshot,
  merges: readonly Area[],
  row: number,
  column: number,
  left: number,
): string {
  const own = wordsOf(sheet, row, column);
  if (own !== '') return own;
  const merge = merges.find(
    (area) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column,
  );
  if (merge !== undefined) return wordsOf(sheet, merge.top, merge.left);
  if (column <= left) return '';
  // A merged heading ends where it ends; a typed one reaches over the empty cells to its right.
  const neighbour = merges.some(
    (area) => area.top <= row && area.bottom >= row && area.right === column - 1,
  );
  return neighbour ? '' : headingOver(sheet, merges, row, column - 1, left);
}

/** The names of the columns from `left` to `right`; columns without a name are left out. */
export function headersOf(
  sheet: SheetSnapshot,
  band: HeaderBand,
  left = 1,
  right = sheet.columnCount,
): Header[] {
  const merges = sheet.merges.filter((area) => area.top <= band.bottom && area.bottom >= band.top);
  const headers: Header[] = [];
  for (let column = left; column <= right; column += 1) {
    let text = '';
    let line = band.bottom;
    while (text === '' && line >= band.top) {
      text = wordsOf(sheet, line, column);
      line -= 1;
    }
    if (text === '') continue;
    const above: string[] = [];
    for (; line >= band.top; line -= 1) {
      const heading = headingOver(sheet, merges, line, column, left);
      if (heading !== '' && heading !== text && heading !== above[0]) above.unshift(heading);
    }
    const match = NOTE.exec(text);
    const plain = match?.[1] ?? text;
    headers.push({
      column,
      text,
      plain,
      note: match?.[2] ?? null,
      whole: `${above.join('')}${plain}`,
      grouped: above.length > 0,
      label: [...above, text].join('/'),
    });
  }
  return headers;
}

/** The last row of the names that are merged downwards from this row. */
function mergedDownTo(sheet: SheetSnapshot, row: number): number {
  let bottom = row;
  for (const area of sheet.merges)
    if (area.top === row && area.bottom - row < MOST_LINES) bottom = Math.max(bottom, area.bottom);
  return bottom;
}

/** Whether all that stands in this row is text, and something does. */
function isWordy(sheet: SheetSnapshot, row: number): boolean {
  let some = false;
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const value = sheet.cell(row, column);
    if (value === null) continue;
    if (typeof value !== 'string') return false;
    some ||= value.trim() !== '';
  }
  return some;
}

/** A band with what makes it likelier than another that names as many columns. */
export interface BandCandidate {
  readonly band: HeaderBand;
  /** Its names are merged over all its rows, so that none of these rows can be a record. */
  readonly merged: boolean;
}

/** Every band that may hold the header. */
export function bandsOf(sheet: SheetSnapshot): BandCandidate[] {
  const bands: BandCandidate[] = [];
  for (let top = 1; top <= Math.min(HEADER_ROWS, sheet.rowCount); top += 1) {
    const bottom = Math.min(mergedDownTo(sheet, top), sheet.rowCount);
    bands.push({ band: { top, bottom: top }, merged: false });
    if (bottom > top) bands.push({ band: { top, bottom }, merged: true });
    else if (top < sheet.rowCount && isWordy(sheet, top + 1))
      bands.push({ band: { top, bottom: top + 1 }, merged: false });
  }
  return bands;
}
