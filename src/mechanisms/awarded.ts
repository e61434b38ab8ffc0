import { z } from 'zod';
import { decimal, fraction, type Fraction, type Interval, max, sum, ZERO } from '../exact';
import { phrase } from '../locales';
import {
  COUNTED,
  isUndecided,
  joinTraces,
  NO_TRACE,
  numbers,
  select,
  traceOf,
  type Unknown,
} from '../measures';
import { textAt } from '../records';
import { COLUMN_NAME, selection } from '../rubric';
import { capOf, withCap } from './cap';
import type { Mechanism } from './mechanism';
import { markMissing } from './words';

/** 按项评定: each record carries a mark that a person set inside a range; of one group only the best counts. */
const schema = z.strictObject({
  kind: z.literal('awarded'),
  records: selection,
  mark: COLUMN_NAME,
  least: z.number().positive(),
  most: z.number().positive(),
  /** Records with the same value here are one matter: 每项工作只取最高分值. */
  bestBy: COLUMN_NAME.optional(),
  cap: z.number().positive().nullable().optional(),
});
type Awarded = z.infer<typeof schema>;

export const awarded: Mechanism<Awarded, readonly Fraction[]> = {
  kind: 'awarded',
  schema,
  most: capOf,
  evaluate(rule, { context }) {
    const selected = select(rule.records, context);
    const { table } = selected;
    const marks = numbers(table, rule.mark).values;
    const groups = new Map<string, Interval>();
    const open: Unknown[] = [];
    const group = rule.bestBy === undefined ? null : table.column(rule.bestBy);
    for (const [row, verdict] of selected.verdict.entries()) {
      const sure = verdict === COUNTED;
      if (!sure && !isUndecided(verdict)) continue;
      const value = marks[row] ?? Number.NaN;
      const fits = value >= rule.least && value <= rule.most;
      if (!fits) open.push(markMissing(table, row, rule.mark, Number.isNaN(value)));
      const lo = sure && fits ? fraction(value) : ZERO;
      const hi = fits ? fraction(value) : fraction(rule.most);
      const matter = group === null ? '' : textAt(group, row);
      const key = matter === '' ? `row ${String(row)}` : matter;
      const known = groups.get(key);
      groups.set(
        key,
        known === undefined ? { lo, hi } : { lo: max(known.lo, lo), hi: max(known.hi ?? hi, hi) },
      );
    }
    const values = [...groups.values()];
    const raw: Interval = {
      lo: sum(values.map((one) => one.lo)),
      hi: table.status === 'unreported' ? null : sum(values.map((one) => one.hi ?? ZERO)),
    };
    const trace = joinTraces([traceOf(selected), { ...NO_TRACE, unknowns: open }]);
    const given = values.map((one) => one.lo).filter((mark) => mark.compare(ZERO) > 0);
    return { raw, trace, detail: given };
  },
  explain(rule, { raw, detail }, { points }) {
    if (detail.length === 0) return phrase('mechanisms.awardedNone');
    const what = phrase('mechanisms.awarded', {
      marks: detail.map((one) => decimal(one)).join(' + '),
      total: decimal(raw.lo),
    });
    return withCap(what, raw.lo, capOf(rule, points), false);
  },
};
