import { z } from 'zod';
import { exactly } from '../exact';
import { phrase } from '../locales';
import { evaluateTest, FALSE, TRUE, type Truth } from '../measures';
import { ID, test } from '../rubric';
import type { Mechanism } from './mechanism';
import { basisOf, missingOf } from './words';

/** 否决: when it happened, the node named (the parent where left out) scores 0. */
const schema = z.strictObject({ kind: z.literal('veto'), when: test, of: ID.optional() });
type Veto = z.infer<typeof schema>;

export const veto: Mechanism<Veto, Truth> = {
  kind: 'veto',
  schema,
  most: () => exactly(0).lo,
  evaluate(rule, { context }) {
    const { truth, trace } = evaluateTest(rule.when, context);
    return { raw: exactly(0), trace, detail: truth };
  },
  explain(_rule, { detail, trace }) {
    if (detail === TRUE) return phrase('mechanisms.vetoYes', { basis: basisOf(trace) });
    if (detail === FALSE) return phrase('mechanisms.vetoNo');
    return phrase('mechanisms.vetoUnknown', { missing: missingOf(trace) });
  },
};
