import { type Day, monthOf } from '../records/day';
import { dayInText, monthInText, plausibleSerial } from '../records/clean/date-text';
import { halfWidth } from '../records/clean/normalise';

/**
 * The month (year × 12 + month − 1) of a date: a serial number of the 1900 system, or a text such as
 * 2025-03-05, 2025年3月5日, 2025年3月. Null for anything else.
 */
export function monthOfCell(cell: unknown): number | null {
  // 20250305 is longer than any serial number, so it is the compact form.
  if (typeof cell === 'number')
    return monthOfDay(plausibleSerial(cell, false) ?? dayInText(String(cell)));
  if (typeof cell !== 'string') return null;
  const text = halfWidth(cell);
  return monthOfDay(dayInText(text)) ?? monthInText(text);
}

function monthOfDay(day: Day | null): number | null {
  return day === null ? null : monthOf(day);
}
