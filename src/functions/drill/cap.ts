import { cap as kernel } from '../../mechanisms/kernels/count';
import { wrong } from '../error';
import { numberOf, optionalNumber, sumOf } from '../numbers';
import { answer, compare } from '../rounding';

/**
 * 封顶：各项得分之和，最高不超过 cap；填了 floor 的，最低不低于 floor。
 * @en Cap: the sum of the scores, at most cap, and at least floor where one is given.
 * @label 封顶
 * @enLabel Cap
 * @group points
 * @customfunction CAP
 * @param score 一个得分，或者要相加的多个得分。
 * @enParam score One score, or several that are added up.
 * @param cap 最高分。
 * @enParam cap The most that can be scored.
 * @param [floor] 最低分，不填则不设下限。
 * @enParam floor The least that can be scored; no floor when left out.
 * @example CAP(9.5,7) => 7
 * @example CAP({2.5,3},7) => 5.5
 * @example CAP(-2,7,0) => 0
 */
export function cap(score: unknown[][], cap: unknown, floor?: unknown): number {
  const total = sumOf(score, 'score');
  const most = numberOf(cap, 'cap');
  const least = optionalNumber(floor, 'floor');
  if (least !== null && compare(least, most) > 0) throw wrong('functions.floorAboveCap');
  return answer(kernel(total, most, least));
}
