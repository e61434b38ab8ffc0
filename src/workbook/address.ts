import type { Area } from './snapshot';

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** 1 → `A`, 27 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `AA` → 27; letters only, any case. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `{row: 5, column: 3}` → `C5`. */
export function toA1(cell: CellAddress): string {
  return `${columnName(cell.column)}${cell.row}`;
}

/** `C5` or `$C$5` → row 5, column 3; undefined where the text is no address inside a sheet. */
export function parseA1(text: string): CellAddress | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (match?.[1] === undefined) return undefined;
  const column = columnNumber(match[1]);
  const row = Number(match[2]);
  return column > MAX_COLUMN || row > MAX_ROW ? undefined : { row, column };
}

/** `A2:H2`; a single cell is written without the colon. */
export function areaToA1(area: Area): string {
  const from = toA1({ row: area.top, column: area.left });
  const to = toA1({ row: area.bottom, column: area.right });
  return from === to ? from : `${from}:${to}`;
}

/** `A2:H2` or `C5` → area; undefined where the text is neither. */
export function parseArea(text: string): Area | undefined {
  const [first = '', second = first, ...more] = text.split(':');
  const from = parseA1(first);
  const to = parseA1(second);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlaps(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom &&
    other.top <= one.bottom &&
    one.left <= other.right &&
    other.left <= one.right
  );
}

/** A sheet name as it stands before `!` in a formula: always quoted, which is always right. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
