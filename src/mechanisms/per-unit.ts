import { z } from 'zod';
import { decimal, fraction, scaleInterval } from '../exact';
import { phrase } from '../locales';
import { measure, type Measured } from '../measures';
import { quantity } from '../rubric';
import type { Mechanism } from './mechanism';
import { figure } from './words';
import { withCap } from './per-case';

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
  most: (rule, points) =>
    rule.cap === undefined ? points : rule.cap === null ? null : fraction(rule.cap),
  evaluate(rule, { context }) {
    const measured = measure(rule.count, context);
    return {
      raw: scaleInterval(measured.value, fraction(rule.each)),
      trace: measured.trace,
      detail: measured,
    };
  },
  explain(rule, { raw, detail }, { points }) {
    const what = phrase('mechanisms.perUnit', {
      count: figure(detail.value),
      unit: rule.unit,
      each: decimal(fraction(rule.each)),
      total: figure(raw),
    });
    return withCap(what, raw.lo, this.most(rule, points), false);
  },
};
