import { HostObject } from '../object';
import type { HostState, Makers } from '../state';
import { RANGE } from './range';
import { WORKBOOK } from './workbook';
import { SHEET } from './worksheet';
import { SHEETS } from './worksheets';

export function makers(state: () => HostState): Makers {
  return {
    workbook: () => HostObject.of(WORKBOOK, null, state()),
    sheets: () => HostObject.of(SHEETS, null, state()),
    sheet: (sheet) => HostObject.of(SHEET, sheet, state()),
    range: (target) => HostObject.of(RANGE, target, state()),
  };
}
