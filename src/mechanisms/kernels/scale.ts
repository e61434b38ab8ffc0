import { type Fraction, sum } from '../../exact';

/** 折算: points × mark ÷ full. `full` is above 0. */
export function scale(mark: Fraction, full: Fraction, points: Fraction): Fraction {
  return points.mul(mark).div(full);
}

/** 加权: Σ value × weight. */
export function weighted(
  parts: Iterable<{ readonly value: Fraction; readonly weight: Fraction }>,
): Fraction {
  return sum([...parts].map(({ value, weight }) => value.mul(weight)));
}

/** 前若干平均: the mean of the `count` best values (1 … their number). */
export function bestMean(values: readonly Fraction[], count: number): Fraction {
  return sum([...values].sort((a, b) => b.compare(a)).slice(0, count)).div(count);
}
