import type { Area } from '../../../workbook';
import type { HostSheet, HostTable } from '../../model';
import { rangeTarget } from '../arguments';
import { invalidArgument, invalidOperation, itemNotFound } from '../host-error';
import { type Definition, HostObject } from '../object';
import { resolveAddress } from '../rules/address';
import { assertUnprotected } from '../rules/protection';
import { assertFreeForTable, validTableName } from '../rules/table-overlap';
import { type HostState, sheetOf, type TableTarget } from '../state';
import { TABLE_FILTER } from './auto-filter';
import { keptScalars } from './kept';
import { TABLE_COLUMNS, TABLE_ROWS } from './table-parts';
import { tableIdOf } from './tables';
import { writeHeaders } from './table-headers';

export const TABLE: Definition<TableTarget> = {
  type: 'Table',
  identity: ({ tableId }) => ({ Id: tableId }),
  scalars: {
    ...keptScalars<TableTarget>(({ tableId }) => `table ${tableId}`, {
      HighlightFirstColumn: false,
      HighlightLastColumn: false,
      ShowBandedRows: true,
      ShowBandedColumns: false,
      ShowFilterButton: true,
    }),
    Id: { get: ({ tableId }) => tableId },
    LegacyId: { get: ({ tableId }) => tableId },
    Name: {
      get: (target, host) => tableOf(target, host).table.name,
      set: (target, value, host) => {
        const { table } = tableOf(target, host);
        if (typeof value !== 'string') throw invalidArgument('Name');
        change(target, { name: validTableName(value, table.name, host.model) }, host);
      },
    },
    ShowHeaders: { get: () => true },
    ShowTotals: {
      get: (target, host) => tableOf(target, host).table.showTotals,
      set: (target, value, host) => {
        showTotals(target, value === true, host);
      },
    },
    Style: {
      get: (target, host) => tableOf(target, host).table.style ?? 'TableStyleMedium2',
      set: (target, value, host) => {
        if (typeof value !== 'string') throw invalidArgument('Style');
        change(target, { style: value }, host);
      },
    },
  },
  children: {
    AutoFilter: (target, host) => HostObject.of(TABLE_FILTER, target, host),
    Columns: (target, host) => HostObject.of(TABLE_COLUMNS, target, host),
    Rows: (target, host) => HostObject.of(TABLE_ROWS, target, host),
    Worksheet: ({ sheetId }, host) => host.make.sheet(sheetOf(host, sheetId)),
  },
  methods: {
    GetRange: (target, _, host) => rangeOf(target, tableOf(target, host).table.area, host),
    GetHeaderRowRange: (target, _, host) => {
      const { area } = tableOf(target, host).table;
      return rangeOf(target, { ...area, bottom: area.top }, host);
    },
    GetDataBodyRange: (target, _, host) =>
      rangeOf(target, bodyOf(tableOf(target, host).table), host),
    GetTotalRowRange: (target, _, host) => {
      const { area, showTotals: shown } = tableOf(target, host).table;
      if (!shown) throw itemNotFound('GetTotalRowRange');
      return rangeOf(target, { ...area, top: area.bottom }, host);
    },
    Resize: (target, [where], host) => {
      const { sheet, table } = tableOf(target, host);
      const area =
        typeof where === 'string'
          ? resolveAddress(where, sheet, host.model).areas[0]
          : rangeTarget(where).areas[0];
      // The header row stays where it is, and the new area still touches the old one.
      const related = area.top === table.area.top && area.left <= table.area.right;
      if (!related || area.right < table.area.left || area.bottom <= area.top) {
        throw invalidArgument('Resize');
      }
      assertUnprotected(sheet, 'Resize', null, host);
      assertFreeForTable(sheet, area, table.area);
      writeHeaders(sheet, area, host);
      change(target, { area }, host);
    },
    ConvertToRange: (target, _, host) => {
      const { sheet, table } = tableOf(target, host);
      assertUnprotected(sheet, 'ConvertToRange', null, host);
      const tables = sheet.tables.filter((each) => each !== table);
      host.model.layOut(sheet.id, { tables }, 'addin');
      return rangeOf(target, table.area, host);
    },
    Delete: (target, _, host) => {
      const { sheet, table } = tableOf(target, host);
      assertUnprotected(sheet, 'Delete', null, host);
      rangeOf(target, table.area, host).call('Clear', []);
      const tables = sheet.tables.filter((each) => each !== table);
      host.model.layOut(sheet.id, { tables }, 'addin');
    },
  },
};

export function tableOf(
  { sheetId, tableId }: TableTarget,
  host: HostState,
): { readonly sheet: HostSheet; readonly table: HostTable } {
  const sheet = sheetOf(host, sheetId);
  const table = sheet.tables.find((each) => tableIdOf(each) === tableId);
  if (table === undefined) throw itemNotFound('Table');
  return { sheet, table };
}

export function bodyOf({ area, showTotals: shown }: HostTable): Area {
  return { ...area, top: area.top + 1, bottom: shown ? area.bottom - 1 : area.bottom };
}

export function rangeOf({ sheetId }: TableTarget, area: Area, host: HostState): HostObject {
  return host.make.range({ sheetId, areas: [area], many: false });
}

function change(target: TableTarget, by: Partial<HostTable>, host: HostState): void {
  const { sheet, table } = tableOf(target, host);
  assertUnprotected(sheet, 'Table', null, host);
  const tables = sheet.tables.map((each) => (each === table ? { ...each, ...by } : each));
  host.model.layOut(sheet.id, { tables }, 'addin');
}

/** The row of totals is added below, where nothing may stand, and taken away with what it holds. */
function showTotals(target: TableTarget, shown: boolean, host: HostState): void {
  const { sheet, table } = tableOf(target, host);
  if (shown === table.showTotals) return;
  const { area } = table;
  if (!shown) {
    rangeOf(target, { ...area, top: area.bottom }, host).call('Clear', ['Contents']);
    change(target, { showTotals: false, area: { ...area, bottom: area.bottom - 1 } }, host);
    return;
  }
  const bottom = area.bottom + 1;
  for (let column = area.left; column <= area.right; column++) {
    const { value, formula } = sheet.cell(bottom, column);
    if (value !== null || formula !== null) {
      throw invalidOperation(
        'ShowTotals',
        'embedded host: cells below the table would have to move.',
      );
    }
  }
  change(target, { showTotals: true, area: { ...area, bottom } }, host);
}
