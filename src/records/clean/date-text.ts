import { type Day, dayOf, dayOfSerial, monthOf } from '../day';

/** Outside these years a date is a slip of the keyboard, not something that a workbook of the drill holds. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;

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

/** The day of a serial number, where it is one that a workbook of the drill may hold. */
export function plausibleSerial(serial: number, date1904: boolean): Day | null {
  const day = dayOfSerial(serial, date1904);
  return day === null || day < FIRST_DAY || day > LAST_DAY ? null : day;
}

/** The day that `text` (half width) writes out: 2025-03-05, 2025年3月5日, 20250305 …, with or without a time. */
export function dayInText(text: string): Day | null {
  const separated = SEPARATED.exec(text);
  if (separated)
    return plausibleDay(Number(separated[1]), Number(separated[3]), Number(separated[4]));
  const match = CHINESE.exec(text) ?? COMPACT.exec(text);
  if (match === null) return null;
  return plausibleDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The month (year × 12 + month − 1) that `text` (half width) writes out; a day stands for its month. */
export function monthInText(text: string): number | null {
  const match = MONTH_SEPARATED.exec(text) ?? MONTH_CHINESE.exec(text) ?? MONTH_COMPACT.exec(text);
  if (match === null) {
    const day = dayInText(text);
    return day === null ? null : monthOf(day);
  }
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  return year * 12 + month - 1;
}
