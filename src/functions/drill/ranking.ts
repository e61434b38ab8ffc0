import { rank, type Ranked } from '../../mechanisms/kernels/rank';
import type { Fraction } from '../../exact';
import { missing, wrong } from '../error';
import { numberAt, numberOf, numberReader, optionalNumber } from '../numbers';
import { isBlank, isLeftOut, rangeOf } from '../range';
import { compare, rounded } from '../rounding';

/**
 * 名次：第一名为 1；得分相同的按 tiebreak 再比，多者在前，没有填 tiebreak 或者仍然相同的名次并列。
 * @en Rank: 1 is best; equal scores are split by the tie-break (more is better), else they share the rank.
 * @label 名次
 * @enLabel Rank
 * @group rates
 * @customfunction RANKING
 * @param score 要排名次的得分。
 * @enParam score The score to be ranked.
 * @param scores 全部得分，包括这一个；空白格跳过。
 * @enParam scores All scores, this one among them; blank cells are skipped.
 * @param [tiebreak] 得分相同时再比的数。
 * @enParam tiebreak The figure that splits equal scores.
 * @param [tiebreaks] 全部的再比的数，与全部得分逐格对应。
 * @enParam tiebreaks That figure for all scores, cell by cell.
 * @example RANKING(90,{95,90,90,80}) => 2
 * @example RANKING(90,{95,90,90,80},3,{1,5,3,9}) => 3
 */
export function ranking(
  score: unknown,
  scores: unknown[][],
  tiebreak?: unknown,
  tiebreaks?: unknown[][],
): number {
  const figure = optionalNumber(tiebreak, 'tiebreak');
  const others = isLeftOut(tiebreaks) ? null : tiebreaks;
  if ((figure === null) !== (others === null)) throw wrong('functions.tiebreakAlone');
  const own: Ranked = {
    score: rounded(numberOf(score, 'score')),
    tiebreak: figure === null ? null : rounded(figure),
  };
  const all = ranked(scores, others, own.score);
  if (!all.some((one) => same(one, own))) throw missing('functions.notRanked');
  return rank(own, all);
}

function ranked(scores: unknown, tiebreaks: unknown, own: Fraction): Ranked[] {
  const { cells } = rangeOf(scores);
  const splits = tiebreaks === null ? null : rangeOf(tiebreaks).cells;
  if (splits !== null && splits.length !== cells.length)
    throw wrong('functions.countMismatch', {
      first: 'scores',
      firstCount: cells.length,
      second: 'tiebreaks',
      secondCount: splits.length,
    });
  const read = numberReader('scores');
  return cells.flatMap((cell, index): Ranked[] => {
    if (isBlank(cell)) return [];
    const position = index + 1;
    const score = rounded(read(cell, position));
    const split = splits?.[index];
    if (splits === null || compare(score, own) !== 0) return [{ score, tiebreak: null }];
    if (isBlank(split)) throw missing('functions.blankAt', { argument: 'tiebreaks', position });
    return [{ score, tiebreak: rounded(numberAt(split, 'tiebreaks', position)) }];
  });
}

function same(one: Ranked, other: Ranked): boolean {
  if (!one.score.equals(other.score)) return false;
  if (one.tiebreak === null || other.tiebreak === null) return true;
  return one.tiebreak.equals(other.tiebreak);
}
