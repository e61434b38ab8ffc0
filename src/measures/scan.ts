import { BLANK_INT, type Column, type RecordTable } from '../records';
import { type Condition, isForm, type Matcher } from '../rubric';
import { columnTest, textTruths } from './column-test';
import { compile } from './condition';
import type { Days, MeasureContext } from './context';
import { twoColumnTest } from './two-columns';
import { FALSE, not, TRUE, type Truth, UNKNOWN } from './truth';

/** Rows judged at a time: what passes between two loops over them stays in the fastest cache. */
export const BLOCK = 4096;

/** Rows `from` to `to` (one block at most), and the row that `target[0]` stands for. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly base: number;
}

/**
 * Sorts rows into classes of 0 to 3 and merges each with what `target` holds of the row: the new value
 * is `table[4 × old value + class]`. The table is what makes a verdict, an 且 or an 或 of it: no branch
 * a row, which the processor would have to guess, and no call, which costs more than the reading. So
 * this is a loop over a column's integers wherever it can be.
 */
export type Merge = (target: Uint8Array, table: Uint8Array, span: Span) => void;

/** Sorts rows by the truth of a condition: 0 false, 1 true, 2 undecided. */
export function conditionMerge(
  condition: Condition,
  table: RecordTable,
  context: MeasureContext,
): Merge {
  const mergesOf = (conditions: readonly Condition[]): Merge[] =>
    conditions.map((one) => conditionMerge(one, table, context));
  if (isForm(condition, 'all')) return joined(mergesOf(condition.all), AND);
  if (isForm(condition, 'any')) return joined(mergesOf(condition.any), OR);
  if (isForm(condition, 'not')) return negated(conditionMerge(condition.not, table, context));
  if (isForm(condition, 'exists')) return testMerge(compile(condition, table, context));
  const merges = Object.entries(condition).map(([column, matcher]) => {
    const compared = twoColumnTest(table, column, matcher);
    return compared === null
      ? columnMerge(table.column(column), matcher, context)
      : testMerge(compared);
  });
  return joined(merges, AND);
}

function columnMerge(column: Column, matcher: Matcher, context: MeasureContext): Merge {
  switch (column.kind) {
    case 'text':
    case 'list': {
      const truths = Uint8Array.from(textTruths(column, matcher, context));
      return (target, table, span) => {
        mergeCodes(target, table, span, column.codes, truths);
      };
    }
    case 'flag': {
      const every = { kind: 'flag', values: Int8Array.of(-1, 0, 1) } as const;
      const truths = Uint8Array.of(0, 1, 2).map(columnTest(every, matcher, context));
      return (target, table, span) => {
        mergeFlags(target, table, span, column.values, truths);
      };
    }
    case 'date':
    case 'month':
    case 'number':
      return testMerge(columnTest(column, matcher, context));
  }
}

// The loops are functions of their own, so that the compiler meets one kind of array in each.

function mergeCodes(
  target: Uint8Array,
  table: Uint8Array,
  { from, to, base }: Span,
  codes: Int32Array,
  truths: Uint8Array,
): void {
  for (let row = from, i = from - base; row < to; row += 1, i += 1)
    target[i] = table[
      4 * (target[i] as number) + (truths[codes[row] as number] as number)
    ] as number;
}

function mergeFlags(
  target: Uint8Array,
  table: Uint8Array,
  { from, to, base }: Span,
  values: Int8Array,
  truths: Uint8Array,
): void {
  for (let row = from, i = from - base; row < to; row += 1, i += 1)
    target[i] = table[
      4 * (target[i] as number) + (truths[(values[row] as number) + 1] as number)
    ] as number;
}

/** Any test, asked row by row, and only where its answer makes a difference. */
export function testMerge(test: (row: number) => Truth): Merge {
  return (target, table, { from, to, base }) => {
    const open = new Uint8Array(table.length / 4);
    for (let old = 0; old < open.length; old += 1) {
      const first = table[4 * old];
      open[old] = first === table[4 * old + 1] && first === table[4 * old + 2] ? 0 : 1;
    }
    for (let row = from, i = from - base; row < to; row += 1, i += 1) {
      const old = target[i] as number;
      const made = open[old] === 1 ? test(row) : FALSE;
      target[i] = table[4 * old + made] as number;
    }
  };
}

const TRUTHS: readonly Truth[] = [FALSE, TRUE, UNKNOWN];

