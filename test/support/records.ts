import type { Area, CellValue, SheetSnapshot, Snapshot, TableSnapshot } from '../../src/workbook';
import {
  FACTS_SHEET,
  NO_SUCH_RECORDS,
  type ReadOptions,
  type RecordSet,
  dayOf,
  readRecords,
  serialOfDay,
} from '../../src/records';

/**
 * What a test writes into a cell. `{date}` becomes a serial number under a date format, `{percent}` a
 * number under a percentage format, `{formula}` a formula without result.
 */
export type TestValue =
  | CellValue
  | undefined
  | { readonly date: string }
  | { readonly percent: number }
  | { readonly formula: string };
export type TestRow = Readonly<Record<string, TestValue>>;

export interface TestWorkbook {
  /** Rows by sheet; the columns are those that any of its rows names. */
  readonly sheets?: Readonly<Record<string, readonly TestRow[]>>;
  /** 事项 → 填报值. */
  readonly facts?: Readonly<Record<string, TestValue>>;
  /** Sheets of which the unit says 「本期无此类记录」. */
  readonly none?: readonly string[];
  readonly date1904?: boolean;
}

export interface TestSheet {
  readonly name: string;
  /** Cells by row, header row included. */
  readonly grid: readonly (readonly TestValue[])[];
  readonly merges?: readonly Area[];
  readonly tables?: readonly TableSnapshot[];
  readonly hidden?: boolean;
}

function isDate(value: TestValue): value is { readonly date: string } {
  return typeof value === 'object' && value !== null && 'date' in value;
}

function isPercent(value: TestValue): value is { readonly percent: number } {
  return typeof value === 'object' && value !== null && 'percent' in value;
}

function isFormula(value: TestValue): value is { readonly formula: string } {
  return typeof value === 'object' && value !== null && 'formula' in value;
}

/** The serial number of `2025-03-05`. */
export function serial(date: string, date1904 = false): number {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number);
  const found = dayOf(year, month, day);
  if (found === null) throw new RangeError(`no such day: ${date}`);
  return serialOfDay(found, date1904);
}

/** A sheet in memory. Dates are laid down as serial numbers under a date format. */
export function sheetOf(sheet: TestSheet, date1904 = false): SheetSnapshot {
  const { name, grid, merges = [], tables = [], hidden = false } = sheet;
  const at = (row: number, column: number): TestValue => grid[row - 1]?.[column - 1];
  return {
    name,
    hidden,
    rowCount: grid.length,
    columnCount: Math.max(0, ...grid.map((row) => row.length)),
    merges,
    tables,
    cell(row, column) {
      const value = at(row, column);
      if (value === undefined || isFormula(value)) return null;
      if (isDate(value)) return serial(value.date, date1904);
      return isPercent(value) ? value.percent : value;
    },
    isDate: (row, column) => isDate(at(row, column)),
    isPercent: (row, column) => isPercent(at(row, column)),
    formula(row, column) {
      const value = at(row, column);
      return isFormula(value) ? value.formula : undefined;
    },
  };
}

/** A workbook of sheets given cell by cell. */
export function workbookOf(sheets: readonly TestSheet[], date1904 = false): Snapshot {
  return { sheets: sheets.map((sheet) => sheetOf(sheet, date1904)), date1904, memory: null };
}

function gridOf(rows: readonly TestRow[]): TestValue[][] {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [headers, ...rows.map((row) => headers.map((header) => row[header]))];
}

/**
 * A workbook from plain rows: a sheet each, which is one Excel table with headers in row 1 and records
 * from row 2. A sheet with an empty list of rows is left out.
 */
export function snapshotOf(workbook: TestWorkbook): Snapshot {
  const { sheets = {}, facts = {}, none = [], date1904 = false } = workbook;
  const factRows: TestRow[] = [
    ...Object.entries(facts).map(([name, value]) => ({ 事项: name, 填报值: value })),
    ...none.map((name) => ({ 事项: name, 填报值: NO_SUCH_RECORDS })),
  ];
  const own = sheets[FACTS_SHEET] ?? [];
  const all = { ...sheets, [FACTS_SHEET]: [...factRows, ...own] };
  const filled = Object.entries(all).filter(([, rows]) => rows.length > 0);
  const tableOf = ([name, rows]: [string, readonly TestRow[]]): TestSheet => {
    const grid = gridOf(rows);
    const area = { top: 1, left: 1, bottom: grid.length, right: grid[0]?.length ?? 1 };
    return { name, grid, tables: [{ name: `表_${name}`, area, totalRows: 0 }] };
  };
  return workbookOf(filled.map(tableOf), date1904);
}

/** The records of such a workbook, read like any other. */
export function recordsOf(workbook: TestWorkbook, options: ReadOptions = {}): RecordSet {
  return readRecords(snapshotOf(workbook), options);
}
