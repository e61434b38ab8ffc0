const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);

/**
 * The number that ASCII digits stand for. Up to 15 digits are computed without making a string;
 * the quotient of two exactly held numbers is the correctly rounded result.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at += 1;
  let digits = 0;
  let mantissa = 0;
  let decimals = -1;
  for (; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + byte - 48;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === 0x2e && decimals < 0) decimals = 0;
    else return parseSlowly(bytes, start, end);
  }
  if (digits === 0 || digits > 15) return parseSlowly(bytes, start, end);
  const value = decimals > 0 ? mantissa / (POWERS[decimals] as number) : mantissa;
  return negative ? -value : value;
}

function parseSlowly(bytes: Uint8Array, start: number, end: number): number {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] as number);
  const value = text.trim() === '' ? NaN : Number(text);
  if (Number.isNaN(value)) throw new Error('not a number');
  return value;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** The serial number of an ISO 8601 date or time, as `t="d"` cells hold it. */
export function serialOfIsoDate(text: string, date1904: boolean): number {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text);
  if (match === null) throw new Error('not a date');
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((part) => Number(part));
  const midnight = Date.UTC(year as number, (month as number) - 1, day);
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const part = (value: number | undefined, unit: number): number =>
    value === undefined || Number.isNaN(value) ? 0 : value / unit;
  const time = part(hours, 24) + part(minutes, 1440) + part(seconds, 86_400);
  return (midnight - epoch) / MILLISECONDS_A_DAY + time;
}
