import {
  CustomCommandExecutionError,
  type ICellData,
  type ICommandInfo,
  type Nullable,
  ObjectMatrix,
} from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import {
  InsertSheetCommand,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import {
  type IEditorBridgeServiceVisibleParam,
  SetCellEditVisibleOperation,
} from '@univerjs/sheets-ui';
import type { HostSheet } from '../../model';
import { type GridState, hostSheet, isFromModel } from './grid-state';

/** Why something at the grid is not done. */
export type Refused = 'locked' | 'structure';

/**
 * What shifts cells or renames sheets would have to change formulas elsewhere with it. The grid does not, so it is
 * refused instead of leaving formulas that point somewhere else.
 */
const STRUCTURE =
  /^sheet\.(?:command|mutation)\.(?:insert-(?:row|col|range|multi)|remove-(?:row|col)|delete-range|move-(?:range|rows|cols)|reorder-range|sort|copy-(?:sheet|worksheet)|set-worksheet-name|text-to-column|split)/;

/** Stops what the workbook does not allow before the grid does it. `newSheet`: the person asks for one. */
export function guard(
  state: GridState,
  tell: { readonly refused: (why: Refused) => void; readonly newSheet: () => void },
): () => void {
  const refuse = (why: Refused): never => {
    tell.refused(why);
    throw new CustomCommandExecutionError(why);
  };
  const listening = state.commands.beforeCommandExecuted(
    (command: Readonly<ICommandInfo>, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        throw new CustomCommandExecutionError('calculated in the model');
      }
      if (isFromModel(options)) return;
      if (command.id === InsertSheetCommand.id) {
        tell.newSheet();
        throw new CustomCommandExecutionError('made in the model');
      }
      if (STRUCTURE.test(command.id)) refuse('structure');
      if (command.id === SetCellEditVisibleOperation.id) {
        const { visible } = command.params as IEditorBridgeServiceVisibleParam;
        if (visible && isLockedSelection(state)) refuse('locked');
      }
      if (command.id === SetRangeValuesMutation.id) {
        const params = command.params as ISetRangeValuesMutationParams;
        if (touchesLocked(state, params)) refuse('locked');
      }
    },
  );
  return () => {
    listening.dispose();
  };
}

export function isLocked(sheet: HostSheet, row: number, column: number): boolean {
  return sheet.protection !== null && sheet.cell(row, column).style.locked !== false;
}

function isLockedSelection({ model }: GridState): boolean {
  const { sheetId, area } = model.selection;
  const sheet = model.sheets.find((one) => one.id === sheetId);
  return sheet !== undefined && isLocked(sheet, area.top, area.left);
}

function touchesLocked(
  state: GridState,
  { subUnitId, cellValue }: ISetRangeValuesMutationParams,
): boolean {
  const sheet = hostSheet(state, subUnitId);
  if (sheet === undefined || sheet.protection === null) return false;
  let found = false;
  new ObjectMatrix<Nullable<ICellData>>(cellValue ?? {}).forValue((row, column) => {
    found ||= isLocked(sheet, row + 1, column + 1);
  });
  return found;
}
