import { Fraction, fraction, max, min, rounded, sum } from '../../../exact';
import type { Area, SheetSnapshot } from '../../../workbook';
import { type Expression, isArea, type RoundKind, type SumKind } from './expression';
import { parseTotal } from './parse';

/** Formulas that stand on one another; more are a circle. */
const MOST_DEEP = 16;

/**
 * What a formula comes to on the cells as they stand; null where Excel would show an error, or where it stands on
 * formulas that were not calculated and cannot be read.
 */
export function valueOf(expression: Expression, sheet: SheetSnapshot, depth = 0): Fraction | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'cell': {
      const value = sheet.cell(expression.row, expression.column);
      if (value === null) return uncalculated(expression.row, expression.column, sheet, depth);
      return typeof value === 'number' ? fraction(value) : null;
    }
    case 'sum': {
      const parts = expression.parts.map((part) =>
        isArea(part) ? areaSum(part, expression.how, sheet, depth) : valueOf(part, sheet, depth),
      );
      return together(parts, sum);
    }
    case 'add': {
      const terms = expression.terms.map(
        ({ sign, of }) => valueOf(of, sheet, depth)?.mul(sign) ?? null,
      );
      return together(terms, sum);
    }
    case 'round': {
      const value = valueOf(expression.of, sheet, depth);
      return value === null ? null : roundedAs(value, expression.digits, expression.how);
    }
    case 'bound': {
      const pick = expression.how === 'MIN' ? min : max;
      const values = expression.of.map((one) => valueOf(one, sheet, depth));
      return together(values, (all) => all.reduce((one, other) => pick(one, other)));
    }
    case 'wrapped':
      return valueOf(expression.of, sheet, depth);
  }
}

/** `value` as Excel rounds it. */
function roundedAs(value: Fraction, digits: number, how: RoundKind): Fraction {
  const unit = digits < 0 ? new Fraction(1, 10 ** -digits) : fraction(10 ** digits);
  const scaled = value.mul(unit);
  switch (how) {
    case 'ROUND':
      return rounded(value, digits);
    case 'ROUNDUP':
      return (scaled.compare(0) < 0 ? scaled.floor() : scaled.ceil()).div(unit);
    case 'ROUNDDOWN':
      return (scaled.compare(0) < 0 ? scaled.ceil() : scaled.floor()).div(unit);
    case 'INT':
      return scaled.floor().div(unit);
  }
}

/** Whether a sum of this kind leaves out a row. */
export function isLeftOut(how: SumKind, row: number, sheet: SheetSnapshot): boolean {
  const why = sheet.hiddenRow?.(row) ?? null;
  if (how === 'sum' || why === null) return false;
  return how === 'visible' || why === 'filtered';
}

/** Whether a sum of this kind passes over a cell: SUBTOTAL does not count other SUBTOTALs. */
export function isNested(how: SumKind, formula: string | undefined): boolean {
  return how !== 'sum' && formula !== undefined && /^\s*SUBTOTAL\s*\(/iu.test(formula);
}

/** A blank cell is 0; a formula in it may come to anything. */
function uncalculated(
  row: number,
  column: number,
  sheet: SheetSnapshot,
  depth: number,
): Fraction | null {
  const formula = sheet.formula(row, column);
  if (formula === undefined) return fraction(0);
  if (depth > MOST_DEEP) return null;
  const parsed = parseTotal(formula, sheet.name);
  // A formula that shows nothing under some condition may rightly do so.
  if (parsed === null) return formula.includes('""') ? fraction(0) : null;
  return valueOf(parsed, sheet, depth + 1);
}

function areaSum(area: Area, how: SumKind, sheet: SheetSnapshot, depth: number): Fraction | null {
  const figures: Fraction[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rowCount); row += 1)
    for (let column = area.left; column <= Math.min(area.right, sheet.columnCount); column += 1) {
      const value = sheet.cell(row, column);
      if (isLeftOut(how, row, sheet) || isNested(how, sheet.formula(row, column))) continue;
      if (typeof value === 'number') figures.push(fraction(value));
      if (value !== null) continue;
      const figure = uncalculated(row, column, sheet, depth);
      if (figure === null) return null;
      figures.push(figure);
    }
  return sum(figures);
}

function together(
  values: readonly (Fraction | null)[],
  join: (values: readonly Fraction[]) => Fraction,
): Fraction | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length || known.length === 0 ? null : join(known);
}
