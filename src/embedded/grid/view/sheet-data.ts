import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
} from '@univerjs/core';
import type { Area } from '../../../workbook';
import type { HostCell, HostSheet } from '../../model';
import { toEngine } from '../engine-values';
import { toGridStyle } from './cell-style';
import { columnPixels, DEFAULT_COLUMN, DEFAULT_ROW, rowPixels } from './measures';
import { toRange } from './ranges';

/** Room beyond the data. */
const MORE_ROWS = 200;
const MORE_COLUMNS = 20;

/** A sheet of the model as the grid opens it, with the cells of `area` only. */
export function sheetData(sheet: HostSheet, area: Area | null): IWorksheetData {
  const used = sheet.used(true);
  return mergeWorksheetSnapshotWithDefault({
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor === null ? '' : `#${sheet.tabColor}`,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(1000, (used?.bottom ?? 0) + MORE_ROWS),
    columnCount: Math.max(30, (used?.right ?? 0) + MORE_COLUMNS),
    defaultColumnWidth: DEFAULT_COLUMN,
    defaultRowHeight: DEFAULT_ROW,
    mergeData: sheet.merges.map(toRange),
    cellData: area === null ? {} : cellMatrix(sheet, area, false),
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    freeze: freezeData(sheet),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  });
}

/** Cells of an area; with `blanks`, those that hold nothing are emptied too. */
export function cellMatrix(
  sheet: HostSheet,
  area: Area,
  blanks: boolean,
): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = sheet.cell(row, column);
      if (!blanks && isPlainBlank(cell)) continue;
      (matrix[row - 1] ??= {})[column - 1] = cellData(cell);
    }
  }
  return matrix;
}

function isPlainBlank(cell: HostCell): boolean {
  return (
    cell.value === null &&
    cell.formula === null &&
    cell.numberFormat === 'General' &&
    Object.keys(cell.style).length === 0
  );
}

export function cellData(cell: HostCell): ICellData {
  const { v = null, t = null } = toEngine(cell.value);
  return {
    v,
    t,
    f: cell.formula === null ? null : `=${cell.formula}`,
    p: null,
    s: toGridStyle(cell.style, cell.numberFormat),
  };
}

export function hiddenRowsOf(sheet: HostSheet): ReadonlySet<number> {
  return new Set([...sheet.hiddenRows, ...(sheet.filter?.hiddenRows ?? [])]);
}

function rowData(sheet: HostSheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, points] of sheet.rowHeights) {
    rows[row - 1] = { h: rowPixels(points), ia: BooleanNumber.FALSE };
  }
  for (const row of hiddenRowsOf(sheet)) {
    rows[row - 1] = { ...rows[row - 1], hd: BooleanNumber.TRUE };
  }
  return rows;
}

function columnData(sheet: HostSheet): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of sheet.columnWidths)
    columns[column - 1] = { w: columnPixels(width) };
  for (const column of sheet.hiddenColumns) {
    columns[column - 1] = { ...columns[column - 1], hd: BooleanNumber.TRUE };
  }
  return columns;
}

/** The grid counts from where the frozen part ends; -1 where nothing is frozen. */
export function freezeData({ freeze }: HostSheet): {
  startRow: number;
  startColumn: number;
  ySplit: number;
  xSplit: number;
} {
  const rows = (freeze?.row ?? 1) - 1;
  const columns = (freeze?.column ?? 1) - 1;
  return {
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
  };
}
