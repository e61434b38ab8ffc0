import { phrase } from '../../locales';
import { BLANK_INT, DICTIONARY, type RecordTable, dayText } from '../../records';
import type { RecordsCheck } from '../check';
import type { Draft } from '../problem';
import { cellOf, countsItself, daysOf } from '../record-cells';
import { listed } from './listed';
import { filledTables, nameOf } from './rows';

const DATED = DICTIONARY.flatMap(({ name, periodColumns = [] }) =>
  periodColumns.map((column) => ({ sheet: name, column })),
);
/** Fewer dates show no year. */
const ENOUGH = 10;
/** So many of the dates lie in the year that is meant, or beside it. */
const MOST = 0.9;

/**
 * Without a scheme nobody says which year is meant, but the records do: dates that lie years apart from nearly all others.
 * With one, the reader compares them with its period.
 */
export const outsideYear: RecordsCheck = {
  scope: 'records',
  code: 'records.outsideYear',
  group: 'records',
  reads: [...new Set(DATED.map(({ sheet }) => sheet))],
  *run({ records, scored }) {
    if (scored !== null) return;
    for (const { sheet, column } of DATED)
      for (const table of filledTables(records, [sheet])) yield* inColumn(table, column);
  },
};

const yearOf = (day: number): number => Number(dayText(day).slice(0, 4));

function* inColumn(table: RecordTable, column: string): Generator<Draft> {
  const days = daysOf(table, column);
  const counts = new Map<number, number>();
  const known = new Map<number, number>();
  let all = 0;
  const yearAt = (row: number): number | null => {
    const day = days[row] ?? BLANK_INT;
    if (day === BLANK_INT) return null;
    const year = known.get(day) ?? yearOf(day);
    known.set(day, year);
    return year;
  };
  for (let row = 0; row < days.length; row += 1) {
    const year = yearAt(row);
    if (year === null) continue;
    counts.set(year, (counts.get(year) ?? 0) + 1);
    all += 1;
  }
  if (all < ENOUGH) return;
  const [most = 0] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
  const near = (year: number): boolean => Math.abs(year - most) <= 1;
  const close = [...counts].reduce((sum, [year, count]) => (near(year) ? sum + count : sum), 0);
  if (close < all * MOST || close === all) return;
  const rows: number[] = [];
  for (let row = 0; row < days.length; row += 1) {
    const year = yearAt(row);
    if (year !== null && !near(year) && countsItself(table, row)) rows.push(row);
  }
  yield* listed({ table, column, rows }, (row) => ({
    severity: 'warning',
    where: cellOf(table, row, column),
    message: phrase('recordChecks.outsideYear', {
      column,
      day: dayText(days[row] ?? BLANK_INT),
      year: most,
    }),
    about: `${nameOf(table, row)} ${column}`,
  }));
}
