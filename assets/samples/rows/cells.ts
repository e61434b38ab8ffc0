import { type Day, dayOf, serialOfDay } from '../../../src/records';
import type { CellSpec } from '../../../src/workbook';

/** What stands in one cell of a raw-data sheet. */
export type Cell = CellSpec | string | number | null;
export type Row = Readonly<Record<string, Cell>>;
/** Rows by sheet name. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

const DATE = { numberFormat: 'yyyy-mm-dd' } as const;

/** The day of `2025-03-05`. */
export function dayIn(text: string): Day {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = text.split('-').map(Number);
  const day = dayOf(year, month, date);
  if (day === null) throw new RangeError(`no such day: ${text}`);
  return day;
}

/** A real date, or an empty cell. */
export function date(day: Day | string | null): Cell {
  if (day === null) return null;
  return { value: serialOfDay(typeof day === 'string' ? dayIn(day) : day, false), style: DATE };
}

/** Saturdays and Sundays; holidays do not matter for a sample. */
export function isWeekend(day: Day): boolean {
  return (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
}

export function workdayFrom(day: Day): Day {
  return isWeekend(day) ? workdayFrom(day + 1) : day;
}

export const yesNo = (value: boolean): string => (value ? '是' : '否');
/** A list cell; 无 says that there is none. */
export const listed = (values: readonly string[]): string =>
  values.length === 0 ? '无' : values.join('、');

export function cellSpec(cell: Cell): CellSpec {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell };
}
