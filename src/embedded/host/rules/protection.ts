import type { Area } from '../../../workbook';
import type { HostSheet } from '../../model';
import { accessDenied } from '../host-error';
import { within } from '../within';

/** @throws HostError AccessDenied where a cell of the area is locked on a protected sheet. */
export function assertUnlocked(sheet: HostSheet, area: Area): void {
  if (sheet.protection === null) return;
  // An area as large as a column always reaches cells that nobody unlocked.
  const locked =
    (area.bottom - area.top + 1) * (area.right - area.left + 1) > 100_000 ||
    [...within(area)].some(({ row, column }) => sheet.cell(row, column).style.locked !== false);
  if (locked) throw accessDenied('Range');
}

/** Formats, merges, sizes and everything else about a sheet. @throws HostError AccessDenied */
export function assertUnprotected(sheet: HostSheet, location: string): void {
  if (sheet.protection !== null) throw accessDenied(location);
}
