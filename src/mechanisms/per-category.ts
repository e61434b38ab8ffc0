import { z } from 'zod';
import { decimal, type Fraction, fraction, type Interval, min, sum, ZERO } from '../exact';
import { phrase } from '../locales';
import { joinTraces, NO_TRACE, rangesText, rowSet, type Trace, unknown } from '../measures';
import { isBlankText, type RecordTable, textsAt } from '../records';
import { COLUMN_NAME, ID, selection, source } from '../rubric';
import { capOf, withCap } from './cap';
import { caseRows, restrictTrace, scoringRows } from './cases';
import { bestMatching, perCategory as kernel } from './kernels';
import type { Mechanism, Restriction } from './mechanism';
import { missingOf } from './words';

/** 按类: each class counts once, however many records fall into it; a record may fall into several. */
const category = z.strictObject({
  id: ID.optional(),
  name: z.string().min(1),
  /** Values of the column that make this class; the name itself where left out. */
  values: z.array(z.string()).min(1).optional(),
  points: z.number().positive(),
  source: source.optional(),
});
const schema = z.strictObject({
  kind: z.literal('perCategory'),
  records: selection,
  category: COLUMN_NAME,
  classes: z.array(category).min(1),
  /** The notice's list is open (等): any other value is a class of its own with these points. */
  others: z.number().positive().optional(),
  /** one: a record that falls into several classes serves one of them, the best choice for all together. */
  perRecord: z.enum(['one', 'all']).default('all'),
  cap: z.number().positive().nullable().optional(),
});
type PerCategory = z.infer<typeof schema>;

interface Classes {
  readonly lo: readonly string[];
  readonly hi: readonly string[];
}

export const perCategory: Mechanism<PerCategory, Classes> = {
  kind: 'perCategory',
  schema,
  most(rule, points) {
    const limit = capOf(rule, points);
    const all = allClasses(rule);
    return limit === null || all === null ? (limit ?? all) : min(all, limit);
  },
  evaluate(rule, scope) {
    const cases = caseRows(rule.records, scope.context);
    const { table } = cases.selected;
    const { lo, hi } = scoringRows(cases, scope.restriction);
    const points = (name: string): Fraction | undefined => pointsOf(rule, name);
    const served = (rows: readonly number[]): string[] => {
      if (rule.perRecord === 'one')
        return [...bestMatching(byCase(rule, table, rows, scope.restriction), points).keys()];
      return [...new Set(rows.flatMap((row) => classesOf(rule, table, row)))];
    };
    const detail: Classes = { lo: served(lo), hi: served(hi) };
    // Rows whose category is empty might be of any class, wherever the assignment puts them now.
    const blank = cases.rows
      .map((one) => one.row)
      .filter((row) => isBlankText(table.column(rule.category), row));
    const open = table.status === 'unreported' || blank.length > 0;
    const raw: Interval = {
      lo: kernel(detail.lo, points, null),
      hi: open ? allClasses(rule) : kernel(detail.hi, points, null),
    };
    const trace = inClasses(rule, table, lo, restrictTrace(cases, scope.restriction));
    return { raw, trace: joinTraces([trace, blankCategories(rule, table, blank)]), detail };
  },
  explain(rule, { raw, detail, trace }, { points }) {
    if (detail.lo.length === 0) {
      return trace.unknowns.length === 0
        ? phrase('mechanisms.perCategoryNone')
        : phrase('mechanisms.noneSoFar', { missing: missingOf(trace) });
    }
    const key = rule.perRecord === 'one' ? 'mechanisms.perCategoryOne' : 'mechanisms.perCategory';
    const what = phrase(key, {
      count: detail.lo.length,
      names: detail.lo.join('、'),
      total: decimal(raw.lo),
    });
    return withCap(what, raw.lo, capOf(rule, points), false);
  },
  clauses: (rule) =>
    rule.classes.flatMap(({ id, name, source: quoted }, index) =>
      id === undefined ? [] : [{ id, name, source: quoted, path: ['classes', index] }],
    ),
  cases(rule, scope) {
    const cases = caseRows(rule.records, scope.context);
    const { table } = cases.selected;
    const rows = cases.rows.map(({ row, decided }) => ({
      row,
      decided,
      categories: classesOf(rule, table, row),
    }));
    const names = new Set(rows.flatMap((one) => one.categories));
    return {
      sheet: table.sheet,
      kind: {
        kind: 'category',
        one: rule.perRecord === 'one',
        points: new Map([...names].map((name) => [name, pointsOf(rule, name) ?? ZERO])),
      },
      cap: capOf(rule, scope.points),
      rows,
    };
  },
};

/** The classes of each record; rows of one case are one record where an assignment places cases. */
function byCase(
  rule: PerCategory,
  table: RecordTable,
  rows: readonly number[],
  restriction: Restriction | null,
): readonly (readonly string[])[] {
  const cases = new Map<string, Set<string>>();
  for (const row of rows) {
    const id = restriction?.caseOf?.(row) ?? String(row);
    const classes = cases.get(id) ?? new Set<string>();
    for (const one of classesOf(rule, table, row)) classes.add(one);
    cases.set(id, classes);
  }
  return [...cases.values()].map((classes) => [...classes]);
}

/** Only records of a class that counts stand behind the figure; the others are 未计入. */
function inClasses(
  rule: PerCategory,
  table: RecordTable,
  rows: readonly number[],
  trace: Trace,
): Trace {
  const kept = rows.filter((row) => classesOf(rule, table, row).length > 0);
  const others = rows.filter((row) => !kept.includes(row));
  const reason = phrase('mechanisms.noClass', { column: rule.category });
  return {
    ...trace,
    rows: [rowSet(table, kept)],
    excluded:
      others.length === 0
        ? trace.excluded
        : [{ reason, rows: rowSet(table, others) }, ...trace.excluded],
  };
}

function blankCategories(rule: PerCategory, table: RecordTable, rows: readonly number[]): Trace {
  if (rows.length === 0) return NO_TRACE;
  const set = rowSet(table, rows);
  return unknown(
    'undecided',
    phrase('mechanisms.categoryBlank', {
      sheet: table.actualSheet,
      column: rule.category,
      rows: rangesText(set),
      count: set.count,
    }),
  );
}

/** A closed list of classes, each of which counts once, has an end of its own; an open list has none. */
function allClasses(rule: PerCategory): Fraction | null {
  return rule.others === undefined ? sum(rule.classes.map((one) => fraction(one.points))) : null;
}

function classesOf(rule: PerCategory, table: RecordTable, row: number): string[] {
  const values = textsAt(table.column(rule.category), row) ?? [];
  const names = values.flatMap((value) => {
    const known = rule.classes.find((one) => (one.values ?? [one.name]).includes(value));
    if (known !== undefined) return [known.name];
    return rule.others === undefined ? [] : [value];
  });
  return [...new Set(names)];
}

function pointsOf(rule: PerCategory, name: string): Fraction | undefined {
  const points = rule.classes.find((one) => one.name === name)?.points ?? rule.others;
  return points === undefined ? undefined : fraction(points);
}
