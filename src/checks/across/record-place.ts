import type { Place } from '../../locales';
import { rowAddress } from '../../measures';
import type { RecordTable } from '../../records';
import { toA1 } from '../../workbook';

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
