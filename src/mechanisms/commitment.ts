import { z } from 'zod';
import { exactly } from '../exact';
import { type Phrase, phrase } from '../locales';
import {
  dayOf,
  evaluateTest,
  FALSE,
  type MeasureContext,
  TRUE,
  type Truth,
  unknown,
  UNKNOWN,
} from '../measures';
import { COLUMN_NAME, DATE, isOneOf, test } from '../rubric';
import { commitmentFigures, partsFigures } from './commitment-figures';
import type { Mechanism } from './mechanism';
import { basisOf, missingOf } from './words';

/** 承诺事项: kept or not, without points. `aim` (原则上、力争) is a hint when missed, not a failure. */
const schema = z.strictObject({
  kind: z.literal('commitment'),
  kept: test,
  strength: z.enum(['must', 'aim']),
  /** Until this day is over, what is not kept is not due (未到期). */
  due: DATE.optional(),
  /** The column in which the rows that a share leaves out say why. */
  reason: COLUMN_NAME.optional(),
  /** Of a commitment of several parts (`all`): what each is called, in their order. */
  names: z.array(z.string().min(1)).min(1).optional(),
});
type Commitment = z.infer<typeof schema>;

interface Detail {
  readonly truth: Truth;
  /** Not kept, but the day is not over. */
  readonly notDue: { readonly due: string; readonly days: number } | null;
  /** How far it has come, where that is a figure. */
  readonly figures: Phrase | null;
}

export const commitment: Mechanism<Commitment, Detail> = {
  kind: 'commitment',
  schema,
  most: () => exactly(0).lo,
  evaluate(rule, { context }) {
    const { truth, trace } = evaluateTest(rule.kept, context);
    const figures = figuresOf(rule, context);
    const { due } = rule;
    const days = due === undefined ? -1 : dayOf(due) - context.asOf;
    if (due !== undefined && days >= 0 && truth !== TRUE) {
      const open = unknown('notDue', phrase('plan.until', { due }));
      const detail = { truth: UNKNOWN, notDue: { due, days }, figures } as const;
      const soFar = { ...trace, unknowns: open.unknowns };
      return { raw: exactly(0), trace: soFar, detail, verdict: 'unknown' };
    }
    const missed = rule.strength === 'must' ? 'unmet' : 'hint';
    const verdict = truth === TRUE ? 'met' : truth === FALSE ? missed : 'unknown';
    return { raw: exactly(0), trace, detail: { truth, notDue: null, figures }, verdict };
  },
  explain(rule, { detail, trace }) {
    const { truth, notDue, figures } = detail;
    if (notDue !== null) {
      const when = notDuePhrase(notDue);
      return figures === null ? when : phrase('plan.soFar', { when, figures });
    }
    switch (truth) {
      case TRUE:
        return figures === null
          ? phrase('mechanisms.kept', { basis: basisOf(trace) })
          : phrase('plan.kept', { figures });
      case FALSE:
        if (figures !== null) return phrase(`plan.missed_${rule.strength}`, { figures });
        return phrase(rule.strength === 'must' ? 'mechanisms.notKept' : 'mechanisms.aimMissed');
      case UNKNOWN:
        return phrase('mechanisms.keptUnknown', { missing: missingOf(trace) });
    }
  },
  lint: ({ kept, reason, names }) => [
    ...(reason === undefined || (isOneOf(kept, 'quantity') && 'share' in kept.quantity)
      ? []
      : [{ message: phrase('plan.reasonWithoutShare'), path: ['reason'] }]),
    ...(names === undefined || (isOneOf(kept, 'all') && kept.all.length === names.length)
      ? []
      : [{ message: phrase('plan.namesWithoutParts'), path: ['names'] }]),
  ],
};

const figuresOf = ({ kept, reason, names }: Commitment, context: MeasureContext): Phrase | null =>
  names !== undefined && isOneOf(kept, 'all')
    ? partsFigures(kept.all, names, context)
    : commitmentFigures(kept, reason, context);

const notDuePhrase = ({ due, days }: NonNullable<Detail['notDue']>): Phrase =>
  days === 0
    ? phrase('duties.commitmentDueToday', { due })
    : phrase('duties.commitmentNotDue', { due, days });
