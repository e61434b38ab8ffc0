import { phrase } from '../../locales';
import {
  BLANK_INT,
  COLLECTIVE,
  DICTIONARY,
  type RecordTable,
  monthOf,
  monthText,
  textAt,
} from '../../records';
import type { Given, RecordsCheck } from '../check';
import type { Draft } from '../problem';
import { cellOf, countsItself } from '../record-cells';
import { listed } from './listed';
import { type PersonDays, personDays } from './roster-days';
import { asOfDay, periodOf } from './rows';

const SHEET = '月度数据';

/** Months that 月度数据 lacks for the body or for a person of whom it has others, and months that are still to come. */
export const monthMissing: RecordsCheck = {
  scope: 'records',
  code: 'records.monthMissing',
  group: 'records',
  reads: [SHEET],
  *run(given) {
    const table = given.records.table(SHEET);
    const column = table.column('月份');
    if (table.size === 0 || column.kind !== 'month') return;
    const subjects = monthsBySubject(table, column.months);
    yield* ahead(given, table, column.months);
    const window = windowOf(given, subjects);
    const people = personDays(given.records);
    for (const [subject, rows] of subjects) {
      const months = [...rows.keys()];
      const [first, last] = [Math.min(...months), Math.max(...months)];
      const span = spanOf(subject, people.get(subject), window, { first, last });
      const lacking = { inside: [] as number[], outside: [] as number[] };
      for (let month = span.from; month <= span.to; month += 1)
        if (!rows.has(month))
          lacking[month > first && month < last ? 'inside' : 'outside'].push(month);
      yield* told(table, { subject, rows }, lacking.inside, 'warning');
      yield* told(table, { subject, rows }, lacking.outside, span.severity);
    }
  },
};

type Months = ReadonlyMap<number, number>;

/** Every subject's months, with the row of each. */
function monthsBySubject(table: RecordTable, months: Int32Array): Map<string, Map<number, number>> {
  const subject = table.column('对象');
  const found = new Map<string, Map<number, number>>();
  for (let row = 0; row < table.size; row += 1) {
    const [month, who] = [months[row] ?? BLANK_INT, textAt(subject, row)];
    if (month === BLANK_INT || who === '') continue;
    const own = found.get(who) ?? new Map<number, number>();
    found.set(who, own.set(month, row));
  }
  return found;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** So many days after its end the figures of a month are out. */
const DAYS_UNTIL_OUT = 10;

/** The months that should be there: those of the period of which the figures are out, else from the first to the last there is. */
function windowOf(given: Given, subjects: ReadonlyMap<string, Months>): Span & { sure: boolean } {
  const period = periodOf(given);
  const asOf = asOfDay(given);
  const over = monthOf(asOf + 1 - DAYS_UNTIL_OUT) - 1;
  const all = [...subjects.values()].flatMap((rows) => [...rows.keys()]);
  const [first, last] = all.reduce(
    ([least, most], month) => [Math.min(least, month), Math.max(most, month)],
    [Infinity, -Infinity],
  );
  if (period !== null) {
    const end = monthOf(period.to + 1) - 1;
    return { from: monthOf(period.from), to: Math.min(end, over), sure: true };
  }
  return { from: first, to: last, sure: false };
}

function spanOf(
  subject: string,
  person: PersonDays | undefined,
  window: Span & { sure: boolean },
  own: { readonly first: number; readonly last: number },
): Span & { severity: Draft['severity'] } {
  const severity = window.sure ? 'warning' : 'hint';
  if (subject === COLLECTIVE) return { from: window.from, to: window.to, severity };
  // Who came or left on the way has no other months; of others nobody can tell what they should have.
  const came = person?.came ?? null;
  const left = person?.left ?? null;
  const from = Math.max(window.from, came === null ? own.first : monthOf(came));
  const to = Math.min(window.to, left === null ? Infinity : monthOf(left) - 1);
  return { from: Math.min(from, own.first), to: Math.max(to, own.last), severity: 'hint' };
}

function* told(
  table: RecordTable,
  { subject, rows }: { readonly subject: string; readonly rows: Months },
  lacking: readonly number[],
  severity: Draft['severity'],
): Generator<Draft> {
  const [first] = lacking;
  if (first === undefined) return;
  const nearest = [...rows].sort(
    ([one], [other]) => Math.abs(one - first) - Math.abs(other - first),
  )[0];
  yield {
    severity,
    where: nearest === undefined ? { sheet: table.actualSheet } : cellOf(table, nearest[1], '月份'),
    message: phrase('recordChecks.monthMissing', {
      subject,
      months: lacking.map(monthText).join('、'),
      count: lacking.length,
    }),
    about: `${SHEET} ${subject}`,
  };
}

/** Months that have not begun on the as-of day. The reader says which lie outside the period. */
function* ahead(given: Given, table: RecordTable, months: Int32Array): Generator<Draft> {
  const now = monthOf(asOfDay(given));
  const period = periodOf(given);
  const end = period === null ? Infinity : monthOf(period.to);
  const figures = figuresOf(table);
  const rows: number[] = [];
  for (let row = 0; row < table.size; row += 1) {
    const month = months[row] ?? BLANK_INT;
    if (month <= now || month > end || !countsItself(table, row)) continue;
    // A year's months are often printed before there are figures.
    if (figures.some((values) => !Number.isNaN(values[row] ?? NaN))) rows.push(row);
  }
  yield* listed({ table, column: '月份', rows }, (row) => {
    const month = monthText(months[row] ?? 0);
    return {
      severity: 'warning',
      where: cellOf(table, row, '月份'),
      message: phrase('recordChecks.monthAhead', { month, asOf: given.asOf }),
      about: `${SHEET} ${textAt(table.column('对象'), row)} ${month}`,
    };
  });
}

const COLUMNS = DICTIONARY.find(({ name }) => name === SHEET)?.columns ?? [];

function figuresOf(table: RecordTable): Float64Array[] {
  return COLUMNS.flatMap(({ name }) => {
    const column = table.column(name);
    return column.kind === 'number' ? [column.values] : [];
  });
}
