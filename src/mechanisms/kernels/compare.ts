import { type Fraction, fraction, max, min, ONE, ZERO } from '../../exact';
import { type Steps, stepsIn } from './deduct';

/** band: 0 at half the benchmark, all at one and a half, linear between · step: all above half, else 0. */
export type Curve = 'band' | 'step';

const HALF = fraction('1/2');
const ONE_AND_A_HALF = fraction('3/2');

/** 基准值: points for `actual` against `base` (above 0). */
export function benchmark(
  actual: Fraction,
  base: Fraction,
  points: Fraction,
  curve: Curve,
): Fraction {
  const ratio = actual.div(base);
  if (curve === 'step') return ratio.compare(HALF) > 0 ? points : ZERO;
  return linearBand(ratio, points, HALF, ONE_AND_A_HALF);
}

/** Whether the notice says what this figure is worth: it is silent strictly between half and one and a half. */
export function isBenchmarkPrinted(actual: Fraction, base: Fraction): boolean {
  const ratio = actual.div(base);
  return ratio.compare(HALF) <= 0 || ratio.compare(ONE_AND_A_HALF) >= 0;
}

/** 0 at `low`, `points` at `high` (above `low`), linear between. */
export function linearBand(
  ratio: Fraction,
  points: Fraction,
  low: Fraction,
  high: Fraction,
): Fraction {
  const share = ratio.sub(low).div(high.sub(low));
  return points.mul(max(ZERO, min(ONE, share)));
}

/** 相对第一名: points − step for every 1% that `value` is below `best` (above 0), never below 0. */
export function relative(
  value: Fraction,
  best: Fraction,
  points: Fraction,
  step: Fraction,
  parts: Steps = 'whole',
): Fraction {
  const percents = stepsIn(ONE.sub(value.div(best)).mul(100), ONE, parts);
  return max(ZERO, points.sub(step.mul(percents)));
}

/** points − step for every whole per cent of the share `below`, never below 0. */
export function afterWholePercents(below: Fraction, points: Fraction, step: Fraction): Fraction {
  return max(ZERO, points.sub(step.mul(stepsIn(below.mul(100), ONE, 'whole'))));
}
