import { z } from 'zod';
import { decimal, type Fraction, fraction, type Interval, sum, ZERO } from '../exact';
import { phrase } from '../locales';
import {
  compile,
  describeCondition,
  FALSE,
  joinTraces,
  type MeasureContext,
  rowSet,
  type RowTest,
  type Trace,
  TRUE,
  UNKNOWN,
  undecidedRows,
  unknown,
} from '../measures';
import { textAt } from '../records';
import { COLUMN_NAME, type Condition, condition, ID, selection, source } from '../rubric';
import { caseRows, type CaseRows, restrictTrace, scoringRows } from './cases';
import { capOf, withCap } from './cap';
import { perCase as kernel } from './kernels';
import type { Mechanism } from './mechanism';
import { missingOf } from './words';

/** 按件: every case brings the points of the best rate it meets, and counts at that one rate only. */
const rate = z.strictObject({
  id: ID.optional(),
  name: z.string().min(1),
  when: condition.optional(),
  points: z.number().positive(),
  source: source.optional(),
});
const schema = z.strictObject({
  kind: z.literal('perCase'),
  cases: selection,
  rates: z.array(rate).min(1),
  /** Rows with the same value here (案件编号) are one case, which counts at its best rate; empty: a case of its own. */
  once: COLUMN_NAME.optional(),
  /** Null: no cap of its own. Left out: the node's points are the cap. */
  cap: z.number().positive().nullable().optional(),
});
type PerCase = z.infer<typeof schema>;

interface Tally {
  readonly name: string;
  readonly each: Fraction;
  readonly count: number;
}

export const perCase: Mechanism<PerCase, readonly Tally[]> = {
  kind: 'perCase',
  schema,
  most: capOf,
  evaluate(rule, scope) {
    const cases = caseRows(rule.cases, scope.context);
    const rates = ratesOf(rule, cases, scope.context);
    const { lo, hi } = scoringRows(cases, scope.restriction);
    const sure = onceEach(rule, cases, lo, rates.sure);
    const detail = tally(rule, sure, rates.sure);
    const open = cases.selected.table.status === 'unreported';
    const raw: Interval = {
      lo: pointsOf(detail),
      hi: open
        ? null
        : pointsOf(tally(rule, onceEach(rule, cases, hi, rates.possible), rates.possible)),
    };
    const trace = withoutRepeats(rule, cases, lo, sure, restrictTrace(cases, scope.restriction));
    return { raw, trace: joinTraces([trace, rates.open(hi)]), detail };
  },
  explain(rule, { raw, detail, trace }, { points }) {
    const parts = detail
      .filter((one) => one.count > 0)
      .map((one) =>
        phrase('mechanisms.perCasePart', {
          name: one.name,
          count: one.count,
          each: decimal(one.each),
          total: decimal(pointsOf([one])),
        }),
      );
    if (parts.length === 0) {
      return trace.unknowns.length === 0
        ? phrase('mechanisms.perCaseNone')
        : phrase('mechanisms.noneSoFar', { missing: missingOf(trace) });
    }
    return withCap(
      phrase('mechanisms.list', { items: parts }),
      raw.lo,
      capOf(rule, points),
      parts.length > 1,
    );
  },
  clauses: (rule) =>
    rule.rates.flatMap(({ id, name, source: quoted }, index) =>
      id === undefined ? [] : [{ id, name, source: quoted, path: ['rates', index] }],
    ),
  cases(rule, scope) {
    const cases = caseRows(rule.cases, scope.context);
    const rates = ratesOf(rule, cases, scope.context);
    const { lo, hi } = scoringRows(cases, null);
    const sure = new Set(onceEach(rule, cases, lo, rates.sure));
    const possible = new Set(onceEach(rule, cases, hi, rates.possible));
    return {
      sheet: cases.selected.table.sheet,
      kind: { kind: 'each' },
      cap: capOf(rule, scope.points),
      rows: cases.rows.map(({ row, decided }) => ({
        row,
        decided,
        lo: sure.has(row) ? (rates.sure(row)?.points ?? ZERO) : ZERO,
        hi: possible.has(row) ? (rates.possible(row)?.points ?? ZERO) : ZERO,
      })),
    };
  },
};

