import { ZERO } from '../../exact';
import { numberOf, sumOf } from '../numbers';
import { answer, compare } from '../rounding';
import { AGREES, DIFFERS } from '../states';

/**
 * 核对合计：各项之和与应有的合计一致时为“一致”，否则为“差”加上 应有合计 − 各项之和。
 * @en Check of a sum: 一致 (agrees), or 差 with expected − sum.
 * @label 核对合计
 * @enLabel Check of a sum
 * @group totals
 * @customfunction CHECKSUM
 * @param parts 各项。
 * @enParam parts The parts.
 * @param expected 应有的合计。
 * @enParam expected What they should sum to.
 * @example CHECKSUM({30,70},100) => 一致
 * @example CHECKSUM({30,69.5},100) => 差 0.5
 * @example CHECKSUM({30,70.5},100) => 差 -0.5
 */
export function checksum(parts: unknown[][], expected: unknown): string {
  const difference = numberOf(expected, 'expected').sub(sumOf(parts, 'parts'));
  return compare(difference, ZERO) === 0 ? AGREES : `${DIFFERS} ${answer(difference)}`;
}
