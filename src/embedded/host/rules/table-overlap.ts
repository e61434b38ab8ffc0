import { type Area, overlaps } from '../../../workbook';
import type { HostModel, HostSheet } from '../../model';
import { HostError, invalidArgument, invalidOperation, itemAlreadyExists } from '../host-error';

/**
 * A table overlaps neither another table nor merged cells.
 * @throws HostError InvalidOperation or MergedRangeConflict
 */
export function assertFreeForTable(sheet: HostSheet, area: Area, own: Area | null): void {
  const clash = sheet.tables.some((table) => table.area !== own && overlaps(table.area, area));
  if (clash) throw invalidOperation('Add', "A table can't overlap another table.");
  if (sheet.merges.some((merge) => overlaps(merge, area))) {
    throw new HostError(
      'MergedRangeConflict',
      "Cannot complete the operation. A table can't overlap with a PivotTable report, query results, merged cells, or an XML Map.",
      409,
      'Add',
    );
  }
}

/**
 * A letter or underscore first, then letters, digits, `.` and `_`; no address; unique among tables and names.
 * @throws HostError InvalidArgument or ItemAlreadyExists
 */
export function validTableName(name: string, own: string, model: HostModel): string {
  const legal =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !/^[A-Za-z]{1,3}\d{1,7}$/.test(name);
  if (!legal) throw invalidArgument('Name');
  const same = (other: string) =>
    other.toLowerCase() === name.toLowerCase() && other.toLowerCase() !== own.toLowerCase();
  const taken =
    model.names.some((each) => same(each.name)) ||
    model.sheets.some(({ tables }) => tables.some((table) => same(table.name)));
  if (taken) throw itemAlreadyExists('Name');
  return name;
}
