import { BLANK_INT, type Column, type ListColumn, type TextColumn } from '../records';
import { boundOf, type Matcher } from '../rubric';
import { HOLDS } from './bounds';
import type { MeasureContext } from './context';
import { dayOf, monthOf, monthText } from './days';
import { factValue } from './fact';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth';

/** A condition on one column, ready to be asked row by row. */
export type RowTest = (row: number) => Truth;

type Scalar = string | number | boolean;

const asList = (matcher: Matcher): readonly Scalar[] | null =>
  Array.isArray(matcher) ? matcher : typeof matcher === 'object' ? null : [matcher];

/**
 * Compiles a matcher against a column. An empty cell is undecided, except for `filled`, which asks
 * just that. A text or list column is judged once per distinct value, not once per row.
 *
 * @throws TypeError when the matcher does not fit the column; lint finds that before scoring does.
 */
export function columnTest(column: Column, matcher: Matcher, context: MeasureContext): RowTest {
  switch (column.kind) {
    case 'text':
    case 'list':
      return byCode(column.codes, textTruths(column, matcher, context));
    case 'flag': {
      const { values } = column;
      const wanted = asList(matcher);
      if (wanted === null) return filledTest(matcher, (row) => values[row] !== -1);
      const [yes, no] = [wanted.includes(true), wanted.includes(false)];
      return (row) =>
        values[row] === -1 ? UNKNOWN : (values[row] === 1 ? yes : no) ? TRUE : FALSE;
    }
    case 'date': {
      const { days, unreadable } = column;
      const window = windowOf(matcher, context);
      const { from, to } = window ?? { from: 0, to: 0 };
      const test: RowTest =
        window === null
          ? filledTest(matcher, (row) => days[row] !== BLANK_INT)
          : (row) => {
              const day = days[row] ?? BLANK_INT;
              return day === BLANK_INT ? UNKNOWN : day >= from && day <= to ? TRUE : FALSE;
            };
      // What stands there is no date: neither filled nor empty can be said of it.
      return unreadable === undefined ? test : (row) => (unreadable.has(row) ? UNKNOWN : test(row));
    }
    case 'month': {
      const { months } = column;
      const wanted = monthsOf(matcher, context);
      if (wanted === null) return filledTest(matcher, (row) => months[row] !== BLANK_INT);
      return (row) => {
        const month = months[row] ?? BLANK_INT;
        return month === BLANK_INT ? UNKNOWN : wanted(month) ? TRUE : FALSE;
      };
    }
    case 'number': {
      const { values } = column;
      const compare = comparison(matcher);
      if (compare === null) return filledTest(matcher, (row) => !Number.isNaN(values[row]));
      return (row) => {
        const value = values[row] ?? Number.NaN;
        return Number.isNaN(value) ? UNKNOWN : compare(value) ? TRUE : FALSE;
      };
    }
  }
}

/** What a matcher makes of each distinct value of a text or list column, by code. */
export function textTruths(
  column: TextColumn | ListColumn,
  matcher: Matcher,
  context: MeasureContext,
): readonly Truth[] {
  return column.values.map((value, code) =>
    ofTexts(code === 0, typeof value === 'string' ? [value] : value, matcher, context),
  );
}

function byCode(codes: Int32Array, truths: readonly Truth[]): RowTest {
  const table = Uint8Array.from(truths);
  return (row) => table[codes[row] ?? 0] as Truth;
}

function ofTexts(
  blank: boolean,
  values: readonly string[],
  matcher: Matcher,
  context: MeasureContext,
): Truth {
  if (typeof matcher === 'object' && !Array.isArray(matcher)) {
    if ('filled' in matcher) return blank !== matcher.filled ? TRUE : FALSE;
    if ('some' in matcher) return blank ? UNKNOWN : values.length > 0 ? TRUE : FALSE;
    if ('subject' in matcher) {
      return blank ? UNKNOWN : values.includes(context.subject.key) ? TRUE : FALSE;
    }
    if ('oneOf' in matcher) {
      if (blank) return UNKNOWN;
      return openList(matcher, context).some((one) => values.includes(one)) ? TRUE : FALSE;
    }
    throw new TypeError('a text column takes values, filled, some, subject or oneOf');
  }
  if (blank) return UNKNOWN;
  const wanted = asList(matcher) ?? [];
  return wanted.some((value) => values.includes(String(value))) ? TRUE : FALSE;
}

/** The printed values of an open list, and those that the unit's own list adds; unanswered it adds none. */
export function openList(
  { oneOf, orListed }: { readonly oneOf: readonly string[]; readonly orListed: string },
  context: MeasureContext,
): readonly string[] {
  const { value } = factValue(orListed, context);
  return value.kind === 'texts' ? [...oneOf, ...value.values] : oneOf;
}

/** Whether a month (year × 12 + month − 1) is asked for; null for what asks no month. */
function monthsOf(matcher: Matcher, context: MeasureContext): ((month: number) => boolean) | null {
  if (typeof matcher === 'object' && 'within' in matcher) {
    const [from, to] = [monthOf(context.period.from), monthOf(context.period.to)];
    return (month) => month >= from && month <= to;
  }
  const wanted = asList(matcher)?.map(String);
  return wanted === undefined ? null : (month) => wanted.includes(monthText(month));
}

function filledTest(matcher: Matcher, filled: (row: number) => boolean): RowTest {
  if (typeof matcher === 'object' && !Array.isArray(matcher) && 'filled' in matcher) {
    const { filled: wanted } = matcher;
    return (row) => (filled(row) === wanted ? TRUE : FALSE);
  }
  throw new TypeError('this matcher does not fit the column');
}

function windowOf(matcher: Matcher, context: MeasureContext): { from: number; to: number } | null {
  if (typeof matcher !== 'object' || Array.isArray(matcher)) return null;
  // What comes after the as-of day has not happened yet.
  if ('past' in matcher) {
    return matcher.past
      ? { from: -Infinity, to: context.asOf - 1 }
      : { from: context.asOf, to: Infinity };
  }
  if ('within' in matcher) {
    return { from: context.period.from, to: Math.min(context.period.to, context.asOf) };
  }
  if ('from' in matcher || 'to' in matcher) {
    return {
      from: matcher.from === undefined ? -Infinity : dayOf(matcher.from),
      to: matcher.to === undefined ? Infinity : dayOf(matcher.to),
    };
  }
  return null;
}

function comparison(matcher: Matcher): ((value: number) => boolean) | null {
  const wanted = asList(matcher);
  if (wanted !== null) return (value) => wanted.includes(value);
  const bound = boundOf(matcher);
  if (bound === null || typeof bound.limit !== 'number') return null;
  const { limit } = bound;
  const holds = HOLDS[bound.word];
  return (value) => holds(value, limit);
}
