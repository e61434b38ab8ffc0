import { sum } from '../../exact';
import { scale as kernel } from '../../mechanisms/kernels/scale';
import { missing, wrong } from '../error';
import { notNegative, numberOf, positive, someNumbers } from '../numbers';
import { pairsOf } from '../pairs';
import { answer } from '../rounding';

/**
 * 折算：分值 × 得分之和 ÷ 满分之和。
 * @en Scaling: points × the sum of the marks ÷ the sum of the full marks.
 * @label 折算
 * @enLabel Scaling
 * @group rates
 * @customfunction SCALE
 * @param scores 各项得分。
 * @enParam scores The marks.
 * @param fulls 各项满分。
 * @enParam fulls The full marks.
 * @param points 折算后的分值。
 * @enParam points The points that full marks are worth.
 * @example SCALE({88,91},{100,100},22) => 19.69
 * @example SCALE(45,50,10) => 9
 */
export function scale(scores: unknown[][], fulls: unknown[][], points: unknown): number {
  const marks = someNumbers(scores, 'scores');
  const full = sum(someNumbers(fulls, 'fulls').map((one) => notNegative(one, 'fulls')));
  refuseHalves(scores, fulls);
  return answer(kernel(sum(marks), positive(full, 'fulls'), numberOf(points, 'points')));
}

/** A mark without its full mark, or the other way round, would move the result without a word. */
function refuseHalves(scores: unknown, fulls: unknown): void {
  const { counts, pairs } = pairsOf(scores, fulls);
  // One figure is the sum of all that stand against it.
  if (pairs === null && !counts.includes(1))
    throw wrong('functions.countMismatch', {
      first: 'scores',
      firstCount: counts[0],
      second: 'fulls',
      secondCount: counts[1],
    });
  for (const { position, first, second } of pairs ?? []) {
    if (first === undefined) throw missing('functions.blankAt', { argument: 'scores', position });
    if (second === undefined) throw wrong('functions.blankAt', { argument: 'fulls', position });
  }
}
