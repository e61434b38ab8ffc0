import type { Area } from '../../../workbook';
import type { HostSheet } from '../../model';
import { accessDenied } from '../host-error';
import type { HostState } from '../state';
import { cellCount, within } from '../within';

/** @throws HostError AccessDenied where a cell of the area is locked on a protected sheet. */
export function assertUnlocked(sheet: HostSheet, area: Area): void {
  if (sheet.protection === null) return;
  // An area as large as a column always reaches cells that nobody unlocked.
  const locked =
    cellCount(area) > 100_000 ||
    [...within(area)].some(({ row, column }) => sheet.cell(row, column).style.locked !== false);
  if (locked) throw accessDenied('Range');
}

/**
 * Formats, merges, sizes and everything else about a sheet; `permission` is the option of `protect` that lets it
 * through all the same.
 * @throws HostError AccessDenied
 */
export function assertUnprotected(
  sheet: HostSheet,
  location: string,
  permission: string | null,
  host: HostState,
): void {
  if (sheet.protection === null) return;
  if (permission !== null && protectionOptions(sheet, host)[permission] === true) return;
  throw accessDenied(location);
}

/** The options that the sheet was protected with. */
export function protectionOptions(sheet: HostSheet, host: HostState): Record<string, unknown> {
  const kept = host.extras.get(`${sheet.id}/protection`);
  return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept)) : {};
}
