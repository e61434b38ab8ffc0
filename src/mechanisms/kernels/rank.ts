import type { Fraction } from '../../exact';

/** What a place is given by: the score, then the tie-break (null: equal scores share the place). */
export interface Ranked {
  readonly score: Fraction;
  readonly tiebreak: Fraction | null;
}

/** 名次: 1 + how many of `all` are better; more is better in both figures. */
export function rank(own: Ranked, all: readonly Ranked[]): number {
  return 1 + all.filter((other) => isBetter(other, own)).length;
}

function isBetter(one: Ranked, other: Ranked): boolean {
  const difference = one.score.compare(other.score);
  if (difference !== 0 || one.tiebreak === null || other.tiebreak === null) return difference > 0;
  return one.tiebreak.compare(other.tiebreak) > 0;
}
