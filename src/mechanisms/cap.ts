import { decimal, type Fraction, fraction } from '../exact';
import { type Phrase, phrase } from '../locales';

/** The cap of a rule: its own, none where it says null, the node's points where it says nothing. */
export function capOf(
  rule: { readonly cap?: number | null | undefined },
  points: Fraction | null,
): Fraction | null {
  if (rule.cap === undefined) return points;
  return rule.cap === null ? null : fraction(rule.cap);
}

/** 「…，封顶 7」 where the sum is above the cap; 「…，合计 6」 where several parts add up below it. */
export function withCap(
  what: Phrase,
  raw: Fraction,
  limit: Fraction | null,
  several: boolean,
): Phrase {
  if (limit !== null && raw.compare(limit) > 0) {
    return phrase(several ? 'mechanisms.cappedSum' : 'mechanisms.capped', {
      what,
      raw: decimal(raw),
      cap: decimal(limit),
    });
  }
  return several ? phrase('mechanisms.total', { what, raw: decimal(raw) }) : what;
}
