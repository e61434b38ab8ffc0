import { z } from 'zod';
import { decimal, fraction, type Fraction } from '../exact';
import { phrase } from '../locales';
import { measure, type Measured } from '../measures';
import { quantity } from '../rubric';
import { capOf, withCap } from './cap';
import { perCase as kernel } from './kernels';
import type { Mechanism } from './mechanism';
import { missingOf } from './words';

/** 按人、按项: a count × the points of each (每派1人得1分). */
const schema = z.strictObject({
  kind: z.literal('perUnit'),
  count: quantity,
  unit: z.string().min(1),
  each: z.number().positive(),
  cap: z.number().positive().nullable().optional(),
});
type PerUnit = z.infer<typeof schema>;

export const perUnit: Mechanism<PerUnit, Measured> = {
  kind: 'perUnit',
  schema,
  most: capOf,
  evaluate(rule, { context }) {
    const measured = measure(rule.count, context);
    const { lo, hi } = measured.value;
    const points = (count: Fraction): Fraction => kernel(count, fraction(rule.each), null);
    const raw = { lo: points(lo), hi: hi === null ? null : points(hi) };
    return { raw, trace: measured.trace, detail: measured };
  },
  explain(rule, { raw, detail, trace }, { points }) {
    const { lo } = detail.value;
    if (lo.equals(0) && trace.unknowns.length > 0)
      return phrase('mechanisms.noneSoFar', { missing: missingOf(trace) });
    const what = phrase('mechanisms.perUnit', {
      count: decimal(lo),
      unit: rule.unit,
      each: decimal(fraction(rule.each)),
      total: decimal(raw.lo),
    });
    return withCap(what, raw.lo, capOf(rule, points), false);
  },
};
