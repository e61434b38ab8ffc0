import { type Area, type CellValue, isCellError, type SheetSnapshot } from '../../workbook';

/** Score tables are read on paper: beyond that nothing is looked at. */
const MOST_ROWS = 1500;
const MOST_COLUMNS = 60;

/** A sheet's words, with what merged cells hide. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly rows: number;
  readonly columns: number;
  /** The cell's text; '' for a blank one and for all but the first cell of a merged area. */
  text(row: number, column: number): string;
  value(row: number, column: number): CellValue;
  /** The merged area over a cell. */
  merge(row: number, column: number): Area | undefined;
}

export function gridOf(sheet: SheetSnapshot): Grid {
  const columns = Math.min(sheet.columnCount, MOST_COLUMNS);
  const rows = Math.min(sheet.rowCount, MOST_ROWS);
  const merged = new Map<number, Area>();
  for (const area of sheet.merges) {
    for (let row = area.top; row <= Math.min(area.bottom, rows); row += 1)
      for (let column = area.left; column <= Math.min(area.right, columns); column += 1)
        merged.set(row * (MOST_COLUMNS + 1) + column, area);
  }
  const merge = (row: number, column: number): Area | undefined =>
    column > columns ? undefined : merged.get(row * (MOST_COLUMNS + 1) + column);
  const value = (row: number, column: number): CellValue => {
    const area = merge(row, column);
    if (area !== undefined && (area.top !== row || area.left !== column)) return null;
    return sheet.cell(row, column);
  };
  return {
    sheet,
    rows,
    columns,
    merge,
    value,
    text(row, column) {
      const plain = value(row, column);
      if (plain === null || typeof plain === 'boolean' || isCellError(plain)) return '';
      return String(plain).trim();
    },
  };
}
