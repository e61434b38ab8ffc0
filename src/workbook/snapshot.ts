/** What stands in one cell. Dates are Excel serial numbers; `isDate` of the sheet tells them apart. */
export type CellValue = null | string | number | boolean | CellError;

/** An error value in a cell, e.g. `#N/A`. */
export interface CellError {
  readonly error: string;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** A rectangle; rows and columns count from 1, both ends belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface TableSnapshot {
  readonly name: string;
  /** Header row and totals rows included. */
  readonly area: Area;
  /** Rows of totals at the bottom of the area. */
  readonly totalRows: number;
}

/**
 * One sheet as it stood when the workbook was read. Cells are asked for one at a time, so that an
 * adapter may keep a million rows in whatever form is small. Rows and columns count from 1.
 */
export interface SheetSnapshot {
  readonly name: string;
  readonly hidden: boolean;
  /** The used area reaches from A1 to this row and column; 0 for an empty sheet. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Area[];
  readonly tables: readonly TableSnapshot[];
  /** A formula cell answers its last calculated value. */
  cell(row: number, column: number): CellValue;
  /** Whether the cell's number format shows a date. */
  isDate(row: number, column: number): boolean;
  /** Whether the cell's number format shows a percentage; left out: the adapter cannot tell. */
  isPercent?(row: number, column: number): boolean;
  /**
   * Why a row does not show: hidden by hand (or folded away), or by a filter; null: it shows. Left out: the adapter
   * cannot tell.
   */
  hiddenRow?(row: number): 'hidden' | 'filtered' | null;
  hiddenColumn?(column: number): boolean;
  /**
   * Decimals that the cell's number format shows (of a percentage: behind the point of the per cents); null: as many as there
   * are (or more than six), or no number. Left out: the adapter cannot tell.
   */
  decimals?(row: number, column: number): number | null;
  /** The cell's formula without the leading `=`, or undefined. */
  formula(row: number, column: number): string | undefined;
}

/** A workbook as it stood at one moment. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Serial numbers count from 1904-01-01 instead of 1900-01-01. */
  readonly date1904: boolean;
  /** What the product remembers in this workbook (the text of its custom XML part), or null. */
  readonly memory: string | null;
}
