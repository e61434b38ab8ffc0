import { contains } from '../../../workbook';
import type { CellChange, HostSheet } from '../../model';
import { invalidOperation } from '../host-error';

/**
 * A merged area holds one value, at its top left cell. What is written beside it would be lost without a word,
 * so the host refuses it; a blank does no harm.
 * @throws HostError InvalidOperation
 */
export function assertAnchors(sheet: HostSheet, changes: readonly CellChange[]): void {
  if (sheet.merges.length === 0) return;
  for (const { row, column, value, formula } of changes) {
    const blank = (value === undefined || value === null || value === '') && !formula;
    if (blank) continue;
    const merge = sheet.merges.find((area) => contains(area, row, column));
    if (merge === undefined || (merge.top === row && merge.left === column)) continue;
    throw invalidOperation(
      'Range',
      'A cell inside a merged area can be written at its top left cell only.',
    );
  }
}
