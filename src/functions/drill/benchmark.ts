import { fraction } from '../../exact';
import { linearBand } from '../../mechanisms/kernels/compare';
import { wrong } from '../error';
import { numberOf, optionalNumber, positive } from '../numbers';
import { answer, compare, rounded } from '../rounding';

const LOW = fraction('0.5');
const HIGH = fraction('1.5');

/**
 * 基准值计分：实际值 ÷ 基准值不超过 low 得 0 分，达到 high 得满分，中间按比例得分。
 * @en Against a benchmark: 0 at actual ÷ base of low or less, all points at high or more, linear between.
 * @label 基准值计分
 * @enLabel Against a benchmark
 * @group rates
 * @customfunction BENCHMARK
 * @param actual 实际值。
 * @enParam actual The figure reached.
 * @param base 基准值，大于 0。
 * @enParam base The benchmark, above 0.
 * @param points 满分。
 * @enParam points The points for reaching high.
 * @param [low] 得 0 分的倍数，不填为 0.5。
 * @enParam low The ratio that scores 0; 0.5 when left out.
 * @param [high] 得满分的倍数，不填为 1.5。
 * @enParam high The ratio that scores everything; 1.5 when left out.
 * @example BENCHMARK(100,100,10) => 5
 * @example BENCHMARK(150,100,10) => 10
 * @example BENCHMARK(90,100,10,0.8,1) => 5
 */
export function benchmark(
  actual: unknown,
  base: unknown,
  points: unknown,
  low?: unknown,
  high?: unknown,
): number {
  const from = optionalNumber(low, 'low') ?? LOW;
  const to = optionalNumber(high, 'high') ?? HIGH;
  if (compare(from, to) >= 0) throw wrong('functions.lowNotBelowHigh');
  const ratio = numberOf(actual, 'actual').div(positive(numberOf(base, 'base'), 'base'));
  return answer(linearBand(rounded(ratio), numberOf(points, 'points'), from, to));
}
