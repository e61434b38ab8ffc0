import {
  addIntervals,
  exactly,
  fraction,
  type Fraction,
  hull,
  type Interval,
  meanOf,
  scaleInterval,
  topMeanOf,
  toNumber,
  ZERO,
} from '../exact';
import { phrase } from '../locales';
import type { RecordTable } from '../records';
import type { Fold, Mark, Marks } from '../rubric';
import { compile } from './condition';
import type { MeasureContext } from './context';
import { numbers } from './quantity';
import { recordKey, traceOf } from './rows';
import { COUNTED, isUndecided, select } from './select';
import { joinTraces, NO_TRACE, type Trace, type Unknown } from './trace';
import { TRUE, type Truth, UNKNOWN } from './truth';

/** One mark on its way through the folds: a figure of 0 to full, and the rows it comes from. */
export interface MarkItem {
  readonly label: string;
  readonly rows: readonly number[];
  readonly value: Interval;
  /** The parts that made it, as `40×0.9`, for the explanation. */
  readonly formula?: string;
}

export interface MarksResult {
  /** 0 to `full`; null where no row brings a mark and none is required. */
  readonly value: Interval | null;
  readonly full: Fraction;
  /** Marks before each fold and after the last: what the explanation lists. */
  readonly stages: readonly (readonly MarkItem[])[];
  /** Missing of a required kind (`随机抽取` 1). */
  readonly missing: readonly { readonly kind: string; readonly count: number }[];
  readonly trace: Trace;
}

/** Rows with marks, folded to one figure. */
export function evaluateMarks(spec: Marks, context: MeasureContext): MarksResult {
  const full = fraction(spec.full);
  const selected = select(spec.from, context);
  const { table } = selected;
  const zero = spec.zeroWhere === undefined ? null : compile(spec.zeroWhere, table, context);
  const unknowns: Unknown[] = [];
  const items: MarkItem[] = [];
  for (const [row, verdict] of selected.verdict.entries()) {
    const sure = verdict === COUNTED;
    if (!sure && !isUndecided(verdict)) continue;
    const mark = markOf(spec.mark, table, row, full);
    if (mark.blank.length > 0) {
      const params = {
        sheet: table.actualSheet,
        row: table.rowNumber(row),
        columns: mark.blank.join('、'),
      };
      unknowns.push({ kind: 'pending', what: phrase('measures.markBlank', params) });
    }
    const zeroed: Truth = zero === null ? 0 : zero(row);
    const value =
      zeroed === TRUE
        ? exactly(0)
        : sure && zeroed !== UNKNOWN
          ? mark.value
          : hull([exactly(0), mark.value]);
    items.push({ label: recordKey(table, row), rows: [row], value, formula: mark.formula });
  }
  const trace = joinTraces([traceOf(selected), { ...NO_TRACE, unknowns }]);
  if (table.status === 'unreported') {
    const open = { lo: ZERO, hi: full };
    return { value: open, full, stages: [items], missing: [], trace };
  }
  if (spec.required !== undefined)
    return requiredMarks(spec.required, items, table, full, trace, context);
  return foldAll(spec.fold, items, table, full, trace);
}

function markOf(
  mark: Mark,
  table: RecordTable,
  row: number,
  full: Fraction,
): { value: Interval; blank: readonly string[]; formula: string } {
  const read = (name: string): number => numbers(table, name).values[row] ?? Number.NaN;
  const open = { lo: ZERO, hi: full };
  if ('column' in mark) {
    const figure = read(mark.column);
    if (Number.isNaN(figure)) return { value: open, blank: [mark.column], formula: '' };
    const outOf = mark.outOf === undefined ? Number.NaN : read(mark.outOf);
    const value = Number.isNaN(outOf)
      ? fraction(figure)
      : fraction(figure).mul(full).div(fraction(outOf));
    return { value: exactly(value), blank: [], formula: '' };
  }
  if (mark.given !== undefined) {
    const given = read(mark.given);
    if (!Number.isNaN(given)) return { value: exactly(given), blank: [], formula: '' };
  }
  const weights = 'weighted' in mark ? mark.weighted : weightsBy(mark, table, row);
  if (weights === null) return { value: open, blank: ['by' in mark ? mark.by : ''], formula: '' };
  const total = addIntervals(Object.values(weights).map((weight) => exactly(weight))).lo;
  const parts: Interval[] = [];
  const blank: string[] = [];
  const terms: string[] = [];
  for (const [name, weight] of Object.entries(weights)) {
    const figure = read(name);
    const factor = fraction(weight).div(total);
    if (Number.isNaN(figure)) blank.push(name);
    else terms.push(`${String(figure)}×${String(weight)}%`);
    parts.push(scaleInterval(Number.isNaN(figure) ? open : exactly(figure), factor));
  }
  return {
    value: addIntervals(parts),
    blank,
    formula: blank.length === 0 ? terms.join(' + ') : '',
  };
}

