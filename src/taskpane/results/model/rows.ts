import type { RowSet } from '../../../measures';

/** Rows to select at one click: `5:5` or `3:9`, and the 编号 of the record where it is one row. */
export interface Target {
  readonly address: string;
  readonly first: number;
  readonly last: number;
  readonly key: string | null;
}

/** The rows of a set as targets: row by row with their 编号 where every row has one, else range by range. */
export function targetsOf({ ranges, keys, count, more }: RowSet): Target[] {
  const spans = ranges.map((range): readonly [number, number] => {
    const [first = '', last = first] = range.split(':');
    return [Number(first), Number(last)];
  });
  const named = more === 0 && keys.length === count;
  if (!named)
    return spans.map(([first, last]) => ({
      address: addressOf(first, last),
      first,
      last,
      key: null,
    }));
  const rows = spans.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return rows.map((row, index) => ({
    address: addressOf(row, row),
    first: row,
    last: row,
    key: keys[index] ?? null,
  }));
}

const addressOf = (first: number, last: number): string => `${String(first)}:${String(last)}`;
