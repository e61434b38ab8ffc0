import type { BoundWord } from '../rubric';

/**
 * What a bound asks of a figure. Both sides are doubles read from decimals, so equal decimals compare equal: 97.99 is
 * not 98.
 */
export const HOLDS: Readonly<Record<BoundWord, (value: number, limit: number) => boolean>> = {
  atLeast: (value, limit) => value >= limit,
  above: (value, limit) => value > limit,
  atMost: (value, limit) => value <= limit,
  below: (value, limit) => value < limit,
};
