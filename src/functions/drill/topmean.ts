import { ONE } from '../../exact';
import { bestMean } from '../../mechanisms/kernels/scale';
import { wrong } from '../error';
import { numberOf, positive, someNumbers } from '../numbers';
import { answer, compare, rounded } from '../rounding';

/**
 * 前若干平均：取最高的一部分求平均，个数为 总数 × 比例，不是整数的进一。
 * @en Mean of the best: the mean of the best ceil(n × share) values.
 * @label 前若干平均
 * @enLabel Mean of the best
 * @group rates
 * @customfunction TOPMEAN
 * @param values 各个值；空白格跳过。
 * @enParam values The values; blank cells are skipped.
 * @param share 取前百分之多少，大于 0，不超过 100%；可以写 0.5、50% 或 "50%"。
 * @enParam share Which share of them: above 0, at most 100%; 0.5, 50% or "50%".
 * @example TOPMEAN({5,4,3,2,1},50%) => 4
 * @example TOPMEAN({90,80},0.5) => 90
 */
export function topmean(values: unknown[][], share: unknown): number {
  const part = positive(numberOf(share, 'share'), 'share');
  if (compare(part, ONE) > 0) throw wrong('functions.shareAboveAll');
  const all = someNumbers(values, 'values');
  return answer(bestMean(all, Math.max(1, rounded(part.mul(all.length)).ceil().valueOf())));
}
