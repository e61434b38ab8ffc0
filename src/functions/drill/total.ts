import type { Fraction } from '../../exact';
import { missing, wrong } from '../error';
import { numberAt, numberReader } from '../numbers';
import { isBlank, isLeftOut, rangeOf } from '../range';
import { answer, compare } from '../rounding';
import { isUnknown, stateOf, VETOED } from '../states';
import { exactSum } from '../sums';

/**
 * 合计：各项得分之和。有“未填”“待评”的不合计，“不适用”“未到期”不计入，有“否决”的结果为“否决”。
 * @en Total: the exact sum. 未填 and 待评 give #N/A, 不适用 and 未到期 are left out, 否决 gives 否决.
 * @label 合计
 * @enLabel Total
 * @group totals
 * @customfunction TOTAL
 * @param scores 各项得分；空白格跳过。
 * @enParam scores The scores; blank cells are skipped.
 * @param [points] 各项现行分值，与得分逐格对应；填了就检查有没有超过分值的得分。
 * @enParam points The points in force, cell by cell; where given, a score above its points is an error.
 * @example TOTAL({0.1,0.2}) => 0.3
 * @example TOTAL({3,"不适用",2.5}) => 5.5
 * @example TOTAL({3,"否决"}) => 否决
 * @example TOTAL({3,2.5},{4,2.5}) => 5.5
 */
export function total(scores: unknown[][], points?: unknown[][]): number | string {
  const { cells } = rangeOf(scores);
  const read = numberReader('scores');
  const figures = cells.map((cell, index) =>
    isBlank(cell) || stateOf(cell) !== null ? null : read(cell, index + 1),
  );
  if (!isLeftOut(points)) refuseAbove(figures, points);
  const states = cells.map(stateOf);
  if (states.includes(VETOED)) return VETOED;
  const unknown = states.filter(isUnknown).length;
  if (unknown > 0) throw missing('functions.totalUnknown', countsOf(states));
  const known = figures.filter((figure) => figure !== null);
  if (known.length === 0) throw missing('functions.empty', { argument: 'scores' });
  return answer(exactSum(known));
}

function countsOf(states: readonly unknown[]): { unfilled: number; unjudged: number } {
  const count = (state: string): number => states.filter((one) => one === state).length;
  return { unfilled: count('未填'), unjudged: count('待评') };
}

function refuseAbove(figures: readonly (Fraction | null)[], points: unknown): void {
  const inForce = rangeOf(points).cells;
  if (inForce.length !== figures.length)
    throw wrong('functions.countMismatch', {
      first: 'scores',
      firstCount: figures.length,
      second: 'points',
      secondCount: inForce.length,
    });
  figures.forEach((figure, index) => {
    if (figure === null) return;
    const position = index + 1;
    const most = inForce[index];
    if (isBlank(most)) throw wrong('functions.blankAt', { argument: 'points', position });
    const limit = numberAt(most, 'points', position);
    if (compare(figure, limit) > 0)
      throw wrong('functions.scoreAbovePoints', {
        position,
        score: answer(figure),
        points: answer(limit),
      });
  });
}
