import { z } from 'zod';
import {
  decimal,
  exactly,
  fraction,
  type Fraction,
  type Interval,
  isExact,
  max,
  ONE,
  sum,
  ZERO,
} from '../exact';
import { type Phrase, phrase } from '../locales';
import {
  evaluateMonths,
  joinTraces,
  type MeasureContext,
  monthlyAmounts,
  monthlyShares,
  type MonthFigure,
  type MonthShare,
  NO_TRACE,
  rowAddress,
  type Unknown,
} from '../measures';
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
  deduct: z
    .strictObject({
      selection,
      month: COLUMN_NAME,
      amount: COLUMN_NAME,
      /** Where no amount was notified: the month's points × problems ÷ records, told as an estimate. */
      estimate: z.strictObject({ problems: COLUMN_NAME, of: COLUMN_NAME }).optional(),
    })
    .optional(),
});
type Monthly = z.infer<typeof schema>;

interface Detail {
  readonly figures: readonly MonthFigure[];
  readonly points: readonly Interval[];
  readonly replaced: boolean;
  /** Before deductions; what was notified and what is estimated of them, as positive amounts. */
  readonly before: Fraction;
  readonly off: Fraction;
  readonly estimated: Fraction;
  /** Months whose deduction is estimated. */
  readonly estimates: number;
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
    const off = deductions(rule, context);
    const net = figures.map((month, index): Interval => {
      const own = points[index] ?? exactly(0);
      return month.due ? off.from(own, month.month) : own;
    });
    const total = (bound: (one: Interval) => Fraction, atTop: boolean): [Fraction, Fraction] => {
      const taken = sum(points.map(bound)).sub(sum(net.map(bound)));
      return [monthlyTotal(points.map(bound), atTop, all), taken];
    };
    const [before, taken] = total((one) => one.lo, sureAll);
    const [most, least] = total((one) => one.hi ?? one.lo, maybeAll);
    const raw: Interval = { lo: before.sub(taken), hi: most.sub(least) };
    const guessed = figures.map((month, index): Fraction => {
      const own = points[index]?.lo ?? ZERO;
      return month.due && off.isEstimated(month.month) ? own.sub(net[index]?.lo ?? own) : ZERO;
    });
    const estimated = sum(guessed);
    return {
      raw,
      trace: joinTraces([trace, { ...NO_TRACE, unknowns: off.slips }]),
      detail: {
        figures,
        points,
        replaced: sureAll && all !== null,
        before,
        off: taken.sub(estimated),
        estimated,
        estimates: guessed.filter((one) => one.compare(ZERO) > 0).length,
      },
    };
  },
  explain(rule, { raw, detail }) {
    const what = monthsPhrase(rule, detail);
    const { off, estimated, estimates: months } = detail;
    const total = decimal(raw.lo);
    if (estimated.equals(0)) {
      if (off.equals(0)) return what;
      return phrase('mechanisms.monthlyDeducted', { what, off: decimal(off), total });
    }
    const guess = { months, estimated: decimal(estimated), total };
    if (off.equals(0)) return phrase('mechanisms.monthlyEstimated', { what, ...guess });
    return phrase('mechanisms.monthlyBoth', { what, off: decimal(off), ...guess });
  },
};

/** Which months reached which step, the best step first. */
function stepsPhrase(rule: Monthly, { figures, points }: Detail): Phrase {
  const items = rule.steps
    .map((step) => fraction(step.points))
    .sort((a, b) => b.compare(a))
    .flatMap((at): Phrase[] => {
      const months = figures.map(({ month }, index) =>
        points[index]?.lo.equals(at) === true ? month : null,
      );
      const count = months.filter((month) => month !== null).length;
      if (count === 0) return [];
      return [
        phrase('mechanisms.monthsAt', { points: decimal(at), count, months: runsOf(months) }),
      ];
    });
  return phrase('mechanisms.list', { items });
}

/** Neighbouring months as `2023-04～2023-11`; null stands for a month that is not listed. */
function runsOf(months: readonly (string | null)[]): string {
  const runs: { readonly first: string; last: string }[] = [];
  let open = false;
  for (const month of months) {
    const run = runs.at(-1);
    if (month !== null && open && run !== undefined) run.last = month;
    else if (month !== null) runs.push({ first: month, last: month });
    open = month !== null;
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}～${last}`)).join('、');
}

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
      : reached === 0
        ? phrase('mechanisms.monthlySteps', params)
        : phrase('mechanisms.monthlyByStep', { ...params, steps: stepsPhrase(rule, detail) });
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

/** What is taken from each month: notified amounts, or the share that its problems make up. */
function deductions({ deduct }: Monthly, context: MeasureContext) {
  if (deduct === undefined)
    return { from: (own: Interval) => own, isEstimated: () => false, slips: [] };
  const { estimate } = deduct;
  const notified = monthlyAmounts(deduct, context);
  const shares =
    estimate === undefined
      ? new Map<string, MonthShare>()
      : monthlyShares({ ...deduct, estimate }, context);
  return {
    from: (own: Interval, month: string): Interval => {
      const share = shares.get(month)?.share;
      return share === undefined ? less(own, notified(month)) : lessShare(own, share);
    },
    isEstimated: (month: string) => shares.has(month),
    slips: [...shares].flatMap(([month, one]) => gapsOf(deduct, month, one, context)),
  };
}

/** What keeps an estimate open: figures that are missing, or that contradict each other. */
function gapsOf(
  deduct: NonNullable<Monthly['deduct']>,
  month: string,
  { share, slip }: MonthShare,
  context: MeasureContext,
): Unknown[] {
  if (isExact(share)) return [];
  const table = context.records.table(deduct.selection.from);
  const params = {
    month,
    problems: deduct.estimate?.problems ?? '',
    of: deduct.estimate?.of ?? '',
  };
  if (slip === null)
    return [{ kind: 'undecided', what: phrase('mechanisms.estimateOpen', params) }];
  return [
    {
      kind: 'undecided',
      what: phrase('mechanisms.estimateSlip', params),
      slip: { sheet: table.actualSheet, address: rowAddress(table, slip) },
    },
  ];
}

/** A month's points less what was notified against it, at most all of them. */
function less(own: Interval, amount: Interval): Interval {
  const at = (points: Fraction, off: Fraction | null): Fraction =>
    off === null ? ZERO : max(ZERO, points.sub(off));
  return { lo: at(own.lo, amount.hi), hi: own.hi === null ? null : at(own.hi, amount.lo) };
}

/** A month's points less a share of them (0 to 1). */
function lessShare(own: Interval, share: Interval): Interval {
  const left = (of: Fraction | null): Fraction => ONE.sub(of ?? ONE);
  return {
    lo: own.lo.mul(left(share.hi)),
    hi: own.hi === null ? null : own.hi.mul(left(share.lo)),
  };
}

function stepPoints(rule: Monthly, value: Interval): Interval {
  const best = rule.steps.map((step) => fraction(step.points)).reduce((a, b) => max(a, b));
  const { lo, hi } = value;
  return { lo: monthPoints(lo, rule.steps), hi: hi === null ? best : monthPoints(hi, rule.steps) };
}
