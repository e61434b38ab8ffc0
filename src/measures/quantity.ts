import {
  exactly,
  fraction,
  type Fraction,
  type Interval,
  max,
  ONE,
  sum,
  UNKNOWN_AMOUNT,
  ZERO,
} from '../exact';
import { type Phrase, phrase } from '../locales';
import { isBlankText, type NumberColumn, type RecordTable, textsAt } from '../records';
import type { Quantity, Ratio, Selection, Share, WhenZero } from '../rubric';
import type { MeasureContext } from './context';
import { dayOf } from './days';
import { asked } from './asked';
import { averaged, lessened, totalled } from './arithmetic';
import { factValue } from './fact';
import { traceOf, rowAddress } from './rows';
import { COUNTED, isUndecided, select, type Selected, selectWith, tally } from './select';
import { joinTraces, NO_TRACE, type Trace, unknown, type Unknown } from './trace';

export interface Measured {
  readonly value: Interval;
  /** A ratio's parts, for the explanation; counts of rows or sums. */
  readonly parts?: { readonly numerator: Interval; readonly denominator: Interval };
  readonly trace: Trace;
}

const HUNDRED = fraction(100);
const ANY_PERCENT: Interval = { lo: ZERO, hi: HUNDRED };

/** The figure a quantity stands for, with bounds. Percentages are exact quotients × 100. */
export function measure(quantity: Quantity, context: MeasureContext): Measured {
  if ('constant' in quantity) return { value: exactly(quantity.constant), trace: NO_TRACE };
  if ('fact' in quantity) return factQuantity(quantity.fact, context);
  if ('count' in quantity) {
    const selected = select(quantity.count, context);
    if (quantity.distinct !== undefined) return distinctCount(selected, quantity.distinct);
    if (quantity.weight === undefined)
      return { value: countOf(selected), trace: traceOf(selected) };
    const { value, unknowns } = weightedCount(selected, quantity.weight);
    return { value, trace: joinTraces([traceOf(selected), { ...NO_TRACE, unknowns }]) };
  }
  if ('sum' in quantity) return asked(quantity, context, sumOf(quantity.sum, quantity.of, context));
  if ('greatest' in quantity) return greatestOf(quantity.greatest, quantity.of, context);
  if ('total' in quantity) return totalled(measureAll(quantity.total, context));
  if ('average' in quantity) return averaged(measureAll(quantity.average, context));
  if ('difference' in quantity) {
    const [from, less] = quantity.difference;
    return lessened(measure(from, context), measure(less, context));
  }
  if ('share' in quantity) return share(quantity.share, context);
  return ratio(quantity.ratio, context);
}

const measureAll = (quantities: readonly Quantity[], context: MeasureContext): Measured[] =>
  quantities.map((one) => measure(one, context));

function factQuantity(name: string, context: MeasureContext): Measured {
  const { value, trace } = factValue(name, context);
  switch (value.kind) {
    case 'number':
      return { value: exactly(value.value), trace };
    case 'flag':
      return { value: exactly(value.value ? ONE : ZERO), trace };
    case 'date':
    case 'texts':
    case 'blank':
      return { value: UNKNOWN_AMOUNT, trace };
  }
}

function countOf(selected: Selected): Interval {
  const open = selected.table.status === 'unreported';
  const { counted, undecided } = tally(selected);
  return { lo: fraction(counted), hi: open ? null : fraction(counted + undecided) };
}

/** How many different values there are; an empty cell may hold one more, an empty list any number. */
function distinctCount(selected: Selected, name: string): Measured {
  const { table } = selected;
  const [sure, possible] = distinctValues(selected, name);
  const column = table.column(name);
  let blanks = 0;
  for (const [row, verdict] of selected.verdict.entries()) {
    if (verdict !== COUNTED && !isUndecided(verdict)) continue;
    if (isBlankText(column, row)) blanks += 1;
  }
  const trace = traceOf(selected);
  const open = table.status === 'unreported' || (blanks > 0 && column.kind === 'list');
  return {
    value: { lo: fraction(sure.size), hi: open ? null : fraction(possible.size + blanks) },
    trace: blanks === 0 ? trace : joinTraces([trace, blankCells(name, blanks)]),
  };
}

const blankCells = (column: string, count: number): Trace =>
  unknown('unreported', phrase('measures.blankAmounts', { column, count }));

