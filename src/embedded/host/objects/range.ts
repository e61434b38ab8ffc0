import { areaToA1, MAX_COLUMN, MAX_ROW } from '../../../workbook';
import { type Definition } from '../object';
import type { RangeTarget } from '../range-target';
import { columnsIn, rowsIn, validateSize } from '../rules/array-size';
import { type HostState, sheetOf } from '../state';
import { cellCount } from '../within';
import {
  formulaOf,
  grid,
  textOf,
  valueOf,
  valueTypeOf,
  writeCells,
  writeFormats,
} from './range-cells';
import { geometry } from './range-geometry';

/** `Sheet1!A1:B2`; the sheet's name is quoted where Excel would. */
export function addressOf(target: RangeTarget, host: HostState): string {
  const { name } = sheetOf(host, target.sheetId);
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const sheet = plain ? name : `'${name.replaceAll("'", "''")}'`;
  return target.areas.map((area) => `${sheet}!${areaText(area)}`).join(',');
}

function areaText(area: RangeTarget['areas'][0]): string {
  const [from = '', to = from] = areaToA1(area).split(':');
  if (area.top === 1 && area.bottom === MAX_ROW) {
    return `${from.replace(/\d+/, '')}:${to.replace(/\d+/, '')}`;
  }
  if (area.left === 1 && area.right === MAX_COLUMN) {
    return `${String(area.top)}:${String(area.bottom)}`;
  }
  return areaToA1(area);
}

export const RANGE: Definition<RangeTarget> = {
  type: 'Range',
  identity: (target, host) => ({ _ReferenceId: host.references.idOf(target) }),
  scalars: {
    Values: {
      get: (target, host) => grid(target, host, valueOf),
      set: writeCells,
    },
    Formulas: {
      get: (target, host) => grid(target, host, formulaOf),
      set: writeCells,
    },
    NumberFormat: {
      get: (target, host) => grid(target, host, (cell) => cell.numberFormat),
      set: writeFormats,
    },
    Text: {
      get: (target, host) => grid(target, host, (cell) => textOf(cell, host.model.date1904)),
    },
    ValueTypes: { get: (target, host) => grid(target, host, valueTypeOf) },
    RowIndex: { get: ({ areas: [area] }) => area.top - 1 },
    ColumnIndex: { get: ({ areas: [area] }) => area.left - 1 },
    RowCount: { get: ({ areas: [area] }) => rowsIn(area) },
    ColumnCount: { get: ({ areas: [area] }) => columnsIn(area) },
    // Excel answers -1 beyond 2^31 - 1 cells.
    CellCount: {
      get: ({ areas: [area] }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)),
    },
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
  },
  children: {
    Worksheet: (target, host) => host.make.sheet(sheetOf(host, target.sheetId)),
  },
  methods: {
    ...geometry,
    Select: (target, _, host) => {
      host.model.select(target.sheetId, target.areas[0], 'addin');
    },
    _KeepReference: (target, _, host) => {
      host.references.idOf(target);
      host.references.keep(target);
    },
    _ValidateArraySize: ({ areas: [area] }, [rows, columns]) => {
      validateSize(area, numeric(rows), numeric(columns));
    },
  },
};

function numeric(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
