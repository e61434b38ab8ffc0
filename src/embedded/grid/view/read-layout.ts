import {
  BooleanNumber,
  type IColumnData,
  type IRowData,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import type { HostSheet } from '../../model';
import { columnCharacters, columnPixels, rowPixels, rowPoints } from './measures';
import { toArea } from './ranges';

type Layout = Pick<
  HostSheet,
  'merges' | 'columnWidths' | 'rowHeights' | 'hiddenRows' | 'hiddenColumns' | 'freeze' | 'tabColor'
>;

/** Everything about a sheet but its cells, as it stands in the grid. Sizes that stayed stay to the digit. */
export function readLayout(sheet: HostSheet, worksheet: Worksheet): Layout {
  const { rowData, columnData, freeze, tabColor, mergeData } = worksheet.getConfig();
  const columnWidths = new Map(sheet.columnWidths);
  const hiddenColumns = new Set<number>();
  for (const [index, data] of entries<IColumnData>(columnData)) {
    const column = index + 1;
    if (data.hd === BooleanNumber.TRUE) hiddenColumns.add(column);
    const width = columnWidths.get(column);
    if (data.w === undefined) continue;
    if (width === undefined || columnPixels(width) !== data.w) {
      columnWidths.set(column, columnCharacters(data.w));
    }
  }
  const rowHeights = new Map(sheet.rowHeights);
  const hidden = new Set<number>();
  for (const [index, data] of entries<IRowData>(rowData)) {
    const row = index + 1;
    if (data.hd === BooleanNumber.TRUE) hidden.add(row);
    const height = rowHeights.get(row);
    if (data.h === undefined) continue;
    if (height === undefined || rowPixels(height) !== data.h)
      rowHeights.set(row, rowPoints(data.h));
  }
  for (const row of sheet.filter?.hiddenRows ?? []) hidden.delete(row);
  const frozen = freeze.ySplit > 0 || freeze.xSplit > 0;
  return {
    merges: mergeData.map(toArea),
    columnWidths,
    rowHeights,
    hiddenRows: hidden,
    hiddenColumns,
    freeze: frozen ? { row: freeze.ySplit + 1, column: freeze.xSplit + 1 } : null,
    tabColor: /^#[0-9a-f]{6}$/i.test(tabColor) ? tabColor.slice(1).toUpperCase() : null,
  };
}

function entries<T>(
  data: Readonly<Record<number, Nullable<Partial<T>>>>,
): readonly (readonly [number, Partial<T>])[] {
  return Object.keys(data).flatMap((key) => {
    const one = data[Number(key)];
    return one === undefined || one === null ? [] : [[Number(key), one] as const];
  });
}
