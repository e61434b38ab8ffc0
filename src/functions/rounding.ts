import { decimal, Fraction } from '../exact';

/** Figures are compared and given back at this many decimal places. */
export const PLACES = 10;

const SHIFT = new Fraction(10 ** PLACES);
const HALF = new Fraction(1, 2);

/** Half away from zero, at ten places. */
export function rounded(value: Fraction): Fraction {
  const size = value.abs().mul(SHIFT).add(HALF).floor().div(SHIFT);
  return value.compare(0) < 0 ? size.neg() : size;
}

/** The figure that a cell shows. */
export function answer(value: Fraction): number {
  return Number(decimal(value, PLACES));
}

/** Compares as the cells show the figures: 1-2790/3000 is 0.07. */
export function compare(a: Fraction, b: Fraction): number {
  return rounded(a).compare(rounded(b));
}
