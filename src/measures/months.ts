import {
  decimal,
  exactly,
  fraction,
  type Fraction,
  hull,
  type Interval,
  isExact,
  ZERO,
} from '../exact';
import { phrase } from '../locales';
import { BLANK_INT, type Column, type RecordTable } from '../records';
import type { Months, Selection, Window } from '../rubric';
import { compile } from './condition';
import type { Days, MeasureContext } from './context';
import { dayOf, monthEnd, monthOf, monthText } from './days';
import { describeCondition } from './describe';
import { measure, numbers } from './quantity';
import { rowAddress, rowSet, traceOf } from './rows';
import { COUNTED, isUndecided, select, type Selected } from './select';
import { joinTraces, NO_TRACE, type Trace, type Unknown } from './trace';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth';

/** One month of a monthly clause. */
export interface MonthFigure {
  /** `2025-03` */
  readonly month: string;
  /** The month ends after the as-of day: 未到期. */
  readonly due: boolean;
  /** 1 or 0 for a condition, a quotient for records a head; open where it is not known. */
  readonly value: Interval;
  readonly state: 'known' | 'notDue' | 'unreported' | 'undecided';
}

interface MonthsResult {
  readonly months: readonly MonthFigure[];
  readonly trace: Trace;
}

const YES_OR_NO: Interval = { lo: ZERO, hi: fraction(1) };

function windowDays(window: Window, period: Days): Days {
  if (window === 'period') return period;
  return {
    from: window.from === undefined ? period.from : dayOf(window.from),
    to: window.to === undefined ? period.to : dayOf(window.to),
  };
}

/** Every month of the window with what is known of it on the as-of day. */
export function evaluateMonths(spec: Months, context: MeasureContext): MonthsResult {
  const days = windowDays(spec.window, context.period);
  const months: number[] = [];
  for (let month = monthOf(days.from); month <= monthOf(days.to); month += 1) months.push(month);
  const due = months.filter((month) => monthEnd(month) <= context.asOf);
  const { of } = spec;
  const source =
    'that' in of ? monthlyCondition(of, due, context) : monthlyRecords(of, due, context);
  const figures = months.map((month): MonthFigure => {
    const name = monthText(month);
    if (monthEnd(month) > context.asOf) {
      return { month: name, due: false, value: source.open, state: 'notDue' };
    }
    const value = source.figure(month);
    if (value === null) return { month: name, due: true, value: source.open, state: 'unreported' };
    return { month: name, due: true, value, state: isExact(value) ? 'known' : 'undecided' };
  });
  const unknowns = (['notDue', 'unreported', 'undecided'] as const).flatMap((kind): Unknown[] => {
    const names = figures.filter((figure) => figure.state === kind).map((figure) => figure.month);
    if (names.length === 0) return [];
    return [
      { kind, what: phrase(MISSING[kind], { months: names.join('、'), count: names.length }) },
    ];
  });
  return { months: figures, trace: joinTraces([source.trace, { ...NO_TRACE, unknowns }]) };
}

const MISSING = {
  notDue: 'measures.monthsNotDue',
  unreported: 'measures.monthsUnreported',
  undecided: 'measures.monthsUndecided',
} as const;

/** The month of a row, `BLANK_INT` where the cell is empty. */
function monthAt(column: Column, row: number): number {
  if (column.kind === 'month') return column.months[row] ?? BLANK_INT;
  const day = column.kind === 'date' ? (column.days[row] ?? BLANK_INT) : BLANK_INT;
  return day === BLANK_INT ? BLANK_INT : monthOf(day);
}

interface MonthSource {
  /** Null: nothing reported for this month. */
  readonly figure: (month: number) => Interval | null;
  readonly open: Interval;
  readonly trace: Trace;
}

/** Rows that count or may count, by month; those without a month may belong to any. */
export interface MonthRows {
  readonly selected: Selected;
  readonly byMonth: ReadonlyMap<number, readonly number[]>;
  readonly undated: number;
}

export function rowsByMonth(
  selection: Selection,
  name: string,
  context: MeasureContext,
): MonthRows {
  const selected = select(selection, context);
  const column = selected.table.column(name);
  const byMonth = new Map<number, number[]>();
  let undated = 0;
  for (const [row, verdict] of selected.verdict.entries()) {
    if (verdict !== COUNTED && !isUndecided(verdict)) continue;
    const month = monthAt(column, row);
    const known = byMonth.get(month);
    if (month === BLANK_INT) undated += 1;
    else if (known === undefined) byMonth.set(month, [row]);
    else known.push(row);
  }
  return { selected, byMonth, undated };
}

const AS_INTERVAL: Readonly<Record<Truth, Interval>> = {
  [FALSE]: exactly(0),
  [TRUE]: exactly(1),
  [UNKNOWN]: YES_OR_NO,
};

