import type { HostSheet } from '../model';
import type { Argument } from './object';
import type { HostState } from './state';

/** The numbers by which the runtime knows events. */
export const EventNumber = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,

  rowHidden: 22,
} as const;

/** The target of events that concern the workbook and not one sheet. */
export const WORKBOOK_TARGET = 'Workbook';

const REGISTER: Readonly<Record<string, number>> = {
  DataChangedEvent: EventNumber.changed,
  ActivatedEvent: EventNumber.activated,
  DeactivatedEvent: EventNumber.deactivated,
  SelectionChangedEvent: EventNumber.selectionChanged,
  CalculatedEvent: EventNumber.calculated,
};

const REGISTER_SHEETS: Readonly<Record<string, number>> = {
  ...REGISTER,
  AddedEvent: EventNumber.added,
  DeletedEvent: EventNumber.deleted,
};

export const sheetEvents = methods(REGISTER, (sheet: HostSheet) => sheet.id);
export const workbookEvents = methods(REGISTER_SHEETS, () => WORKBOOK_TARGET);

function methods<T>(
  names: Readonly<Record<string, number>>,
  targetOf: (object: T) => string,
): Record<string, (object: T, args: readonly Argument[], host: HostState) => unknown> {
  const made: Record<string, (object: T, args: readonly Argument[], host: HostState) => unknown> =
    {};
  for (const [name, event] of Object.entries(names)) {
    made[`_Register${name}`] = (object, _, host) => {
      host.events.add(eventKey(event, targetOf(object)));
    };
    made[`_Unregister${name}`] = (object, _, host) => {
      host.events.delete(eventKey(event, targetOf(object)));
    };
  }
  return made;
}

export function eventKey(event: number, target: string): string {
  return `${String(event)}|${target}`;
}
