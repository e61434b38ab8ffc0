import { serialOfDay } from '../../../../src/records';
import { type Area, type CellSpec, type CellValue, type SheetSpec } from '../../../../src/workbook';

/** What stands in one cell of a workbook that somebody is still working on. */
export interface Cell {
  readonly value: CellValue;
  /** Without the leading `=`; `value` is its calculated result. */
  readonly formula?: string;
  readonly format?: string;
}

export const DATE = 'yyyy-mm-dd';

/** A real date of `2025-03-05` or of a day number. */
export const dated = (day: number): Cell => ({ value: serialOfDay(day, false), format: DATE });

/** A text or a figure as it is typed; '' for anything else. */
export const textOf = (value: CellValue): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A sheet that can be changed. Rows and columns count from 1; what lies outside is blank. */
export class Sheet {
  private grid: (Cell | null)[][];
  merges: Area[];
  /** The sheet's one Excel table; null: plain cells. */
  table: { readonly name: string; area: Area } | null;
  hidden: boolean;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Rows that a filter hides; the filter reaches over `filter`. */
  readonly filteredRows = new Set<number>();
  filter: Area | null = null;

  constructor(
    public name: string,
    rows: readonly (readonly (Cell | null)[])[],
    more: { readonly merges?: readonly Area[]; readonly hidden?: boolean } = {},
  ) {
    this.grid = rows.map((row) => [...row]);
    this.merges = [...(more.merges ?? [])];
    this.hidden = more.hidden === true;
    this.table = null;
  }

  copy(): Sheet {
    const copy = new Sheet(this.name, this.grid, { merges: this.merges, hidden: this.hidden });
    copy.table = this.table === null ? null : { ...this.table };
    for (const row of this.hiddenRows) copy.hiddenRows.add(row);
    for (const column of this.hiddenColumns) copy.hiddenColumns.add(column);
    for (const row of this.filteredRows) copy.filteredRows.add(row);
    copy.filter = this.filter;
    return copy;
  }

  get rowCount(): number {
    return this.grid.length;
  }

  get columnCount(): number {
    return Math.max(0, ...this.grid.map((row) => row.length));
  }

  cell(row: number, column: number): Cell | null {
    return this.grid[row - 1]?.[column - 1] ?? null;
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column)?.value ?? null;
  }

  /** What stands there as a text; blank is ''. */
  text(row: number, column: number): string {
    return textOf(this.value(row, column));
  }

  put(row: number, column: number, cell: Cell | null): void {
    while (this.grid.length < row) this.grid.push([]);
    const cells = this.grid[row - 1];
    if (cells === undefined) return;
    while (cells.length < column) cells.push(null);
    cells[column - 1] = cell;
  }

  /** Another content in the same format. */
  set(row: number, column: number, value: CellValue, formula?: string): void {
    const format = this.cell(row, column)?.format;
    this.put(row, column, {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(format === undefined ? {} : { format }),
    });
  }

  rowCells(row: number): readonly (Cell | null)[] {
    return this.grid[row - 1] ?? [];
  }

  /** A row of cells below the last one; the table grows with it. */
  append(cells: readonly (Cell | null)[]): number {
    const { table } = this;
    if (table === null) {
      this.grid.push([...cells]);
      return this.grid.length;
    }
    const row = table.area.bottom + 1;
    this.grid.splice(row - 1, 0, [...cells]);
    table.area = { ...table.area, bottom: row };
    return row;
  }

  /** A blank column at the right place; merges and the table move along. Formulas do not. */
  insertColumn(column: number, header: readonly (Cell | null)[]): void {
    this.grid = this.grid.map((cells, index) => {
      const wide = [...cells];
      while (wide.length < column - 1) wide.push(null);
      wide.splice(column - 1, 0, header[index] ?? null);
      return wide;
    });
    this.merges = this.merges.map((area) => ({
      ...area,
      left: area.left >= column ? area.left + 1 : area.left,
      right: area.right >= column ? area.right + 1 : area.right,
    }));
    if (this.table !== null) {
      const { area } = this.table;
      this.table.area = {
        ...area,
        right: column > area.right + 1 ? area.right : area.right + 1,
      };
    }
  }

  /** Takes rows out; nothing refers to them (raw data only). */
  removeRow(row: number): void {
    this.grid.splice(row - 1, 1);
    if (this.table !== null && row <= this.table.area.bottom)
      this.table.area = { ...this.table.area, bottom: this.table.area.bottom - 1 };
  }

  insertRow(row: number, cells: readonly (Cell | null)[]): void {
    this.grid.splice(row - 1, 0, [...cells]);
    if (this.table !== null && row <= this.table.area.bottom)
      this.table.area = { ...this.table.area, bottom: this.table.area.bottom + 1 };
    this.merges = this.merges.map((area) => ({
      ...area,
      top: area.top >= row ? area.top + 1 : area.top,
      bottom: area.bottom >= row ? area.bottom + 1 : area.bottom,
    }));
  }

  /** The number of the column under this header in the first `depth` rows. @throws RangeError */
  column(header: string, depth = 8): number {
    const found = this.findColumn(header, depth);
    if (found === null) throw new RangeError(`${this.name} has no column ${header}`);
    return found;
  }

  findColumn(header: string, depth = 8): number | null {
    for (let row = 1; row <= Math.min(depth, this.rowCount); row += 1)
      for (let column = 1; column <= this.columnCount; column += 1)
        if (this.text(row, column).trim() === header) return column;
    return null;
  }

  /** The row in which this header stands. @throws RangeError */
  headerRow(header: string, depth = 8): number {
    for (let row = 1; row <= Math.min(depth, this.rowCount); row += 1)
      for (let column = 1; column <= this.columnCount; column += 1)
        if (this.text(row, column).trim() === header) return row;
    throw new RangeError(`${this.name} has no header ${header}`);
  }

  spec(): SheetSpec {
    const { table } = this;
    const width = this.columnCount;
    return {
      name: this.name,
      rows: this.grid.map((row) => row.map((cell) => (cell === null ? null : specOf(cell)))),
      merges: this.merges,
      hidden: this.hidden,
      ...(table === null
        ? {}
        : {
            tables: [
              {
                name: table.name,
                area: table.area,
                columns: Array.from({ length: Math.min(width, table.area.right) }, (_, index) =>
                  this.text(table.area.top, index + 1),
                ).slice(table.area.left - 1),
              },
            ],
          }),
    };
  }
}

function specOf({ value, formula, format }: Cell): CellSpec {
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { style: { numberFormat: format } }),
  };
}
