import type { IRange } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import type { Area } from '../../../workbook';
import type { HostSheet } from '../../model';
import { type GridState, gridSheet, hostSheet, mutate } from './grid-state';
import { columnPixels, rowPixels } from './measures';
import { sameArea, toArea, toRange } from './ranges';
import { freezeData, hiddenRowsOf } from './sheet-data';

interface Shown {
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly freeze: string;
  readonly tabColor: string | null;
}

/** Brings everything about a sheet but its cells into the grid, and only what is different. */
export class LayoutFollower {
  private readonly shown = new Map<string, Shown>();

  constructor(private readonly state: GridState) {
    for (const sheet of state.model.sheets) this.shown.set(sheet.id, snapshotOf(sheet));
  }

  show(sheetId: string): void {
    const sheet = hostSheet(this.state, sheetId);
    if (sheet === undefined || gridSheet(this.state, sheetId) === undefined) return;
    const before = this.shown.get(sheetId) ?? NOTHING;
    const now = snapshotOf(sheet);
    this.shown.set(sheetId, now);
    this.showMerges(sheet);
    const put = (id: string, params: object): void => {
      mutate(this.state, id, { subUnitId: sheetId, ...params });
    };
    for (const [column, width] of changed(before.columnWidths, now.columnWidths)) {
      const ranges = [columnRange(column)];
      put(SetWorksheetColWidthMutation.id, { ranges, colWidth: columnPixels(width) });
    }
    for (const [row, height] of changed(before.rowHeights, now.rowHeights)) {
      put(SetWorksheetRowHeightMutation.id, {
        ranges: [rowRange(row)],
        rowHeight: rowPixels(height),
      });
    }
    const move = (
      id: string,
      list: ReadonlySet<number>,
      without: ReadonlySet<number>,
      range: (index: number) => IRange,
    ): void => {
      const ranges = [...list].filter((index) => !without.has(index)).map(range);
      if (ranges.length > 0) put(id, { ranges });
    };
    move(SetRowHiddenMutation.id, now.hiddenRows, before.hiddenRows, rowRange);
    move(SetRowVisibleMutation.id, before.hiddenRows, now.hiddenRows, rowRange);
    move(SetColHiddenMutation.id, now.hiddenColumns, before.hiddenColumns, columnRange);
    move(SetColVisibleMutation.id, before.hiddenColumns, now.hiddenColumns, columnRange);
    if (before.freeze !== now.freeze) put(SetFrozenMutation.id, freezeData(sheet));
    if (before.tabColor !== now.tabColor) {
      put(SetTabColorMutation.id, { color: now.tabColor === null ? '' : `#${now.tabColor}` });
    }
  }

  private showMerges(sheet: HostSheet): void {
    const there: Area[] = (gridSheet(this.state, sheet.id)?.getMergeData() ?? []).map(toArea);
    const without = (list: readonly Area[], other: readonly Area[]): IRange[] =>
      list.filter((area) => !other.some((one) => sameArea(area, one))).map(toRange);
    const gone = without(there, sheet.merges);
    const come = without(sheet.merges, there);
    const subUnitId = sheet.id;
    if (gone.length > 0) {
      mutate(this.state, RemoveWorksheetMergeMutation.id, { subUnitId, ranges: gone });
    }
    if (come.length > 0) {
      mutate(this.state, AddWorksheetMergeMutation.id, { subUnitId, ranges: come });
    }
  }
}

const NOTHING: Shown = {
  columnWidths: new Map(),
  rowHeights: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  freeze: '',
  tabColor: null,
};

function snapshotOf(sheet: HostSheet): Shown {
  return {
    columnWidths: sheet.columnWidths,
    rowHeights: sheet.rowHeights,
    hiddenRows: hiddenRowsOf(sheet),
    hiddenColumns: sheet.hiddenColumns,
    freeze: JSON.stringify(sheet.freeze),
    tabColor: sheet.tabColor,
  };
}

function changed(
  before: ReadonlyMap<number, number>,
  now: ReadonlyMap<number, number>,
): readonly (readonly [number, number])[] {
  return [...now].filter(([index, size]) => before.get(index) !== size);
}

function rowRange(row: number): IRange {
  return toRange({ top: row, bottom: row, left: 1, right: 1 });
}

function columnRange(column: number): IRange {
  return toRange({ top: 1, bottom: 1, left: column, right: column });
}
