import { decimal, type Interval, isExact, sum } from '../exact';
import { type Phrase, phrase } from '../locales';
import type { ScoreNode } from './tree';

/**
 * 「4 + 2 + 1 = 7」 with the cap or floor that changed it; deductions carry their own sign, 不适用 and
 * vetoes are left out. While parts are open it says what is proved and what could still be reached.
 */
export function explainGroup(children: readonly ScoreNode[], score: Interval): Phrase {
  const counted = children.filter(
    (child) => child.role !== 'veto' && child.state !== 'notApplicable',
  );
  const plain = sum(counted.map((child) => child.score.lo));
  const terms = termsOf(counted);
  const added =
    terms.length <= 1
      ? phrase('scoring.single', { total: decimal(plain) })
      : phrase('scoring.sum', { terms: terms.join(''), total: decimal(plain) });
  const above = plain.compare(score.lo);
  const limited =
    above === 0
      ? added
      : above > 0
        ? phrase('scoring.capped', { why: added, cap: decimal(score.lo) })
        : phrase('scoring.floored', { why: added, floor: decimal(score.lo) });
  if (isExact(score)) return limited;
  const lo = decimal(score.lo);
  return score.hi === null
    ? phrase('scoring.openEnded', { why: limited, lo })
    : phrase('scoring.open', { why: limited, lo, hi: decimal(score.hi) });
}

function termsOf(children: readonly ScoreNode[]): string[] {
  return children
    .filter((child) => child.role !== 'deduction' || !child.score.lo.equals(0))
    .map((child, index) => {
      const amount = decimal(child.score.lo.abs());
      if (child.score.lo.compare(0) < 0) return index === 0 ? `-${amount}` : ` - ${amount}`;
      return index === 0 ? amount : ` + ${amount}`;
    });
}
