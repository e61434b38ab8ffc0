import type { Area } from '../../../workbook';
import type { HostCell } from '../../model';
import { MAX_READ_CELLS } from '../options';
import type { RangeTarget } from '../range-target';
import { type HostState, sheetOf } from '../state';
import type { Json } from '../wire';
import { cellCount, intersection, within } from '../within';

/** What all cells of a range share; null where they differ. */
export function uniform(
  target: RangeTarget,
  host: HostState,
  read: (cell: HostCell) => Json,
): Json {
  const sheet = sheetOf(host, target.sheetId);
  const found = new Set<Json>();
  for (const area of target.areas) {
    const touched = sheet.used(true);
    const looked = touched && intersection(area, touched);
    // Beyond what anybody touched every cell is the same.
    if (looked === null || cellCount(looked) < cellCount(area)) found.add(read(BARE));
    if (looked === null) continue;
    if (cellCount(looked) > MAX_READ_CELLS) return null;
    for (const { row, column } of within(looked)) {
      found.add(read(sheet.cell(row, column)));
      if (found.size > 1) return null;
    }
  }
  return only(found);
}

/** The same for rows or columns. */
export function uniformOver(
  areas: readonly Area[],
  side: 'rows' | 'columns',
  read: (index: number) => Json,
): Json {
  const found = new Set<Json>();
  for (const area of areas) {
    const from = side === 'rows' ? area.top : area.left;
    const to = side === 'rows' ? area.bottom : area.right;
    for (let index = from; index <= to; index++) {
      found.add(read(index));
      if (found.size > 1) return null;
    }
  }
  return only(found);
}

function only(found: ReadonlySet<Json>): Json {
  const [first = null, ...others] = found;
  return others.length > 0 ? null : first;
}

const BARE: HostCell = { value: null, formula: null, numberFormat: 'General', style: {} };
