import type { Snapshot, WorkbookSpec } from '../../../../src/workbook';
import { createWorkbookFile } from '../../../../src/workbook/file';
import { withHidden } from './hidden';
import { type Cell, DATE, Sheet } from './sheet';

/** A workbook that can be changed cell by cell and written as a file. */
export class Book {
  constructor(
    readonly sheets: Sheet[],
    /** What the product remembers in it; null: it has never seen it. */
    public memory: string | null,
  ) {}

  static of(spec: WorkbookSpec): Book {
    const sheets = spec.sheets.map((one) => {
      const rows = one.rows.map((row) =>
        row.map((cell): Cell | null => {
          if (cell === null) return null;
          const { value, formula, style } = cell;
          const format = style?.numberFormat;
          return {
            value,
            ...(formula === undefined ? {} : { formula }),
            ...(format === undefined ? {} : { format }),
          };
        }),
      );
      const sheet = new Sheet(one.name, rows, {
        merges: one.merges ?? [],
        hidden: one.hidden === true,
      });
      const [table] = one.tables ?? [];
      if (table !== undefined) sheet.table = { name: table.name, area: table.area };
      return sheet;
    });
    return new Book(sheets, spec.memory ?? null);
  }

  /** The cells of a workbook as it was read; of the formats only those that say what a figure is. */
  static read(snapshot: Snapshot): Book {
    const sheets = snapshot.sheets.map((one) => {
      const rows = Array.from({ length: one.rowCount }, (_, up) =>
        Array.from({ length: one.columnCount }, (__, left): Cell | null => {
          const [row, column] = [up + 1, left + 1];
          const value = one.cell(row, column);
          const formula = one.formula(row, column);
          if (value === null && formula === undefined) return null;
          const percent = one.isPercent?.(row, column) === true;
          const format = one.isDate(row, column) ? DATE : percent ? '0.00%' : undefined;
          return {
            value,
            ...(formula === undefined ? {} : { formula }),
            ...(format === undefined ? {} : { format }),
          };
        }),
      );
      const sheet = new Sheet(one.name, rows, { merges: one.merges, hidden: one.hidden });
      const [table] = one.tables;
      if (table !== undefined) sheet.table = { name: table.name, area: table.area };
      return sheet;
    });
    return new Book(sheets, snapshot.memory);
  }

  copy(): Book {
    return new Book(
      this.sheets.map((sheet) => sheet.copy()),
      this.memory,
    );
  }

  find(name: string): Sheet | null {
    return this.sheets.find((sheet) => sheet.name === name) ?? null;
  }

  /** @throws RangeError */
  sheet(name: string): Sheet {
    const found = this.find(name);
    if (found === null) throw new RangeError(`no sheet ${name}`);
    return found;
  }

  bytes(): Uint8Array {
    const spec: WorkbookSpec = {
      sheets: this.sheets.map((sheet) => sheet.spec()),
      ...(this.memory === null ? {} : { memory: this.memory }),
    };
    return withHidden(createWorkbookFile(spec), this.sheets);
  }
}
