import { z } from 'zod';
import { exactly } from '../exact';
import { phrase } from '../locales';
import { evaluateTest, FALSE, TRUE, type Truth } from '../measures';
import { test } from '../rubric';
import type { Mechanism } from './mechanism';
import { basisOf, missingOf } from './words';

/** 承诺事项: kept or not, without points. `aim` (原则上、力争) is a hint when missed, not a failure. */
const schema = z.strictObject({
  kind: z.literal('commitment'),
  kept: test,
  strength: z.enum(['must', 'aim']),
});
type Commitment = z.infer<typeof schema>;

export const commitment: Mechanism<Commitment, Truth> = {
  kind: 'commitment',
  schema,
  most: () => exactly(0).lo,
  evaluate(rule, { context }) {
    const { truth, trace } = evaluateTest(rule.kept, context);
    const missed = rule.strength === 'must' ? 'unmet' : 'hint';
    const verdict = truth === TRUE ? 'met' : truth === FALSE ? missed : 'unknown';
    return { raw: exactly(0), trace, detail: truth, verdict };
  },
  explain(rule, { detail, trace }) {
    if (detail === TRUE) return phrase('mechanisms.kept', { basis: basisOf(trace) });
    if (detail === FALSE)
      return phrase(rule.strength === 'must' ? 'mechanisms.notKept' : 'mechanisms.aimMissed');
    return phrase('mechanisms.keptUnknown', { missing: missingOf(trace) });
  },
};
