import type { Area, CellAddress } from '../../workbook';

/** The cells of an area, row by row. */
export function* within(area: Area): Generator<CellAddress> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield { row, column };
  }
}

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** The part that two areas share. */
export function intersection(one: Area, other: Area): Area | null {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

export const A1_AREA: Area = { top: 1, left: 1, bottom: 1, right: 1 };
