import type { Fraction } from '../../../exact';
import type { Area } from '../../../workbook';
import { type Expression, isArea, type SumKind } from './expression';

/** An area that a formula adds up (or takes away), cell by cell. */
export interface Counted {
  readonly area: Area;
  readonly sign: 1 | -1;
  /** null: added as a cell. */
  readonly how: SumKind | null;
}

/** What a formula counts, and what it does to the sum besides. */
export interface Shape {
  readonly counted: readonly Counted[];
  /** Figures written into the formula. */
  readonly constants: readonly Fraction[];
  readonly isBounded: boolean;
  readonly isRounded: boolean;
  /** Blank while nothing is filled in. */
  readonly isWrapped: boolean;
}

/** The areas of a formula with how often and how each of them is counted. */
export function shapeOf(expression: Expression): Shape {
  const counted: Counted[] = [];
  const constants: Fraction[] = [];
  let isBounded = false;
  let isRounded = false;
  let isWrapped = false;
  const visit = (one: Expression, sign: 1 | -1): void => {
    switch (one.kind) {
      case 'number':
        constants.push(one.value.mul(sign));
        return;
      case 'cell':
        counted.push({
          area: { top: one.row, bottom: one.row, left: one.column, right: one.column },
          sign,
          how: null,
        });
        return;
      case 'sum':
        for (const part of one.parts)
          if (isArea(part)) counted.push({ area: part, sign, how: one.how });
          else visit(part, sign);
        return;
      case 'add':
        for (const term of one.terms) visit(term.of, term.sign === sign ? 1 : -1);
        return;
      case 'round':
        isRounded = true;
        visit(one.of, sign);
        return;
      case 'bound':
        isBounded = true;
        for (const part of one.of) if (part.kind !== 'number') visit(part, sign);
        return;
      case 'wrapped':
        isWrapped = true;
        visit(one.of, sign);
    }
  };
  visit(expression, 1);
  return { counted, constants, isBounded, isRounded, isWrapped };
}
