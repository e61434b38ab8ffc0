import { z } from 'zod';
import { decimal, fraction, type Fraction, type Interval, max, ONE, ZERO } from '../exact';
import { phrase } from '../locales';
import { joinTraces, measure, type Measured, unknown } from '../measures';
import { quantity } from '../rubric';
import { relative as kernel, stepsIn } from './kernels';
import type { Mechanism } from './mechanism';
import { figure, missingOf } from './words';

const schema = z.strictObject({
  kind: z.literal('relative'),
  value: quantity,
  /** The highest figure of the others; whoever has more than that leads. */
  best: quantity,
  /** Points off for every 1% below the leader. */
  step: z.number().positive(),
  /** prorata: parts of a per cent cost their part. */
  parts: z.enum(['whole', 'prorata']).default('whole'),
});
type Relative = z.infer<typeof schema>;

interface Detail {
  readonly own: Measured;
  readonly best: Measured;
}

/** 相对第一名: the leader has all the points, others lose for every per cent below. */
export const relative: Mechanism<Relative, Detail> = {
  kind: 'relative',
  schema,
  most: (_rule, points) => points,
  evaluate(rule, { context, points }) {
    const own = measure(rule.value, context);
    const best = measure(rule.best, context);
    const alone =
      best.value.hi?.equals(0) === true && !best.trace.rows.some(({ count }) => count > 0);
    const noLeader = alone || leaderOf(own.value.hi, best.value.hi)?.equals(0) === true;
    const why = noLeader ? [unknown('unreported', phrase('mechanisms.noRivals'))] : [];
    const trace = joinTraces([own.trace, best.trace, ...why]);
    const detail: Detail = { own, best };
    if (points === null) return { raw: { lo: ZERO, hi: null }, trace, detail };
    if (noLeader) return { raw: { lo: ZERO, hi: points }, trace, detail };
    const step = fraction(rule.step);
    const at = (mine: Fraction, leader: Fraction): Fraction =>
      leader.equals(0) ? points : kernel(mine, leader, points, step, rule.parts);
    const mayHaveNoLeader = mayBeAlone(best) || (own.value.lo.equals(0) && best.value.lo.equals(0));
    const least = own.value.lo;
    const leader = leaderOf(least, best.value.hi);
    const most = own.value.hi;
    const raw: Interval = {
      // Where nobody may turn out to lead, nothing is proved; behind nobody knows how many, all of it is lost.
      lo: mayHaveNoLeader ? ZERO : leader === null ? at(ZERO, ONE) : at(least, leader),
      hi: most === null ? points : at(most, max(most, best.value.lo)),
    };
    return { raw, trace, detail };
  },
  explain(rule, { raw, detail, trace }, { points }) {
    const { own, best } = detail;
    const { lo: mine } = own.value;
    if (trace.unknowns.length > 0 || raw.hi === null || points === null)
      return phrase('mechanisms.scaledOpen', { missing: missingOf(trace), points: figure(raw) });
    const said = { own: figure(own.value), best: figure(best.value), total: decimal(raw.lo) };
    const leader = max(mine, best.value.lo);
    if (mine.equals(leader)) return phrase('mechanisms.relativeLeader', said);
    const below = ONE.sub(mine.div(leader)).mul(100);
    const percents = stepsIn(below, ONE, rule.parts);
    const off = fraction(rule.step).mul(percents);
    const words = {
      ...said,
      below: decimal(below),
      percents: decimal(percents),
      step: String(rule.step),
      off: decimal(off),
      points: decimal(points),
    };
    return off.compare(points) > 0
      ? phrase('mechanisms.relativeNothing', words)
      : phrase(`mechanisms.relative_${rule.parts}`, words);
  },
};

/** Null: the others may have any number. */
const leaderOf = (mine: Fraction | null, others: Fraction | null): Fraction | null =>
  mine === null || others === null ? null : max(mine, others);

/** While nobody's figure is sure to stand there, it may turn out that there is nobody to be compared with. */
const mayBeAlone = ({ value, trace }: Measured): boolean =>
  value.lo.equals(0) && !trace.rows.some(({ count }) => count > 0);
