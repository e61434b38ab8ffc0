import { evaluateTest, FALSE, type MeasureContext, select, tally, TRUE } from '../measures';
import type { Rule } from '../mechanisms';
import type { Scorecard } from '../rubric';
import type { EligibilityUse, QuotaUse } from './tree';

/** Who may stand: a matter that happened rejects, an unreported one leaves it open. The score stays on record. */
export function eligibilityOf(card: Scorecard<Rule>, context: MeasureContext): EligibilityUse[] {
  return card.eligibility.map((rule) => {
    const { truth, trace } = evaluateTest(rule.rejects, context);
    return {
      id: rule.id,
      name: rule.name,
      state: truth === TRUE ? 'rejected' : truth === FALSE ? 'eligible' : 'unknown',
      rows: truth === TRUE ? trace.rows : [],
      missing: trace.unknowns,
      source: rule.source,
    };
  });
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
