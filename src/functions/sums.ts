import { type Fraction, sum } from '../exact';

/**
 * The exact sum. Long columns hold few different figures, and numbers that are read alike are one object,
 * so each is taken once with its count.
 */
export function exactSum(values: Iterable<Fraction>): Fraction {
  const counts = new Map<Fraction, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return sum([...counts].map(([value, count]) => value.mul(count)));
}
