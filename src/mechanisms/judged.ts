import { z } from 'zod';
import { decimal, exactly, fraction, type Fraction, type Interval, meanOf, ZERO } from '../exact';
import { phrase } from '../locales';
import { COUNTED, joinTraces, numbers, select, traceOf, unknown } from '../measures';
import type { Mechanism } from './mechanism';

/** Where judges' marks stand, whatever the scheme. */
export const JUDGES_SHEET = '评委打分';

/**
 * 评委打分: a person decides inside a range; nothing is computed. Marks of several judges are averaged.
 * `basis` says whether the notice speaks of judging, of a ranking without a formula, or of neither.
 */
const schema = z.strictObject({
  kind: z.literal('judged'),
  least: z.number().default(0),
  /** Left out: the node's points. */
  most: z.number().positive().optional(),
  basis: z.enum(['judged', 'ranked', 'manual']).default('judged'),
});
type Judged = z.infer<typeof schema>;

interface Detail {
  readonly marks: readonly Fraction[];
  readonly outside: number;
}

export const judged: Mechanism<Judged, Detail> = {
  kind: 'judged',
  schema,
  most: (rule, points) => (rule.most === undefined ? points : fraction(rule.most)),
  evaluate(rule, scope) {
    const selected = select(
      { from: JUDGES_SHEET, subject: '对象', where: { 指标: scope.nodeId } },
      scope.context,
    );
    const column = numbers(selected.table, '分值');
    const most = this.most(rule, scope.points);
    const marks: Fraction[] = [];
    let outside = 0;
    for (const [row, verdict] of selected.verdict.entries()) {
      const value = column.values[row] ?? Number.NaN;
      if (verdict !== COUNTED || Number.isNaN(value)) continue;
      const mark = fraction(value);
      const fits = value >= rule.least && (most === null || mark.compare(most) <= 0);
      if (fits) marks.push(mark);
      else outside += 1;
    }
    const trace = traceOf(selected);
    if (marks.length > 0 && outside === 0) {
      const raw: Interval = meanOf(marks.map((mark) => exactly(mark)));
      return { raw, trace: { ...trace, unknowns: [] }, detail: { marks, outside } };
    }
    const why =
      outside > 0
        ? phrase('mechanisms.judgedOutside', {
            least: rule.least,
            most: most === null ? '—' : decimal(most),
            count: outside,
          })
        : phrase('mechanisms.judgedOpen');
    return {
      // Before anybody judged nothing is proved, not even the lower end of the range.
      raw: { lo: ZERO, hi: most },
      trace: joinTraces([{ ...trace, unknowns: [] }, unknown('pending', why)]),
      detail: { marks, outside },
    };
  },
  explain(_rule, { raw, detail, trace }) {
    const [first] = trace.unknowns;
    if (first !== undefined) return first.what;
    return phrase('mechanisms.judged', { count: detail.marks.length, mean: decimal(raw.lo) });
  },
};
