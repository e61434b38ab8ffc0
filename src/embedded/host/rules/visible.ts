import type { HostModel, HostSheet } from '../../model';
import { invalidOperation } from '../host-error';

/** A hidden sheet can neither be shown nor selected in. @throws HostError InvalidOperation */
export function assertVisible(sheet: HostSheet): void {
  if (sheet.visibility === 'visible') return;
  throw invalidOperation('Activate', 'A hidden worksheet cannot be activated.');
}

/** A workbook keeps a visible sheet. @throws HostError InvalidOperation */
export function assertAnotherVisible(sheet: HostSheet, model: HostModel): void {
  const others = model.sheets.some(
    ({ id, visibility }) => id !== sheet.id && visibility === 'visible',
  );
  if (!others) {
    throw invalidOperation('Worksheet', 'A workbook must contain at least one visible worksheet.');
  }
}
