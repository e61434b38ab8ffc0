import type { Place } from '../../locales';
import { dayOf } from '../../measures';
import {
  BLANK_INT,
  type Day,
  type RecordSet,
  type RecordTable,
  sheetDictionary,
  textsAt,
} from '../../records';
import { type CellValue, type SheetSnapshot, toA1 } from '../../workbook';
import type { Given } from '../check';

/** The tables of these sheets that have rows. */
export function filledTables(records: RecordSet, sheets: Iterable<string>): RecordTable[] {
  return [...sheets].map((name) => records.table(name)).filter(({ size }) => size > 0);
}

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

export function dayAt(days: Int32Array, row: number): Day | null {
  const day = days[row];
  return day === undefined || day === BLANK_INT ? null : day;
}

/** Whether the row is a record of its own: one that repeats another's number counts with that one. */
export function countsItself({ duplicateOf }: RecordTable, row: number): boolean {
  return duplicateOf === null || (duplicateOf[row] ?? -1) < 0;
}

/** Where a cell of a record stands; its row, where the workbook's sheet lacks the column. */
export function cellOf(table: RecordTable, row: number, name: string): Place {
  const number = table.rowNumber(row);
  const column = table.columnNumber(name);
  const address =
    column === null ? `${String(number)}:${String(number)}` : toA1({ row: number, column });
  return { sheet: table.actualSheet, address };
}

/** What a record is called wherever its row moves: its number, else its row. */
export function nameOf(table: RecordTable, row: number): string {
  const keys = sheetDictionary(table.sheet)?.key ?? [];
  const words = keys.flatMap((key) => {
    const column = table.column(key);
    if (column.kind === 'month') return String(column.months[row]);
    if (column.kind === 'date') return String(column.days[row]);
    return column.kind === 'text' || column.kind === 'list' ? (textsAt(column, row) ?? []) : [];
  });
  return `${table.sheet} ${words.length === 0 ? String(table.rowNumber(row)) : words.join(' ')}`;
}

export function sheetOf(given: Given, table: RecordTable): SheetSnapshot | null {
  return given.snapshot.sheets.find(({ name }) => name === table.actualSheet) ?? null;
}

/** What stands in the workbook in a record's cell; null as well where the sheet lacks the column. */
export function rawValue(
  sheet: SheetSnapshot | null,
  table: RecordTable,
  row: number,
  name: string,
): CellValue {
  const column = table.columnNumber(name);
  return column === null || sheet === null ? null : sheet.cell(table.rowNumber(row), column);
}

export const asOfDay = ({ asOf }: Given): Day => dayOf(asOf);

/** The drill's period, where its scheme is known. */
export function periodOf({ scored }: Given): { readonly from: Day; readonly to: Day } | null {
  if (scored === null) return null;
  const { from, to } = scored.settled.period;
  return { from: dayOf(from), to: dayOf(to) };
}
