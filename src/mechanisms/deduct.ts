import { z } from 'zod';
import {
  decimal,
  fraction,
  type Fraction,
  type Interval,
  isExact,
  min,
  negateInterval,
  sum,
  ZERO,
} from '../exact';
import { type Phrase, phrase } from '../locales';
import {
  COUNTED,
  isUndecided,
  joinTraces,
  measure,
  type MeasureContext,
  NO_TRACE,
  numbers,
  select,
  type Trace,
  traceOf,
  type Unknown,
} from '../measures';
import { COLUMN_NAME, quantity, type Selection, selection } from '../rubric';
import { deduct as kernel, shortfall } from './kernels';
import type { Evaluated, Mechanism } from './mechanism';
import { boundsPhrase, markMissing, missingOf, unitOf } from './words';

/** 扣分: findings × points each, or once, or the amounts that a person set, or steps that a figure lacks; at most `limit`. */
const schema = z
  .strictObject({
    kind: z.literal('deduct'),
    findings: selection.optional(),
    /** Instead of findings: what a figure lacks of `from`; every `every` of it costs `each`. */
    shortfall: z
      .strictObject({
        of: quantity,
        from: z.number().positive(),
        every: z.number().positive(),
        each: z.number().positive(),
        /** whole: only steps that are complete cost (每少5%) · prorata: parts of a step cost their part. */
        parts: z.enum(['whole', 'prorata']).default('whole'),
      })
      .optional(),
    /** How often a row counts (empty: once). */
    times: COLUMN_NAME.optional(),
    each: z.number().positive().optional(),
    /** 每件 is not said: the deduction happens once, however many findings there are. */
    once: z.boolean().default(false),
    /** The notice leaves the amount to a person: this column, inside this range. */
    amount: z.strictObject({ column: COLUMN_NAME, least: z.number(), most: z.number() }).optional(),
    limit: z.number().positive().nullable().optional(),
  })
  .refine((one) => (one.findings === undefined) !== (one.shortfall === undefined), {
    message: 'findings 与 shortfall 写且只写一个',
  });
type Deduct = z.infer<typeof schema>;

/** Stands for a deduction without end (nothing reported, no limit printed); a floor above cuts it. */
const BOUNDLESS = fraction(1_000_000);

type Detail =
  | {
      readonly by: 'findings';
      readonly count: Interval;
      /** Positive amount before the limit. */
      readonly before: Fraction;
    }
  | { readonly by: 'shortfall'; readonly value: Interval; readonly unit: string };

export const deduct: Mechanism<Deduct, Detail> = {
  kind: 'deduct',
  schema,
  most: () => ZERO,
  evaluate(rule, scope) {
    const { context, points } = scope;
    if (rule.shortfall !== undefined)
      return lacking(rule.shortfall, limitOf(rule, points), context);
    const limit = limitOf(rule, points);
    const findings = findingsOf(rule);
    const { value, trace } =
      rule.amount === undefined
        ? times(findings, rule.times, context)
        : amounts(findings, rule.amount, context);
    const counted = rule.once && rule.amount === undefined ? onceOnly(value) : value;
    const each = rule.amount === undefined ? fraction(rule.each ?? 1) : fraction(1);
    const most = limit ?? BOUNDLESS;
    const capped: Interval = {
      lo: kernel(counted.lo, each, limit),
      hi: counted.hi === null ? most : kernel(counted.hi, each, limit),
    };
    const before = counted.lo.mul(each);
    return {
      raw: negateInterval(capped, most),
      trace,
      detail: { by: 'findings', count: value, before },
    };
  },
  explain(rule, { raw, detail, trace }, { points }) {
    const limit = limitOf(rule, points);
    if (detail.by === 'shortfall') return explainLacking(rule, raw, detail, trace, limit);
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
    return limited(what, before, limit);
  },
  lint(rule) {
    if (rule.shortfall === undefined)
      return rule.each === undefined && rule.amount === undefined
        ? [{ message: phrase('mechanisms.deductHowMuch'), path: ['kind'] }]
        : [];
    const others = [rule.each, rule.amount, rule.times].some((one) => one !== undefined);
    return others || rule.once
      ? [{ message: phrase('mechanisms.shortfallAlone'), path: ['shortfall'] }]
      : [];
  },
};

type Shortfall = NonNullable<Deduct['shortfall']>;

/** What a figure lacks: the less there is of it, the more is deducted. */
function lacking(
  rule: Shortfall,
  limit: Fraction | null,
  context: MeasureContext,
): Evaluated<Detail> {
  const { value, trace } = measure(rule.of, context);
  const amount = (figure: Fraction | null): Fraction =>
    figure === null ? ZERO : kernel(shortfallOf(rule, figure), fraction(1), limit);
  return {
    raw: { lo: amount(value.lo).neg(), hi: amount(value.hi).neg() },
    trace,
    detail: { by: 'shortfall', value, unit: unitOf(rule.of, context) },
  };
}

const shortfallOf = (rule: Shortfall, figure: Fraction): Fraction =>
  shortfall(figure, fraction(rule.from), fraction(rule.every), fraction(rule.each), rule.parts);

function explainLacking(
  { shortfall: rule }: Deduct,
  raw: Interval,
  { value, unit }: Extract<Detail, { by: 'shortfall' }>,
  trace: Trace,
  limit: Fraction | null,
): Phrase {
  if (rule === undefined) throw new TypeError('a deduction by shortfall has a shortfall');
  if (!isExact(raw))
    return phrase('mechanisms.deductOpen', {
      most: decimal(raw.lo.neg()),
      missing: missingOf(trace),
    });
  const from = fraction(rule.from);
  const params = {
    value: boundsPhrase(value, unit),
    from: `${decimal(from)}${unit}`,
    short: `${decimal(from.sub(value.lo))}${unit}`,
    every: `${decimal(fraction(rule.every))}${unit}`,
    each: decimal(fraction(rule.each)),
  };
  if (value.lo.compare(from) >= 0) return phrase('mechanisms.shortfallNone', params);
  const amount = shortfallOf(rule, value.lo);
  if (amount.equals(0)) return phrase('mechanisms.shortfallSmall', params);
  const total = decimal(amount);
  return limited(phrase(`mechanisms.shortfall_${rule.parts}`, { ...params, total }), amount, limit);
}

const limited = (what: Phrase, before: Fraction, limit: Fraction | null): Phrase =>
  limit !== null && before.compare(limit) > 0
    ? phrase('mechanisms.deductLimited', { what, limit: decimal(limit) })
    : what;

function findingsOf({ findings }: Deduct): Selection {
  if (findings === undefined) throw new TypeError('a deduction has findings or a shortfall');
  return findings;
}

function limitOf(rule: Deduct, points: Fraction | null): Fraction | null {
  if (rule.limit === undefined)
    return rule.once && rule.each !== undefined ? fraction(rule.each) : points;
  return rule.limit === null ? null : fraction(rule.limit);
}

function times(findings: Selection, weight: string | undefined, context: MeasureContext) {
  return measure({ count: findings, ...(weight === undefined ? {} : { weight }) }, context);
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
