import { z } from 'zod';
import { decimal, exactly, fraction, type Fraction, type Interval, max, sum, ZERO } from '../exact';
import { type Phrase, phrase } from '../locales';
import { evaluateMonths, monthlyAmounts, type MonthFigure } from '../measures';
import { COLUMN_NAME, months, selection } from '../rubric';
import { monthlyTotal, monthPoints } from './kernels';
import type { Mechanism } from './mechanism';

/** 按月累计: points month by month; a figure for "every month" replaces the sum, it does not add to it. */
const schema = z.strictObject({
  kind: z.literal('monthly'),
  months,
  /** Points of a month by its figure; a condition's figure is 1 where it holds. Highest reached step counts. */
  steps: z
    .array(z.strictObject({ atLeast: z.number().positive(), points: z.number().positive() }))
    .min(1),
  /** Every month at the top step: this many points instead of the sum. */
  all: z.number().positive().optional(),
  /** Notified deductions a month, at most the month's own points. */
  deduct: z.strictObject({ selection, month: COLUMN_NAME, amount: COLUMN_NAME }).optional(),
});
type Monthly = z.infer<typeof schema>;

interface Detail {
  readonly figures: readonly MonthFigure[];
  readonly points: readonly Interval[];
  readonly replaced: boolean;
  /** Before notified deductions, and these as a positive amount. */
  readonly before: Fraction;
  readonly off: Fraction;
}

export const monthly: Mechanism<Monthly, Detail> = {
  kind: 'monthly',
  schema,
  most: (rule, points) => (rule.all === undefined ? points : fraction(rule.all)),
  evaluate(rule, { context }) {
    const { months: figures, trace } = evaluateMonths(rule.months, context);
    const points = figures.map((month) => stepPoints(rule, month.value));
    const top = fraction(rule.steps.map((step) => step.atLeast).reduce((a, b) => Math.max(a, b)));
    const all = rule.all === undefined ? null : fraction(rule.all);
    const every = (bound: (figure: MonthFigure) => Fraction | null): boolean =>
      figures.every((month) => {
        const value = bound(month);
        return value === null || value.compare(top) >= 0;
      });
    const sureAll = every((month) => month.value.lo);
    const maybeAll = every((month) => month.value.hi);
    const notified = rule.deduct === undefined ? null : monthlyAmounts(rule.deduct, context);
    const net = figures.map((month, index): Interval => {
      const own = points[index] ?? exactly(0);
      return notified === null || !month.due ? own : less(own, notified(month.month));
    });
    const total = (bound: (one: Interval) => Fraction, atTop: boolean): [Fraction, Fraction] => {
      const off = sum(points.map(bound)).sub(sum(net.map(bound)));
      return [monthlyTotal(points.map(bound), atTop, all), off];
    };
    const [before, off] = total((one) => one.lo, sureAll);
    const [most, least] = total((one) => one.hi ?? one.lo, maybeAll);
    const raw: Interval = { lo: before.sub(off), hi: most.sub(least) };
    return {
      raw,
      trace,
      detail: { figures, points, replaced: sureAll && all !== null, before, off },
    };
  },
  explain(rule, { raw, detail }) {
    const what = monthsPhrase(rule, detail);
    if (detail.off.equals(0)) return what;
    const params = { what, off: decimal(detail.off), total: decimal(raw.lo) };
    return phrase('mechanisms.monthlyDeducted', params);
  },
};

function monthsPhrase(rule: Monthly, detail: Detail): Phrase {
  const count = (holds: (month: MonthFigure, index: number) => boolean): number =>
    detail.figures.filter(holds).length;
  if (detail.replaced) {
    return phrase('mechanisms.monthlyAll', {
      months: detail.figures.length,
      points: decimal(detail.before),
    });
  }
  const reached = count((_, index) => (detail.points[index]?.lo.compare(0) ?? 0) > 0);
  const [only] = rule.steps;
  const params = {
    months: detail.figures.length,
    reached,
    total: decimal(detail.before),
  };
  const what =
    rule.steps.length === 1 && only !== undefined
      ? phrase('mechanisms.monthlyEach', { ...params, each: decimal(fraction(only.points)) })
      : phrase('mechanisms.monthlySteps', params);
  const gaps = (['notDue', 'unreported', 'undecided'] as const).flatMap((state) => {
    const months = count((month) => month.state === state);
    return months === 0 ? [] : [phrase(`mechanisms.month_${state}`, { months })];
  });
  if (gaps.length === 0) return what;
  return phrase('mechanisms.monthlyOpen', {
    what,
    gaps: phrase('mechanisms.list', { items: gaps }),
  });
}

/** A month's points less what was notified against it, at most all of them. */
function less(own: Interval, amount: Interval): Interval {
  const at = (points: Fraction, off: Fraction | null): Fraction =>
    off === null ? ZERO : max(ZERO, points.sub(off));
  return { lo: at(own.lo, amount.hi), hi: own.hi === null ? null : at(own.hi, amount.lo) };
}

function stepPoints(rule: Monthly, value: Interval): Interval {
  const best = rule.steps.map((step) => fraction(step.points)).reduce((a, b) => max(a, b));
  const { lo, hi } = value;
  return { lo: monthPoints(lo, rule.steps), hi: hi === null ? best : monthPoints(hi, rule.steps) };
}
