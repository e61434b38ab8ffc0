import { cellKey, keyCell } from '../cell-key';
import { CellStore, type TextPool } from '../cell-store';
import { decimalsOf, isDateFormat, isPercentFormat } from '../number-format';
import type { Area, CellValue, SheetSnapshot, TableSnapshot } from '../snapshot';
import type { Hidden } from './hidden';
import { formulaFrom, looksLikeError, valueFrom } from './cell-input';

export interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Area[];
  readonly tables: readonly TableSnapshot[];
  /** Null where it was not asked. */
  readonly outOfSight: Hidden | null;
}

type Grid = readonly (readonly unknown[])[];

/** What a number format shows. */
interface Shown {
  readonly isDate: boolean;
  readonly isPercent: boolean;
  readonly decimals: number | null;
}

/** What still has to be asked about an area after its values are known: parts of columns. */
export interface Unclear {
  /** Columns with numbers, whose formats tell dates and percentages. */
  readonly numbers: readonly number[];
  /** Columns with texts that look like errors. */
  readonly errors: readonly number[];
}

/** The cells of one sheet as Excel answers them, piece by piece, kept column by column. */
export class ExcelSheet implements SheetSnapshot {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Area[];
  readonly tables: readonly TableSnapshot[];
  readonly hiddenRow?: (row: number) => 'hidden' | 'filtered' | null;
  readonly hiddenColumn?: (column: number) => boolean;
  private readonly cells: CellStore;
  private readonly formulas = new Map<number, string>();

  constructor(
    facts: SheetFacts,
    private readonly pool: TextPool,
  ) {
    ({ name: this.name, hidden: this.hidden, merges: this.merges, tables: this.tables } = facts);
    this.cells = new CellStore(pool);
    if (facts.outOfSight === null) return;
    const { rows, columns, filters } = facts.outOfSight;
    this.hiddenColumn = (column) => columns.has(column);
    if (rows === null) return;
    this.hiddenRow = (row) => {
      if (!rows.has(row)) return null;
      const isFiltered = filters.some(({ top, bottom }) => top < row && row <= bottom);
      return isFiltered ? 'filtered' : 'hidden';
    };
  }

  get rowCount(): number {
    return this.cells.rowCount;
  }

  get columnCount(): number {
    return this.cells.columnCount;
  }

  cell(row: number, column: number): CellValue {
    return this.cells.value(row, column);
  }

  isDate(row: number, column: number): boolean {
    return this.cells.isDate(row, column);
  }

  isPercent(row: number, column: number): boolean {
    return this.cells.isPercent(row, column);
  }

  decimals(row: number, column: number): number | null {
    return this.cells.decimals(row, column);
  }

  formula(row: number, column: number): string | undefined {
    return this.formulas.get(cellKey(row, column));
  }

  /** Every formula of the sheet. */
  *allFormulas(): Generator<{
    readonly row: number;
    readonly column: number;
    readonly text: string;
  }> {
    for (const [key, text] of this.formulas) yield { ...keyCell(key), text };
  }

  /** Takes in an area. */
  add(area: Area, values: Grid, formulas: Grid): Unclear {
    const numbers = new Set<number>();
    const errors = new Set<number>();
    values.forEach((line, index) => {
      const row = area.top + index;
      const texts = formulas[index];
      line.forEach((value, position) => {
        if (value === '' && texts?.[position] === '') return;
        const column = area.left + position;
        const formula = formulaFrom(texts?.[position], value);
        if (formula !== undefined) this.formulas.set(cellKey(row, column), formula);
        if (typeof value === 'number') numbers.add(column);
        if (looksLikeError(value)) errors.add(column);
        this.put(row, column, valueFrom(value, formula !== undefined, false));
      });
    });
    return { numbers: [...numbers], errors: [...errors] };
  }

  /** Takes in the number formats of an area whose values are known. */
  addFormats(area: Area, formats: Grid): void {
    const known = new Map<string, Shown>();
    formats.forEach((line, index) => {
      line.forEach((format, position) => {
        if (typeof format !== 'string' || format === 'General' || format === '@') return;
        let kind = known.get(format);
        if (kind === undefined) {
          kind = {
            isDate: isDateFormat(0, format),
            isPercent: isPercentFormat(0, format),
            decimals: decimalsOf(0, format),
          };
          known.set(format, kind);
        }
        const [row, column] = [area.top + index, area.left + position];
        const value = this.cells.value(row, column);
        if (typeof value !== 'number') return;
        if (kind.isDate) this.cells.setNumber(row, column, value, true);
        if (kind.isPercent) this.cells.markPercent(row, column);
        if (kind.decimals !== null) this.cells.markDecimals(row, column, kind.decimals);
      });
    });
  }

  /** Takes in the kinds of values of an area whose values are known. */
  addTypes(area: Area, types: Grid): void {
    types.forEach((line, index) => {
      line.forEach((type, position) => {
        if (type !== 'Error') return;
        const [row, column] = [area.top + index, area.left + position];
        const value = this.cells.value(row, column);
        if (typeof value === 'string') this.cells.setError(row, column, this.pool.intern(value));
      });
    });
  }

  private put(row: number, column: number, value: CellValue): void {
    if (typeof value === 'number') this.cells.setNumber(row, column, value, false);
    else if (typeof value === 'boolean') this.cells.setBoolean(row, column, value);
    else if (typeof value === 'string') {
      this.cells.setText(row, column, this.pool.intern(value), false);
    } else this.cells.touch(row, column);
  }
}
