import { decimal } from '../../exact';
import { type Phrase, phrase } from '../../locales';
import type { Bounds } from '../../scoring';

/** 「2.5」 when final, 「2.5～3」 while open, 「2.5 起」 where no upper bound is known. */
export function boundsPhrase({ lo, hi }: Bounds): Phrase {
  if (hi === null) return phrase('desk.figureFrom', { lo: decimal(lo) });
  if (hi.equals(lo)) return phrase('desk.figureExact', { lo: decimal(lo) });
  return phrase('desk.figureRange', { lo: decimal(lo), hi: decimal(hi) });
}

/** 「得分 2.75」 or 「目前 2.5，最多 3」 */
export function totalPhrase({ lo, hi }: Bounds): Phrase {
  if (hi === null) return phrase('desk.totalOpen', { lo: decimal(lo) });
  return hi.equals(lo)
    ? phrase('desk.totalFinal', { lo: decimal(lo) })
    : phrase('desk.totalNow', { lo: decimal(lo), hi: decimal(hi) });
}

/** A part without a bound of its own can come to no more than the whole that holds it. */
export function within(score: Bounds, whole: Bounds | null): Bounds {
  return { lo: score.lo, hi: score.hi ?? whole?.hi ?? null };
}

export function sameBounds(a: Bounds, b: Bounds): boolean {
  const sameHi = a.hi === null || b.hi === null ? a.hi === b.hi : a.hi.equals(b.hi);
  return a.lo.equals(b.lo) && sameHi;
}