/** Whether each month's row satisfies the condition; rows that disagree leave the month undecided. */
function monthlyCondition(
  of: Extract<Months['of'], { that: unknown }>,
  due: readonly number[],
  context: MeasureContext,
): MonthSource {
  const { selected, byMonth } = rowsByMonth(of.monthly, of.month, context);
  const { table, verdict } = selected;
  const holds = compile(of.that, table, context);
  const rows = due.flatMap((month) => byMonth.get(month) ?? []);
  const those = (truth: Truth): number[] => rows.filter((row) => holds(row) === truth);
  const condition = describeCondition(of.that, context);
  const excluded = [
    { reason: phrase('measures.monthFailed'), rows: rowSet(table, those(FALSE)) },
    { reason: phrase('measures.undecided', { condition }), rows: rowSet(table, those(UNKNOWN)) },
  ];
  return {
    open: YES_OR_NO,
    figure: (month) => {
      const values = (byMonth.get(month) ?? []).map((row) =>
        // A row that may be about somebody else leaves the month open.
        verdict[row] === COUNTED ? AS_INTERVAL[holds(row)] : YES_OR_NO,
      );
      const [first, ...rest] = values;
      if (first === undefined) return table.status === 'none' ? exactly(0) : null;
      return hull([first, ...rest]);
    },
    trace: {
      rows: [rowSet(table, those(TRUE))],
      excluded: excluded.filter((one) => one.rows.count > 0),
      unknowns: [],
    },
  };
}

/** Single records a month; where a month has none, the monthly sheet's figure stands in. Per head where asked. */
function monthlyRecords(
  of: Extract<Months['of'], { records: unknown }>,
  due: readonly number[],
  context: MeasureContext,
): MonthSource {
  const { selected, byMonth, undated } = rowsByMonth(of.records, of.date, context);
  const counts = (month: number): Interval | null => {
    const rows = byMonth.get(month) ?? [];
    const sure = rows.filter((row) => selected.verdict[row] === COUNTED).length;
    if (rows.length > 0) return { lo: fraction(sure), hi: fraction(rows.length + undated) };
    const reported = monthlyFigure(of.monthly, month, context);
    if (reported !== null) return reported;
    if (selected.table.status === 'unreported') return null;
    return { lo: ZERO, hi: fraction(undated) };
  };
  const { per } = of;
  const fixed = per !== undefined && 'fixed' in per ? measure(per.fixed, context) : null;
  const headsIn = (month: number): Interval | null =>
    per === undefined || 'fixed' in per ? null : monthlyFigure(per, month, context);
  return {
    open: { lo: ZERO, hi: null },
    figure: (month) => {
      const count = counts(month);
      if (count === null || per === undefined) return count;
      const heads = fixed?.value ?? headsIn(month);
      if (heads === null || heads.lo.compare(ZERO) <= 0 || heads.hi === null) return null;
      return {
        lo: count.lo.div(heads.hi),
        hi: count.hi === null ? null : count.hi.div(heads.lo),
      };
    },
    trace: joinTraces([
      traceOf(selected),
      fixed?.trace ?? NO_TRACE,
      monthlyTrace(of, due, { selected, byMonth, undated }, context),
    ]),
  };
}

/** The monthly sheet's rows that were used, and the months for which single records say something else. */
function monthlyTrace(
  { monthly, per }: Extract<Months['of'], { records: unknown }>,
  due: readonly number[],
  single: MonthRows,
  context: MeasureContext,
): Trace {
  const heads = per === undefined || 'fixed' in per ? undefined : per;
  const used = new Map<RecordTable, Set<number>>();
  const unknowns: Unknown[] = [];
  for (const source of [monthly, heads]) {
    if (source === undefined) continue;
    const { selected, byMonth } = rowsByMonth(source.selection, source.month, context);
    const { table } = selected;
    const own = used.get(table) ?? new Set<number>();
    used.set(table, own);
    for (const month of due) {
      const rows = byMonth.get(month) ?? [];
      const records = single.byMonth.get(month) ?? [];
      const found = records.length;
      const sure = records.filter((row) => single.selected.verdict[row] === COUNTED).length;
      if (source === heads || found === 0) rows.forEach((row) => own.add(row));
      if (source === heads || found === 0 || rows.length === 0) continue;
      const told = monthlyFigure(source, month, context);
      if (told === null || !isExact(told) || isBetween(told.lo, sure, found + single.undated))
        continue;
      unknowns.push({
        kind: 'undecided',
        what: phrase('measures.monthsDiffer', {
          month: monthText(month),
          column: source.count,
          told: decimal(told.lo),
          found,
        }),
        slip: { sheet: table.actualSheet, address: rowAddress(table, ...rows) },
      });
    }
  }
  const sets = [...used].map(([table, rows]) =>
    rowSet(
      table,
      [...rows].sort((a, b) => a - b),
    ),
  );
  return { ...NO_TRACE, rows: sets.filter((set) => set.count > 0), unknowns };
}

const isBetween = (value: Fraction, least: number, most: number): boolean =>
  value.compare(least) >= 0 && value.compare(most) <= 0;

/** The figure of a month's row; rows that disagree leave it open between them. Null: not reported. */
function monthlyFigure(
  of: { selection: Selection; month: string; count: string } | undefined,
  month: number,
  context: MeasureContext,
): Interval | null {
  if (of === undefined) return null;
  const { selected, byMonth } = rowsByMonth(of.selection, of.month, context);
  const column = numbers(selected.table, of.count);
  const figures: Interval[] = [];
  for (const row of byMonth.get(month) ?? []) {
    const figure = column.values[row] ?? Number.NaN;
    if (Number.isNaN(figure) || selected.verdict[row] !== COUNTED) return null;
    figures.push(exactly(figure));
  }
  const [first, ...rest] = figures;
  return first === undefined ? null : hull([first, ...rest]);
}