function weightsBy(
  mark: Extract<Mark, { by: string }>,
  table: RecordTable,
  row: number,
): Record<string, number> | null {
  const column = table.column(mark.by);
  const value = column.kind === 'text' ? (column.values[column.codes[row] ?? 0] ?? '') : '';
  return mark.cases[value] ?? null;
}

/** So many of each kind; a surplus leaves open which of them counts, within the worst and the best choice. */
function requiredMarks(
  required: NonNullable<Marks['required']>,
  items: readonly MarkItem[],
  table: RecordTable,
  full: Fraction,
  trace: Trace,
  context: MeasureContext,
): MarksResult {
  const values: Interval[] = [];
  const missing: { kind: string; count: number }[] = [];
  const unknowns: Unknown[] = [];
  const used: MarkItem[] = [];
  let wanted = 0;
  for (const kind of required.kinds) {
    const holds = kind.where === undefined ? () => TRUE : compile(kind.where, table, context);
    const sure = items.filter((item) => item.rows.every((row) => holds(row) === TRUE));
    const possible = items.filter((item) => item.rows.every((row) => holds(row) === UNKNOWN));
    const count = kind.count;
    wanted += count;
    used.push(...sure);
    const all = [
      ...sure,
      ...possible.map((item) => ({ ...item, value: hull([exactly(0), item.value]) })),
    ];
    if (sure.length + possible.length < count) {
      missing.push({ kind: kind.name, count: count - sure.length - possible.length });
    }
    if (sure.length > count || (sure.length === count && possible.length > 0)) {
      unknowns.push({
        kind: 'undecided',
        what: phrase('measures.surplus', {
          kind: kind.name,
          wanted: count,
          found: sure.length + possible.length,
        }),
      });
      const ascending = all
        .map((item) => item.value.lo)
        .sort((a, b) => a.compare(b))
        .slice(0, count);
      const descending = all
        .map((item) => item.value.hi ?? full)
        .sort((a, b) => b.compare(a))
        .slice(0, count);
      ascending.forEach((lo, index) => values.push({ lo, hi: descending[index] ?? full }));
    } else values.push(...all.slice(0, count).map((item) => item.value));
  }
  const divisor = required.missing === 'zero' ? wanted : Math.max(values.length, 1);
  const joined = joinTraces([trace, { ...NO_TRACE, unknowns }]);
  return { value: meanOf(values, divisor), full, stages: [used], missing, trace: joined };
}

function foldAll(
  folds: readonly Fold[],
  items: readonly MarkItem[],
  table: RecordTable,
  full: Fraction,
  trace: Trace,
): MarksResult {
  const stages: (readonly MarkItem[])[] = [items];
  let current = items;
  for (const fold of folds) {
    current = groupsOf(fold, current, table).map(([label, members]) => ({
      label,
      rows: members.flatMap((member) => member.rows),
      value: take(
        fold,
        members.map((member) => member.value),
      ),
    }));
    stages.push(current);
  }
  const [first] = current;
  const value =
    first === undefined
      ? null
      : current.length === 1
        ? first.value
        : meanOf(current.map((item) => item.value));
  return { value, full, stages, missing: [], trace };
}

function groupsOf(
  fold: Fold,
  items: readonly MarkItem[],
  table: RecordTable,
): [string, readonly MarkItem[]][] {
  if (items.length === 0) return [];
  if (fold.by === undefined) return [['', items]];
  const groups = new Map<string, MarkItem[]>();
  for (const item of items) {
    const label = fold.by
      .map((name) => {
        const column = table.column(name);
        const row = item.rows[0] ?? 0;
        return column.kind === 'text' ? (column.values[column.codes[row] ?? 0] ?? '') : '';
      })
      .join('·');
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [item]);
    else group.push(item);
  }
  return [...groups];
}

function take(fold: Fold, values: readonly Interval[]): Interval {
  switch (fold.take) {
    case 'sum':
      return addIntervals(values);
    case 'mean':
      return meanOf(values);
    case 'best':
      return topMeanOf(values, 1);
    case 'topMean':
      return topMeanOf(values, topCount(values.length, fold.share ?? 1, fold.rounding ?? 'up'));
  }
}

/** How many of n are the top `share`: rounded up (or down), at least one. */
export function topCount(n: number, share: number, rounding: 'up' | 'down'): number {
  const exact = fraction(share).mul(n);
  return Math.max(1, toNumber(rounding === 'up' ? exact.ceil() : exact.floor()));
}
