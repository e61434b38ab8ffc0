import { type Fraction, max, ZERO } from '../../exact';
import { monthlyTotal } from '../../mechanisms/kernels/monthly';
import { stepReached } from '../../mechanisms/kernels/tier';
import { missing } from '../error';
import { numberAt, optionalNumber } from '../numbers';
import { isBlank, rangeOf } from '../range';
import { answer, compare, rounded } from '../rounding';
import { NOT_DUE, stateOf } from '../states';
import { stepsOf } from '../steps';

/**
 * 按月累计：各月分别分档计分后相加；每个月都达到最高档且填了 allmonths 的，直接取 allmonths，不再相加。
 * @en Month by month: the sum of the months' tiers; where every month reaches the highest tier and allmonths is given, that figure instead of the sum.
 * @label 按月累计
 * @enLabel Month by month
 * @group months
 * @customfunction MONTHLY
 * @param values 各月的数；还没有到的月份写“未到期”，不能空着。
 * @enParam values The figures of the months; a month that is yet to come says 未到期, none is left blank.
 * @param thresholds 各档的阈值，先后不限，不得重复。
 * @enParam thresholds Where the tiers begin, in any order, without duplicates.
 * @param points 各档每月的分值，与阈值一一对应。
 * @enParam points The points of a month, one for each threshold.
 * @param [allmonths] 每个月都达到最高档时的得分，用来代替各月之和。
 * @enParam allmonths The score when every month reaches the highest tier, instead of the sum.
 * @example MONTHLY({2,2,2,2,2,2,2,2,2,2,2},{2,1},{0.5,0.3},6) => 6
 * @example MONTHLY({1.99,2,2,2,2,2,2,2,2,2,2},{2,1},{0.5,0.3},6) => 5.3
 * @example MONTHLY({2,2,"未到期"},{2,1},{0.5,0.3},6) => 1
 */
export function monthly(
  values: unknown[][],
  thresholds: unknown[][],
  points: unknown[][],
  allmonths?: unknown,
): number {
  const steps = stepsOf(thresholds, points);
  const { due, allDue } = monthsOf(values);
  const all = optionalNumber(allmonths, 'allmonths');
  const top = steps.map((step) => step.from).reduce(max);
  const everyMonthAtTop = allDue && due.every((value) => compare(value, top) >= 0);
  const ofMonths = due.map((value) => stepReached(rounded(value), steps)?.points ?? ZERO);
  return answer(monthlyTotal(ofMonths, everyMonthAtTop, all));
}

function monthsOf(values: unknown): { due: Fraction[]; allDue: boolean } {
  const { cells } = rangeOf(values);
  const due = cells.flatMap((cell, index) => {
    if (isBlank(cell)) throw missing('functions.monthBlank', { position: index + 1 });
    return stateOf(cell) === NOT_DUE ? [] : [numberAt(cell, 'values', index + 1)];
  });
  if (due.length === 0) throw missing('functions.noMonthDue');
  return { due, allDue: due.length === cells.length };
}
