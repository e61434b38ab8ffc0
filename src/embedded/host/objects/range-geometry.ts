import { type Area, MAX_COLUMN, MAX_ROW } from '../../../workbook';
import { rangeTarget, textArgument, wholeNumber } from '../arguments';
import { invalidArgument, itemNotFound } from '../host-error';
import type { Argument, HostObject } from '../object';
import type { RangeTarget } from '../range-target';
import { insideSheet, resolveAddress } from '../rules/address';
import { type HostState, sheetOf } from '../state';
import { intersection } from '../within';

type Method = (target: RangeTarget, args: readonly Argument[], host: HostState) => unknown;

/** The methods that lead from one range to another. Indexes count from 0. */
export const geometry: Readonly<Record<string, Method>> = {
  GetCell: (target, [row, column], host) => {
    const [area] = target.areas;
    const top = area.top + wholeNumber(row, 'GetCell');
    const left = area.left + wholeNumber(column, 'GetCell');
    return at(target, { top, left, bottom: top, right: left }, host);
  },
  GetRow: (target, [row], host) => {
    const [area] = target.areas;
    const top = area.top + wholeNumber(row, 'GetRow');
    if (top > area.bottom || top < area.top) throw invalidArgument('GetRow');
    return at(target, { ...area, top, bottom: top }, host);
  },
  GetColumn: (target, [column], host) => {
    const [area] = target.areas;
    const left = area.left + wholeNumber(column, 'GetColumn');
    if (left > area.right || left < area.left) throw invalidArgument('GetColumn');
    return at(target, { ...area, left, right: left }, host);
  },
  GetLastRow: (target, _, host) => {
    const [area] = target.areas;
    return at(target, { ...area, top: area.bottom }, host);
  },
  GetLastColumn: (target, _, host) => {
    const [area] = target.areas;
    return at(target, { ...area, left: area.right }, host);
  },
  GetLastCell: (target, _, host) => {
    const [area] = target.areas;
    return at(target, { ...area, top: area.bottom, left: area.right }, host);
  },
  GetEntireRow: (target, _, host) =>
    at(target, { ...target.areas[0], left: 1, right: MAX_COLUMN }, host),
  GetEntireColumn: (target, _, host) =>
    at(target, { ...target.areas[0], top: 1, bottom: MAX_ROW }, host),
  GetResizedRange: (target, [rows, columns], host) => {
    const [area] = target.areas;
    const bottom = area.bottom + wholeNumber(rows, 'GetResizedRange');
    const right = area.right + wholeNumber(columns, 'GetResizedRange');
    return at(target, { ...area, bottom, right }, host);
  },
  GetAbsoluteResizedRange: (target, [rows, columns], host) => {
    const [area] = target.areas;
    const bottom = area.top + wholeNumber(rows, 'GetAbsoluteResizedRange') - 1;
    const right = area.left + wholeNumber(columns, 'GetAbsoluteResizedRange') - 1;
    return at(target, { ...area, bottom, right }, host);
  },
  GetOffsetRange: (target, [rows, columns], host) => {
    const [area] = target.areas;
    const down = wholeNumber(rows, 'GetOffsetRange');
    const across = wholeNumber(columns, 'GetOffsetRange');
    const moved = {
      top: area.top + down,
      left: area.left + across,
      bottom: area.bottom + down,
      right: area.right + across,
    };
    return at(target, moved, host);
  },
  GetBoundingRect: (target, [other], host) => {
    const [area] = target.areas;
    const [second] = otherRange(target, other, host).areas;
    const bounds = {
      top: Math.min(area.top, second.top),
      left: Math.min(area.left, second.left),
      bottom: Math.max(area.bottom, second.bottom),
      right: Math.max(area.right, second.right),
    };
    return at(target, bounds, host);
  },
  GetIntersection: (target, [other], host) => {
    const shared = intersection(target.areas[0], otherRange(target, other, host).areas[0]);
    if (shared === null) throw itemNotFound('GetIntersection');
    return at(target, shared, host);
  },
  GetIntersectionOrNullObject: (target, [other], host) => {
    const shared = intersection(target.areas[0], otherRange(target, other, host).areas[0]);
    return shared === null ? null : at(target, shared, host);
  },
  GetUsedRange: (target, [valuesOnly], host) => {
    const used = usedWithin(target, valuesOnly === true, host);
    if (used === null) throw itemNotFound('GetUsedRange');
    return at(target, used, host);
  },
  GetUsedRangeOrNullObject: (target, [valuesOnly], host) => {
    const used = usedWithin(target, valuesOnly === true, host);
    return used === null ? null : at(target, used, host);
  },
};

function usedWithin(target: RangeTarget, valuesOnly: boolean, host: HostState): Area | null {
  const used = sheetOf(host, target.sheetId).used(!valuesOnly);
  return used === null ? null : intersection(used, target.areas[0]);
}

function otherRange(
  target: RangeTarget,
  other: Argument | undefined,
  host: HostState,
): RangeTarget {
  if (typeof other !== 'string') {
    const found = rangeTarget(other);
    if (found.sheetId !== target.sheetId) throw invalidArgument('Range');
    return found;
  }
  const sheet = sheetOf(host, target.sheetId);
  const place = resolveAddress(textArgument(other, 'Range'), sheet, host.model);
  if (place.sheet.id !== sheet.id) throw invalidArgument('Range');
  return { sheetId: sheet.id, areas: place.areas, many: false };
}

function at(target: RangeTarget, area: Area, host: HostState): HostObject {
  return host.make.range({ sheetId: target.sheetId, areas: [insideSheet(area)], many: false });
}
