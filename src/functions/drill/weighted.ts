import { type Fraction, ONE, sum } from '../../exact';
import { weighted as kernel } from '../../mechanisms/kernels/scale';
import { missing, wrong } from '../error';
import { notNegative, numberAt } from '../numbers';
import { pairsOf } from '../pairs';
import { answer, compare } from '../rounding';

/**
 * 加权：各值 × 权重之和；权重合计应为 1，合计为 100 的按百分数计。
 * @en Weighting: the sum of value × weight; the weights sum to 1, or to 100 when they are per cent.
 * @label 加权
 * @enLabel Weighting
 * @group rates
 * @customfunction WEIGHTED
 * @param values 各项的值。
 * @enParam values The values.
 * @param weights 各项的权重，与值一一对应，合计为 1 或 100。
 * @enParam weights The weights, one for each value; they sum to 1 or 100.
 * @example WEIGHTED({90,80},{0.6,0.4}) => 86
 * @example WEIGHTED({90,80},{60,40}) => 86
 * @example WEIGHTED({90,80},{"60%","40%"}) => 86
 */
export function weighted(values: unknown[][], weights: unknown[][]): number {
  const { counts, pairs } = pairsOf(values, weights);
  if (pairs === null)
    throw wrong('functions.countMismatch', {
      first: 'values',
      firstCount: counts[0],
      second: 'weights',
      secondCount: counts[1],
    });
  if (pairs.length === 0) throw missing('functions.empty', { argument: 'values' });
  const parts = pairs.map(({ position, first, second }) => {
    if (first === undefined) throw missing('functions.blankAt', { argument: 'values', position });
    if (second === undefined) throw wrong('functions.blankAt', { argument: 'weights', position });
    return {
      value: numberAt(first, 'values', position),
      weight: notNegative(numberAt(second, 'weights', position), 'weights'),
    };
  });
  const total = sum(parts.map(({ weight }) => weight));
  return answer(kernel(parts).div(unitOf(total)));
}

/** What the weights sum to as a whole: 1, or 100 for per cent. */
function unitOf(total: Fraction): Fraction {
  if (compare(total, ONE) === 0) return ONE;
  const hundred = ONE.mul(100);
  if (compare(total, hundred) === 0) return hundred;
  throw wrong('functions.weightsSum', { sum: answer(total) });
}
