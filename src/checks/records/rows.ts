import { dayOf } from '../../measures';
import {
  type Column,
  type Day,
  type RecordSet,
  type RecordTable,
  sheetDictionary,
  textsAt,
} from '../../records';
import type { CellValue, SheetSnapshot } from '../../workbook';
import type { Given } from '../check';

/** The tables of these sheets that have rows. */
export function filledTables(records: RecordSet, sheets: Iterable<string>): RecordTable[] {
  return [...sheets].map((name) => records.table(name)).filter(({ size }) => size > 0);
}

/** 1: 是, 0: 否, -1: blank, or the column holds something else. */
export const flagAt = (column: Column, row: number): number =>
  column.kind === 'flag' ? (column.values[row] ?? -1) : -1;

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
