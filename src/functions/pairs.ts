import { isBlank, rangeOf } from './range';

export interface Pair {
  /** From 1, in reading order. */
  readonly position: number;
  /** Undefined where the cell is blank. */
  readonly first: unknown;
  readonly second: unknown;
}

export interface Pairs {
  /** How many cells are filled. */
  readonly counts: readonly [first: number, second: number];
  /** Null where the two ranges do not match cell by cell. */
  readonly pairs: readonly Pair[] | null;
}

/**
 * Two ranges cell by cell. Ranges of one size go by their places, and places that are blank in both
 * are skipped; otherwise the filled cells are counted off.
 */
export function pairsOf(first: unknown, second: unknown): Pairs {
  const [a, b] = [rangeOf(first).cells, rangeOf(second).cells];
  const filled = (cells: readonly unknown[]): unknown[] => cells.filter((cell) => !isBlank(cell));
  const [filledA, filledB] = [filled(a), filled(b)];
  const counts = [filledA.length, filledB.length] as const;
  if (a.length === b.length) return { counts, pairs: matched(a, b) };
  return { counts, pairs: counts[0] === counts[1] ? matched(filledA, filledB) : null };
}

function matched(a: readonly unknown[], b: readonly unknown[]): Pair[] {
  const cell = (value: unknown): unknown => (isBlank(value) ? undefined : value);
  return a
    .map((value, index) => ({ position: index + 1, first: cell(value), second: cell(b[index]) }))
    .filter(({ first, second }) => first !== undefined || second !== undefined);
}
