import type { Fraction } from '../../../exact';
import type { Area } from '../../../workbook';

/** How a function treats rows that do not show: sums them, leaves filtered ones out, leaves all of them out. */
export type SumKind = 'sum' | 'subtotal' | 'visible';

/** What a formula of a total says, as far as totals are written. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Fraction }
  /** A cell that is added as such: text in it makes an error of the formula. */
  | { readonly kind: 'cell'; readonly row: number; readonly column: number }
  | { readonly kind: 'sum'; readonly how: SumKind; readonly parts: readonly (Area | Expression)[] }
  | { readonly kind: 'add'; readonly terms: readonly Term[] }
  | {
      readonly kind: 'round';
      readonly how: RoundKind;
      readonly of: Expression;
      readonly digits: number;
    }
  | { readonly kind: 'bound'; readonly how: 'MIN' | 'MAX'; readonly of: readonly Expression[] }
  /** Blank, or 0, under some condition: `IF(COUNT(H5:H9)=0,"",…)`, `IFERROR(…,"")`. */
  | { readonly kind: 'wrapped'; readonly of: Expression };

export interface Term {
  readonly sign: 1 | -1;
  readonly of: Expression;
}

export type RoundKind = 'ROUND' | 'ROUNDUP' | 'ROUNDDOWN' | 'INT';

export const isArea = (part: Area | Expression): part is Area => !('kind' in part);
