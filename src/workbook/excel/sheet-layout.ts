import type { Area, TableSnapshot } from '../snapshot';
import type { Session } from './session';

export interface ExcelTable extends TableSnapshot {
  readonly headerRows: number;
}

/** What surrounds the cells of a sheet. */
export interface SheetLayout {
  /** Cells with values; null for an empty sheet. */
  readonly used: Area | null;
  readonly merges: readonly Area[];
  readonly tables: readonly ExcelTable[];
}

/** Asks for the layout of all these sheets in two requests. */
export async function readLayouts(
  session: Session,
  sheets: readonly Excel.Worksheet[],
): Promise<SheetLayout[]> {
  const asked = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    // Merged cells may stick out of the cells that hold something.
    const formatted = sheet.getUsedRangeOrNullObject(false);
    formatted.load('address');
    const tables = sheet.tables;
    tables.load('items/name,items/showHeaders,items/showTotals');
    return { used, formatted, tables };
  });
  await session.read();
  const details = asked.map(({ formatted, tables }) => {
    const merged = formatted.isNullObject ? null : formatted.getMergedAreasOrNullObject();
    merged?.load('address');
    merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    const ranges = tables.items.map((table) => {
      const range = table.getRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return range;
    });
    return { merged, ranges };
  });
  await session.read();
  return asked.map(({ used, tables }, index) => {
    const { merged, ranges } = details[index] ?? { merged: null, ranges: [] };
    return {
      used: used.isNullObject ? null : areaOf(used),
      merges: merged === null || merged.isNullObject ? [] : merged.areas.items.map(areaOf),
      tables: tables.items.flatMap((table, at): ExcelTable[] => {
        const range = ranges[at];
        if (range === undefined) return [];
        const { name, showHeaders, showTotals } = table;
        const totalRows = showTotals ? 1 : 0;
        return [{ name, area: areaOf(range), totalRows, headerRows: showHeaders ? 1 : 0 }];
      }),
    };
  });
}

export function areaOf(range: Excel.Range): Area {
  const top = range.rowIndex + 1;
  const left = range.columnIndex + 1;
  return { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 };
}
