import {
  ICommandService,
  type IExecutionOptions,
  type Injector,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { HostModel, HostSheet } from '../../model';
import type { ShownRows } from './window';

/** What the two directions between model and grid share. */
export interface GridState {
  readonly model: HostModel;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  readonly shown: ShownRows;
}

export function gridState(
  univer: Univer,
  workbook: Workbook,
  model: HostModel,
  shown: ShownRows,
): GridState {
  const injector = univer.__getInjector();
  return { model, injector, commands: injector.get(ICommandService), workbook, shown };
}

export function hostSheet(state: GridState, id: string): HostSheet | undefined {
  return state.model.sheets.find((sheet) => sheet.id === id);
}

export function gridSheet(state: GridState, id: string): Worksheet | undefined {
  return state.workbook.getSheetBySheetId(id) ?? undefined;
}

/** Marks what comes from the model, so that it does not go back there. */
const FROM_MODEL: IExecutionOptions = { onlyLocal: true, fromModel: true };

export function isFromModel(options: IExecutionOptions | undefined): boolean {
  return options?.['fromModel'] === true;
}

/** Makes a change of the model in the grid. */
export function mutate(state: GridState, id: string, params: object): void {
  state.commands.syncExecuteCommand(
    id,
    { unitId: state.workbook.getUnitId(), ...params },
    FROM_MODEL,
  );
}
