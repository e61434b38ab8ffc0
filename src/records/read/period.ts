import { phrase } from '../../locales';
import { dayText, monthOf, monthText } from '../day';
import { BLANK_INT, type Column } from '../table';
import type { ReadOptions } from './options';

/** Calls `report` for every date (or month) of `column` outside the period. */
export function checkPeriod(
  column: Column,
  period: NonNullable<ReadOptions['period']>,
  report: (row: number, message: ReturnType<typeof phrase>) => void,
): void {
  const check = (figures: Int32Array, from: number, to: number, text: (f: number) => string) => {
    const message = phrase('records.outsidePeriod', { from: text(from), to: text(to) });
    for (let row = 0; row < figures.length; row += 1) {
      const figure = figures[row] ?? BLANK_INT;
      if (figure !== BLANK_INT && (figure < from || figure > to)) report(row, message);
    }
  };
  if (column.kind === 'date') check(column.days, period.from, period.to, dayText);
  if (column.kind === 'month')
    check(column.months, monthOf(period.from), monthOf(period.to), monthText);
}
