import { z } from 'zod';
import {
  decimal,
  exactly,
  type Fraction,
  fraction,
  hull,
  type Interval,
  isExact,
  max,
  ZERO,
} from '../exact';
import { type Phrase, phrase } from '../locales';
import { measure, type Measured } from '../measures';
import { quantity } from '../rubric';
import { type Tier, tierHolds, tierPoints } from './kernels';
import type { LintIssue, Mechanism } from './mechanism';
import { boundsPhrase, figure, missingOf } from './words';

/** 分档: intervals of a figure, each with its points; every end says whether it is included. */
const tier_ = z
  .strictObject({
    atLeast: z.number().optional(),
    above: z.number().optional(),
    below: z.number().optional(),
    atMost: z.number().optional(),
    points: z.number().min(0),
  })
  .refine((one) => !(one.atLeast !== undefined && one.above !== undefined), {
    message: 'atLeast 与 above 只写一个',
  })
  .refine((one) => !(one.below !== undefined && one.atMost !== undefined), {
    message: 'below 与 atMost 只写一个',
  });
const schema = z.strictObject({
  kind: z.literal('tier'),
  value: quantity,
  unit: z.enum(['percent', 'count']),
  tiers: z.array(tier_).min(1),
});
type TierRule = z.infer<typeof schema>;

export const tier: Mechanism<TierRule, Measured> = {
  kind: 'tier',
  schema,
  most: (rule) => rule.tiers.map((one) => fraction(one.points)).reduce((a, b) => max(a, b)),
  evaluate(rule, { context }) {
    const measured = measure(rule.value, context);
    return {
      raw: pointsBetween(measured.value, rule.tiers),
      trace: measured.trace,
      detail: measured,
    };
  },
  explain(rule, { raw, detail, trace }) {
    const unit = rule.unit === 'percent' ? '%' : '';
    const { value, parts } = detail;
    if (!isExact(raw)) {
      const open = { points: figure(raw), missing: missingOf(trace) };
      return value.lo.equals(0)
        ? phrase('mechanisms.scaledOpen', open)
        : phrase('mechanisms.tierOpen', { ...open, value: boundsPhrase(value, unit) });
    }
    const shown =
      parts === undefined || !isExact(value)
        ? boundsPhrase(value, unit)
        : `${figure(parts.numerator)} ÷ ${figure(parts.denominator)} = ${figure(value)}${unit}`;
    return phrase('mechanisms.tier', {
      value: shown,
      tier: stepPhrase(rule, value.lo, unit),
      points: decimal(raw.lo),
    });
  },
  lint: gapsAndOverlaps,
};

/** The hull of the points at both bounds and of every interval that begins between them. */
function pointsBetween({ lo, hi }: Interval, tiers: readonly Tier[]): Interval {
  const begun = tiers.filter((one) => {
    const lower = one.atLeast ?? one.above;
    if (lower === undefined) return false;
    const from = fraction(lower);
    return from.compare(lo) >= 0 && (hi === null || from.compare(hi) < 0);
  });
  const at = (value: Fraction): Interval => exactly(tierPoints(value, tiers) ?? ZERO);
  return hull([
    at(lo),
    ...(hi === null ? [] : [at(hi)]),
    ...begun.map((one) => exactly(one.points)),
  ]);
}

function stepPhrase(rule: TierRule, value: Fraction, unit: string): Phrase {
  const { atLeast, above, below, atMost } = rule.tiers.find((each) => tierHolds(each, value)) ?? {};
  const end = (
    key: 'stepAtLeast' | 'stepAbove' | 'stepBelow' | 'stepAtMost',
    limit: number | undefined,
  ): Phrase[] =>
    limit === undefined ? [] : [phrase(`mechanisms.${key}`, { limit: `${String(limit)}${unit}` })];
  const [first, second] = [
    ...end('stepAtLeast', atLeast),
    ...end('stepAbove', above),
    ...end('stepBelow', below),
    ...end('stepAtMost', atMost),
  ];
  if (first === undefined) return phrase('mechanisms.stepAny');
  return second === undefined ? first : phrase('mechanisms.stepBoth', { first, second });
}

/**
 * Sorted by their lower ends, each interval must begin just where the one before it ends; the first
 * holds 0, and the last is open upwards (a share of rows never exceeds 100).
 */
function gapsAndOverlaps({ tiers, value }: TierRule): LintIssue[] {
  const from = (one: Tier): Fraction => fraction(one.atLeast ?? one.above ?? 0);
  const strict = (one: Tier): number => (one.above === undefined ? 0 : 1);
  const ordered = [...tiers].sort((a, b) => from(a).compare(from(b)) || strict(a) - strict(b));
  const issues: LintIssue[] = [];
  const issue = (key: 'mechanisms.tierGap' | 'mechanisms.tierOverlap', at: number): void => {
    issues.push({ message: phrase(key, { at }), path: ['tiers'] });
  };
  const [lowest] = ordered;
  if (lowest !== undefined && !tierHolds(lowest, ZERO) && from(lowest).compare(ZERO) >= 0)
    issue('mechanisms.tierGap', 0);
  ordered.forEach((one, index) => {
    const next = ordered[index + 1];
    const end = one.below ?? one.atMost;
    if (next === undefined) {
      const most = 'share' in value ? fraction(100) : null;
      if (end !== undefined && (most === null || (end <= 100 && !tierHolds(one, most))))
        issue('mechanisms.tierGap', end);
      return;
    }
    const start = next.atLeast ?? next.above;
    if (end === undefined || start === undefined) {
      issue('mechanisms.tierOverlap', start ?? 0);
      return;
    }
    if (end < start || (end === start && one.below !== undefined && next.above !== undefined)) {
      issue('mechanisms.tierGap', end);
    }
    if (end > start || (end === start && one.atMost !== undefined && next.atLeast !== undefined)) {
      issue('mechanisms.tierOverlap', start);
    }
  });
  return issues;
}