/** The distinct values of counted rows, and of counted and undecided rows together. */
export function distinctValues(selected: Selected, name: string): [Set<string>, Set<string>] {
  const column = selected.table.column(name);
  const sure = new Set<string>();
  const possible = new Set<string>();
  for (const [row, verdict] of selected.verdict.entries()) {
    const counted = verdict === COUNTED;
    if (!counted && !isUndecided(verdict)) continue;
    for (const value of textsAt(column, row) ?? []) {
      possible.add(value);
      if (counted) sure.add(value);
    }
  }
  return [sure, possible];
}

interface WeightedCount {
  readonly value: Interval;
  readonly unknowns: readonly Unknown[];
}

/**
 * Rows counted as often as a column says; an empty cell there means once. What is no whole number of times
 * is somebody's slip: the row counts once for certain, and how often is left open.
 */
function weightedCount(selected: Selected, name: string): WeightedCount {
  const { table } = selected;
  if (table.column(name).kind === 'list') return listedCount(selected, name);
  const column = numbers(table, name);
  const unknowns: Unknown[] = [];
  let lo = ZERO;
  let more = ZERO;
  for (const [row, verdict] of selected.verdict.entries()) {
    const counted = verdict === COUNTED;
    if (!counted && !isUndecided(verdict)) continue;
    const weight = column.values[row] ?? Number.NaN;
    const readable = Number.isNaN(weight) || (Number.isInteger(weight) && weight >= 1);
    if (!readable) {
      unknowns.push({
        kind: 'undecided',
        what: phrase('measures.badTimes', {
          sheet: table.actualSheet,
          row: table.rowNumber(row),
          column: name,
        }),
        slip: { sheet: table.actualSheet, address: rowAddress(table, row) },
      });
    }
    const times = Number.isNaN(weight) || !readable ? ONE : fraction(weight);
    if (counted) lo = lo.add(times);
    else more = more.add(times);
  }
  const open = table.status === 'unreported' || unknowns.length > 0;
  return { value: { lo, hi: open ? null : lo.add(more) }, unknowns };
}

/** Rows counted as often as a list column lists values (一份案卷两种情形，计两次). */
function listedCount(selected: Selected, name: string): WeightedCount {
  const { table } = selected;
  const column = table.column(name);
  let sure = 0;
  let more = 0;
  let blanks = 0;
  for (const [row, verdict] of selected.verdict.entries()) {
    const counted = verdict === COUNTED;
    if (!counted && !isUndecided(verdict)) continue;
    const listed = textsAt(column, row);
    if (listed === null) blanks += 1;
    else if (counted) sure += listed.length;
    else more += listed.length;
  }
  const open = table.status === 'unreported' || blanks > 0;
  return {
    value: { lo: fraction(sure), hi: open ? null : fraction(sure + more) },
    unknowns: blanks === 0 ? [] : blankCells(name, blanks).unknowns,
  };
}

export function numbers(table: RecordTable, name: string): NumberColumn {
  const column = table.column(name);
  if (column.kind !== 'number') throw new TypeError(`${table.sheet}.${name} is no number column`);
  return column;
}

/** The figures of a column over rows that count and rows that may; an empty cell may hold any. */
function amountsOf(selection: Selection, of: string, context: MeasureContext) {
  const selected = select(selection, context);
  const column = numbers(selected.table, of);
  const sure: Fraction[] = [];
  const possible: Fraction[] = [];
  let blanks = 0;
  for (const [row, verdict] of selected.verdict.entries()) {
    const counted = verdict === COUNTED;
    if (!counted && !isUndecided(verdict)) continue;
    const amount = column.values[row] ?? Number.NaN;
    if (Number.isNaN(amount)) blanks += 1;
    else (counted ? sure : possible).push(fraction(amount));
  }
  const trace = traceOf(selected);
  return {
    sure,
    possible,
    open: selected.table.status === 'unreported' || blanks > 0,
    trace: blanks === 0 ? trace : joinTraces([trace, blankCells(of, blanks)]),
  };
}

function sumOf(selection: Selection, of: string, context: MeasureContext): Measured {
  const { sure, possible, open, trace } = amountsOf(selection, of, context);
  const lo = sum(sure);
  return { value: { lo, hi: open ? null : lo.add(sum(possible)) }, trace };
}

/** The largest value of the rows; of none it is 0, and one that is empty may be larger than all. */
function greatestOf(selection: Selection, of: string, context: MeasureContext): Measured {
  const { sure, possible, open, trace } = amountsOf(selection, of, context);
  const lo = sure.reduce(max, ZERO);
  return { value: { lo, hi: open ? null : possible.reduce(max, lo) }, trace };
}

