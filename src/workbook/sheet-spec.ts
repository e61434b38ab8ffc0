import type { Area, CellValue } from './snapshot';

/** How a cell looks. Colours are RGB hex without `#`; what is left out is Excel's default. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly font?: string;
  readonly border?: boolean;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly numberFormat?: string;
  /** False lets people type into the cell of a protected sheet. */
  readonly locked?: boolean;
}

export interface CellSpec {
  readonly value: CellValue;
  /** Without the leading `=`; `value` is then the calculated result. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

/** A list validation and/or an input prompt over an area. */
export interface ValidationSpec {
  readonly area: Area;
  /** Allowed values; a value list longer than 255 characters goes to a range by `listFormula`. */
  readonly list?: readonly string[];
  /** A range or defined name instead of a literal list, e.g. `'选项'!$A$2:$A$20`. */
  readonly listFormula?: string;
  /** False: other text is let through (lists of several values, open lists). */
  readonly strict?: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorMessage?: string;
}

/** An Excel table over an area; the first row is its header. */
export interface TableSpec {
  /** Unique in the workbook, not the name of a sheet. */
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly style?: string;
}

export interface PrintSpec {
  readonly paper: 'A3' | 'A4';
  readonly landscape: boolean;
  readonly area?: Area;
  /** Rows repeated on every page, e.g. [1, 3]. */
  readonly titleRows?: readonly [number, number];
  readonly fitToWidth?: boolean;
  /** Centre footer, in Excel's header/footer code (`第 &P 页，共 &N 页`). */
  readonly footer?: string;
}

/** A whole sheet to be made. `rows[i][j]` is the cell of row i + 1 and column j + 1. */
export interface SheetSpec {
  readonly name: string;
  readonly rows: readonly (readonly (CellSpec | null)[])[];
  readonly columnWidths?: readonly number[];
  /** Height in points by row number; other rows take Excel's own height. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly merges?: readonly Area[];
  readonly tables?: readonly TableSpec[];
  readonly validations?: readonly ValidationSpec[];
  /** Rows above and columns left of this cell stay in view. */
  readonly freeze?: { readonly row: number; readonly column: number };
  readonly print?: PrintSpec;
  readonly tabColor?: string;
  readonly hidden?: boolean;
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly definedNames?: readonly { readonly name: string; readonly refersTo: string }[];
  /** Text of the product's custom XML part and of its copy in the document properties. */
  readonly memory?: string;
  readonly title?: string;
}
