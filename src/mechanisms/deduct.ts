import { z } from 'zod';
import {
  decimal,
  fraction,
  type Fraction,
  type Interval,
  min,
  negateInterval,
  scaleInterval,
  sum,
  ZERO,
} from '../exact';
import { phrase } from '../locales';
import { COUNTED, isUndecided, measure, numbers, select, traceOf } from '../measures';
import { COLUMN_NAME, selection } from '../rubric';
import { deduct as kernel } from './kernels';
import type { Mechanism } from './mechanism';
import { figure } from './words';

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
      rule.amount === undefined ? times(rule, scope.context) : amounts(rule, scope.context);
    const counted = rule.once ? onceOnly(value) : value;
    const each = fraction(rule.each ?? 1);
    const before = scaleInterval(counted, each);
    const capped: Interval = {
      lo: kernel(counted.lo, each, limit),
      hi: counted.hi === null ? limit : kernel(counted.hi, each, limit),
    };
    return {
      raw: negateInterval(capped, limit),
      trace,
      detail: { count: value, before: before.lo },
    };
  },
  explain(rule, { raw, detail }, { points }) {
    const { count, before } = detail;
    if (count.lo.equals(0)) {
      return count.hi?.equals(0) === true
        ? phrase('mechanisms.deductNone')
        : phrase('mechanisms.deductOpen', { most: decimal(raw.lo.neg()) });
    }
    const limit = limitOf(rule, points);
    const each = decimal(fraction(rule.each ?? 1));
    const what = rule.once
      ? phrase('mechanisms.deductOnce', { count: figure(count), each })
      : rule.amount !== undefined
        ? phrase('mechanisms.deductAmounts', { total: decimal(before) })
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

function times(rule: Deduct, context: Parameters<typeof measure>[1]) {
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
function amounts(rule: Deduct, context: Parameters<typeof measure>[1]) {
  const selected = select(rule.findings, context);
  const { column, least, most } = rule.amount ?? { column: '', least: 0, most: 0 };
  const values = numbers(selected.table, column).values;
  const lo: Fraction[] = [];
  const hi: Fraction[] = [];
  for (const [row, verdict] of selected.verdict.entries()) {
    const sure = verdict === COUNTED;
    if (!sure && !isUndecided(verdict)) continue;
    const value = values[row] ?? Number.NaN;
    const outside = Number.isNaN(value) || value < least || value > most;
    if (sure) lo.push(fraction(outside ? least : value));
    hi.push(fraction(outside ? most : value));
  }
  const value: Interval = {
    lo: sum(lo),
    hi: selected.table.status === 'unreported' ? null : sum(hi),
  };
  return { value, trace: traceOf(selected) };
}
