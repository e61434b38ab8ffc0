import { ZERO } from '../../exact';
import { afterDeduction, deduct as kernel } from '../../mechanisms/kernels/deduct';
import { notNegative, numberOf, optionalNumber } from '../numbers';
import { answer } from '../rounding';

/**
 * 扣分：得分 − 次数 × 每次扣分；填了 limit 的，最多扣 limit；扣到 floor 为止，不填 floor 即扣完为止。
 * @en Deduction: score − count × each (at most limit), not below floor; a score that is below the floor already stays.
 * @label 扣分
 * @enLabel Deduction
 * @group points
 * @customfunction DEDUCT
 * @param score 扣分之前的得分。
 * @enParam score The score before the deduction.
 * @param count 次数。
 * @enParam count How often.
 * @param each 每次扣几分，写正数。
 * @enParam each The points off for each, as a positive figure.
 * @param [limit] 最多扣几分，不填则不限。
 * @enParam limit The most that is taken off; no limit when left out.
 * @param [floor] 扣到几分为止，不填为 0。
 * @enParam floor Where the deduction ends; 0 when left out.
 * @example DEDUCT(3.5,2,0.5) => 2.5
 * @example DEDUCT(3,20,0.2,3) => 0
 * @example DEDUCT(-1,2,0.5) => -1
 */
export function deduct(
  score: unknown,
  count: unknown,
  each: unknown,
  limit?: unknown,
  floor?: unknown,
): number {
  const most = optionalNumber(limit, 'limit');
  const amount = kernel(
    notNegative(numberOf(count, 'count'), 'count'),
    notNegative(numberOf(each, 'each'), 'each'),
    most === null ? null : notNegative(most, 'limit'),
  );
  const least = optionalNumber(floor, 'floor') ?? ZERO;
  return answer(afterDeduction(numberOf(score, 'score'), amount, least));
}
