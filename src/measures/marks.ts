import {
  addIntervals,
  exactly,
  fraction,
  type Fraction,
  hull,
  type Interval,
  meanOf,
  scaleInterval,
  sum,
  ZERO,
} from '../exact';
import { type Phrase, phrase } from '../locales';
import { type RecordTable, textAt } from '../records';
import type { Fold, Mark, Marks } from '../rubric';
import type { RowTest } from './column-test';
import { compile } from './condition';
import type { MeasureContext } from './context';
import { type Filling, fillings, meanOfFillings } from './fillings';
import { foldBetween, type Member, takeOf } from './folds';
import { numbers } from './quantity';
import { recordKey, traceOf, rowAddress, rowSet } from './rows';
import { COUNTED, isUndecided, select } from './select';
import { joinTraces, NO_TRACE, type Trace, type Unknown } from './trace';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth';

/** One mark on its way through the folds: a figure of 0 to full, and the rows it comes from. */
export interface MarkItem {
  readonly label: string;
  readonly rows: readonly number[];
  readonly value: Interval;
  /** False: an undecided row, which may not take part at all. */
  readonly sure: boolean;
  /** The parts that made it, as `40×0.9`, for the explanation. */
  readonly formula?: string;
}

export interface MarksResult {
  /** 0 to `full`; null where no row brings a mark and none is required. */
  readonly value: Interval | null;
  /** Whether it may turn out that no row brings a mark. */
  readonly maybeNone: boolean;
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
    if (mark.unknown !== null) {
      const slip = { sheet: table.actualSheet, address: rowAddress(table, row) };
      const outside = mark.unknown.key === 'measures.markOutside';
      unknowns.push({ kind: 'pending', what: mark.unknown, ...(outside ? { slip } : {}) });
    }
    const zeroed: Truth = zero === null ? FALSE : zero(row);
    const value =
      zeroed === TRUE
        ? exactly(0)
        : zeroed === UNKNOWN
          ? hull([exactly(0), mark.value])
          : mark.value;
    items.push({ label: recordKey(table, row), rows: [row], value, sure, formula: mark.formula });
  }
  const trace = joinTraces([traceOf(selected), { ...NO_TRACE, unknowns }]);
  if (table.status === 'unreported') {
    const open = { lo: ZERO, hi: full };
    return { value: open, maybeNone: true, full, stages: [items], missing: [], trace };
  }
  if (spec.required !== undefined)
    return requiredMarks(spec.required, items, table, full, trace, context);
  return foldAll(spec.fold, items, table, full, trace);
}

interface RowMark {
  readonly value: Interval;
  readonly unknown: Phrase | null;
  readonly formula: string;
}

function markOf(mark: Mark, table: RecordTable, row: number, full: Fraction): RowMark {
  const read = (name: string): number => numbers(table, name).values[row] ?? Number.NaN;
  const open = { lo: ZERO, hi: full };
  const place = { sheet: table.actualSheet, row: table.rowNumber(row) };
  const blank = (columns: readonly string[]): RowMark => ({
    value: open,
    unknown: phrase('measures.markBlank', { ...place, columns: columns.join('、') }),
    formula: '',
  });
  /** A mark outside its range is a slip of somebody's pen: it is told, and counts as not given. */
  const inside = (column: string, value: Fraction, most = full): RowMark =>
    value.compare(ZERO) >= 0 && value.compare(most) <= 0
      ? { value: exactly(value), unknown: null, formula: '' }
      : {
          value: { lo: ZERO, hi: most },
          unknown: phrase('measures.markOutside', { ...place, column }),
          formula: '',
        };
  if ('column' in mark) {
    const figure = read(mark.column);
    if (Number.isNaN(figure)) return blank([mark.column]);
    const outOf = mark.outOf === undefined ? Number.NaN : read(mark.outOf);
    if (mark.outOf === undefined || Number.isNaN(outOf))
      return inside(mark.column, fraction(figure));
    if (outOf <= 0) return inside(mark.outOf, fraction(-1));
    return inside(mark.column, fraction(figure).mul(full).div(fraction(outOf)));
  }
  if ('sum' in mark) {
    const missing: string[] = [];
    const parts = Object.entries(mark.sum).map(([name, limit]): RowMark => {
      const [figure, most] = [read(name), fraction(limit)];
      if (!Number.isNaN(figure)) return inside(name, fraction(figure), most);
      missing.push(name);
      return { value: { lo: ZERO, hi: most }, unknown: null, formula: '' };
    });
    const total = sum(Object.values(mark.sum).map((most) => fraction(most)));
    const value = scaleInterval(addIntervals(parts.map((part) => part.value)), full.div(total));
    if (missing.length > 0) return { ...blank(missing), value };
    const unknown = parts.find((part) => part.unknown !== null)?.unknown ?? null;
    return { value, unknown, formula: '' };
  }
  if (mark.given !== undefined) {
    const given = read(mark.given);
    if (!Number.isNaN(given)) return inside(mark.given, fraction(given));
  }
  const weights = 'weighted' in mark ? mark.weighted : weightsBy(mark, table, row);
  if (weights === null) return blank(['by' in mark ? mark.by : '']);
  const total = sum(Object.values(weights).map((weight) => fraction(weight)));
  const parts: Interval[] = [];
  const missing: string[] = [];
  const terms: string[] = [];
  let outside: Phrase | null = null;
  for (const [name, weight] of Object.entries(weights)) {
    const figure = read(name);
    const part = Number.isNaN(figure) ? null : inside(name, fraction(figure));
    if (part === null) missing.push(name);
    else terms.push(`${String(figure)}×${String(weight)}%`);
    outside ??= part?.unknown ?? null;
    parts.push(scaleInterval(part?.value ?? open, fraction(weight).div(total)));
  }
  const value = addIntervals(parts);
  if (missing.length > 0) return { ...blank(missing), value };
  return { value, unknown: outside, formula: outside === null ? terms.join(' + ') : '' };
}

