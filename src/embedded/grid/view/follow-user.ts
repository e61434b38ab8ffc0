import {
  BooleanNumber,
  type ICellData,
  type ICommandInfo,
  type Nullable,
  ObjectMatrix,
  RedoCommand,
  UndoCommand,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetActiveOperationParams,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SelectionMoveType,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import type { CellChange } from '../../model';
import { changeOf } from './cell-change';
import { forgetUndo, showCells, showRows } from './follow-model';
import { type GridState, gridSheet, hostSheet, isFromModel } from './grid-state';
import { readLayout } from './read-layout';
import { toArea } from './ranges';

const LAYOUT: ReadonlySet<string> = new Set([
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetFrozenMutation.id,
  SetRowHiddenMutation.id,
  SetRowVisibleMutation.id,
  SetTabColorMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetHideMutation.id,
  SetWorksheetRowHeightMutation.id,
]);

/** Takes what the person does at the grid into the model. */
export function followUser(state: GridState, year: number): () => void {
  /** Commands at work, innermost last: what is typed is read like in Excel, what is pasted or undone is not. */
  const working: string[] = [];
  const before = state.commands.beforeCommandExecuted(({ id }) => {
    if (id === SetRangeValuesCommand.id || id === UndoCommand.id || id === RedoCommand.id) {
      working.push(id);
    }
  });
  const after = state.commands.onCommandExecuted((command, options) => {
    if (working.at(-1) === command.id) working.pop();
    if (command.id === 'sheet.operation.set-scroll') scrolled(state, command);
    if (isFromModel(options)) return;
    take(state, command, working.at(-1) === SetRangeValuesCommand.id ? year : undefined);
  });
  return () => {
    before.dispose();
    after.dispose();
  };
}

function take(
  state: GridState,
  command: Readonly<ICommandInfo>,
  typedYear: number | undefined,
): void {
  const { id, params } = command;
  const { model } = state;
  if (id === SetRangeValuesMutation.id) {
    takeCells(state, params as ISetRangeValuesMutationParams, typedYear);
  } else if (id === SetSelectionsOperation.id) {
    takeSelection(state, params as ISetSelectionsOperationParams);
  } else if (id === SetWorksheetActiveOperation.id) {
    const { subUnitId } = params as ISetWorksheetActiveOperationParams;
    if (model.activeSheetId !== subUnitId && hostSheet(state, subUnitId) !== undefined) {
      model.select(subUnitId, { top: 1, left: 1, bottom: 1, right: 1 }, 'user');
    }
  } else if (id === RemoveSheetMutation.id) {
    const { subUnitId } = params as { readonly subUnitId: string };
    state.shown.forget(subUnitId);
    model.removeSheet(subUnitId, 'user');
    // The model gives a sheet that comes back another identity.
    forgetUndo(state);
  } else if (id === SetWorksheetOrderMutation.id) {
    const { subUnitId, toOrder } = params as {
      readonly subUnitId: string;
      readonly toOrder: number;
    };
    model.moveSheet(subUnitId, toOrder, 'user');
  } else if (LAYOUT.has(id)) {
    const { subUnitId } = params as { readonly subUnitId: string };
    const worksheet = gridSheet(state, subUnitId);
    const sheet = hostSheet(state, subUnitId);
    if (worksheet === undefined || sheet === undefined) return;
    model.layOut(subUnitId, readLayout(sheet, worksheet), 'user');
    if (id === SetWorksheetHideMutation.id) {
      const hidden = worksheet.isSheetHidden() === BooleanNumber.TRUE;
      model.layOut(subUnitId, { visibility: hidden ? 'hidden' : 'visible' }, 'user');
    }
  }
}

function takeCells(
  state: GridState,
  { subUnitId, cellValue }: ISetRangeValuesMutationParams,
  typedYear: number | undefined,
): void {
  const worksheet = gridSheet(state, subUnitId);
  const sheet = hostSheet(state, subUnitId);
  if (worksheet === undefined || sheet === undefined || cellValue === undefined) return;
  const formulas = state.injector.get(FormulaDataModel);
  const unitId = state.workbook.getUnitId();
  const changes: CellChange[] = [];
  const reread: { row: number; column: number }[] = [];
  new ObjectMatrix<Nullable<ICellData>>(cellValue).forValue((rowIndex, columnIndex, given) => {
    const [row, column] = [rowIndex + 1, columnIndex + 1];
    const was = sheet.cell(row, column);
    const cell = worksheet.getCellRaw(rowIndex, columnIndex);
    const style = state.workbook.getStyles().getStyleByCell(cell);
    const year = typedYear ?? null;
    const change = changeOf({
      row,
      column,
      cell,
      text: formulas.getFormulaStringByCell(rowIndex, columnIndex, subUnitId, unitId),
      style,
      given,
      was,
      year,
      date1904: state.model.date1904,
    });
    if (change === null) return;
    changes.push(change);
    reread.push({ row, column });
  });
  if (changes.length === 0) return;
  state.model.setCells(subUnitId, changes, 'user');
  // What was typed may have become a date or a per cent.
  if (typedYear !== undefined) {
    for (const { row, column } of reread) {
      showCells(state, subUnitId, { top: row, left: column, bottom: row, right: column });
    }
  }
}

function takeSelection(state: GridState, params: ISetSelectionsOperationParams): void {
  const { subUnitId, selections, type } = params;
  const range = selections.at(-1)?.range;
  if (range === undefined || hostSheet(state, subUnitId) === undefined) return;
  if (type === SelectionMoveType.MOVING || type === SelectionMoveType.MOVE_START) return;
  state.model.select(subUnitId, toArea(range), 'user');
}

function scrolled(state: GridState, { params }: Readonly<ICommandInfo>): void {
  const { sheetId, sheetViewStartRow: top } = params as {
    readonly sheetId: string;
    readonly sheetViewStartRow: number;
  };
  if (!state.shown.isPartial(sheetId)) return;
  queueMicrotask(() => {
    showRows(state, sheetId, Math.max(1, top - 100), top + 300);
  });
}
