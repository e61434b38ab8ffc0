import { type Area, overlaps } from '../../../workbook';
import type { HostSheet, HostTable } from '../../model';
import { rangeTarget } from '../arguments';
import { apiNotFound, invalidArgument, itemNotFound } from '../host-error';
import type { Argument, Definition, HostObject } from '../object';
import { resolveAddress } from '../rules/address';
import { assertUnprotected } from '../rules/protection';
import { assertFreeForTable } from '../rules/table-overlap';
import { type HostState, sheetOf, type TableScope } from '../state';
import { writeHeaders } from './table-headers';

export const TABLES: Definition<TableScope> = {
  type: 'TableCollection',
  scalars: { Count: { get: (scope, host) => listed(scope, host).length } },
  items: (scope, host) =>
    listed(scope, host).map(({ sheet, table }) => objectOf(sheet, table, host)),
  item: (scope, key, host) => {
    const found = find(scope, key, host);
    if (found === null) throw itemNotFound('GetItem');
    return found;
  },
  methods: {
    Add: add,
    GetCount: (scope, _, host) => listed(scope, host).length,
    GetItemOrNullObject: (scope, [key], host) => find(scope, key, host),
    GetFirst: (scope, _, host) => at(scope, 0, host),
    GetItemAt: (scope, [index], host) =>
      at(scope, typeof index === 'number' ? index : Number.NaN, host),
  },
};

function listed(
  { sheetId, within, fullyContained }: TableScope,
  host: HostState,
): { readonly sheet: HostSheet; readonly table: HostTable }[] {
  const inside = ({ area }: HostTable) => {
    if (within === undefined) return true;
    return fullyContained === true ? contained(area, within) : overlaps(area, within);
  };
  return host.model.sheets
    .filter(({ id }) => sheetId === undefined || id === sheetId)
    .flatMap((sheet) => sheet.tables.filter(inside).map((table) => ({ sheet, table })));
}

function contained(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}

function objectOf(sheet: HostSheet, table: HostTable, host: HostState): HostObject {
  return host.make.table({ sheetId: sheet.id, tableId: tableIdOf(table) });
}

/** Tables of a model that gives no ids are known by their names. */
export function tableIdOf(table: HostTable): string {
  return table.id ?? table.name;
}

function at(scope: TableScope, index: number, host: HostState): HostObject {
  const found = listed(scope, host)[index];
  if (found === undefined) throw itemNotFound('GetItemAt');
  return objectOf(found.sheet, found.table, host);
}

/** By id or, whatever the case of its letters, by name. */
function find(scope: TableScope, key: unknown, host: HostState): HostObject | null {
  const wanted = typeof key === 'string' || typeof key === 'number' ? String(key) : '';
  const found = listed(scope, host).find(
    ({ table }) => tableIdOf(table) === wanted || table.name.toLowerCase() === wanted.toLowerCase(),
  );
  return found === undefined ? null : objectOf(found.sheet, found.table, host);
}

function add(
  scope: TableScope,
  [where, hasHeaders]: readonly Argument[],
  host: HostState,
): HostObject {
  if (hasHeaders !== true) throw apiNotFound('TableCollection.add without headers');
  const { sheet, area } = placeOf(scope, where, host);
  assertUnprotected(sheet, 'Add', null, host);
  // A table has at least one row below its header.
  const whole = area.top === area.bottom ? { ...area, bottom: area.bottom + 1 } : area;
  assertFreeForTable(sheet, whole, null);
  writeHeaders(sheet, whole, host);
  const name = freeName(host);
  const table = { name, area: whole, showTotals: false, style: 'TableStyleMedium2' };
  host.model.layOut(sheet.id, { tables: [...sheet.tables, table] }, 'addin');
  const made = find({ sheetId: sheet.id }, name, host);
  if (made === null) throw itemNotFound('Add');
  return made;
}

function placeOf(
  { sheetId }: TableScope,
  where: Argument | undefined,
  host: HostState,
): { readonly sheet: HostSheet; readonly area: Area } {
  if (typeof where === 'string') {
    const home = sheetOf(host, sheetId ?? host.model.activeSheetId);
    const place = resolveAddress(where, home, host.model);
    return { sheet: place.sheet, area: place.areas[0] };
  }
  const target = rangeTarget(where);
  if (sheetId !== undefined && target.sheetId !== sheetId) throw invalidArgument('Add');
  return { sheet: sheetOf(host, target.sheetId), area: target.areas[0] };
}

function freeName(host: HostState): string {
  const taken = new Set(
    host.model.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())),
  );
  let number = 1;
  while (taken.has(`table${String(number)}`)) number += 1;
  return `Table${String(number)}`;
}
