import FractionJs from 'fraction.js';

/** An exact rational number. Points, sums and means are fractions; they are rounded for display only. */
export type Fraction = FractionJs;
export const Fraction = FractionJs;

export const ZERO: Fraction = new FractionJs(0);
export const ONE: Fraction = new FractionJs(1);

/**
 * The exact value of a number as people write it: 0.1 is one tenth, not the binary double beside it.
 *
 * @throws RangeError for NaN and infinities: an unknown figure must never get this far.
 */
export function fraction(value: number | string | Fraction): Fraction {
  if (value instanceof FractionJs) return value;
  if (typeof value === 'string') return new FractionJs(value);
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  // The shortest decimal that reads back as this double is what stood in the cell.
  const [digits = '', exponent] = value.toString().split('e');
  const exact = new FractionJs(digits);
  if (exponent === undefined) return exact;
  const zeros = new FractionJs(`1${'0'.repeat(Math.abs(Number(exponent)))}`);
  return exponent.startsWith('-') ? exact.div(zeros) : exact.mul(zeros);
}

/** The double nearest to `value`, for a cell or for JSON. */
export function toNumber(value: Fraction): number {
  return value.valueOf();
}

/** `value` for display: at most `places` decimals, no trailing zeros, half away from zero. */
export function decimal(value: Fraction, places = 4): string {
  const text = value.abs().round(places).toString(places);
  const [whole = '0', digits = ''] = text.split('.');
  const kept = digits.replaceAll(/[()]/g, '').slice(0, places).replace(/0+$/, '');
  const shown = kept === '' ? whole : `${whole}.${kept}`;
  return value.compare(0) < 0 && shown !== '0' ? `-${shown}` : shown;
}

/** `value` to so many decimals, half away from zero as Excel rounds; negative: to tens, hundreds … */
export function rounded(value: Fraction, places: number): Fraction {
  const unit = places < 0 ? new FractionJs(1, 10 ** -places) : new FractionJs(10 ** places);
  const whole = value.mul(unit).abs().add(new FractionJs(1, 2)).floor();
  return (value.compare(0) < 0 ? whole.neg() : whole).div(unit);
}

/** Nobody types more decimals than that. */
const MOST_DECIMALS = 6;

/** Decimals that a figure has; null: more than anybody types. */
export function decimalsOf(value: Fraction): number | null {
  for (let places = 0; places <= MOST_DECIMALS; places += 1)
    if (rounded(value, places).equals(value)) return places;
  return null;
}

export function min(a: Fraction, b: Fraction): Fraction {
  return a.compare(b) <= 0 ? a : b;
}

export function max(a: Fraction, b: Fraction): Fraction {
  return a.compare(b) >= 0 ? a : b;
}

export function sum(values: Iterable<Fraction>): Fraction {
  let total = ZERO;
  for (const value of values) total = total.add(value);
  return total;
}
