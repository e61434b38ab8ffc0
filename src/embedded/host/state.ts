import type { Area } from '../../workbook';
import type { HostModel, HostSheet } from '../model';
import type { HostOptions } from './options';
import { itemNotFound } from './host-error';
import type { HostObject } from './object';
import type { RangeTarget } from './range-target';
import { References } from './references';
import type { Json } from './wire';

/** What the host knows besides the workbook itself. */
export interface HostState {
  readonly model: HostModel;
  readonly options: HostOptions;
  readonly references: References;
  /** Registered events: `10|sheet id`, `13|` for the whole workbook. */
  readonly events: Set<string>;
  readonly settings: Map<string, Json>;
  /** What Excel remembers of a sheet that the model does not hold, by `sheet id/member`. */
  readonly extras: Map<string, Json>;
  calculationMode: string;
  eventsEnabled: boolean;
  paneVisible: boolean;
  /** Buttons of the ribbon that the add-in switched off. */
  readonly disabledButtons: Set<string>;
  readonly make: Makers;
}

export interface TableScope {
  readonly sheetId?: string;
  readonly within?: Area;
  readonly fullyContained?: boolean;
}

export interface TableTarget {
  readonly sheetId: string;
  readonly tableId: string;
}

/** How objects are made of what they stand for, so that no class has to import another. */
export interface Makers {
  workbook(): HostObject;
  /** What is no part of the workbook, by its name on the wire. */
  service(name: string): HostObject;
  sheets(): HostObject;
  sheet(sheet: HostSheet): HostObject;
  /** A Range, or a RangeAreas where the target says so. */
  range(target: RangeTarget): HostObject;
  format(target: RangeTarget): HostObject;
  font(target: RangeTarget): HostObject;
  fill(target: RangeTarget): HostObject;
  borders(target: RangeTarget): HostObject;
  cellProtection(target: RangeTarget): HostObject;
  validation(target: RangeTarget): HostObject;
  /** The tables of the workbook, of one sheet, or inside an area. */
  tables(scope: TableScope): HostObject;
  table(target: TableTarget): HostObject;
  names(): HostObject;
  xmlParts(): HostObject;
  properties(): HostObject;
  settings(): HostObject;
  application(): HostObject;
  runtime(): HostObject;
  protection(sheet: HostSheet): HostObject;
  freezePanes(sheet: HostSheet): HostObject;
  pageLayout(sheet: HostSheet): HostObject;
  autoFilter(sheet: HostSheet): HostObject;
}

/** `makers` gets the state before it is complete, and keeps it for later. */
export function newState(
  model: HostModel,
  options: HostOptions,
  makers: (state: () => HostState) => Makers,
): HostState {
  const state: HostState = {
    model,
    options,
    references: new References(),
    events: new Set(),
    settings: new Map(),
    extras: new Map(),
    calculationMode: 'Automatic',
    eventsEnabled: true,
    paneVisible: true,
    disabledButtons: new Set(),
    make: makers(() => state),
  };
  return state;
}

/** @throws HostError when the sheet is gone. */
export function sheetOf(state: HostState, id: string): HostSheet {
  const sheet = state.model.sheets.find((each) => each.id === id);
  if (sheet === undefined) throw itemNotFound('Worksheet');
  return sheet;
}
