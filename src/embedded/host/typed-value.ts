import type { CellValue } from '../../workbook';
import type { Json } from './wire';

/** What becomes of a value that an add-in writes into a cell. */
export interface Typed {
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula: string | null;
  /** The format that Excel gives a cell of format General for such an input. */
  readonly numberFormat?: string;
}

const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);

/**
 * Excel takes text that an add-in writes as if it was typed: `=` begins a formula, `1-2` is a date, `007` is
 * seven. Text stays text behind an apostrophe or in a cell of format `@`, where figures become text as well.
 */
export function typed(input: Json, numberFormat: string, year: number, date1904: boolean): Typed {
  if (typeof input !== 'string') {
    if (input === null || typeof input === 'object') return { value: null, formula: null };
    const value = numberFormat === '@' ? String(input).toUpperCase() : input;
    return { value, formula: null };
  }
  if (input === '') return { value: null, formula: null };
  if (input.startsWith("'")) return { value: input.slice(1), formula: null };
  if (numberFormat === '@') return { value: input, formula: null };
  if (/^=./.test(input)) return { value: null, formula: input.slice(1) };
  const text = input.trim();
  if (ERRORS.has(text.toUpperCase()))
    return { value: { error: text.toUpperCase() }, formula: null };
  if (/^true$/i.test(text)) return { value: true, formula: null };
  if (/^false$/i.test(text)) return { value: false, formula: null };
  return typedNumber(text) ?? typedDate(text, year, date1904) ?? { value: input, formula: null };
}

function typedNumber(text: string): Typed | undefined {
  const percent = /^([-+]?(?:\d+\.?\d*|\.\d+))%$/.exec(text);
  if (percent !== null) {
    const numberFormat = text.includes('.') ? '0.00%' : '0%';
    return { value: Number(percent[1]) / 100, formula: null, numberFormat };
  }
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text))
    return { value: Number(text), formula: null };
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    const numberFormat = text.includes('.') ? '#,##0.00' : '#,##0';
    return { value: Number(text.replaceAll(',', '')), formula: null, numberFormat };
  }
  const bracketed = /^\((\d+(?:\.\d+)?)\)$/.exec(text);
  return bracketed === null ? undefined : { value: -Number(bracketed[1]), formula: null };
}

function typedDate(text: string, thisYear: number, date1904: boolean): Typed | undefined {
  const full =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (full !== null) {
    return dated(Number(full[1]), Number(full[2]), Number(full[3]), 'yyyy/m/d', date1904);
  }
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (short !== null) {
    return dated(thisYear, Number(short[1]), Number(short[2]), 'm"月"d"日"', date1904);
  }
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月$/.exec(text);
  if (month !== null) return dated(Number(month[1]), Number(month[2]), 1, 'mmm-yy', date1904);
  const time = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (time !== null && Number(time[2]) < 60) {
    const minutes = Number(time[1]) * 60 + Number(time[2]);
    return { value: minutes / 1440, formula: null, numberFormat: 'h:mm' };
  }
  return undefined;
}

function dated(
  year: number,
  month: number,
  day: number,
  numberFormat: string,
  date1904: boolean,
): Typed | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const real = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  if (!real || year < (date1904 ? 1904 : 1900)) return undefined;
  const days = moment.getTime() / 86_400_000;
  // Excel counts a 29 February 1900 that never was.
  const serial = date1904 ? days + 24_107 : days + 25_569 - (days + 25_569 < 61 ? 1 : 0);
  return { value: serial, formula: null, numberFormat };
}
