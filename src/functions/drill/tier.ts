import { ZERO } from '../../exact';
import { stepReached } from '../../mechanisms/kernels/tier';
import { numberOf, optionalNumber } from '../numbers';
import { answer, rounded } from '../rounding';
import { stepsOf } from '../steps';

/**
 * 分档：按达到的最高一档阈值取分，“以上”含本数；一档也没有达到时取 otherwise。
 * @en Tiers: the points of the highest threshold that the value reaches (the number itself included); below all of them, otherwise.
 * @label 分档
 * @enLabel Tiers
 * @group points
 * @customfunction TIER
 * @param value 要分档的数，如完成率；可以写 0.85，也可以写 "85%"。
 * @enParam value The figure to be placed, such as a rate: 0.85 or "85%".
 * @param thresholds 各档的阈值，先后不限，不得重复。
 * @enParam thresholds Where the tiers begin, in any order, without duplicates.
 * @param points 各档的分值，与阈值一一对应。
 * @enParam points The points of the tiers, one for each threshold.
 * @param [otherwise] 一档也没有达到时的得分，不填为 0。
 * @enParam otherwise The points below all thresholds; 0 when left out.
 * @example TIER(34/40,{0.85,0.7},{1,0.8}) => 1
 * @example TIER(28/40,{0.85,0.7},{1,0.8}) => 0.8
 * @example TIER(0.6999,{0.85,0.7},{1,0.8}) => 0
 * @example TIER("98%",{"95%","98%"},{2,3}) => 3
 */
export function tier(
  value: unknown,
  thresholds: unknown[][],
  points: unknown[][],
  otherwise?: unknown,
): number {
  const steps = stepsOf(thresholds, points);
  const below = optionalNumber(otherwise, 'otherwise') ?? ZERO;
  return answer(stepReached(rounded(numberOf(value, 'value')), steps)?.points ?? below);
}
