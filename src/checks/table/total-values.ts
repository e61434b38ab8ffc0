import { decimalsOf, type Fraction, rounded, toNumber } from '../../exact';
import { parseTotal, shapeOf, valueOf } from './formula';
import type { Ledger, Line } from './model/ledger';

/** What the formula of a total comes to, where its cell shows another figure; null: it shows the right one. */
export function staleValue(ledger: Ledger, line: Line): Fraction | null {
  const { formula, number, value } = line.figure;
  const { sheet } = ledger.table;
  if (formula === undefined || number === null || typeof value !== 'number') return null;
  const parsed = parseTotal(formula, sheet.name);
  if (parsed === null || isCircular(ledger, line)) return null;
  const right = valueOf(parsed, sheet);
  if (right === null) return null;
  return Math.abs(toNumber(right.sub(number))) < 1e-6 ? null : right;
}

/** Whether the formula of a total counts its own cell: it never comes to anything then. */
export function isCircular({ column, table }: Ledger, { row, figure }: Line): boolean {
  const parsed = figure.formula === undefined ? null : parseTotal(figure.formula, table.sheet.name);
  return (
    parsed !== null &&
    shapeOf(parsed).counted.some(
      ({ area }) =>
        area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
    )
  );
}

/** Whether a figure is another one, rounded to the digits that it has. */
export function isRoundedFrom(figure: Fraction, exact: Fraction): boolean {
  const [places, digits] = [decimalsOf(figure), decimalsOf(exact)];
  return (
    places !== null && (digits === null || digits > places) && rounded(exact, places).equals(figure)
  );
}
