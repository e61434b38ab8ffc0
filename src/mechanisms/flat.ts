import { z } from 'zod';
import { decimal, exactly, fraction, type Interval, ZERO } from '../exact';
import { phrase } from '../locales';
import { evaluateTest, FALSE, joinTraces, TRUE, type Truth, UNKNOWN, unknown } from '../measures';
import { test } from '../rubric';
import { caseRows, restrictTrace } from './cases';
import type { Mechanism } from './mechanism';
import { basisOf, missingOf } from './words';

/** 一次性得分: all the points as soon as the condition holds, however often it does. */
const schema = z.strictObject({
  kind: z.literal('flat'),
  when: test,
  points: z.number().positive(),
});
type Flat = z.infer<typeof schema>;

export const flat: Mechanism<Flat, Truth> = {
  kind: 'flat',
  schema,
  most: (rule) => fraction(rule.points),
  evaluate(rule, scope) {
    const points = fraction(rule.points);
    const given = exactly(points);
    const open: Interval = { lo: ZERO, hi: points };
    if (scope.restriction !== null) {
      const { restriction } = scope;
      const use = caseRows(exclusiveSelection(rule), scope.context);
      const unreported = use.selected.table.status === 'unreported';
      const [lo, hi] = [restriction.lo.size > 0, restriction.hi.size > 0 || unreported];
      const truth: Truth = lo ? TRUE : hi ? UNKNOWN : FALSE;
      return {
        raw: lo ? given : hi ? open : exactly(0),
        trace: restrictTrace(use, restriction),
        detail: truth,
      };
    }
    const { truth, trace } = evaluateTest(rule.when, scope.context);
    const raw = truth === TRUE ? given : truth === FALSE ? exactly(0) : open;
    if (truth === UNKNOWN && trace.unknowns.length === 0) {
      return {
        raw,
        trace: joinTraces([trace, unknown('undecided', phrase('mechanisms.flatOpen'))]),
        detail: truth,
      };
    }
    return { raw, trace, detail: truth };
  },
  explain(rule, { detail, trace }) {
    const points = decimal(fraction(rule.points));
    if (detail === TRUE) return phrase('mechanisms.flatMet', { basis: basisOf(trace), points });
    if (detail === FALSE) {
      // The cases are there, but the assignment has better use for them.
      const used = trace.excluded.find((one) => one.reason.key === 'mechanisms.usedElsewhere');
      if (used !== undefined) {
        return phrase('mechanisms.flatUsed', {
          keys: used.rows.keys.join('、'),
          place: used.reason.params.place ?? '',
        });
      }
      return phrase('mechanisms.flatUnmet');
    }
    return phrase('mechanisms.flatUnknown', { missing: missingOf(trace), points });
  },
  cases(rule, { context }) {
    const { selected, rows } = caseRows(exclusiveSelection(rule), context);
    const points = fraction(rule.points);
    return { sheet: selected.table.sheet, kind: { kind: 'once', points }, cap: points, rows };
  },
};

function exclusiveSelection(rule: Flat) {
  if (typeof rule.when === 'object' && 'exists' in rule.when) return rule.when.exists;
  throw new TypeError('only a rule over single cases can be in an assignment group');
}
