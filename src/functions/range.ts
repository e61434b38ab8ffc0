import { type ErrorCode, errorCodeOf } from './error';

/** An argument row by row: a range, an array constant or a single value. */
export interface Range {
  readonly cells: readonly unknown[];
  readonly rows: number;
  readonly columns: number;
}

export function rangeOf(argument: unknown): Range {
  if (!Array.isArray(argument)) return { cells: [argument], rows: 1, columns: 1 };
  const items: readonly unknown[] = argument;
  const cells: unknown[] = [];
  let columns = 0;
  let isFlat = true;
  for (const item of items) {
    if (!Array.isArray(item)) {
      cells.push(item);
      continue;
    }
    isFlat = false;
    const line: readonly unknown[] = item;
    for (const cell of line) cells.push(cell);
    columns = Math.max(columns, line.length);
  }
  // A flat list is one row.
  return isFlat && items.length > 0
    ? { cells, rows: 1, columns: items.length }
    : { cells, rows: items.length, columns };
}

/** Excel hands null over for an argument that is left out; a call from code leaves it undefined. */
export function isLeftOut(argument: unknown): argument is null | undefined {
  return argument === null || argument === undefined;
}

/** Blank cells and text of nothing but blanks, which ranges skip. */
export function isBlank(cell: unknown): boolean {
  return (
    cell === null ||
    cell === undefined ||
    cell === '' ||
    (typeof cell === 'string' && /^[\s\u200B]+$/u.test(cell))
  );
}

/** The error value that stands first in the arguments, or null. */
export function firstError(args: readonly unknown[]): ErrorCode | null {
  for (const argument of args) {
    const code = Array.isArray(argument) ? firstError(argument) : errorCodeOf(argument);
    if (code !== null) return code;
  }
  return null;
}
