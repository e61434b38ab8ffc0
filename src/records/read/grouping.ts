import { BLANK_INT, type Column } from '../table';

/** A number per cell that is equal where the cells are; NaN for blank. */
export type Figures = (row: number) => number;

export function figuresOf(column: Column): Figures {
  const coded = (cells: ArrayLike<number>, blank: number): Figures => {
    return (row) => {
      const figure = cells[row];
      return figure === undefined || figure === blank ? Number.NaN : figure;
    };
  };
  switch (column.kind) {
    case 'text':
    case 'list':
      return coded(column.codes, 0);
    case 'flag':
      return coded(column.values, -1);
    case 'date':
      return coded(column.days, BLANK_INT);
    case 'month':
      return coded(column.months, BLANK_INT);
    case 'number':
      return coded(column.values, Number.NaN);
  }
}

/** A row that lacks a key value. */
export const LACKS_KEY = -1;
/** A row that no other row equals. */
export const ALONE = -2;

/** One more column: splits every group by the column's figures, and lets go of rows left alone. */
function split(groups: Int32Array, figures: Figures, required: boolean, isFirst: boolean): void {
  const dense = new Map<number, number>();
  const numbers = new Map<number, number>();
  const sizes: number[] = [];
  const pairOf = (before: number, figure: number): number => {
    let code = dense.get(figure);
    if (code === undefined) dense.set(figure, (code = dense.size));
    // Both numbers are below the number of rows, so the pair is an exact integer.
    return before * groups.length + code;
  };
  for (let row = 0; row < groups.length; row += 1) {
    const before = groups[row] ?? ALONE;
    if (before === LACKS_KEY) continue;
    const figure = figures(row);
    if (required && Number.isNaN(figure)) {
      groups[row] = LACKS_KEY;
      continue;
    }
    if (before === ALONE) continue;
    const pair = isFirst ? figure : pairOf(before, figure);
    let group = numbers.get(pair);
    if (group === undefined) {
      numbers.set(pair, (group = numbers.size));
      sizes.push(0);
    }
    sizes[group] = (sizes[group] ?? 0) + 1;
    groups[row] = group;
  }
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] ?? ALONE;
    if (group >= 0 && sizes[group] === 1) groups[row] = ALONE;
  }
}

/**
 * The number of each row's group of equals, `ALONE`, or `LACKS_KEY` where a column of `keys` is
 * blank. In `details` blank equals blank.
 */
export function groupRows(
  size: number,
  keys: readonly Figures[],
  details: readonly Figures[],
): Int32Array {
  const groups = new Int32Array(size);
  for (const [index, key] of keys.entries()) split(groups, key, true, index === 0);
  for (const [index, detail] of details.entries())
    split(groups, detail, false, keys.length + index === 0);
  return groups;
}
