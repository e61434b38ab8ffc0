import { type Fraction, fraction, max, min, ONE, ZERO } from '../../exact';

/** band: 0 at half the benchmark, all at one and a half, linear between · step: all above half, else 0. */
export type Curve = 'band' | 'step';

/** 基准值: points for `actual` against `base` (above 0). */
export function benchmark(
  actual: Fraction,
  base: Fraction,
  points: Fraction,
  curve: Curve,
): Fraction {
  const half = fraction('1/2');
  const ratio = actual.div(base);
  if (curve === 'step') return ratio.compare(half) > 0 ? points : ZERO;
  return points.mul(max(ZERO, min(ONE, ratio.sub(half))));
}

/** 相对第一名: points − step for every whole 1% that `value` is below `best` (above 0), never below 0. */
export function relative(
  value: Fraction,
  best: Fraction,
  points: Fraction,
  step: Fraction,
): Fraction {
  const below = max(ZERO, ONE.sub(value.div(best)).mul(100));
  return max(ZERO, points.sub(step.mul(below.floor())));
}
