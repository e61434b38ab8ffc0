import type { CellValue } from '../../workbook';

/** What a cell shows, for the formats that this product uses; others show like General. */
export function shownText(value: CellValue, format: string, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const [positive = 'General'] = format.split(';');
  if (isDateFormat(positive)) return dateText(value, positive, date1904);
  const decimals = /^#?,?#*(0)(?:\.(0+))?(%)?$/.exec(positive.replace('#,##0', '0'));
  if (decimals === null) return general(value);
  const percent = decimals[3] === '%';
  const digits = decimals[2]?.length ?? 0;
  const text = (percent ? value * 100 : value).toFixed(digits);
  const grouped = positive.startsWith('#,##0') ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : text;
  return percent ? `${grouped}%` : grouped;
}

export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

function general(value: number): string {
  // Excel shows 11 significant digits of a number of format General.
  return String(Number(value.toPrecision(11)));
}

function dateText(serial: number, format: string, date1904: boolean): string {
  const days = date1904 ? serial - 24_107 : serial - 25_569 + (serial < 60 ? 1 : 0);
  const moment = new Date(Math.round(days * 86_400_000));
  const parts: Record<string, string> = {
    yyyy: String(moment.getUTCFullYear()),
    yy: String(moment.getUTCFullYear() % 100).padStart(2, '0'),
    mm: String(moment.getUTCMonth() + 1).padStart(2, '0'),
    m: String(moment.getUTCMonth() + 1),
    dd: String(moment.getUTCDate()).padStart(2, '0'),
    d: String(moment.getUTCDate()),
    hh: String(moment.getUTCHours()).padStart(2, '0'),
    h: String(moment.getUTCHours()),
    ss: String(moment.getUTCSeconds()).padStart(2, '0'),
  };
  const minutes = String(moment.getUTCMinutes()).padStart(2, '0');
  return format
    .replace(/(h+:)mm?/gi, (_, hour: string) => `${hour}"${minutes}"`)
    .replace(/"([^"]*)"|yyyy|yy|mm|m|dd|d|hh|h|ss/gi, (token, literal: string | undefined) =>
      literal === undefined ? (parts[token.toLowerCase()] ?? token) : literal,
    );
}
