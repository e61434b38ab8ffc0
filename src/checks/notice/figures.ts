import { decimal, decimalsOf, type Fraction, rounded } from '../../exact';
import { phrase, type Phrase } from '../../locales';
import type { Bounds } from '../../scoring';
import { isCellError } from '../../workbook';
import type { Figure } from '../score-table';
import type { ScorePlace } from './score-places';

/** 「2」, 「2～5」, 「不低于 2」. */
export function boundsText({ lo, hi }: Bounds): Phrase {
  if (hi === null) return phrase('noticeChecks.atLeast', { lo: decimal(lo) });
  return lo.equals(hi)
    ? phrase('noticeChecks.figure', { value: decimal(lo) })
    : phrase('noticeChecks.between', { lo: decimal(lo), hi: decimal(hi) });
}

/** What stands in a cell, in a sentence. */
export function shownFigure({ number, value }: Figure): string {
  if (number !== null) return decimal(number);
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value).trim();
}

/** Why the records come to their figure; of several clauses in one cell there are several reasons, and none is given. */
export function reasonOf({ outcomes }: ScorePlace): Phrase {
  const [first] = outcomes;
  const why = first.node.why;
  return outcomes.length === 1
    ? phrase('noticeChecks.reason', { why })
    : phrase('noticeChecks.reasonOfParts', { ids: outcomes.map(({ node }) => node.id).join('、') });
}

/** How a typed figure stands to a computed one that it may be the rounded form of. */
export function roundingOf(typed: Fraction, computed: Fraction): 'fine' | 'coarse' | 'other' {
  const places = decimalsOf(typed);
  if (places === null || places === 0) return 'other';
  const isRounded = typed.equals(rounded(computed, places));
  if (!isRounded) return 'other';
  return places >= 2 ? 'fine' : 'coarse';
}
