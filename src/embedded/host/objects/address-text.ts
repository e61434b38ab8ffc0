import { type Area, areaToA1, MAX_COLUMN, MAX_ROW } from '../../../workbook';
import type { RangeTarget } from '../range-target';
import { type HostState, sheetOf } from '../state';

/** `Sheet1!A1:B2`; the sheet's name is quoted where Excel would. */
export function addressOf(target: RangeTarget, host: HostState): string {
  const { name } = sheetOf(host, target.sheetId);
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const sheet = plain ? name : `'${name.replaceAll("'", "''")}'`;
  return target.areas.map((area) => `${sheet}!${areaText(area)}`).join(',');
}

function areaText(area: Area): string {
  const [from = '', to = from] = areaToA1(area).split(':');
  // Rows first: the whole sheet is `1:1048576`.
  if (area.left === 1 && area.right === MAX_COLUMN) {
    return `${String(area.top)}:${String(area.bottom)}`;
  }
  if (area.top === 1 && area.bottom === MAX_ROW) {
    return `${from.replace(/\d+/, '')}:${to.replace(/\d+/, '')}`;
  }
  return areaToA1(area);
}