/** Of the rows of one case the one that counts for most; all rows where the rule does not ask for cases. */
function onceEach(
  { once }: PerCase,
  { selected: { table } }: CaseRows,
  rows: readonly number[],
  rateOf: (row: number) => Compiled | null,
): readonly number[] {
  if (once === undefined) return rows;
  const column = table.column(once);
  const pointsAt = (row: number): Fraction => rateOf(row)?.points ?? ZERO;
  const best = new Map<string, number>();
  for (const row of rows) {
    // No case number begins with a space: cells are trimmed when they are read.
    const key = textAt(column, row) || ` ${String(row)}`;
    const known = best.get(key);
    if (known === undefined || pointsAt(row).compare(pointsAt(known)) > 0) best.set(key, row);
  }
  return [...best.values()];
}

/** Rows of a case that another row has already counted for are 未计入. */
function withoutRepeats(
  { once }: PerCase,
  { selected: { table } }: CaseRows,
  rows: readonly number[],
  kept: readonly number[],
  trace: Trace,
): Trace {
  if (once === undefined || rows.length === kept.length) return trace;
  const repeats = rows.filter((row) => !kept.includes(row));
  const reason = phrase('mechanisms.sameCase', { column: once });
  return {
    ...trace,
    rows: [rowSet(table, kept)],
    excluded: [{ reason, rows: rowSet(table, repeats) }, ...trace.excluded],
  };
}

/** Rows by the rate that they count at. */
function tally(
  rule: PerCase,
  rows: readonly number[],
  rateOf: (row: number) => Compiled | null,
): readonly Tally[] {
  const counts = rule.rates.map(() => 0);
  for (const row of rows) {
    const rate = rateOf(row);
    if (rate !== null) counts[rate.index] = (counts[rate.index] ?? 0) + 1;
  }
  return rule.rates.map(({ name, points }, index) => ({
    name,
    each: fraction(points),
    count: counts[index] ?? 0,
  }));
}

/** Before any cap. */
const pointsOf = (tallies: readonly Tally[]): Fraction =>
  sum(tallies.map(({ count, each }) => kernel(fraction(count), each, null)));

interface Compiled {
  readonly index: number;
  readonly when: Condition | undefined;
  readonly points: Fraction;
  readonly test: RowTest;
}

function ratesOf(rule: PerCase, cases: CaseRows, context: MeasureContext) {
  const { table } = cases.selected;
  const rates = rule.rates.map(({ when, points }, index): Compiled => ({
    index,
    when,
    points: fraction(points),
    test: when === undefined ? () => TRUE : compile(when, table, context),
  }));
  // Of rates with equal points the first one counts.
  rates.sort((a, b) => b.points.compare(a.points) || a.index - b.index);
  /** The best rate that surely applies. */
  const sure = (row: number): Compiled | null =>
    rates.find(({ test }) => test(row) === TRUE) ?? null;
  /** The best rate that may apply. */
  const possible = (row: number): Compiled | null =>
    rates.find(({ test }) => test(row) !== FALSE) ?? null;
  /** Rows whose rate hangs on an empty column, by the condition that it decides. */
  const open = (rows: readonly number[]): Trace => {
    const differing = rows.filter((row) => {
      const [lo, hi] = [sure(row)?.points ?? ZERO, possible(row)?.points ?? ZERO];
      return !lo.equals(hi);
    });
    const inOrder = rates.toSorted((a, b) => a.index - b.index);
    const traces = inOrder.flatMap(({ test, when }) => {
      const undecided = when === undefined ? [] : differing.filter((row) => test(row) === UNKNOWN);
      if (undecided.length === 0 || when === undefined) return [];
      const reason = phrase('measures.undecided', { condition: describeCondition(when, context) });
      return [unknown('undecided', undecidedRows(reason, rowSet(table, undecided)))];
    });
    return joinTraces(traces);
  };
  return { sure, possible, open };
}