function weightsBy(
  mark: Extract<Mark, { by: string }>,
  table: RecordTable,
  row: number,
): Record<string, number> | null {
  return mark.cases[textAt(table.column(mark.by), row)] ?? null;
}

const rowsOf = (items: readonly MarkItem[]): readonly number[] =>
  items.flatMap((item) => item.rows);

/** So many of each kind; a surplus leaves open which of them counts, within the worst and the best choice. */
function requiredMarks(
  required: NonNullable<Marks['required']>,
  items: readonly MarkItem[],
  table: RecordTable,
  full: Fraction,
  trace: Trace,
  context: MeasureContext,
): MarksResult {
  const missing: { kind: string; count: number }[] = [];
  const unknowns: Unknown[] = [];
  const used: MarkItem[] = [];
  const kinds: (readonly Filling[])[] = [];
  const fitting = new Set<MarkItem>();
  for (const { name, where, count } of required.kinds) {
    const holds: RowTest = where === undefined ? () => TRUE : compile(where, table, context);
    const truthOf = (item: MarkItem): Truth => {
      const [row] = item.rows;
      const truth = row === undefined ? UNKNOWN : holds(row);
      return truth === TRUE && !item.sure ? UNKNOWN : truth;
    };
    const sure = items.filter((item) => truthOf(item) === TRUE);
    const possible = items.filter((item) => truthOf(item) === UNKNOWN);
    used.push(...sure);
    for (const item of [...sure, ...possible]) fitting.add(item);
    const found = sure.length + possible.length;
    if (found < count) missing.push({ kind: name, count: count - found });
    if (sure.length > count || (sure.length === count && possible.length > 0)) {
      unknowns.push({
        kind: 'undecided',
        what: phrase('measures.surplus', { kind: name, wanted: count, found }),
        ...(sure.length > count
          ? { slip: { sheet: table.actualSheet, address: rowAddress(table, ...rowsOf(sure)) } }
          : {}),
      });
    }
    const values = (list: readonly MarkItem[]): Interval[] => list.map((item) => item.value);
    kinds.push(fillings(values(sure), values(possible), count));
  }
  const wanted = required.kinds.reduce((all, kind) => all + kind.count, 0);
  const value = meanOfFillings(kinds, required.missing === 'zero' ? wanted : null);
  const others = items.filter((item) => !fitting.has(item));
  const known = others.length === 0 ? trace : withoutKind(trace, others, required.kinds, table);
  const joined = joinTraces([known, { ...NO_TRACE, unknowns }]);
  return { value, maybeNone: false, full, stages: [used], missing, trace: joined };
}

/** Records that belong to the subject and are of none of the kinds asked for: they do not count, and it is said. */
function withoutKind(
  trace: Trace,
  others: readonly MarkItem[],
  kinds: NonNullable<Marks['required']>['kinds'],
  table: RecordTable,
): Trace {
  const reason = phrase('measures.noKind', { kinds: kinds.map(({ name }) => name).join('、') });
  return {
    ...trace,
    excluded: [...trace.excluded, { reason, rows: rowSet(table, rowsOf(others)) }],
  };
}

function foldAll(
  folds: readonly Fold[],
  items: readonly MarkItem[],
  table: RecordTable,
  full: Fraction,
  trace: Trace,
): MarksResult {
  const stages: (readonly MarkItem[])[] = [items];
  const maybeNone = !items.some((item) => item.sure);
  const unknowns: Unknown[] = [];
  let current = items;
  for (const fold of folds) {
    const { groups, loose } = groupsOf(fold, current, table);
    if (loose.length > 0) {
      const params = { sheet: table.sheet, column: (fold.by ?? []).join('、') };
      unknowns.push({ kind: 'unreported', what: phrase('measures.columnBlank', params) });
    }
    current = [...groups, ...loose.map((): [string, readonly MarkItem[]] => ['', []])].map(
      ([label, own]) => ({
        label,
        rows: own.flatMap((member) => member.rows),
        // A mark whose group is not said may be in this one or in another.
        value: foldBetween([...own, ...loose.map(inDoubt)], takeOf(fold)),
        sure: own.some((member) => member.sure),
      }),
    );
    stages.push(current);
  }
  const value = current.length === 0 ? null : foldBetween(current, meanOf);
  const joined = joinTraces([trace, { ...NO_TRACE, unknowns }]);
  return { value, maybeNone, full, stages, missing: [], trace: joined };
}

const inDoubt = (item: MarkItem): Member => ({ value: item.value, sure: false });

/** Marks by group, and those that do not say their group. */
function groupsOf(
  fold: Fold,
  items: readonly MarkItem[],
  table: RecordTable,
): { groups: [string, readonly MarkItem[]][]; loose: readonly MarkItem[] } {
  if (fold.by === undefined) return { groups: items.length === 0 ? [] : [['', items]], loose: [] };
  const groups = new Map<string, MarkItem[]>();
  const loose: MarkItem[] = [];
  for (const item of items) {
    const names = fold.by.map((name) => {
      const [row] = item.rows;
      return row === undefined ? '' : textAt(table.column(name), row);
    });
    if (names.includes('')) {
      loose.push(item);
      continue;
    }
    const label = names.join('·');
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [item]);
    else group.push(item);
  }
  return { groups: [...groups], loose };
}
