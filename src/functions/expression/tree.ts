import type { ErrorCode } from '../error';

/** Cells that a formula names; without a sheet those of the sheet that it stands on. */
export interface Reference {
  readonly sheet: string | null;
  /** `A1` or `A1:B2`, without `$`. */
  readonly address: string;
}

export type Sign = '+' | '-' | '*' | '/' | '^';

/** The part of Excel's formulas that calls of DRILL functions are made of. */
export type Expression =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'error'; readonly code: ErrorCode }
  | {
      readonly kind: 'array';
      readonly rows: readonly (readonly (number | string | boolean)[])[];
    }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'percent'; readonly of: Expression }
  | { readonly kind: 'minus'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly sign: Sign;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** An argument that is left out is null. */
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly args: readonly (Expression | null)[];
    };
