import { z } from 'zod';
import {
  decimal,
  fraction,
  type Fraction,
  type Interval,
  min,
  negateInterval,
  sum,
  ZERO,
} from '../exact';
import { phrase } from '../locales';
import {
  COUNTED,
  isUndecided,
  joinTraces,
  measure,
  type MeasureContext,
  NO_TRACE,
  numbers,
  select,
  traceOf,
  type Unknown,
} from '../measures';
import { COLUMN_NAME, type Selection, selection } from '../rubric';
import { deduct as kernel } from './kernels';
import type { Mechanism } from './mechanism';
import { markMissing, missingOf } from './words';

/** 扣分: findings × points each, or once, or the amounts that a person set; at most `limit`. */
const schema = z.strictObject({
  kind: z.literal('deduct'),
  findings: selection,
  /** How often a row counts (empty: once). */
  times: COLUMN_NAME.optional(),
  each: z.number().positive().optional(),
  /** 每件 is not said: the deduction happens once, however many findings there are. */
  once: z.boolean().default(false),
  /** The notice leaves the amount to a person: this column, inside this range. */
  amount: z.strictObject({ column: COLUMN_NAME, least: z.number(), most: z.number() }).optional(),
  limit: z.number().positive().nullable().optional(),
});
type Deduct = z.infer<typeof schema>;

/** Stands for a deduction without end (nothing reported, no limit printed); a floor above cuts it. */
const BOUNDLESS = fraction(1_000_000);

interface Detail {
  readonly count: Interval;
  /** Positive amount before the limit. */
  readonly before: Fraction;
}

export const deduct: Mechanism<Deduct, Detail> = {
  kind: 'deduct',
  schema,
  most: () => ZERO,
  evaluate(rule, scope) {
    const limit = limitOf(rule, scope.points);
    const { value, trace } =
      rule.amount === undefined
        ? times(rule, scope.context)
        : amounts(rule.findings, rule.amount, scope.context);
    const counted = rule.once && rule.amount === undefined ? onceOnly(value) : value;
    const each = rule.amount === undefined ? fraction(rule.each ?? 1) : fraction(1);
    const most = limit ?? BOUNDLESS;
    const capped: Interval = {
      lo: kernel(counted.lo, each, limit),
      hi: counted.hi === null ? most : kernel(counted.hi, each, limit),
    };
    const before = counted.lo.mul(each);
    return { raw: negateInterval(capped, most), trace, detail: { count: value, before } };
  },
  explain(rule, { raw, detail, trace }, { points }) {
    const { count, before } = detail;
    if (count.lo.equals(0)) {
      return count.hi?.equals(0) === true
        ? phrase('mechanisms.deductNone')
        : raw.lo.neg().compare(BOUNDLESS) < 0
          ? phrase('mechanisms.deductOpen', {
              most: decimal(raw.lo.neg()),
              missing: missingOf(trace),
            })
          : phrase('mechanisms.deductOpenAll');
    }
    const limit = limitOf(rule, points);
    const each = decimal(fraction(rule.each ?? 1));
    const what =
      rule.amount !== undefined
        ? phrase('mechanisms.deductAmounts', { total: decimal(before) })
        : rule.once
          ? phrase('mechanisms.deductOnce', { count: decimal(count.lo), each })
          : phrase('mechanisms.deductEach', {
              count: decimal(count.lo),
              each,
              total: decimal(before),
            });
    return limit !== null && before.compare(limit) > 0
      ? phrase('mechanisms.deductLimited', { what, limit: decimal(limit) })
      : what;
  },
  lint: (rule) =>
    rule.each === undefined && rule.amount === undefined
      ? [{ message: phrase('mechanisms.deductHowMuch'), path: ['kind'] }]
      : [],
};

function limitOf(rule: Deduct, points: Fraction | null): Fraction | null {
  if (rule.limit === undefined)
    return rule.once && rule.each !== undefined ? fraction(rule.each) : points;
  return rule.limit === null ? null : fraction(rule.limit);
}

function times(rule: Deduct, context: MeasureContext) {
  return measure(
    { count: rule.findings, ...(rule.times === undefined ? {} : { weight: rule.times }) },
    context,
  );
}

function onceOnly(count: Interval): Interval {
  const one = fraction(1);
  return { lo: min(count.lo, one), hi: count.hi === null ? one : min(count.hi, one) };
}

/** Amounts that a person set, each inside the notice's range; an empty one is open over that range. */
function amounts(
  findings: Selection,
  { column, least, most }: NonNullable<Deduct['amount']>,
  context: MeasureContext,
) {
  const selected = select(findings, context);
  const { table } = selected;
  const values = numbers(table, column).values;
  const lo: Fraction[] = [];
  const hi: Fraction[] = [];
  const open: Unknown[] = [];
  for (const [row, verdict] of selected.verdict.entries()) {
    const sure = verdict === COUNTED;
    if (!sure && !isUndecided(verdict)) continue;
    const value = values[row] ?? Number.NaN;
    const given = value >= least && value <= most;
    if (!given) open.push(markMissing(table, row, column, Number.isNaN(value)));
    if (sure) lo.push(fraction(given ? value : least));
    hi.push(fraction(given ? value : most));
  }
  const value: Interval = { lo: sum(lo), hi: table.status === 'unreported' ? null : sum(hi) };
  return { value, trace: joinTraces([traceOf(selected), { ...NO_TRACE, unknowns: open }]) };
}
