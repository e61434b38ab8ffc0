import type { IRange } from '@univerjs/core';
import { type Area, MAX_COLUMN, MAX_ROW } from '../../../workbook';

export function toRange({ top, left, bottom, right }: Area): IRange {
  return { startRow: top - 1, startColumn: left - 1, endRow: bottom - 1, endColumn: right - 1 };
}

/** Whole rows and columns have no ends in the grid. */
export function toArea({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return {
    top: or(startRow, 0) + 1,
    left: or(startColumn, 0) + 1,
    bottom: or(endRow, MAX_ROW - 1) + 1,
    right: or(endColumn, MAX_COLUMN - 1) + 1,
  };
}

function or(index: number, otherwise: number): number {
  return Number.isNaN(index) ? otherwise : index;
}

export function sameArea(one: Area, other: Area): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}
