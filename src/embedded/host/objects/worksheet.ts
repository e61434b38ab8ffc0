import type { HostSheet } from '../../model';
import { textArgument, wholeNumber } from '../arguments';
import { type Definition, HostObject, type Scalar } from '../object';
import { apiNotFound, invalidArgument } from '../host-error';
import { insideSheet, resolveAddress, resolveAreas } from '../rules/address';
import { validSheetName } from '../rules/sheet-name';
import { assertAnotherVisible, assertVisible } from '../rules/visible';
import { type HostState, sheetOf } from '../state';
import { CHARTS, SHAPES } from './drawings';
import { keptScalar } from './kept';
import { colour, flag, STANDARD_HEIGHT } from './range-format';
import { sheetEvents } from '../registrations';
import { A1_AREA } from '../within';

const GRIDLINES: Scalar<HostSheet> = {
  get: ({ id }, host) => sheetOf(host, id).showGridlines,
  set: (sheet, value, host) => {
    host.model.layOut(sheet.id, { showGridlines: flag(value) }, 'addin');
  },
};

const HEADINGS = keptScalar(({ id }: HostSheet) => id, 'ShowHeadings', true);

export const SHEET: Definition<HostSheet> = {
  type: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: ({ id }, host) => sheetOf(host, id).name,
      set: (sheet, value, host) => {
        if (typeof value !== 'string') throw invalidArgument('Name');
        host.model.layOut(sheet.id, { name: validSheetName(value, sheet.id, host.model) }, 'addin');
      },
    },
    Position: {
      get: (sheet, host) => host.model.sheets.findIndex(({ id }) => id === sheet.id),
      set: (sheet, value, host) => {
        const to = wholeNumber(value, 'Position');
        if (to < 0 || to >= host.model.sheets.length) throw invalidArgument('Position');
        host.model.moveSheet(sheet.id, to, 'addin');
      },
    },
    Visibility: {
      get: ({ id }, host) => VISIBILITY[sheetOf(host, id).visibility],
      set: (sheet, value, host) => {
        const names = ['visible', 'hidden', 'veryHidden'] as const;
        const visibility = names.find((name) => VISIBILITY[name] === value);
        if (visibility === undefined) throw invalidArgument('Visibility');
        if (visibility !== 'visible') assertAnotherVisible(sheet, host.model);
        host.model.layOut(sheet.id, { visibility }, 'addin');
      },
    },
    TabColor: {
      get: ({ id }, host) => {
        const { tabColor } = sheetOf(host, id);
        return tabColor === null ? '' : `#${tabColor}`;
      },
      set: (sheet, value, host) => {
        const tabColor = value === '' ? null : colour(value);
        host.model.layOut(sheet.id, { tabColor }, 'addin');
      },
    },
    ShowGridlines: GRIDLINES,
    // The runtime writes by these names and reads by the others.
    Gridlines: { ...GRIDLINES, quiet: true },
    ShowHeadings: HEADINGS,
    Headings: { ...HEADINGS, quiet: true },
    EnableCalculation: keptScalar(({ id }) => id, 'EnableCalculation', true),
    StandardHeight: { get: () => STANDARD_HEIGHT },
    StandardWidth: { get: () => 8.43 },
    TabId: { get: ({ id }) => Number(/\d+\}$/.exec(id)?.[0].slice(0, -1)) },
  },
  children: {
    Tables: ({ id }, host) => host.make.tables({ sheetId: id }),
    Protection: (sheet, host) => host.make.protection(sheet),
    FreezePanes: (sheet, host) => host.make.freezePanes(sheet),
    PageLayout: (sheet, host) => host.make.pageLayout(sheet),
    AutoFilter: (sheet, host) => host.make.autoFilter(sheet),
    Charts: (sheet, host) => HostObject.of(CHARTS, sheet, host),
    Shapes: (sheet, host) => HostObject.of(SHAPES, sheet, host),
  },
  methods: {
    ...sheetEvents,
    GetRange: (sheet, [address], host) => {
      if (address === null || address === undefined) {
        return host.make.range({ sheetId: sheet.id, areas: [WHOLE], many: false });
      }
      const place = resolveAddress(textArgument(address, 'GetRange'), sheet, host.model);
      return host.make.range({ sheetId: place.sheet.id, areas: [place.areas[0]], many: false });
    },
    GetRangeByIndexes: (sheet, [row, column, rows, columns], host) => {
      const top = wholeNumber(row, 'GetRangeByIndexes') + 1;
      const left = wholeNumber(column, 'GetRangeByIndexes') + 1;
      const bottom = top + wholeNumber(rows, 'GetRangeByIndexes') - 1;
      const right = left + wholeNumber(columns, 'GetRangeByIndexes') - 1;
      const area = insideSheet({ top, left, bottom, right });
      return host.make.range({ sheetId: sheet.id, areas: [area], many: false });
    },
    GetCell: (sheet, [row, column], host) => {
      const top = wholeNumber(row, 'GetCell') + 1;
      const left = wholeNumber(column, 'GetCell') + 1;
      const area = insideSheet({ top, left, bottom: top, right: left });
      return host.make.range({ sheetId: sheet.id, areas: [area], many: false });
    },
    // Of an empty sheet Excel answers A1.
    GetUsedRange: (sheet, [valuesOnly], host) => {
      const area = sheet.used(valuesOnly !== true) ?? A1_AREA;
      return host.make.range({ sheetId: sheet.id, areas: [area], many: false });
    },
    GetUsedRangeOrNullObject: (sheet, [valuesOnly], host) => {
      const area = sheet.used(valuesOnly !== true);
      return area && host.make.range({ sheetId: sheet.id, areas: [area], many: false });
    },
    GetRanges: (sheet, [address], host) => {
      const text = typeof address === 'string' ? address : null;
      if (text === null) throw apiNotFound('Worksheet.getRanges of the whole sheet');
      const place = resolveAreas(text, sheet, host.model);
      return host.make.range({ sheetId: place.sheet.id, areas: place.areas, many: true });
    },
    GetNextOrNullObject: (sheet, [visibleOnly], host) => beside(sheet, 1, visibleOnly, host),
    GetPreviousOrNullObject: (sheet, [visibleOnly], host) => beside(sheet, -1, visibleOnly, host),
    _GetSheetById: (_, [id], host) => host.make.sheet(sheetOf(host, textArgument(id, 'GetItem'))),
    Calculate: () => undefined,
    Delete: (sheet, _, host) => {
      assertAnotherVisible(sheet, host.model);
      host.model.removeSheet(sheet.id, 'addin');
    },
    Activate: (sheet, _, host) => {
      assertVisible(sheetOf(host, sheet.id));
      if (host.model.activeSheetId !== sheet.id) host.model.select(sheet.id, A1_AREA, 'addin');
    },
  },
};

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function beside(sheet: HostSheet, step: 1 | -1, visibleOnly: unknown, host: HostState) {
  const { sheets } = host.model;
  let at = sheets.findIndex(({ id }) => id === sheet.id) + step;
  while (visibleOnly === true && sheets[at] !== undefined && sheets[at]?.visibility !== 'visible') {
    at += step;
  }
  const found = sheets[at];
  return found === undefined ? null : host.make.sheet(found);
}

const WHOLE = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
