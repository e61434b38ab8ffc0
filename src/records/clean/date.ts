import { type CellValue, isCellError } from '../../workbook';
import { phrase } from '../../locales';
import { type Day, dayOf, dayOfSerial, monthOf } from '../day';
import { BLANK, type Cleaned } from './cleaned';
import { halfWidth, isPlaceholder } from './normalise';

/** Outside these years a date is a slip of the keyboard, not something that a workbook of the drill holds. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;

/** Plain numbers in this range look like 2023-03-15 … 2064-04-08 with the date format lost. */
const SERIAL_RANGE = { from: 45_000, to: 60_000 } as const;

const TIME = String.raw`(?:[ T]?\d{1,2}(?::|时)\d{1,2}(?:(?::|分)\d{1,2}(?:\.\d+)?秒?|分)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const SEPARATED = new RegExp(String.raw`^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})${TIME}$`, 'u');
const CHINESE = new RegExp(
  String.raw`^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]? ?${TIME}$`,
  'u',
);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const MONTH_SEPARATED = /^(\d{4}) ?[-/.] ?(\d{1,2})$/u;
const MONTH_CHINESE = /^(\d{4}) ?年 ?(\d{1,2}) ?月份?$/u;
const MONTH_COMPACT = /^(\d{4})(\d{2})$/u;

function plausibleDay(year: number, month: number, date: number): Day | null {
  return year < FIRST_YEAR || year > LAST_YEAR ? null : dayOf(year, month, date);
}

const FIRST_DAY = Date.UTC(FIRST_YEAR, 0, 1) / 86_400_000;
const LAST_DAY = Date.UTC(LAST_YEAR, 11, 31) / 86_400_000;

function plausibleSerial(serial: number, date1904: boolean): Day | null {
  const day = dayOfSerial(serial, date1904);
  return day === null || day < FIRST_DAY || day > LAST_DAY ? null : day;
}

function dayInText(text: string): Day | null {
  const separated = SEPARATED.exec(text);
  if (separated)
    return plausibleDay(Number(separated[1]), Number(separated[3]), Number(separated[4]));
  const match = CHINESE.exec(text) ?? COMPACT.exec(text);
  if (match === null) return null;
  return plausibleDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function monthInText(text: string): number | null {
  const match = MONTH_SEPARATED.exec(text) ?? MONTH_CHINESE.exec(text) ?? MONTH_COMPACT.exec(text);
  if (match === null) {
    const day = dayInText(text);
    return day === null ? null : monthOf(day);
  }
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  return year * 12 + month - 1;
}

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
