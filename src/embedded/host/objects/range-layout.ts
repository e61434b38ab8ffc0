import { type Area, overlaps } from '../../../workbook';
import type { CellChange, HostSheet } from '../../model';
import { apiNotFound, HostError, invalidArgument } from '../host-error';
import type { Argument } from '../object';
import type { RangeTarget } from '../range-target';
import { assertUnlocked, assertUnprotected } from '../rules/protection';
import { assertNotTooLarge } from '../rules/size';
import { type HostState, sheetOf } from '../state';
import { intersection, within } from '../within';

type Method = (target: RangeTarget, args: readonly Argument[], host: HostState) => unknown;

/** Methods that change more of a sheet than what stands in its cells. */
export const layout: Readonly<Record<string, Method>> = {
  Clear: (target, [applyTo], host) => {
    const sheet = sheetOf(host, target.sheetId);
    const contents = applyTo === 'Contents';
    const formats = applyTo === 'Formats';
    const all = applyTo === null || applyTo === undefined || applyTo === 'All';
    if (!contents && !formats && !all) throw apiNotFound('Range.clear of that kind');
    for (const area of target.areas) {
      if (formats) assertUnprotected(sheet, 'Clear', 'allowFormatCells', host);
      else assertUnlocked(sheet, area);
      const touched = sheet.used(true);
      const part = touched && intersection(area, touched);
      if (part === null) continue;
      assertNotTooLarge(part);
      host.model.setCells(sheet.id, cleared(part, contents || all, formats || all), 'addin');
    }
  },
  Merge: (target, [across], host) => {
    const sheet = sheetOf(host, target.sheetId);
    assertUnprotected(sheet, 'Merge', null, host);
    const [area] = target.areas;
    assertNotInTable(sheet, area);
    const wanted = across === true ? rowsOf(area) : [area];
    for (const merge of wanted) {
      const beside = [...within(merge)].filter(
        ({ row, column }) => row !== merge.top || column !== merge.left,
      );
      // Excel keeps what stands at the top left alone.
      const emptied = beside.map(({ row, column }) => ({
        row,
        column,
        value: null,
        formula: null,
      }));
      host.model.setCells(sheet.id, emptied, 'addin');
    }
    const others = sheet.merges.filter((merge) => !overlaps(merge, area));
    const real = wanted.filter((merge) => merge.top < merge.bottom || merge.left < merge.right);
    host.model.layOut(sheet.id, { merges: [...others, ...real] }, 'addin');
  },
  Unmerge: (target, _, host) => {
    const sheet = sheetOf(host, target.sheetId);
    assertUnprotected(sheet, 'Unmerge', null, host);
    const [area] = target.areas;
    const merges = sheet.merges.filter((merge) => !overlaps(merge, area));
    host.model.layOut(sheet.id, { merges }, 'addin');
  },
};

function cleared(area: Area, contents: boolean, formats: boolean): CellChange[] {
  return [...within(area)].map(({ row, column }) => ({
    row,
    column,
    ...(contents ? { value: null, formula: null } : {}),
    ...(formats ? { numberFormat: 'General', style: {}, restyle: true } : {}),
  }));
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
}

function assertNotInTable(sheet: HostSheet, area: Area): void {
  if (!sheet.tables.some((table) => overlaps(table.area, area))) return;
  throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.', 400, 'Merge');
}

/** Hides or shows whole rows or columns. */
export function hide(
  target: RangeTarget,
  side: 'rows' | 'columns',
  hidden: unknown,
  host: HostState,
): void {
  if (typeof hidden !== 'boolean') throw invalidArgument('Hidden');
  const sheet = sheetOf(host, target.sheetId);
  const permission = side === 'rows' ? 'allowFormatRows' : 'allowFormatColumns';
  assertUnprotected(sheet, 'Hidden', permission, host);
  const now = new Set(side === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns);
  for (const area of target.areas) {
    const from = side === 'rows' ? area.top : area.left;
    const to = side === 'rows' ? area.bottom : area.right;
    for (let index = from; index <= to; index++) {
      if (hidden) now.add(index);
      else now.delete(index);
    }
  }
  const changes = side === 'rows' ? { hiddenRows: now } : { hiddenColumns: now };
  host.model.layOut(sheet.id, changes, 'addin');
}

/** Hidden by hand or by a filter. */
export function rowIsHidden(sheet: HostSheet, row: number): boolean {
  return sheet.hiddenRows.has(row) || sheet.filter?.hiddenRows.has(row) === true;
}
