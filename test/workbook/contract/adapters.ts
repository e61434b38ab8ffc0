import { type Host, type HostOptions, makeHost } from '../../../src/embedded/host';
import { openXlsx } from '../../../src/embedded/page/xlsx';
import type { MemoryModel } from '../../../src/embedded/model';
import type { Snapshot, Workbook } from '../../../src/workbook';
import { openExcelWorkbook } from '../../../src/workbook/excel';
import { openWorkbookFile } from '../../../src/workbook/file';
import { loadOffice } from '../../support/office';

/** How a kind of workbook is opened from the bytes of a file. */
export interface Adapter {
  readonly name: 'file' | 'excel';
  readonly open: (bytes: Uint8Array) => Promise<Workbook>;
}

export const FILE: Adapter = { name: 'file', open: (bytes) => openWorkbookFile(bytes) };

export const EXCEL: Adapter = {
  name: 'excel',
  open: async (bytes) => {
    await openHost(bytes);
    return openExcelWorkbook();
  },
};

/** The embedded host with a file open in it. */
export async function openHost(
  bytes: Uint8Array,
  options: HostOptions = {},
): Promise<Host & { readonly model: MemoryModel }> {
  const { model } = await openXlsx(bytes);
  const host = makeHost(model, options);
  loadOffice(host);
  return { ...host, model };
}

/** Everything of a snapshot that both adapters tell. */
export function contentsOf(snapshot: Snapshot): unknown {
  return {
    memory: snapshot.memory,
    date1904: snapshot.date1904,
    sheets: snapshot.sheets.map((sheet) => {
      const cells: unknown[] = [];
      for (let row = 1; row <= sheet.rowCount; row += 1) {
        for (let column = 1; column <= sheet.columnCount; column += 1) {
          const value = sheet.cell(row, column);
          const formula = sheet.formula(row, column);
          if (value === null && formula === undefined) continue;
          const format = [
            sheet.isDate(row, column),
            sheet.isPercent?.(row, column),
            sheet.decimals?.(row, column),
          ];
          cells.push([
            row,
            column,
            formula ?? value,
            formula === undefined && typeof value === 'number' ? format : null,
          ]);
        }
      }
      const numbered = <T>(count: number, read: (index: number) => T): T[] =>
        Array.from({ length: count }, (_, index) => read(index + 1));
      const { name, hidden, merges, tables } = sheet;
      return {
        name,
        hidden,
        // Excel tells merged cells where something is; empty ones beyond are nobody's business.
        merges: merges.filter(
          ({ top, left }) => top <= sheet.rowCount && left <= sheet.columnCount,
        ),
        tables: tables.map((table) => [table.name, table.area, table.totalRows]),
        cells,
        hiddenRows: numbered(sheet.rowCount, (row) => sheet.hiddenRow?.(row)),
        hiddenColumns: numbered(sheet.columnCount, (column) => sheet.hiddenColumn?.(column)),
      };
    }),
  };
}
