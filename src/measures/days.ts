import { dayOf as dayOfDate } from '../records';

export { dayText, monthOf, monthText } from '../records';

/** `2025-03-05` → days since 1970-01-01. @throws RangeError for a date that the calendar lacks. */
export function dayOf(text: string): number {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = text.split('-').map(Number);
  const day = dayOfDate(year, month, date);
  if (day === null) throw new RangeError(`no such day: ${text}`);
  return day;
}

/** The last day of a month (year × 12 + month − 1). */
export function monthEnd(month: number): number {
  const year = Math.floor((month + 1) / 12);
  return dayOf(`${String(year)}-${String(((month + 1) % 12) + 1)}-1`) - 1;
}
