import { ZERO } from '../../exact';
import { perCase } from '../../mechanisms/kernels/count';
import { wrong } from '../error';
import { notNegative, numberOf, optionalNumber } from '../numbers';
import { answer, compare, rounded } from '../rounding';

/**
 * 按件计分：件数 × 每件分值，填了 cap 的，最高不超过 cap。
 * @en Per case: count × points each, at most cap where one is given.
 * @label 按件计分
 * @enLabel Per case
 * @group points
 * @customfunction PERCASE
 * @param count 件数，0 或正整数。
 * @enParam count How many: zero or a positive whole number.
 * @param each 每件的分值。
 * @enParam each The points of each.
 * @param [cap] 最高分，不填则不封顶。
 * @enParam cap The most that can be scored; no cap when left out.
 * @example PERCASE(3,3.5,7) => 7
 * @example PERCASE(1,3.5,7) => 3.5
 */
export function percase(count: unknown, each: unknown, cap?: unknown): number {
  const cases = numberOf(count, 'count');
  if (compare(cases, ZERO) < 0 || !rounded(cases).mod(1).equals(0))
    throw wrong('functions.notCount', { argument: 'count' });
  const most = optionalNumber(cap, 'cap');
  if (most !== null) notNegative(most, 'cap');
  return answer(perCase(cases, numberOf(each, 'each'), most));
}
