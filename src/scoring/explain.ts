import { decimal, type Interval } from '../exact';
import { type Phrase, phrase } from '../locales';
import { figure } from '../mechanisms';
import type { ScoreNode } from './tree';

/** 「4 + 2 + 1 = 7」; deductions carry their own sign, 不适用 and vetoes are left out. */
export function explainGroup(children: readonly ScoreNode[], raw: Interval): Phrase {
  const counted = children.filter(
    (child) => child.role !== 'veto' && child.state !== 'notApplicable',
  );
  const terms = counted
    .filter((child) => child.role !== 'deduction' || !child.score.lo.equals(0))
    .map((child, index) => {
      const negative = child.score.lo.compare(0) < 0;
      const amount = decimal(child.score.lo.abs());
      if (negative) return index === 0 ? `-${amount}` : ` - ${amount}`;
      return index === 0 ? amount : ` + ${amount}`;
    });
  if (terms.length <= 1) return phrase('scoring.single', { total: figure(raw) });
  return phrase('scoring.sum', { terms: terms.join(''), total: decimal(raw.lo) });
}
