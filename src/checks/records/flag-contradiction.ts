import { phrase } from '../../locales';
import { BLANK_INT, type Column, type RecordTable, dayText, textsAt } from '../../records';
import type { SheetSnapshot } from '../../workbook';
import type { RecordsCheck } from '../check';
import type { Draft } from '../problem';
import { cellOf, countsItself, dayAt, daysOf } from '../record-cells';
import { type Condition, CONTRADICTIONS, type Contradiction } from './facts/contradictions';
import { listed } from './listed';
import { filledTables, nameOf, rawValue, sheetOf } from './rows';

/** Two cells of one row of which only one can be so. */
export const flagContradiction: RecordsCheck = {
  scope: 'records',
  code: 'records.flagContradiction',
  group: 'records',
  reads: [...new Set(CONTRADICTIONS.map(({ sheet }) => sheet))],
  *run(given) {
    for (const contradiction of CONTRADICTIONS)
      for (const table of filledTables(given.records, [contradiction.sheet]))
        yield* contradicting(table, sheetOf(given, table), contradiction);
  },
};

type Test = (row: number) => boolean;
const NEVER: Test = () => false;

function isBlankAt(column: Column): Test {
  switch (column.kind) {
    case 'text':
    case 'list':
      return (row) => column.codes[row] === 0;
    case 'flag':
      return (row) => column.values[row] === -1;
    case 'date':
      return (row) => column.days[row] === BLANK_INT;
    case 'month':
      return (row) => column.months[row] === BLANK_INT;
    case 'number':
      return (row) => Number.isNaN(column.values[row] ?? Number.NaN);
  }
}

/** Which codes of a column of words fulfil a condition, looked at once each. */
function wordTest(column: Column, fits: (words: readonly string[]) => boolean): Test {
  if (column.kind !== 'text' && column.kind !== 'list') return NEVER;
  const good = column.values.map((value, code) =>
    code === 0 ? false : fits(typeof value === 'string' ? [value] : value),
  );
  return (row) => good[column.codes[row] ?? BLANK_INT] === true;
}

function testOf(table: RecordTable, condition: Condition): Test {
  const column = table.column(condition.column);
  if (table.columnNumber(condition.column) === null) return NEVER;
  if ('has' in condition)
    return wordTest(column, (words) => words.some((word) => condition.has.includes(word)));
  if ('lacks' in condition)
    return wordTest(
      column,
      (words) => words.length > 0 && !words.some((word) => condition.lacks.includes(word)),
    );
  if ('matches' in condition)
    return wordTest(column, (words) => words.some((word) => condition.matches.test(word)));
  if ('upTo' in condition) {
    const [days, limits] = [daysOf(table, condition.column), daysOf(table, condition.upTo)];
    return (row) => {
      const [day, limit] = [dayAt(days, row), dayAt(limits, row)];
      // What is not asked for is not late either.
      return limit === null ? day === null : day !== null && day <= limit;
    };
  }
  const blank = isBlankAt(column);
  switch (condition.says) {
    case 'yes':
    case 'no': {
      const wanted = condition.says === 'yes' ? 1 : 0;
      return column.kind === 'flag' ? (row) => column.values[row] === wanted : NEVER;
    }
    case 'filled':
      // 「无」 in a list says that there is none.
      return (row) =>
        !blank(row) && (column.kind !== 'list' || (textsAt(column, row) ?? []).length > 0);
    case 'positive':
      return column.kind === 'number' ? (row) => (column.values[row] ?? Number.NaN) > 0 : NEVER;
    case 'none': {
      const mostly = isMostlyKept(table, blank);
      return column.kind === 'number'
        ? (row) => column.values[row] === 0 || (mostly && blank(row))
        : NEVER;
    }
    case 'blank':
      return isKept(table, blank) ? blank : NEVER;
  }
}

/** A column that no row fills is one that this unit does not keep: its empty cells say nothing. */
function isKept(table: RecordTable, blank: Test): boolean {
  for (let row = 0; row < table.size; row += 1) if (!blank(row)) return true;
  return false;
}

/** Where most rows lack an amount, this unit keeps amounts elsewhere. */
function isMostlyKept(table: RecordTable, blank: Test): boolean {
  let filled = 0;
  for (let row = 0; row < table.size; row += 1) if (!blank(row)) filled += 1;
  return filled * 2 > table.size;
}

function* contradicting(
  table: RecordTable,
  sheet: SheetSnapshot | null,
  { when, severity, at, key, params }: Contradiction,
): Generator<Draft> {
  const tests = when.map((condition) => testOf(table, condition));
  if (tests.includes(NEVER)) return;
  // Cells that hold something unreadable are blank to us, and the reader has told of them.
  const empty = when.flatMap((one) =>
    'says' in one && (one.says === 'blank' || one.says === 'none') ? [one.column] : [],
  );
  const isEmpty = (row: number): boolean =>
    empty.every((name) => {
      const value = rawValue(sheet, table, row, name);
      return (
        value === null ||
        value === 0 ||
        (typeof value === 'string' && value.trim() === '') ||
        isZero(table, row, name)
      );
    });
  const rows: number[] = [];
  for (let row = 0; row < table.size; row += 1)
    if (tests.every((test) => test(row)) && isEmpty(row) && countsItself(table, row))
      rows.push(row);
  const beside = when.map(({ column }) => column).filter((column) => column !== at);
  yield* listed({ table, column: at, rows }, (row) => ({
    severity,
    where: cellOf(table, row, at),
    also: beside.map((column) => cellOf(table, row, column)),
    message: phrase(`recordChecks.${key}`, { ...params, ...figures(table, row, beside) }),
    about: `${nameOf(table, row)} ${at} ${key}`,
  }));
}

function isZero(table: RecordTable, row: number, name: string): boolean {
  const column = table.column(name);
  return column.kind === 'number' && column.values[row] === 0;
}

/** The first day and the first amount that stand beside it, for the message. */
function figures(
  table: RecordTable,
  row: number,
  columns: readonly string[],
): Record<string, string | number> {
  const cells = columns.map((name) => table.column(name));
  const days = cells.flatMap((column) =>
    column.kind === 'date' ? (dayAt(column.days, row) ?? []) : [],
  );
  const amounts = cells.flatMap((column) => {
    const amount = column.kind === 'number' ? (column.values[row] ?? Number.NaN) : Number.NaN;
    return Number.isNaN(amount) ? [] : [amount];
  });
  const [[day], [amount]] = [days, amounts];
  return {
    ...(day === undefined ? {} : { day: dayText(day) }),
    ...(amount === undefined ? {} : { amount }),
  };
}
