import type { Column } from './table';

/** The text of a cell; '' where it is blank or the column holds no texts. */
export function textAt(column: Column, row: number): string {
  return column.kind === 'text' ? (textsAt(column, row)?.[0] ?? '') : '';
}

/**
 * The texts of a cell: one of a text column, any number of a list column, none where 「无」 is said. Null where the
 * cell is blank.
 *
 * @throws TypeError for a column of another kind; lint finds that before scoring does.
 */
export function textsAt(column: Column, row: number): readonly string[] | null {
  if (column.kind !== 'text' && column.kind !== 'list')
    throw new TypeError(`a ${column.kind} column holds no texts`);
  const code = column.codes[row];
  const value = code === undefined || code === 0 ? undefined : column.values[code];
  if (value === undefined) return null;
  return typeof value === 'string' ? [value] : value;
}

/** Whether a cell that may hold texts is empty. */
export function isBlankText(column: Column, row: number): boolean {
  return 'codes' in column && column.codes[row] === 0;
}
