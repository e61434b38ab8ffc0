import { Fraction } from '../../exact';

/** Sums stay below this, so that sums of units × prices (multiples of 1/4096) are exact doubles as well. */
const LARGEST_SUM = 2 ** 36;

/** How fractions become whole units: `value × scale`. */
export interface Units {
  readonly scale: bigint;
  readonly of: (value: Fraction) => number;
  readonly back: (units: number) => Fraction;
}

/**
 * The smallest scale that makes all figures whole.
 *
 * @throws RangeError when the figures are so fine that whole units leave the range of exact doubles.
 */
export function unitsFor(figures: Iterable<Fraction>): Units {
  let scale = 1n;
  for (const figure of figures) scale = (scale / gcd(scale, figure.d)) * figure.d;
  const of = (value: Fraction): number => {
    const units = (value.s * value.n * scale) / value.d;
    return exactNumber(units);
  };
  return { scale, of, back: (units) => new Fraction(BigInt(units), scale) };
}

function exactNumber(units: bigint): number {
  const value = Number(units);
  if (Math.abs(value) > LARGEST_SUM) {
    throw new RangeError('the points of an assignment are too fine or too large to add exactly');
  }
  return value;
}

/** @throws RangeError when a sum of units leaves the exact range. */
export function checkSum(units: number): void {
  if (units > LARGEST_SUM) {
    throw new RangeError('the points of an assignment are too fine or too large to add exactly');
  }
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
