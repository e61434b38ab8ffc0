import { phrase } from '../locales';
import {
  dayOf,
  dayText,
  evaluateTest,
  FALSE,
  type MeasureContext,
  select,
  tally,
  TRUE,
  UNKNOWN,
  type Unknown,
} from '../measures';
import type { Rule } from '../mechanisms';
import type { Scorecard } from '../rubric';
import type { EligibilityUse, QuotaUse } from './tree';

/** Who may stand: a matter that happened rejects, an unreported one leaves it open. The score stays on record. */
export function eligibilityOf(card: Scorecard<Rule>, context: MeasureContext): EligibilityUse[] {
  return card.eligibility.map((rule) => {
    const { truth: found, trace } = evaluateTest(rule.rejects, context);
    const due = rule.due === undefined ? null : dayOf(rule.due);
    const early = found === TRUE && due !== null && context.asOf <= due ? stillDue(due) : null;
    const truth = early === null ? found : UNKNOWN;
    return {
      id: rule.id,
      name: rule.name,
      state: truth === TRUE ? 'rejected' : truth === FALSE ? 'eligible' : 'unknown',
      rows: truth === TRUE ? trace.rows : [],
      missing: early === null ? trace.unknowns : [early],
      source: rule.source,
    };
  });
}

/** What is not there yet can still be handed in. */
function stillDue(day: number): Unknown {
  return { kind: 'notDue', what: phrase('measures.stillDue', { day: dayText(day) }) };
}

export function standing(rules: readonly EligibilityUse[]): EligibilityUse['state'] {
  if (rules.some((rule) => rule.state === 'rejected')) return 'rejected';
  return rules.some((rule) => rule.state === 'unknown') ? 'unknown' : 'eligible';
}

export function quotasOf(card: Scorecard<Rule>, context: MeasureContext): QuotaUse[] {
  return card.quotas.map((quota) => ({
    id: quota.id,
    name: quota.name,
    found: tally(select(quota.of, context)).counted,
    count: quota.count,
  }));
}
