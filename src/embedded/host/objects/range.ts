import { MAX_COLUMN, MAX_ROW } from '../../../workbook';
import { itemNotFound } from '../host-error';
import { type Definition } from '../object';
import type { RangeTarget } from '../range-target';
import { columnsIn, rowsIn, validateSize } from '../rules/array-size';
import { assertVisible } from '../rules/visible';
import { isDateFormat } from '../shown-text';
import { sheetOf } from '../state';
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
import { addressOf } from './address-text';
import { cellProperties } from './cell-properties';
import { copyFrom } from './copy-from';
import { mergedAreas, specialCells } from './range-areas';
import { geometry } from './range-geometry';
import { hide, layout, rowIsHidden } from './range-layout';
import { uniformOver } from './uniform';

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
    FormulasLocal: { get: (target, host) => grid(target, host, formulaOf), set: writeCells },
    NumberFormatLocal: {
      get: (target, host) => grid(target, host, (cell) => cell.numberFormat),
      set: writeFormats,
    },
    NumberFormatCategories: {
      get: (target, host) => grid(target, host, (cell) => categoryOf(cell.numberFormat)),
    },
    IsEntireRow: { get: ({ areas: [area] }) => area.left === 1 && area.right === MAX_COLUMN },
    IsEntireColumn: { get: ({ areas: [area] }) => area.top === 1 && area.bottom === MAX_ROW },
    RowHidden: {
      get: (target, host) => {
        const sheet = sheetOf(host, target.sheetId);
        return uniformOver(target.areas, 'rows', (row) => rowIsHidden(sheet, row));
      },
      set: (target, value, host) => {
        hide(target, 'rows', value, host);
      },
    },
    ColumnHidden: {
      get: (target, host) => {
        const { hiddenColumns } = sheetOf(host, target.sheetId);
        return uniformOver(target.areas, 'columns', (column) => hiddenColumns.has(column));
      },
      set: (target, value, host) => {
        hide(target, 'columns', value, host);
      },
    },
    Hidden: {
      get: (target, host) => {
        const sheet = sheetOf(host, target.sheetId);
        const rows = uniformOver(target.areas, 'rows', (row) => rowIsHidden(sheet, row));
        const columns = uniformOver(target.areas, 'columns', (column) =>
          sheet.hiddenColumns.has(column),
        );
        if (rows === true || columns === true) return true;
        return rows === null || columns === null ? null : false;
      },
    },
    HasSpill: { get: () => false },
  },
  children: {
    Format: (target, host) => host.make.format(target),
    DataValidation: (target, host) => host.make.validation(target),
    Worksheet: (target, host) => host.make.sheet(sheetOf(host, target.sheetId)),
  },
  methods: {
    ...geometry,
    ...layout,
    ...cellProperties,
    CopyFrom: copyFrom,
    GetMergedAreasOrNullObject: (target, _, host) => mergedAreas(target, host),
    GetSpecialCells: (target, [kind, valueType], host) => {
      const found = specialCells(target, kind, valueType, host);
      if (found === null) throw itemNotFound('GetSpecialCells');
      return found;
    },
    GetSpecialCellsOrNullObject: (target, [kind, valueType], host) =>
      specialCells(target, kind, valueType, host),
    GetTables: (target, [fullyContained], host) =>
      host.make.tables({
        sheetId: target.sheetId,
        within: target.areas[0],
        fullyContained: fullyContained === true,
      }),
    Calculate: () => undefined,
    SetDirty: () => undefined,
    Select: (target, _, host) => {
      assertVisible(sheetOf(host, target.sheetId));
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

function categoryOf(format: string): string {
  if (format === 'General') return 'General';
  if (format === '@') return 'Text';
  if (isDateFormat(format)) return 'Date';
  return format.includes('%') ? 'Percentage' : 'Number';
}

function numeric(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
