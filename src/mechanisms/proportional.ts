import { z } from 'zod';
import { clampInterval, decimal, fraction, type Interval, ZERO } from '../exact';
import { phrase } from '../locales';
import { measure, type Measured } from '../measures';
import { quantity } from '../rubric';
import { scale } from './kernels';
import type { Mechanism } from './mechanism';
import { figure, missingOf } from './words';

/** 按比例得分: points × the ratio, the ratio counting as 1 at most. */
const schema = z.strictObject({ kind: z.literal('proportional'), ratio: quantity });
type Proportional = z.infer<typeof schema>;

const HUNDRED = fraction(100);

export const proportional: Mechanism<Proportional, Measured> = {
  kind: 'proportional',
  schema,
  most: (_rule, points) => points,
  evaluate(rule, { context, points }) {
    const measured = measure(rule.ratio, context);
    const percent = clampInterval(measured.value, ZERO, HUNDRED);
    const raw: Interval =
      points === null
        ? { lo: ZERO, hi: null }
        : {
            lo: scale(percent.lo, HUNDRED, points),
            hi: percent.hi === null ? points : scale(percent.hi, HUNDRED, points),
          };
    return { raw, trace: measured.trace, detail: measured };
  },
  explain(_rule, { raw, detail, trace }, { points }) {
    if (trace.unknowns.length > 0) {
      return phrase('mechanisms.scaledOpen', { missing: missingOf(trace), points: figure(raw) });
    }
    return phrase('mechanisms.proportional', {
      percent: figure(detail.value),
      points: points === null ? '?' : decimal(points),
      total: figure(raw),
    });
  },
};
