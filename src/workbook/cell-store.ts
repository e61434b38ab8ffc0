import type { CellValue } from './snapshot';

const PAGE_BITS = 9;
const PAGE_ROWS = 1 << PAGE_BITS;

const NOTHING = 0;
const NUMBER = 1;
const TEXT = 2;
const BOOLEAN = 3;
const ERROR = 4;
const KIND = 7;
const DATE = 8;
const PERCENT = 16;
/** Three bits: 0 for none, else the decimals and one. */
const DECIMALS = 5;

/**
 * 512 rows of one column. Text, truth values and errors take four bytes a cell (an index), numbers
 * eight, made only where there are numbers. A sparse column has only the pages it uses.
 */
class Page {
  readonly kinds = new Uint8Array(PAGE_ROWS);
  indices: Uint32Array | undefined;
  numbers: Float64Array | undefined;
}

/** Texts of a workbook, each kept once. */
export class TextPool {
  readonly texts: string[] = [];
  private readonly known = new Map<string, number>();

  intern(text: string): number {
    const before = this.known.get(text);
    if (before !== undefined) return before;
    const index = this.texts.push(text) - 1;
    this.known.set(text, index);
    return index;
  }
}

/** The cells of one sheet, column by column. */
export class CellStore {
  rowCount = 0;
  columnCount = 0;
  private readonly columns: (Page | undefined)[][] = [];

  constructor(private readonly pool: TextPool) {}

  setNumber(row: number, column: number, value: number, isDate: boolean): void {
    const page = this.page(row, column);
    page.numbers ??= new Float64Array(PAGE_ROWS);
    const at = row & (PAGE_ROWS - 1);
    page.numbers[at] = value;
    page.kinds[at] = isDate ? NUMBER | DATE : NUMBER;
  }

  /** Of a number that is set already: its format shows a percentage. */
  markPercent(row: number, column: number): void {
    const { kinds } = this.page(row, column);
    const at = row & (PAGE_ROWS - 1);
    kinds[at] = (kinds[at] as number) | PERCENT;
  }

  /** Of a number that is set already: its format shows so many decimals, 0 … 6. */
  markDecimals(row: number, column: number, decimals: number): void {
    const { kinds } = this.page(row, column);
    const at = row & (PAGE_ROWS - 1);
    const others = (kinds[at] as number) & ((1 << DECIMALS) - 1);
    kinds[at] = others | ((decimals + 1) << DECIMALS);
  }

  setText(row: number, column: number, index: number, isDate: boolean): void {
    this.setIndex(row, column, index, isDate ? TEXT | DATE : TEXT);
  }

  setBoolean(row: number, column: number, value: boolean): void {
    this.setIndex(row, column, value ? 1 : 0, BOOLEAN);
  }

  setError(row: number, column: number, index: number): void {
    this.setIndex(row, column, index, ERROR);
  }

  /** Counts a cell without a value (a formula not yet calculated) into the used area. */
  touch(row: number, column: number): void {
    if (row > this.rowCount) this.rowCount = row;
    if (column > this.columnCount) this.columnCount = column;
  }

  value(row: number, column: number): CellValue {
    const page = this.columns[column]?.[row >> PAGE_BITS];
    if (page === undefined) return null;
    const at = row & (PAGE_ROWS - 1);
    const kind = (page.kinds[at] as number) & KIND;
    if (kind === 0) return null;
    if (kind === NUMBER) return page.numbers?.[at] ?? null;
    const index = page.indices?.[at];
    if (index === undefined) return null;
    if (kind === BOOLEAN) return index === 1;
    const text = this.pool.texts[index];
    if (text === undefined) return null;
    return kind === ERROR ? { error: text } : text;
  }

  isDate(row: number, column: number): boolean {
    return this.has(row, column, DATE);
  }

  isPercent(row: number, column: number): boolean {
    return this.has(row, column, PERCENT);
  }

  decimals(row: number, column: number): number | null {
    const shown = this.kind(row, column) >> DECIMALS;
    return shown === 0 ? null : shown - 1;
  }

  private has(row: number, column: number, flag: number): boolean {
    return (this.kind(row, column) & flag) !== 0;
  }

  private kind(row: number, column: number): number {
    return this.columns[column]?.[row >> PAGE_BITS]?.kinds[row & (PAGE_ROWS - 1)] ?? NOTHING;
  }

  private setIndex(row: number, column: number, index: number, kind: number): void {
    const page = this.page(row, column);
    page.indices ??= new Uint32Array(PAGE_ROWS);
    const at = row & (PAGE_ROWS - 1);
    page.indices[at] = index;
    page.kinds[at] = kind;
  }

  private page(row: number, column: number): Page {
    this.touch(row, column);
    let pages = this.columns[column];
    if (pages === undefined) {
      pages = [];
      this.columns[column] = pages;
    }
    const number = row >> PAGE_BITS;
    let page = pages[number];
    if (page === undefined) {
      page = new Page();
      pages[number] = page;
    }
    return page;
  }
}
