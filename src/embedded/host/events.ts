import { areaToA1 } from '../../workbook';
import type { HostChange } from '../model';
import { eventKey, EventNumber, WORKBOOK_TARGET } from './registrations';
import type { HostState } from './state';
import type { EventEntry, Json } from './wire';

/** Tells the runtime what changed, as far as it registered for it. Answers how to stop. */
export function tellEvents(
  state: HostState,
  send: (entries: readonly EventEntry[]) => void,
): () => void {
  let sheets = state.model.sheets.map(({ id }) => id);
  let active = state.model.activeSheetId;
  const tell = (event: number, sheetId: string, args: Readonly<Record<string, Json>>) => {
    const entries = [sheetId, WORKBOOK_TARGET]
      .filter((target) => state.events.has(eventKey(event, target)))
      .map((targetId): EventEntry => {
        const message = JSON.stringify({ worksheetId: sheetId, ...args });
        return { messageCategory: 65536, messageType: event, targetId, message };
      });
    if (entries.length === 0 || !state.eventsEnabled) return;
    if (state.options.faults?.takeEvent() === false) return;
    send(entries);
  };
  return state.model.subscribe((change) => {
    const nowActive = state.model.activeSheetId;
    if (change.kind === 'cells') tellCells(change, tell);
    if (change.kind === 'selection') {
      tell(EventNumber.selectionChanged, change.sheetId, { address: areaToA1(change.area) });
    }
    if (change.kind === 'sheets') {
      const now = state.model.sheets.map(({ id }) => id);
      for (const id of now)
        if (!sheets.includes(id)) tell(EventNumber.added, id, { source: 'Local' });
      for (const id of sheets)
        if (!now.includes(id)) tell(EventNumber.deleted, id, { source: 'Local' });
      sheets = now;
    }
    if (nowActive !== active) {
      tell(EventNumber.deactivated, active, {});
      tell(EventNumber.activated, nowActive, {});
      active = nowActive;
    }
  });
}

/** A result of the formula engine is no edit: Excel tells of it by onCalculated. */
function tellCells(
  change: HostChange & { readonly kind: 'cells' },
  tell: (event: number, sheetId: string, args: Readonly<Record<string, Json>>) => void,
): void {
  const address = areaToA1(change.area);
  if (change.origin === 'calculation') {
    tell(EventNumber.calculated, change.sheetId, { address });
    return;
  }
  tell(EventNumber.changed, change.sheetId, {
    address,
    changeType: 'RangeEdited',
    source: 'Local',
    referenceId: `${change.sheetId}!${address}`,
    triggerSource: change.origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
  });
}
