import { phrase } from '../../locales';
import { BLANK_INT, type RecordTable, dayText } from '../../records';
import type { RecordsCheck } from '../check';
import type { Draft } from '../problem';
import { cellOf, countsItself, dayAt, daysOf } from '../record-cells';
import { type DateOrder, SHEET_DATES } from './facts/dates';
import { listed } from './listed';
import { filledTables, nameOf } from './rows';

const DAYS_A_YEAR = 365.25;

/** Dates of one record in an order that cannot be, or so far apart that one of them is mistyped. */
export const dateOrder: RecordsCheck = {
  scope: 'records',
  code: 'records.dateOrder',
  group: 'records',
  reads: SHEET_DATES.map(({ sheet }) => sheet),
  *run({ records }) {
    for (const { sheet, orders } of SHEET_DATES)
      for (const table of filledTables(records, [sheet]))
        for (const order of orders) yield* inOrder(table, order);
  },
};

function* inOrder(table: RecordTable, order: DateOrder): Generator<Draft> {
  const { earlier, later, severity, unless, years } = order;
  if (table.columnNumber(earlier) === null || table.columnNumber(later) === null) return;
  const [before, after] = [daysOf(table, earlier), daysOf(table, later)];
  const between = unless === undefined ? null : daysOf(table, unless);
  const patience = years === undefined ? Infinity : years * DAYS_A_YEAR;
  const turned: number[] = [];
  const far: number[] = [];
  const blank = BLANK_INT;
  for (let row = 0; row < table.size; row += 1) {
    const [first = blank, then = blank] = [before[row], after[row]];
    if (first === blank || then === blank) continue;
    if (first <= then && then - first <= patience) continue;
    if (!countsItself(table, row)) continue;
    if (between !== null && dayAt(between, row) !== null) continue;
    (first > then ? turned : far).push(row);
  }
  const draft =
    (level: Draft['severity'], key: 'certain' | 'likely' | 'unusual' | 'far') =>
    (row: number): Draft => ({
      severity: level,
      where: cellOf(table, row, later),
      also: [cellOf(table, row, earlier)],
      message: phrase(`recordChecks.order_${key}`, {
        later,
        laterDay: dayText(after[row] ?? BLANK_INT),
        earlier,
        earlierDay: dayText(before[row] ?? BLANK_INT),
      }),
      about: `${nameOf(table, row)} ${earlier} ${later}`,
    });
  const key = severity === 'error' ? 'certain' : severity === 'warning' ? 'likely' : 'unusual';
  yield* listed({ table, column: later, rows: turned }, draft(severity, key));
  yield* listed({ table, column: later, rows: far }, draft('hint', 'far'));
}
