import type { CellStyle, SheetSpec } from './sheet-spec';
import type { CellValue } from './snapshot';

/**
 * One change to a workbook, as data: made by pure functions, shown as a preview, applied by an
 * adapter, all of them or none. Text goes in as text, also when it begins with `=`.
 */
export type Edit =
  | {
      readonly kind: 'setCell';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly value: CellValue;
      /** Without the leading `=`; `value` is its calculated result. */
      readonly formula?: string;
      /** Left out: the cell keeps its own format. */
      readonly style?: CellStyle;
      /** Takes over the format of this cell of the same sheet, as it was before all edits; never with `style`. */
      readonly like?: { readonly row: number; readonly column: number };
      /** In points: a lower row is made this high, so that the text shows; a higher one stays. */
      readonly rowHeight?: number;
      /** What stood there when the edit was planned; an adapter refuses where it no longer does. */
      readonly expected: CellValue;
      /**
       * The formula that stood there, without the leading `=`; null: none; left out: it is not looked at.
       * Where a formula is expected, its result (`expected`) is not: it follows other cells.
       */
      readonly expectedFormula?: string | null;
    }
  | {
      /** An Excel table ends at another row; what stands in its cells is the business of other edits. */
      readonly kind: 'resizeTable';
      readonly sheet: string;
      readonly table: string;
      /** The new last row of its area; the first one, the columns and the lack of a totals row stay. */
      readonly bottom: number;
      /** Its last row when the edit was planned; an adapter refuses where it is another by now. */
      readonly expected: number;
    }
  | {
      readonly kind: 'addSheet';
      readonly sheet: SheetSpec;
      /** The new sheet comes behind this one; left out: at the end. */
      readonly after?: string;
    }
  | {
      /** Takes away a sheet that a fill added. */
      readonly kind: 'removeSheet';
      readonly name: string;
      /** Everything that stood there when the edit was planned: an adapter refuses where more or other does. */
      readonly expected: readonly ExpectedCell[];
    }
  | {
      /** Replaces the product's memory of this workbook; null removes it without a trace. */
      readonly kind: 'remember';
      readonly memory: string | null;
    };

/** A cell as it stood when an edit was planned. */
export interface ExpectedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Without the leading `=`; then `value` is not looked at: it follows other cells. */
  readonly formula?: string;
}
