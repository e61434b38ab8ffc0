import { z } from 'zod';
import { exactly } from '../exact';
import { type Phrase, phrase } from '../locales';
import { dayOf, evaluateTest, FALSE, TRUE, type Truth, unknown, UNKNOWN } from '../measures';
import { DATE, test } from '../rubric';
import type { Mechanism } from './mechanism';
import { basisOf, missingOf } from './words';

/** 承诺事项: kept or not, without points. `aim` (原则上、力争) is a hint when missed, not a failure. */
const schema = z.strictObject({
  kind: z.literal('commitment'),
  kept: test,
  strength: z.enum(['must', 'aim']),
  /** Until this day is over, what is not kept is not due (未到期). */
  due: DATE.optional(),
});
type Commitment = z.infer<typeof schema>;

interface Detail {
  readonly truth: Truth;
  /** Not kept, but the day is not over. */
  readonly notDue: { readonly due: string; readonly days: number } | null;
}

export const commitment: Mechanism<Commitment, Detail> = {
  kind: 'commitment',
  schema,
  most: () => exactly(0).lo,
  evaluate(rule, { context }) {
    const { truth, trace } = evaluateTest(rule.kept, context);
    const { due } = rule;
    const days = due === undefined ? -1 : dayOf(due) - context.asOf;
    if (due !== undefined && days >= 0 && truth !== TRUE) {
      const open = unknown('notDue', notDuePhrase({ due, days }));
      const detail = { truth: UNKNOWN, notDue: { due, days } } as const;
      const soFar = { ...trace, unknowns: open.unknowns };
      return { raw: exactly(0), trace: soFar, detail, verdict: 'unknown' };
    }
    const missed = rule.strength === 'must' ? 'unmet' : 'hint';
    const verdict = truth === TRUE ? 'met' : truth === FALSE ? missed : 'unknown';
    return { raw: exactly(0), trace, detail: { truth, notDue: null }, verdict };
  },
  explain(rule, { detail, trace }) {
    if (detail.notDue !== null) return notDuePhrase(detail.notDue);
    switch (detail.truth) {
      case TRUE:
        return phrase('mechanisms.kept', { basis: basisOf(trace) });
      case FALSE:
        return phrase(rule.strength === 'must' ? 'mechanisms.notKept' : 'mechanisms.aimMissed');
      case UNKNOWN:
        return phrase('mechanisms.keptUnknown', { missing: missingOf(trace) });
    }
  },
};

const notDuePhrase = ({ due, days }: NonNullable<Detail['notDue']>): Phrase =>
  days === 0
    ? phrase('duties.commitmentDueToday', { due })
    : phrase('duties.commitmentNotDue', { due, days });