/** A connective as a table of merging. */
function connective(connect: (old: Truth, made: Truth) => Truth): Uint8Array {
  const table = new Uint8Array(12);
  for (const old of TRUTHS) for (const made of TRUTHS) table[4 * old + made] = connect(old, made);
  return table;
}

const AND = connective((a, b) =>
  a === FALSE || b === FALSE ? FALSE : a === UNKNOWN ? UNKNOWN : b,
);
const OR = connective((a, b) => (a === TRUE || b === TRUE ? TRUE : a === UNKNOWN ? UNKNOWN : b));
/** Truths and dates in the place of whatever stood there. */
const INSTEAD = Uint8Array.from({ length: 16 }, (_, index) => index % 4);
const NEGATED = Uint8Array.from({ length: 16 }, (_, index) =>
  index % 4 === UNKNOWN ? UNKNOWN : not(index % 4 === TRUE ? TRUE : FALSE),
);

function negated(inner: Merge): Merge {
  return apart((target, span) => {
    inner(target, NEGATED, span);
  });
}

/** Truths worked out by themselves before they are merged. */
function apart(sort: (target: Uint8Array, span: Span) => void): Merge {
  const classes = new Uint8Array(BLOCK);
  return (target, table, span) => {
    sort(classes, { ...span, base: span.from });
    mergeClasses(target, table, span, classes);
  };
}

function mergeClasses(
  target: Uint8Array,
  table: Uint8Array,
  { from, to, base }: Span,
  classes: Uint8Array,
): void {
  for (let row = from, i = from - base; row < to; row += 1, i += 1)
    target[i] = table[4 * (target[i] as number) + (classes[row - from] as number)] as number;
}

function joined(merges: readonly Merge[], connect: Uint8Array): Merge {
  const [first, ...others] = merges;
  if (first === undefined) return testMerge(() => TRUE);
  if (others.length === 0) return first;
  return apart((target, span) => {
    first(target, INSTEAD, span);
    for (const other of others) other(target, connect, span);
  });
}

/** Classes of a date. */
export const BLANK = 0;
export const OUTSIDE = 1;
export const LATE = 2;
export const WITHIN = 3;

/** Of several dates in a row the best one counts: by class, from worst to best. */
function bestOf(order: readonly number[]): Uint8Array {
  const rank = (made: number): number => order.indexOf(made);
  return Uint8Array.from({ length: 16 }, (_, index) => {
    const [old, made] = [index >> 2, index % 4];
    return rank(old) > rank(made) ? old : made;
  });
}
const BLANK_IS_NEVER = bestOf([BLANK, OUTSIDE, LATE, WITHIN]);
/** A date still to be filled in may turn out to be the one within. */
const BLANK_IS_OPEN = bestOf([OUTSIDE, LATE, BLANK, WITHIN]);

/** Sorts rows by their dates: none, outside the window, in it but after the as-of day, in it. */
export function dateMerge(
  columns: readonly Int32Array[],
  window: Days,
  asOf: number,
  blankIsNever: boolean,
): Merge {
  const [begin, end] = [wholeDay(window.from), wholeDay(window.to)];
  const bounds = { begin, last: Math.min(end, wholeDay(asOf)), end };
  const merges = columns.map((days): Merge => {
    return (target, table, span) => {
      mergeDates(target, table, span, days, bounds);
    };
  });
  return joined(merges, blankIsNever ? BLANK_IS_NEVER : BLANK_IS_OPEN);
}

/** An open end as a day before or after all others: whole numbers compare faster than infinities. */
const wholeDay = (day: number): number => Math.max(BLANK_INT + 1, Math.min(day, -(BLANK_INT + 1)));

interface DateBounds {
  readonly begin: number;
  /** The last day that counts: of the window, or the as-of day. */
  readonly last: number;
  readonly end: number;
}

function mergeDates(
  target: Uint8Array,
  table: Uint8Array,
  { from, to, base }: Span,
  days: Int32Array,
  { begin, last, end }: DateBounds,
): void {
  for (let row = from, i = from - base; row < to; row += 1, i += 1) {
    const day = days[row] as number;
    const made =
      day >= begin && day <= last
        ? WITHIN
        : day === BLANK_INT
          ? BLANK
          : day < begin || day > end
            ? OUTSIDE
            : LATE;
    target[i] = table[4 * (target[i] as number) + made] as number;
  }
}
