import { z } from 'zod';
import { decimal, fraction, type Interval, max, ZERO } from '../exact';
import { phrase } from '../locales';
import { evaluateTest, FALSE, joinTraces, TRUE } from '../measures';
import { ID, source, test } from '../rubric';
import type { Mechanism } from './mechanism';
import { basisOf, missingOf } from './words';

/** 择优: of several awards the highest one that is met, never their sum. */
const schema = z.strictObject({
  kind: z.literal('bestOf'),
  options: z
    .array(
      z.strictObject({
        id: ID.optional(),
        name: z.string().min(1),
        when: test,
        points: z.number().positive(),
        source: source.optional(),
      }),
    )
    .min(1),
});
type BestOf = z.infer<typeof schema>;

export const bestOf: Mechanism<BestOf, string | null> = {
  kind: 'bestOf',
  schema,
  most: (rule) => rule.options.map((one) => fraction(one.points)).reduce((a, b) => max(a, b)),
  evaluate(rule, { context }) {
    const results = rule.options.map((option) => ({
      option,
      points: fraction(option.points),
      tested: evaluateTest(option.when, context),
    }));
    const best = (kept: typeof results) =>
      kept.map((one) => one.points).reduce((a, b) => max(a, b), ZERO);
    const met = results.filter((one) => one.tested.truth === TRUE);
    const raw: Interval = {
      lo: best(met),
      hi: best(results.filter((one) => one.tested.truth !== FALSE)),
    };
    const won = met.find((one) => one.points.equals(raw.lo));
    // An option that could give no more than what is proved already widens nothing.
    const traces = results.map(({ tested, points }) =>
      points.compare(raw.lo) <= 0 ? { ...tested.trace, unknowns: [] } : tested.trace,
    );
    const kept =
      won === undefined
        ? traces
        : traces.map((trace, index) => (results[index] === won ? trace : { ...trace, rows: [] }));
    return { raw, trace: joinTraces(kept), detail: won?.option.name ?? null };
  },
  explain(_rule, { raw, detail, trace }) {
    if (detail !== null) {
      return phrase('mechanisms.bestOf', {
        name: detail,
        basis: basisOf(trace),
        points: decimal(raw.lo),
      });
    }
    return trace.unknowns.length > 0
      ? phrase('mechanisms.flatUnknown', {
          missing: missingOf(trace),
          points: decimal(raw.hi ?? ZERO),
        })
      : phrase('mechanisms.bestOfNone');
  },
  clauses: (rule) =>
    rule.options.flatMap(({ id, name, source: quoted }, index) =>
      id === undefined ? [] : [{ id, name, source: quoted, path: ['options', index] }],
    ),
};
