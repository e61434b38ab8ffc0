import type { HostSheet } from '../../model';
import { optionsOf, rangeTarget, wholeNumber } from '../arguments';
import { apiNotFound, invalidArgument } from '../host-error';
import type { Argument, Definition, HostObject } from '../object';
import { resolveAddress } from '../rules/address';
import { isList } from '../rules/array-size';
import { assertUnprotected } from '../rules/protection';
import { type HostState, sheetOf, type TableTarget } from '../state';
import { textOf } from './range-cells';

/** The AutoFilter of a sheet, by the texts that stay; other kinds of criteria the host does not know. */
export const AUTO_FILTER: Definition<HostSheet> = {
  type: 'AutoFilter',
  scalars: {
    Enabled: { get: ({ id }, host) => sheetOf(host, id).filter !== null },
    IsDataFiltered: {
      get: ({ id }, host) => (sheetOf(host, id).filter?.hiddenRows.size ?? 0) > 0,
    },
  },
  methods: {
    Apply: ({ id }, args, host) => {
      apply(sheetOf(host, id), args, host);
    },
    ClearCriteria: ({ id }, _, host) => {
      const { filter } = sheetOf(host, id);
      if (filter === null) return;
      host.model.layOut(id, { filter: { ...filter, hiddenRows: new Set() } }, 'addin');
    },
    Remove: ({ id }, _, host) => {
      assertUnprotected(sheetOf(host, id), 'Remove', null, host);
      host.model.layOut(id, { filter: null }, 'addin');
    },
    GetRangeOrNullObject: ({ id }, _, host) => location(id, host),
  },
};

/** The filter of a table: whether it leaves rows out, nothing else. */
export const TABLE_FILTER: Definition<TableTarget> = {
  type: 'AutoFilter',
  scalars: {
    IsDataFiltered: {
      get: ({ sheetId, tableId }, host) =>
        sheetOf(host, sheetId).tables.some(({ id, filtering }) => id === tableId && filtering),
    },
  },
};

function location(sheetId: string, host: HostState): HostObject | null {
  const { filter } = sheetOf(host, sheetId);
  return filter && host.make.range({ sheetId, areas: [filter.area], many: false });
}

function apply(
  sheet: HostSheet,
  [where, column, given]: readonly Argument[],
  host: HostState,
): void {
  assertUnprotected(sheet, 'Apply', 'allowAutoFilter', host);
  const area =
    typeof where === 'string'
      ? resolveAddress(where, sheet, host.model).areas[0]
      : rangeTarget(where).areas[0];
  const hiddenRows = new Set<number>();
  if (column !== null && column !== undefined) {
    const at = area.left + wholeNumber(column, 'Apply');
    if (at < area.left || at > area.right) throw invalidArgument('Apply');
    const { filterOn, values } = optionsOf(given);
    if (filterOn !== 'Values' || !isList(values)) {
      throw apiNotFound('AutoFilter.apply with criteria other than values');
    }
    for (let row = area.top + 1; row <= area.bottom; row++) {
      const text = textOf(sheet.cell(row, at), host.model.date1904);
      if (!values.includes(text)) hiddenRows.add(row);
    }
  }
  host.model.layOut(sheet.id, { filter: { area, hiddenRows } }, 'addin');
}
