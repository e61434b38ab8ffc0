import { exactly, fraction, type Interval, ZERO } from '../exact';
import { phrase } from '../locales';
import { BLANK_INT, type RecordTable } from '../records';
import type { Months, Selection, Window } from '../rubric';
import { compile } from './condition';
import type { Days, MeasureContext } from './context';
import { dayOf, monthEnd, monthOf, monthText } from './days';
import { numbers } from './quantity';
import { rowSet, traceOf } from './rows';
import { COUNTED, isUndecided, select } from './select';
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

export interface MonthsResult {
  readonly months: readonly MonthFigure[];
  readonly trace: Trace;
}

const YES_OR_NO: Interval = { lo: ZERO, hi: fraction(1) };

export function windowDays(window: Window, period: Days): Days {
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
  const { of } = spec;
  const source = 'that' in of ? monthlyCondition(of, context) : monthlyRecords(of, months, context);
  const figures = months.map((month): MonthFigure => {
    const name = monthText(month);
    if (monthEnd(month) > context.asOf) {
      return { month: name, due: false, value: source.open, state: 'notDue' };
    }
    const value = source.figure(month);
    if (value === null) return { month: name, due: true, value: source.open, state: 'unreported' };
    const known = value.hi !== null && value.lo.equals(value.hi);
    return { month: name, due: true, value, state: known ? 'known' : 'undecided' };
  });
  const unknowns = (['notDue', 'unreported'] as const).flatMap((kind): Unknown[] => {
    const names = figures.filter((figure) => figure.state === kind).map((figure) => figure.month);
    if (names.length === 0) return [];
    const what = kind === 'notDue' ? 'measures.monthsNotDue' : 'measures.monthsUnreported';
    return [{ kind, what: phrase(what, { months: names.join('、'), count: names.length }) }];
  });
  return { months: figures, trace: joinTraces([source.trace, { ...NO_TRACE, unknowns }]) };
}

interface MonthSource {
  /** Null: nothing reported for this month. */
  readonly figure: (month: number) => Interval | null;
  readonly open: Interval;
  readonly trace: Trace;
}

function rowsByMonth(
  selection: Selection,
  name: string,
  context: MeasureContext,
): Map<number, number[]> {
  const selected = select(selection, context);
  const column = selected.table.column(name);
  const rows = new Map<number, number[]>();
  for (const [row, verdict] of selected.verdict.entries()) {
    if (verdict !== COUNTED && !isUndecided(verdict)) continue;
    const month =
      column.kind === 'month'
        ? (column.months[row] ?? BLANK_INT)
        : column.kind === 'date' && column.days[row] !== BLANK_INT
          ? monthOf(column.days[row] ?? 0)
          : BLANK_INT;
    if (month === BLANK_INT) continue;
    const known = rows.get(month);
    if (known === undefined) rows.set(month, [row]);
    else known.push(row);
  }
  return rows;
}

function monthlyCondition(
  of: Extract<Months['of'], { that: unknown }>,
  context: MeasureContext,
): MonthSource {
  const table = context.records.table(of.monthly.from);
  const holds = compile(of.that, table, context);
  const rows = rowsByMonth(of.monthly, of.month, context);
  const passed: number[] = [];
  const failed: number[] = [];
  for (const month of rows.values()) {
    for (const row of month) (holds(row) === TRUE ? passed : failed).push(row);
  }
  const asInterval: Record<Truth, Interval> = {
    [FALSE]: exactly(0),
    [TRUE]: exactly(1),
    [UNKNOWN]: YES_OR_NO,
  };
  return {
    open: YES_OR_NO,
    figure: (month) => {
      const [first] = rows.get(month) ?? [];
      if (first === undefined) return table.status === 'none' ? exactly(0) : null;
      return asInterval[holds(first)];
    },
    trace: {
      rows: [rowSet(table, passed)],
      excluded:
        failed.length === 0
          ? []
          : [{ reason: phrase('measures.monthFailed'), rows: rowSet(table, failed) }],
      unknowns: [],
    },
  };
}

/** Single records a month; where a month has none, the monthly sheet's figure stands in. Per head where asked. */
function monthlyRecords(
  of: Extract<Months['of'], { records: unknown }>,
  months: readonly number[],
  context: MeasureContext,
): MonthSource {
  const selected = select(of.records, context);
  const byMonth = rowsByMonth(of.records, of.date, context);
  const counts = new Map<number, Interval | null>();
  for (const month of months) {
    const rows = byMonth.get(month) ?? [];
    const sure = rows.filter((row) => selected.verdict[row] === COUNTED).length;
    if (rows.length > 0) counts.set(month, { lo: fraction(sure), hi: fraction(rows.length) });
    else counts.set(month, monthlyFigure(of.monthly, month, context) ?? emptyMonth(selected.table));
  }
  return {
    open: { lo: ZERO, hi: null },
    figure: (month) => {
      const count = counts.get(month) ?? null;
      if (count === null || of.per === undefined) return count;
      const heads = monthlyFigure(of.per, month, context);
      if (heads === null || heads.lo.equals(0)) return null;
      return { lo: count.lo.div(heads.lo), hi: count.hi === null ? null : count.hi.div(heads.lo) };
    },
    trace: traceOf(selected),
  };
}

function emptyMonth(table: RecordTable): Interval | null {
  return table.status === 'unreported' ? null : exactly(0);
}

function monthlyFigure(
  of: { selection: Selection; month: string; count: string } | undefined,
  month: number,
  context: MeasureContext,
): Interval | null {
  if (of === undefined) return null;
  const [row] = rowsByMonth(of.selection, of.month, context).get(month) ?? [];
  if (row === undefined) return null;
  const figure =
    numbers(context.records.table(of.selection.from), of.count).values[row] ?? Number.NaN;
  return Number.isNaN(figure) ? null : exactly(figure);
}
