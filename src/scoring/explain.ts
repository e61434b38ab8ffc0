import { decimal, type Fraction, type Interval, isExact, sum } from '../exact';
import { type Phrase, phrase } from '../locales';
import type { Net } from '../rubric';
import { partValue } from './combine';
import type { ScoreNode } from './tree';

/**
 * 「4 + 2 + 1 = 7」 with the cap or floor that changed it, in the order in which the node's `net` applies
 * them; deductions carry their own sign, 不适用 and vetoes are left out. While parts are open it says what
 * is proved and what could still be reached.
 */
export function explainGroup(
  net: Net | undefined,
  children: readonly ScoreNode[],
  score: Interval,
): Phrase {
  const counted = children.filter(
    (child) => child.role !== 'veto' && child.state !== 'notApplicable',
  );
  // What may still be deducted is no sum that anybody can follow: only its outcome is told.
  if (counted.some((child) => child.role === 'deduction' && !isExact(child.score))) {
    return phrase('scoring.openDeductions', bounds(score));
  }
  const done = steps(net, counted, score.lo);
  if (isExact(score)) return done;
  return phrase(score.hi === null ? 'scoring.openEnded' : 'scoring.open', {
    why: done,
    ...bounds(score),
  });
}

const bounds = ({ lo, hi }: Interval): { lo: string; hi: string } => ({
  lo: decimal(lo),
  hi: hi === null ? '' : decimal(hi),
});

/** The sum step by step where a part of the net is cut on the way, else in one line. */
function steps(net: Net | undefined, counted: readonly ScoreNode[], total: Fraction): Phrase {
  const deductions = counted.filter((child) => child.score.lo.compare(0) < 0);
  const gains = counted.filter((child) => !deductions.includes(child));
  const gained = sum(gains.map((child) => child.score.lo));
  const deducted = sum(deductions.map((child) => child.score.lo));
  const values = new Map(
    counted.map((child) => [child.id, { lo: child.score.lo, hi: child.score.lo }]),
  );
  const gainKept = net === undefined ? gained : partValue(net.gain, values).lo;
  const deductKept = net?.deduct === undefined ? deducted : partValue(net.deduct, values).lo;
  if (gainKept.equals(gained) && deductKept.equals(deducted)) {
    return closed(inOneLine(counted, gained.add(deducted)), gained.add(deducted), total);
  }
  const parts = [closed(inOneLine(gains, gained), gained, gainKept)];
  if (!deductKept.equals(deducted)) {
    const params = { sum: decimal(deducted.neg()), most: decimal(deductKept.neg()) };
    parts.push(phrase('scoring.deductionsLimited', params));
  }
  if (!deductKept.equals(0)) {
    const both = gainKept.add(deductKept);
    const terms = `${decimal(gainKept)} - ${decimal(deductKept.neg())}`;
    parts.push(closed(phrase('scoring.sum', { terms, total: decimal(both) }), both, total));
  }
  return phrase('mechanisms.list', { items: parts });
}

/** A sum and, where it was cut afterwards, to what. */
function closed(why: Phrase, before: Fraction, after: Fraction): Phrase {
  const above = before.compare(after);
  if (above === 0) return why;
  return above > 0
    ? phrase('scoring.capped', { why, cap: decimal(after) })
    : phrase('scoring.floored', { why, floor: decimal(after) });
}

function inOneLine(children: readonly ScoreNode[], total: Fraction): Phrase {
  const terms = children
    .filter((child) => child.role !== 'deduction' || !child.score.lo.equals(0))
    .map((child, index) => {
      const amount = decimal(child.score.lo.abs());
      if (child.score.lo.compare(0) < 0) return index === 0 ? `-${amount}` : ` - ${amount}`;
      return index === 0 ? amount : ` + ${amount}`;
    });
  return terms.length <= 1
    ? phrase('scoring.single', { total: decimal(total) })
    : phrase('scoring.sum', { terms: terms.join(''), total: decimal(total) });
}
