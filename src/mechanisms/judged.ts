import { z } from 'zod';
import { decimal, exactly, fraction, type Fraction, type Interval, meanOf, ZERO } from '../exact';
import { phrase } from '../locales';
import {
  COUNTED,
  foldBetween,
  isUndecided,
  joinTraces,
  type Member,
  numbers,
  select,
  traceOf,
  type Unknown,
  unknown,
} from '../measures';
import type { Mechanism } from './mechanism';
import { figure, markMissing } from './words';

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
    const members: Member[] = [];
    const open: Unknown[] = [];
    let outside = 0;
    const anyMark: Interval = { lo: fraction(rule.least), hi: most };
    for (const [row, verdict] of selected.verdict.entries()) {
      const sure = verdict === COUNTED;
      if (!sure && !isUndecided(verdict)) continue;
      const value = column.values[row] ?? Number.NaN;
      if (Number.isNaN(value)) {
        // A judge who is listed may mark or stay away.
        open.push(markMissing(selected.table, row, '分值', true));
        members.push({ value: anyMark, sure: false });
        continue;
      }
      const mark = fraction(value);
      const fits = value >= rule.least && (most === null || mark.compare(most) <= 0);
      if (!fits) outside += 1;
      else {
        if (sure) marks.push(mark);
        members.push({ value: exactly(mark), sure });
      }
    }
    const trace = traceOf(selected);
    if (marks.length > 0 && outside === 0) {
      const raw = foldBetween(members, meanOf);
      const unknowns = [...trace.unknowns, ...open];
      return { raw, trace: { ...trace, unknowns }, detail: { marks, outside } };
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
    if (first !== undefined && (detail.marks.length === 0 || detail.outside > 0)) return first.what;
    return phrase('mechanisms.judged', { count: detail.marks.length, mean: figure(raw) });
  },
};
