import { z } from 'zod';
import { exactly } from '../exact';
import { phrase } from '../locales';
import { dayOf, evaluateTest, FALSE, TRUE, type Truth, unknown, UNKNOWN } from '../measures';
import { DATE, ID, test } from '../rubric';
import type { Mechanism } from './mechanism';
import { basisOf, missingOf } from './words';

/**
 * 否决: when it happened, the node named (the parent where left out) scores 0. `rejects`: it takes the right to
 * stand and no points (取消评审资格); the table's `eligibility` says the same of the candidate.
 */
const schema = z.strictObject({
  kind: z.literal('veto'),
  when: test,
  of: ID.optional(),
  rejects: z.boolean().default(false),
  /** With `rejects`: what is not there yet can be handed in until this day is over. */
  due: DATE.optional(),
});
type Veto = z.infer<typeof schema>;

export const veto: Mechanism<Veto, Truth> = {
  kind: 'veto',
  schema,
  most: () => exactly(0).lo,
  evaluate(rule, { context }) {
    const { truth, trace } = evaluateTest(rule.when, context);
    if (rule.due === undefined || truth !== TRUE || context.asOf > dayOf(rule.due))
      return { raw: exactly(0), trace, detail: truth };
    const what = phrase('measures.stillDue', { day: rule.due });
    const { unknowns } = unknown('notDue', what);
    return { raw: exactly(0), trace: { ...trace, unknowns }, detail: UNKNOWN };
  },
  explain(rule, { detail, trace }) {
    if (detail === TRUE) {
      const effect = phrase(rule.rejects ? 'mechanisms.vetoRejects' : 'mechanisms.vetoNoPoints');
      return phrase('mechanisms.vetoYes', { basis: basisOf(trace), effect });
    }
    if (detail === FALSE) return phrase('mechanisms.vetoNo');
    return phrase('mechanisms.vetoUnknown', { missing: missingOf(trace) });
  },
};
