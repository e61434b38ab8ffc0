import type { Place } from '../locales';
import { rowAddress } from '../measures';
import { BLANK_INT, type Day, type RecordTable } from '../records';
import { toA1 } from '../workbook';

/** A date column's days; `BLANK_INT` is blank. Empty where the column holds something else. */
export function daysOf(table: RecordTable, name: string): Int32Array {
  const column = table.column(name);
  return column.kind === 'date' ? column.days : new Int32Array(0);
}

/** A number column's figures; NaN is blank. Empty where the column holds something else. */
export function figuresIn(table: RecordTable, name: string): Float64Array {
  const column = table.column(name);
  return column.kind === 'number' ? column.values : new Float64Array(0);
}

/** One of `daysOf`; null is blank. */
export function dayAt(days: Int32Array, row: number): Day | null {
  const day = days[row];
  return day === undefined || day === BLANK_INT ? null : day;
}

/** Whether the row is a record of its own: one that repeats another's number counts with that one. */
export function countsItself({ duplicateOf }: RecordTable, row: number): boolean {
  return duplicateOf === null || (duplicateOf[row] ?? -1) < 0;
}

/** The cell of a record in the first of these columns that the workbook has; the whole row where it has none. */
export function cellOf(table: RecordTable, row: number, ...columns: readonly string[]): Place {
  for (const name of columns) {
    const column = table.columnNumber(name);
    if (column !== null)
      return { sheet: table.actualSheet, address: toA1({ row: table.rowNumber(row), column }) };
  }
  return { sheet: table.actualSheet, address: rowAddress(table, row) };
}

/** From the first to the last of several records; the sheet where there are none. */
export function rowsOf(table: RecordTable, rows: readonly number[]): Place {
  const sheet = table.actualSheet;
  return rows.length === 0 ? { sheet } : { sheet, address: rowAddress(table, ...rows) };
}
