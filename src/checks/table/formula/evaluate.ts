import { Fraction, fraction, max, min, sum } from '../../../exact';
import type { Area, SheetSnapshot } from '../../../workbook';
import { type Expression, isArea, type RoundKind, type SumKind } from './expression';

/** What a formula comes to on the cells as they stand; null where Excel would show an error. */
export function valueOf(expression: Expression, sheet: SheetSnapshot): Fraction | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'cell': {
      const value = sheet.cell(expression.row, expression.column);
      if (value === null) return fraction(0);
      return typeof value === 'number' ? fraction(value) : null;
    }
    case 'sum': {
      const parts = expression.parts.map((part) =>
        isArea(part) ? areaSum(part, expression.how, sheet) : valueOf(part, sheet),
      );
      return together(parts, sum);
    }
    case 'add': {
      const terms = expression.terms.map(({ sign, of }) => valueOf(of, sheet)?.mul(sign) ?? null);
      return together(terms, sum);
    }
    case 'round': {
      const value = valueOf(expression.of, sheet);
      return value === null ? null : rounded(value, expression.digits, expression.how);
    }
    case 'bound': {
      const pick = expression.how === 'MIN' ? min : max;
      const values = expression.of.map((one) => valueOf(one, sheet));
      return together(values, (all) => all.reduce((one, other) => pick(one, other)));
    }
    case 'wrapped':
      return valueOf(expression.of, sheet);
  }
}

/** `value` as Excel rounds it: half away from zero. */
export function rounded(value: Fraction, digits: number, how: RoundKind = 'ROUND'): Fraction {
  const unit = digits < 0 ? new Fraction(1, 10 ** -digits) : fraction(10 ** digits);
  const scaled = value.mul(unit);
  switch (how) {
    case 'ROUND': {
      const whole = scaled.abs().add(new Fraction(1, 2)).floor();
      return (scaled.compare(0) < 0 ? whole.neg() : whole).div(unit);
    }
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

function areaSum(area: Area, how: SumKind, sheet: SheetSnapshot): Fraction {
  const figures: Fraction[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rowCount); row += 1)
    for (let column = area.left; column <= Math.min(area.right, sheet.columnCount); column += 1) {
      const value = sheet.cell(row, column);
      if (typeof value !== 'number' || isLeftOut(how, row, sheet)) continue;
      if (!isNested(how, sheet.formula(row, column))) figures.push(fraction(value));
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
