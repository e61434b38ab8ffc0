import type { CellValue } from '../workbook';
import type { Finding, Place } from '../locales';

/**
 * Records are kept by column and encoded once, so that measures loop over integers. Whatever was
 * empty or could not be read is blank, which is 未填 and never zero.
 */
export type Column = TextColumn | ListColumn | FlagColumn | DateColumn | MonthColumn | NumberColumn;

/** One value a cell. `values[codes[row]]` is the text; code 0 is blank. */
export interface TextColumn {
  readonly kind: 'text';
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** Several values a cell. Code 0 is blank; 「无」 is a code with an empty list: known to be none. */
export interface ListColumn {
  readonly kind: 'list';
  readonly codes: Int32Array;
  readonly values: readonly (readonly string[])[];
}

/** 1 是, 0 否, -1 blank. */
export interface FlagColumn {
  readonly kind: 'flag';
  readonly values: Int8Array;
}

/** Days since 1970-01-01; `BLANK_INT` is blank. */
export interface DateColumn {
  readonly kind: 'date';
  readonly days: Int32Array;
  /**
   * Rows whose cell holds something that is no date. It is blank in `days`, but where an empty date means
   * that nothing has happened, this one means nothing yet: it stays open until somebody puts it right.
   */
  readonly unreadable?: ReadonlySet<number>;
}

/** Months as year × 12 + month − 1; `BLANK_INT` is blank. */
export interface MonthColumn {
  readonly kind: 'month';
  readonly months: Int32Array;
}

/** NaN is blank. A percentage typed as `98%` or formatted as one counts as 98. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
}

export const BLANK_INT = -2147483648;

/** What a sheet without rows means is a fact of the unit that only the unit can tell. */
export type SheetStatus =
  | 'filled'
  /** No rows, and the unit says 「本期无此类记录」. */
  | 'none'
  /** No rows (or no sheet), and nobody said that there are none. */
  | 'unreported';

/** The rows of one raw-data sheet. */
export interface RecordTable {
  /** Canonical name (案件台账), whatever the sheet is called in the workbook. */
  readonly sheet: string;
  readonly status: SheetStatus;
  readonly size: number;
  /** A column of the dictionary; all blank where the workbook's sheet lacks it. */
  column(name: string): Column;
  /** Row index of the earlier record with the same 编号, or -1: the same record counts once. Null: no row repeats. */
  readonly duplicateOf: Int32Array | null;
  /** The workbook's column number (from 1) of a dictionary column; null where its sheet lacks it. */
  columnNumber(name: string): number | null;
  /** The workbook's row number (from 1) of a record row index (from 0). */
  rowNumber(row: number): number;
  /** The sheet's name in the workbook. */
  readonly actualSheet: string;
}

/** One row of 基本事项. What it must look like is said by the scheme that asks for it. */
export interface ReportedFact {
  readonly value: CellValue;
  readonly isDate: boolean;
  /** The cell shows a percentage: 0.98 is seen as 98%. */
  readonly isPercent?: boolean;
  /** The unit in the row's 单位 column. */
  readonly unit?: string;
  readonly place: Place;
}

/** Everything a workbook reports, for any scheme. */
export interface RecordSet {
  /** Every sheet of the dictionary has a table, present or not. */
  table(sheet: string): RecordTable;
  /** 基本事项 by 事项. */
  readonly facts: ReadonlyMap<string, ReportedFact>;
  readonly date1904: boolean;
  /** What was wrong while reading: unreadable cells, unknown persons, duplicates … */
  readonly findings: readonly Finding[];
}
