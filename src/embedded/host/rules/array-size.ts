import type { Area } from '../../../workbook';
import { invalidArgument } from '../host-error';
import type { Json } from '../wire';

const MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export function rowsIn(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsIn(area: Area): number {
  return area.right - area.left + 1;
}

/**
 * An input for an area, cell by cell: one value stands for all cells, an array has exactly the area's size.
 * @throws HostError InvalidArgument
 */
export function spread(value: Json, area: Area): (row: number, column: number) => Json {
  if (!isList(value)) return () => value;
  const rows = value;
  const fits =
    rows.length === rowsIn(area) &&
    rows.every((row) => isList(row) && row.length === columnsIn(area));
  if (!fits) throw invalidArgument('Range', MISMATCH);
  return (row, column) => {
    const cells = rows[row - area.top];
    return isList(cells) ? (cells[column - area.left] ?? null) : null;
  };
}

/** @throws HostError InvalidArgument */
export function validateSize(area: Area, rows: Json | undefined, columns: Json | undefined): void {
  if (rows !== rowsIn(area) || columns !== columnsIn(area))
    throw invalidArgument('Range', MISMATCH);
}

/** `Array.isArray` for arrays that must not be changed. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
