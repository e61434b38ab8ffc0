import { type CellValue, isCellError } from '../../workbook';
import { phrase } from '../../locales';
import { fraction, toNumber } from '../../exact';
import { BLANK, type Cleaned } from './cleaned';
import { bare, halfWidth, isPlaceholder } from './normalise';

const PLAIN = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(\.\d+)?(\D*)$/u;
const MONEY_POWERS: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 万: 4, 亿元: 8, 亿: 8 };

/** How a number is written in a cell, and what it is to be converted to. */
export interface NumberFormat {
  /** The unit of the result; absent: only a bare number is understood. */
  readonly unit?: string | undefined;
  /** The unit that a header like 罚款金额（万元） gives to bare numbers. */
  readonly headerUnit?: string | undefined;
  /** The cell shows a date: its number is not what people see. */
  readonly isDate?: boolean;
  /** The cell shows a percentage: 0.98 is seen as 98%. */
  readonly isPercent?: boolean;
  readonly aliases?: ReadonlyMap<string, string>;
}

/** The power of ten that turns `written` into `unit`, or null where that cannot be done. */
export function unitPower(written: string, unit: string | undefined): number | null {
  if (unit === undefined) return null;
  if (written === unit) return 0;
  return unit === '元' ? (MONEY_POWERS[written] ?? null) : null;
}

const unreadable = (): Cleaned<number> => ({ unreadable: phrase('records.unreadableNumber') });

function shifted(value: number, power: number): number {
  return power === 0 ? value : toNumber(fraction(value).mul(10 ** power));
}

/** 0.98 in a percentage column is 98% typed under a percentage format, or really 0.98%: nobody can tell. */
function percentOf(value: number): Cleaned<number> {
  return value > 0 && value <= 1
    ? { unreadable: phrase('records.smallPercent') }
    : { known: value };
}

function bareNumber(value: number, { unit, headerUnit, isPercent }: NumberFormat): Cleaned<number> {
  if (!Number.isFinite(value)) return unreadable();
  if (unit === '%') return isPercent ? { known: shifted(value, 2) } : percentOf(value);
  const power = headerUnit === undefined ? 0 : unitPower(headerUnit, unit);
  return power === null ? unreadable() : { known: shifted(value, power) };
}

function numberInText(text: string, format: NumberFormat): Cleaned<number> {
  const alias = format.aliases?.get(bare(text));
  const money = format.unit === '元';
  const match = PLAIN.exec((alias ?? halfWidth(text)).replace(money ? /^¥ ?/u : /^$/u, ''));
  if (match === null) return unreadable();
  const [, sign = '', whole = '', decimals = '', rest = ''] = match;
  const digits = `${sign}${whole.replaceAll(/[ ,]/gu, '')}${decimals}`;
  const suffix = bare(rest);
  if (suffix === '') return bareNumber(Number(digits), { ...format, isPercent: false });
  const power = unitPower(suffix, format.unit);
  // The power goes into the literal, so that 1.15万元 is exactly 11500.
  return power === null ? unreadable() : { known: Number(`${digits}e${power}`) };
}

/** The number of a cell in the column's unit. Nothing that is not wholly a number becomes one. */
export function cleanNumber(value: CellValue, format: NumberFormat = {}): Cleaned<number> {
  if (value === null) return BLANK;
  if (typeof value === 'boolean') return unreadable();
  if (typeof value === 'number') return format.isDate ? unreadable() : bareNumber(value, format);
  if (isCellError(value))
    return { unreadable: phrase('records.errorCell', { error: value.error }) };
  if (bare(value) === '') return BLANK;
  if (isPlaceholder(value)) return { unreadable: phrase('records.placeholder') };
  return numberInText(value, format);
}
