import { BooleanNumber, IUndoRedoService } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import type { Area } from '../../../workbook';
import type { HostChange } from '../../model';
import { type GridState, gridSheet, hostSheet, mutate } from './grid-state';
import { LayoutFollower } from './layout';
import { toRange } from './ranges';
import { cellMatrix, sheetData } from './sheet-data';

/** Shows in the grid what changes in the model, unless the person at the grid did it. */
export function followModel(state: GridState): () => void {
  const layout = new LayoutFollower(state);
  return state.model.subscribe((change: HostChange) => {
    if (change.origin === 'user') return;
    if (change.origin === 'addin' && change.kind !== 'selection') forgetUndo(state);
    switch (change.kind) {
      case 'cells':
        showCells(state, change.sheetId, change.area);
        break;
      case 'sheets':
        showSheets(state);
        break;
      case 'layout':
        layout.show(change.sheetId);
        break;
      case 'selection':
        showSelection(state, change.sheetId, change.area);
        break;
      default:
        change satisfies never;
    }
  });
}

/** As in Excel: what an add-in writes cannot be undone, and what came before no longer fits. */
export function forgetUndo(state: GridState): void {
  state.injector.get(IUndoRedoService).clearUndoRedo(state.workbook.getUnitId());
}

export function showCells(state: GridState, sheetId: string, area: Area): void {
  const sheet = hostSheet(state, sheetId);
  if (sheet === undefined || gridSheet(state, sheetId) === undefined) return;
  for (const part of state.shown.shown(sheetId, area)) {
    const cellValue = cellMatrix(sheet, part, true);
    mutate(state, SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue });
  }
}

/** Rows that somebody is about to look at. */
export function showRows(state: GridState, sheetId: string, top: number, bottom: number): void {
  const sheet = hostSheet(state, sheetId);
  if (sheet === undefined) return;
  for (const area of state.shown.missing(sheet, top, bottom)) {
    const cellValue = cellMatrix(sheet, area, false);
    mutate(state, SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue });
  }
}

/** Sheets that came, went, moved or have another name. */
export function showSheets(state: GridState): void {
  const { model, workbook, shown } = state;
  model.sheets.forEach((sheet, index) => {
    const there = gridSheet(state, sheet.id);
    if (there === undefined) {
      const data = sheetData(sheet, shown.first(sheet));
      mutate(state, InsertSheetMutation.id, { index, sheet: data });
      return;
    }
    if (there.getName() !== sheet.name) {
      mutate(state, SetWorksheetNameMutation.id, { subUnitId: sheet.id, name: sheet.name });
    }
    const hidden = sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    if (there.isSheetHidden() !== hidden) {
      mutate(state, SetWorksheetHideMutation.id, { subUnitId: sheet.id, hidden });
    }
  });
  showActive(state);
  for (const sheet of [...workbook.getSheets()]) {
    const id = sheet.getSheetId();
    if (hostSheet(state, id) !== undefined) continue;
    shown.forget(id);
    mutate(state, RemoveSheetMutation.id, { subUnitId: id, subUnitName: sheet.getName() });
  }
  model.sheets.forEach((sheet, toOrder) => {
    const fromOrder = workbook.getSheetOrders().indexOf(sheet.id);
    if (fromOrder === toOrder || fromOrder < 0) return;
    mutate(state, SetWorksheetOrderMutation.id, { subUnitId: sheet.id, fromOrder, toOrder });
  });
}

/** The grid needs a sheet in front before the one that is there goes. */
function showActive(state: GridState): void {
  const { model, workbook } = state;
  if (workbook.getActiveSheet(true)?.getSheetId() === model.activeSheetId) return;
  mutate(state, SetWorksheetActiveOperation.id, { subUnitId: model.activeSheetId });
}

export function showSelection(state: GridState, sheetId: string, area: Area): void {
  showActive(state);
  // What is selected has to be there before it comes into view.
  showRows(state, sheetId, Math.max(1, area.top - 100), Math.min(area.bottom, area.top + 300));
  const range = toRange(area);
  const primary = {
    actualRow: range.startRow,
    actualColumn: range.startColumn,
    isMerged: false,
    isMergedMainCell: false,
    startRow: range.startRow,
    endRow: range.startRow,
    startColumn: range.startColumn,
    endColumn: range.startColumn,
  };
  mutate(state, SetSelectionsOperation.id, {
    subUnitId: sheetId,
    selections: [{ range, primary, style: null }],
  });
  void state.commands.executeCommand(ScrollToRangeOperation.id, { range }, { fromModel: true });
}
