import type { HostSheet } from '../../model';
import { textArgument, wholeNumber } from '../arguments';
import { type Definition } from '../object';
import { insideSheet, resolveAddress } from '../rules/address';
import { sheetEvents } from '../registrations';
import { A1_AREA } from '../within';

export const SHEET: Definition<HostSheet> = {
  type: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name },
    Position: { get: (sheet, host) => host.model.sheets.findIndex(({ id }) => id === sheet.id) },
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
    Activate: (sheet, _, host) => {
      if (host.model.activeSheetId !== sheet.id) host.model.select(sheet.id, A1_AREA, 'addin');
    },
  },
};

const WHOLE = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