/** Counts behind a share: rows surely or possibly in the base, surely or possibly in the part. */
function share(spec: Share, context: MeasureContext): Measured {
  const base = select(spec.of, context);
  const part = selectWith(spec.of, spec.that, context);
  const { counted: baseSure, undecided: onlyBase } = tally(base);
  const { counted: partSure } = tally(part);
  // An undecided row keeps the first reason that left it open: reasons of the base come first, so
  // rows open by a later one are surely in the base, and rows open by an earlier one would join both.
  let partMore = 0;
  let partMoreNew = 0;
  for (let verdict = 1; verdict < part.histogram.length; verdict += 2) {
    const rows = part.histogram[verdict] ?? 0;
    partMore += rows;
    if ((verdict - 1) / 2 < base.reasons.length) partMoreNew += rows;
  }
  const numerator = { lo: fraction(partSure), hi: fraction(partSure + partMore) };
  const denominator = { lo: fraction(baseSure), hi: fraction(baseSure + onlyBase) };
  // A row that may not belong to the base is told even where it is surely no part.
  const baseOpen: Trace = { ...NO_TRACE, unknowns: onlyBase > 0 ? traceOf(base).unknowns : [] };
  const trace = joinTraces([traceOf(part), baseOpen]);
  if (base.table.status === 'unreported') {
    return { value: ANY_PERCENT, parts: { numerator, denominator }, trace };
  }
  if (baseSure + onlyBase === 0)
    return { ...zeroBase(spec.whenZero, trace, unitOf(spec)), parts: { numerator, denominator } };
  const percent = (a: number, b: number): Fraction =>
    b === 0 ? ZERO : rounded(fraction(a).mul(100).div(b), spec.roundPercent);
  const lo = percent(partSure, baseSure + onlyBase);
  const hiBase = baseSure + partMoreNew;
  // With no row surely in the base, it may turn out empty.
  const mayBeZero = baseSure === 0 && spec.whenZero !== 'zero';
  const hi = mayBeZero ? HUNDRED : hiBase === 0 ? lo : percent(partSure + partMore, hiBase);
  return { value: { lo, hi }, parts: { numerator, denominator }, trace };
}

const unitOf = (spec: Share): Phrase => phrase('measures.noRows', { sheet: spec.of.from });

function rounded(value: Fraction, places: number | null | undefined): Fraction {
  return places === null || places === undefined ? value : value.round(places);
}

function ratio(spec: Ratio, context: MeasureContext): Measured {
  const numerator = measure(spec.numerator, context);
  const denominator = measure(spec.denominator, context);
  const trace = joinTraces([numerator.trace, denominator.trace]);
  const parts = { numerator: numerator.value, denominator: denominator.value };
  const { hi } = denominator.value;
  if (hi?.equals(0) === true) {
    const waiting = spec.due !== undefined && context.asOf < dayOf(spec.due);
    const measured = zeroBase(spec.whenZero, trace, zeroWords(spec), waiting);
    // Unlike a share, a ratio may exceed 100%: what is open has no end.
    const open = measured.value === ANY_PERCENT;
    return { ...measured, ...(open && { value: UNKNOWN_AMOUNT }), parts };
  }
  // A denominator that may turn out 0 proves nothing.
  const proven = hi !== null && denominator.value.lo.compare(ZERO) > 0;
  const lo = proven ? numerator.value.lo.mul(100).div(hi) : ZERO;
  const most =
    numerator.value.hi === null || denominator.value.lo.equals(0)
      ? null
      : numerator.value.hi.mul(100).div(denominator.value.lo);
  return { value: { lo, hi: most }, parts, trace };
}

const zeroWords = (spec: Ratio): Phrase =>
  spec.note === undefined
    ? phrase('measures.zeroDenominator')
    : phrase('measures.note', { note: spec.note });

function zeroBase(whenZero: WhenZero, trace: Trace, why: Phrase, waiting = false): Measured {
  switch (whenZero) {
    case 'zero':
      return { value: exactly(0), trace };
    case 'full':
      return { value: exactly(HUNDRED), trace };
    case 'unreported':
    case 'pending': {
      const kind = waiting ? 'notDue' : whenZero === 'pending' ? 'pending' : 'unreported';
      return { value: ANY_PERCENT, trace: joinTraces([trace, unknown(kind, why)]) };
    }
  }
}
