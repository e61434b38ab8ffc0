import { type CellValue, isCellError } from '../../workbook';
import { phrase } from '../../locales';
import { type Day, monthOf } from '../day';
import { BLANK, type Cleaned } from './cleaned';
import { dayInText, monthInText, plausibleSerial } from './date-text';
import { halfWidth, isPlaceholder } from './normalise';

/** Plain numbers in this range look like 2023-03-15 … 2064-04-08 with the date format lost. */
const SERIAL_RANGE = { from: 45_000, to: 60_000 } as const;

function looksLikeSerial(value: number): boolean {
  return value >= SERIAL_RANGE.from && value <= SERIAL_RANGE.to;
}

interface Reading {
  readonly inText: (text: string) => number | null;
  readonly ofDay: (day: Day) => number;
  readonly unreadable: 'records.unreadableDate' | 'records.unreadableMonth';
}

function clean(
  value: CellValue,
  isDate: boolean,
  date1904: boolean,
  { inText, ofDay, unreadable }: Reading,
): Cleaned<number> {
  if (value === null) return BLANK;
  if (typeof value === 'number') {
    const day = isDate ? plausibleSerial(value, date1904) : null;
    if (day !== null) return { known: ofDay(day) };
    // 20250305 is longer than any serial number, so it is the compact form even under a date format.
    const compact = Number.isInteger(value) ? inText(String(value)) : null;
    if (compact !== null) return { known: compact };
    return {
      unreadable: phrase(!isDate && looksLikeSerial(value) ? 'records.bareSerial' : unreadable),
    };
  }
  if (typeof value === 'boolean') return { unreadable: phrase(unreadable) };
  if (isCellError(value))
    return { unreadable: phrase('records.errorCell', { error: value.error }) };
  const text = halfWidth(value);
  if (text === '') return BLANK;
  if (isPlaceholder(text)) return { unreadable: phrase('records.placeholder') };
  const known = inText(text);
  return known === null ? { unreadable: phrase(unreadable) } : { known };
}

const AS_DATE: Reading = {
  inText: dayInText,
  ofDay: (day) => day,
  unreadable: 'records.unreadableDate',
};
const AS_MONTH: Reading = {
  inText: monthInText,
  ofDay: monthOf,
  unreadable: 'records.unreadableMonth',
};

/** The day of a cell, as days since 1970-01-01; a time of day is dropped. */
export function cleanDate(value: CellValue, isDate: boolean, date1904: boolean): Cleaned<Day> {
  return clean(value, isDate, date1904, AS_DATE);
}

/** The month of a cell, as year × 12 + month − 1; a whole date stands for its month. */
export function cleanMonth(value: CellValue, isDate: boolean, date1904: boolean): Cleaned<number> {
  return clean(value, isDate, date1904, AS_MONTH);
}
