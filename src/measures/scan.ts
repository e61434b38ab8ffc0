import { type Column, BLANK_INT, type RecordTable } from '../records';
import type { Condition, Matcher } from '../rubric';
import { columnTest, textTruths } from './column-test';
import { compile } from './condition';
import type { Days, MeasureContext } from './context';
import { isForm } from './describe';
import { FALSE, not, TRUE, type Truth, UNKNOWN } from './truth';
import { isOut } from './verdict';

/** Rows judged at a time: what passes between two loops over them stays in the fastest cache. */
export const BLOCK = 8192;

/**
 * Sorts the rows `from` to `to` (one block at most): writes a class of 0 to 3 a row, from index 0 on.
 * Of a row that is out already any class may be written. Judging a million rows one call at a time
 * costs more than reading them, so this is a loop over a column's integers wherever it can be.
 */
export type Sort = (classes: Uint8Array, verdict: Uint8Array, from: number, to: number) => void;

/** Sorts rows by the truth of a condition. */
export function conditionSort(
  condition: Condition,
  table: RecordTable,
  context: MeasureContext,
): Sort {
  const sortsOf = (conditions: readonly Condition[]): Sort[] =>
    conditions.map((one) => conditionSort(one, table, context));
  if (isForm(condition, 'all')) return joined(sortsOf(condition.all), AND);
  if (isForm(condition, 'any')) return joined(sortsOf(condition.any), OR);
  if (isForm(condition, 'not')) {
    const inner = conditionSort(condition.not, table, context);
    return (classes, verdict, from, to) => {
      inner(classes, verdict, from, to);
      for (let i = 0; i < to - from; i += 1) classes[i] = NOT[classes[i] as number] as number;
    };
  }
  if (isForm(condition, 'exists')) return rowSort(compile(condition, table, context));
  const sorts = Object.entries(condition).map(([column, matcher]) =>
    columnSort(table.column(column), matcher, context),
  );
  return joined(sorts, AND);
}

function columnSort(column: Column, matcher: Matcher, context: MeasureContext): Sort {
  switch (column.kind) {
    case 'text':
    case 'list':
      return codeSort(column.codes, Uint8Array.from(textTruths(column, matcher, context)));
    case 'flag': {
      const every = { kind: 'flag', values: Int8Array.of(-1, 0, 1) } as const;
      const truth = columnTest(every, matcher, context);
      return flagSort(column.values, Uint8Array.of(truth(0), truth(1), truth(2)));
    }
    case 'date':
    case 'month':
    case 'number':
      return rowSort(columnTest(column, matcher, context));
  }
}

function codeSort(codes: Int32Array, truths: Uint8Array): Sort {
  return (classes, _, from, to) => {
    for (let row = from; row < to; row += 1)
      classes[row - from] = truths[codes[row] as number] as number;
  };
}

function flagSort(values: Int8Array, truths: Uint8Array): Sort {
  return (classes, _, from, to) => {
    for (let row = from; row < to; row += 1)
      classes[row - from] = truths[(values[row] as number) + 1] as number;
  };
}

/** Any test, asked row by row, of rows that are not out yet. */
export function rowSort(test: (row: number) => Truth): Sort {
  return (classes, verdict, from, to) => {
    for (let row = from; row < to; row += 1)
      if (!isOut(verdict[row] as number)) classes[row - from] = test(row);
  };
}

const TRUTHS: readonly Truth[] = [FALSE, TRUE, UNKNOWN];

/** A connective as a table, by 4 × one truth + the other. */
function tableOf(connect: (a: Truth, b: Truth) => Truth): Uint8Array {
  const table = new Uint8Array(12);
  for (const a of TRUTHS) for (const b of TRUTHS) table[4 * a + b] = connect(a, b);
  return table;
}

const AND = tableOf((a, b) => (a === FALSE || b === FALSE ? FALSE : a === UNKNOWN ? UNKNOWN : b));
const OR = tableOf((a, b) => (a === TRUE || b === TRUE ? TRUE : a === UNKNOWN ? UNKNOWN : b));
const NOT = Uint8Array.from(TRUTHS, not);

function joined(sorts: readonly Sort[], connective: Uint8Array): Sort {
  const [first, ...others] = sorts;
  if (first === undefined) return (classes, _, from, to) => classes.fill(TRUE, 0, to - from);
  if (others.length === 0) return first;
  const more = new Uint8Array(BLOCK);
  return (classes, verdict, from, to) => {
    first(classes, verdict, from, to);
    for (const other of others) {
      other(more, verdict, from, to);
      for (let i = 0; i < to - from; i += 1)
        classes[i] = connective[4 * (classes[i] as number) + (more[i] as number)] as number;
    }
  };
}

/** Classes of a date, the better of two the greater: of several dates in a row the best one counts. */
export const BLANK = 0;
export const OUTSIDE = 1;
export const LATE = 2;
export const WITHIN = 3;

/** Sorts rows by their dates: none, outside the window, in it but after the as-of day, in it. */
export function dateSort(columns: readonly Int32Array[], window: Days, asOf: number): Sort {
  const [first, ...others] = columns;
  if (first === undefined) return (classes, _, from, to) => classes.fill(BLANK, 0, to - from);
  const sort = oneDateSort(first, window, asOf);
  if (others.length === 0) return sort;
  const sorts = others.map((days) => oneDateSort(days, window, asOf));
  const more = new Uint8Array(BLOCK);
  return (classes, verdict, from, to) => {
    sort(classes, verdict, from, to);
    for (const other of sorts) {
      other(more, verdict, from, to);
      for (let i = 0; i < to - from; i += 1)
        if ((more[i] as number) > (classes[i] as number)) classes[i] = more[i] as number;
    }
  };
}

function oneDateSort(days: Int32Array, window: Days, asOf: number): Sort {
  const first = window.from;
  const last = Math.min(window.to, asOf);
  const end = window.to;
  return (classes, _, from, to) => {
    for (let row = from; row < to; row += 1) {
      const day = days[row] as number;
      classes[row - from] =
        day >= first && day <= last
          ? WITHIN
          : day === BLANK_INT
            ? BLANK
            : day < first || day > end
              ? OUTSIDE
              : LATE;
    }
  };
}
