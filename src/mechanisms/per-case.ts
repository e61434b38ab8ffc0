import { z } from 'zod';
import { decimal, type Fraction, fraction, type Interval, max, sum, ZERO } from '../exact';
import { type Phrase, phrase } from '../locales';
import {
  compile,
  describeCondition,
  joinTraces,
  type MeasureContext,
  rowSet,
  type RowTest,
  type Trace,
  TRUE,
  UNKNOWN,
  unknown,
} from '../measures';
import { condition, ID, selection, source } from '../rubric';
import { caseRows, type CaseRows, restrictTrace, scoringRows } from './cases';
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
  /** Null: no cap of its own. Left out: the node's points are the cap. */
  cap: z.number().positive().nullable().optional(),
});
type PerCase = z.infer<typeof schema>;
type Rate = z.infer<typeof rate>;

interface Tally {
  readonly name: string;
  readonly each: Fraction;
  readonly count: number;
}

export const perCase: Mechanism<PerCase, readonly Tally[]> = {
  kind: 'perCase',
  schema,
  most: (rule, points) => capOf(rule, points),
  evaluate(rule, scope) {
    const cases = caseRows(rule.cases, scope.context);
    const rates = ratesOf(rule, cases, scope.context);
    const { lo, hi } = scoringRows(cases, scope.restriction);
    const tallies = rule.rates.map((one) => ({
      name: one.name,
      each: fraction(one.points),
      count: 0,
    }));
    for (const row of lo) {
      const sure = rates.sure(row);
      const tally = sure === null ? undefined : tallies[sure];
      if (tally !== undefined) tally.count += 1;
    }
    const open = cases.selected.table.status === 'unreported';
    const raw: Interval = {
      lo: sum(lo.map((row) => rates.pointsSure(row))),
      hi: open ? null : sum(hi.map((row) => rates.pointsPossible(row))),
    };
    const trace = restrictTrace(cases, scope.restriction);
    return { raw, trace: joinTraces([trace, rates.open(hi)]), detail: tallies };
  },
  explain(rule, { raw, detail, trace }, { points }) {
    const parts = detail
      .filter((one) => one.count > 0)
      .map((one) =>
        phrase('mechanisms.perCasePart', {
          name: one.name,
          count: one.count,
          each: decimal(one.each),
          total: decimal(one.each.mul(one.count)),
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
    return {
      sheet: cases.selected.table.sheet,
      kind: 'each',
      cap: capOf(rule, scope.points),
      rows: cases.rows.map(({ row, decided }) => ({
        row,
        decided,
        lo: rates.pointsSure(row),
        hi: rates.pointsPossible(row),
      })),
    };
  },
};

function capOf(rule: PerCase, points: Fraction | null): Fraction | null {
  if (rule.cap === undefined) return points;
  return rule.cap === null ? null : fraction(rule.cap);
}

/** 「…，封顶 7」 where the sum is above the cap; 「…，合计 6」 where several parts add up below it. */
export function withCap(
  what: Phrase,
  raw: Fraction,
  limit: Fraction | null,
  several: boolean,
): Phrase {
  if (limit !== null && raw.compare(limit) > 0) {
    return phrase(several ? 'mechanisms.cappedSum' : 'mechanisms.capped', {
      what,
      raw: decimal(raw),
      cap: decimal(limit),
    });
  }
  return several ? phrase('mechanisms.total', { what, raw: decimal(raw) }) : what;
}

function ratesOf(rule: PerCase, cases: CaseRows, context: MeasureContext) {
  const tests: { test: RowTest | null; rate: Rate }[] = rule.rates.map((one) => ({
    test: one.when === undefined ? null : compile(one.when, cases.selected.table, context),
    rate: one,
  }));
  const best = (row: number, accept: (truth: number) => boolean): Fraction =>
    tests
      .filter(({ test }) => test === null || accept(test(row)))
      .map(({ rate: one }) => fraction(one.points))
      .reduce((a, b) => max(a, b), ZERO);
  return {
    /** Index of the rate that surely applies and gives most, or null. */
    sure(row: number): number | null {
      let index: number | null = null;
      tests.forEach(({ test, rate: one }, position) => {
        if (test !== null && test(row) !== TRUE) return;
        const known = index === null ? undefined : tests[index]?.rate.points;
        if (known === undefined || one.points > known) index = position;
      });
      return index;
    },
    /** Rows whose rate hangs on an empty column, by the condition that it decides. */
    open(rows: readonly number[]): Trace {
      const differing = rows.filter(
        (row) => !this.pointsSure(row).equals(this.pointsPossible(row)),
      );
      const traces = tests.flatMap(({ test, rate: one }) => {
        const open = test === null ? [] : differing.filter((row) => test(row) === UNKNOWN);
        if (open.length === 0 || one.when === undefined) return [];
        const { ranges, count } = rowSet(cases.selected.table, open);
        const condition = describeCondition(one.when, context);
        const params = {
          sheet: cases.selected.table.actualSheet,
          rows: ranges.slice(0, 5).join('、'),
          count,
          reason: phrase('measures.undecided', { condition }),
        };
        return [unknown('undecided', phrase('measures.undecidedRows', params))];
      });
      return joinTraces(traces);
    },
    pointsSure: (row: number) => best(row, (truth) => truth === TRUE),
    pointsPossible: (row: number) => best(row, (truth) => truth === TRUE || truth === UNKNOWN),
  };
}
