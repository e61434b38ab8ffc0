import { phrase } from '../../locales';
import {
  BLANK_INT,
  type Day,
  type RecordTable,
  dayText,
  firstDayOf,
  sheetDictionary,
} from '../../records';
import type { RecordsCheck } from '../check';
import type { Draft } from '../problem';
import { cellOf, countsItself, daysOf } from '../record-cells';
import { SHEET_DATES } from './facts/dates';
import { listed } from './listed';
import { asOfDay, filledTables, nameOf, periodOf } from './rows';

const DAYS_A_YEAR = 365.25;
/** What lies further ahead was mistyped, whatever it is. */
const FAR_AHEAD = 5 * DAYS_A_YEAR;
/** The longest career that a roster tells of. */
const LONG_AGO = 50 * DAYS_A_YEAR;
const CENTURY = firstDayOf(2000 * 12);

/** Dates of what has happened that lie ahead of the as-of day, and dates of years that cannot be meant. */
export const afterAsOf: RecordsCheck = {
  scope: 'records',
  code: 'records.afterAsOf',
  group: 'records',
  reads: SHEET_DATES.map(({ sheet }) => sheet),
  *run(given) {
    const asOf = asOfDay(given);
    const period = periodOf(given);
    for (const { sheet, happened, longAgo = [] } of SHEET_DATES)
      for (const table of filledTables(given.records, [sheet]))
        for (const column of happened) {
          const oldest = longAgo.includes(column) ? asOf - LONG_AGO : CENTURY;
          const told = sheetDictionary(sheet)?.periodColumns?.includes(column) === true;
          // The reader says of these columns what lies behind the period.
          const end = told && period !== null ? period.to : Infinity;
          yield* inColumn(table, column, { asOf, oldest, end });
        }
  },
};

interface Bounds {
  readonly asOf: Day;
  readonly oldest: Day;
  readonly end: Day;
}

function* inColumn(table: RecordTable, column: string, bounds: Bounds): Generator<Draft> {
  const { asOf, oldest, end } = bounds;
  const days = daysOf(table, column);
  const ahead: number[] = [];
  const farAhead: number[] = [];
  const farBack: number[] = [];
  const blank = BLANK_INT;
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] ?? blank;
    if (day === blank || (day <= asOf && day >= oldest) || !countsItself(table, row)) continue;
    if (day < oldest) farBack.push(row);
    else if (day > asOf + FAR_AHEAD) farAhead.push(row);
    else if (day <= end) ahead.push(row);
  }
  const draft =
    (severity: Draft['severity'], key: 'afterAsOf' | 'farAhead' | 'farBack') =>
    (row: number): Draft => ({
      severity,
      where: cellOf(table, row, column),
      message: phrase(`recordChecks.${key}`, {
        column,
        day: dayText(days[row] ?? BLANK_INT),
        asOf: dayText(asOf),
      }),
      about: `${nameOf(table, row)} ${column}`,
    });
  yield* listed({ table, column, rows: farAhead }, draft('error', 'farAhead'));
  yield* listed({ table, column, rows: farBack }, draft('error', 'farBack'));
  yield* listed({ table, column, rows: ahead }, draft('warning', 'afterAsOf'));
}
