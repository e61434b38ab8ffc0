import { type Fraction, fraction, ZERO } from '../exact';
import { halfWidth } from '../records/clean/normalise';
import { missing, wrong } from './error';
import { isBlank, rangeOf } from './range';
import { isUnknown, stateOf } from './states';
import { exactSum } from './sums';

const NUMBER =
  /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:[eE][+-]?\d{1,3})?|[+-]?\.\d+) ?(%?)$/u;

/** The exact value of a number, a number stored as text, or a rate such as "85%"; null for anything else. */
export function exactNumber(cell: unknown): Fraction | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? fraction(cell) : null;
  if (typeof cell !== 'string') return null;
  const [, digits, percent] = NUMBER.exec(halfWidth(cell)) ?? [];
  if (digits === undefined) return null;
  const plain = Number(digits.replaceAll(',', ''));
  if (!Number.isFinite(plain)) return null;
  return percent === '%' ? fraction(plain).div(100) : fraction(plain);
}

/** The number of one cell of a range. `position` counts from 1. @throws FunctionError */
export function numberAt(cell: unknown, argument: string, position: number): Fraction {
  const number = exactNumber(cell);
  if (number !== null) return number;
  const state = stateOf(cell);
  if (state !== null && isUnknown(state))
    throw missing('functions.unknownAt', { argument, position, state });
  throw wrong('functions.notNumberAt', { argument, position });
}

/** The numbers of a range; blank cells are skipped. @throws FunctionError for other text. */
export function numbersOf(range: unknown, argument: string): Fraction[] {
  const read = numberReader(argument);
  const numbers: Fraction[] = [];
  rangeOf(range).cells.forEach((cell, index) => {
    if (!isBlank(cell)) numbers.push(read(cell, index + 1));
  });
  return numbers;
}

/** `numberAt` for many cells: figures that occur again are the same object. */
export function numberReader(argument: string): (cell: unknown, position: number) => Fraction {
  const known = new Map<unknown, Fraction>();
  return (cell, position) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const number = numberAt(cell, argument, position);
    known.set(cell, number);
    return number;
  };
}

/** The sum of a range that holds at least one number. @throws FunctionError */
export function sumOf(range: unknown, argument: string): Fraction {
  return exactSum(someNumbers(range, argument));
}

/** The numbers of a range, at least one. @throws FunctionError */
export function someNumbers(range: unknown, argument: string): Fraction[] {
  const numbers = numbersOf(range, argument);
  if (numbers.length === 0) throw missing('functions.empty', { argument });
  return numbers;
}

/** A single figure; a blank cell counts as 0, as in Excel's own functions. @throws FunctionError */
export function numberOf(value: unknown, argument: string): Fraction {
  const cell = single(value, argument);
  if (cell === null || cell === undefined) return ZERO;
  const number = exactNumber(cell);
  if (number !== null) return number;
  const state = stateOf(cell);
  if (state !== null && isUnknown(state)) throw missing('functions.unknown', { argument, state });
  throw wrong('functions.notNumber', { argument });
}

/** A single figure that may be left out. @throws FunctionError */
export function optionalNumber(value: unknown, argument: string): Fraction | null {
  const cell = single(value, argument);
  return cell === null || cell === undefined ? null : numberOf(cell, argument);
}

/** The one value of an argument that takes no range. @throws FunctionError */
export function single(value: unknown, argument: string): unknown {
  if (!Array.isArray(value)) return value;
  const { cells } = rangeOf(value);
  if (cells.length !== 1) throw wrong('functions.oneValue', { argument });
  return cells[0];
}

/** @throws FunctionError for a figure below 0. */
export function notNegative(value: Fraction, argument: string): Fraction {
  if (value.compare(ZERO) < 0) throw wrong('functions.negative', { argument });
  return value;
}

/** @throws FunctionError unless the figure is above 0. */
export function positive(value: Fraction, argument: string): Fraction {
  if (value.compare(ZERO) <= 0) throw wrong('functions.notPositive', { argument });
  return value;
}
