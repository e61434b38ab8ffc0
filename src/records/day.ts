/** A day as the number of days since 1970-01-01. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
/** Serial 1 is 1900-01-01, but the system holds a 1900-02-29 that never was: serial 60. */
const SERIAL_OF_1970 = 25_569;
const PHANTOM_LEAP_DAY = 60;
const SERIAL_OF_1970_IN_1904 = 24_107;

/** The day of a calendar date, or null where the calendar has no such date. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  const exists =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === date;
  return exists ? time / MS_PER_DAY : null;
}

/** `2025-03-05`. */
export function dayText(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The first day of a month (year × 12 + month − 1). */
export function firstDayOf(month: number): Day {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / MS_PER_DAY;
}

/** Months are kept as year × 12 + month − 1. */
export function monthOf(day: Day): number {
  const date = new Date(day * MS_PER_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** `2025-03`. */
export function monthText(month: number): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The day of an Excel serial number (its time of day is dropped), or null for serials that name no day. */
export function dayOfSerial(serial: number, date1904: boolean): Day | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 0) return null;
  if (date1904) return whole - SERIAL_OF_1970_IN_1904;
  if (whole === 0 || whole === PHANTOM_LEAP_DAY) return null;
  return whole < PHANTOM_LEAP_DAY ? whole - SERIAL_OF_1970 + 1 : whole - SERIAL_OF_1970;
}

/** The Excel serial number of a day. */
export function serialOfDay(day: Day, date1904: boolean): number {
  if (date1904) return day + SERIAL_OF_1970_IN_1904;
  const serial = day + SERIAL_OF_1970;
  return serial > PHANTOM_LEAP_DAY ? serial : serial - 1;
}
