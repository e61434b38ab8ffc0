import { decimal, type Fraction } from '../../exact';
import type { Place } from '../../locales';
import { toA1 } from '../../workbook';
import type { Entry, Ledger, Line } from './model/ledger';

/** Cells named in one message; the rest is counted. */
const NAMED = 5;

export const placeOf = (
  ledger: Ledger,
  at: { readonly row: number; readonly column: number },
): Place => ({
  sheet: ledger.table.sheet.name,
  address: toA1(at),
});

export const entryPlace = (ledger: Ledger, { figure }: Entry): Place => placeOf(ledger, figure);

export const figure = (value: Fraction): string => decimal(value);

/** `H7、H9、H12` with 等 for what is left out. */
export function addresses(entries: readonly Entry[]): string {
  const named = entries.slice(0, NAMED).map(({ figure: { address } }) => address);
  return `${named.join('、')}${entries.length > NAMED ? '…' : ''}`;
}

/** What a line is called in the memory of ignored problems: 合计, or 小计 with its place among them. */
export function lineName(ledger: Ledger, line: Line): string {
  const same = ledger.lines.filter(({ label }) => label === line.label);
  const count = same.indexOf(line) + 1;
  return `${ledger.what} ${line.label}${same.length > 1 ? ` ${String(count)}` : ''}`;
}

export const entryName = (ledger: Ledger, { label }: Entry): string => `${ledger.what} ${label}`;
