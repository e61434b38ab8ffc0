import type { CellValue } from '../../../../src/workbook';
import type { Base } from '../base';
import type { Book } from '../model/book';
import { type Cell, dated, type Sheet } from '../model/sheet';
import { type Place, spot } from './kind';

/** A row of a raw-data sheet, by the names of its columns. */
export class RecordRow {
  constructor(
    readonly base: Base,
    readonly sheet: Sheet,
    readonly row: number,
  ) {}

  text(column: string): string {
    return this.sheet.text(this.row, this.sheet.column(column, 1));
  }

  value(column: string): CellValue {
    return this.sheet.value(this.row, this.sheet.column(column, 1));
  }

  /** A date as a day number; null: none stands there. */
  day(column: string): number | null {
    const value = this.value(column);
    return typeof value === 'number' ? value - 25_569 : null;
  }

  /** Both hold a day. */
  has(...columns: readonly string[]): boolean {
    return columns.every((column) => this.day(column) !== null);
  }
}

/** Rows of a raw-data sheet that the template of a scheme has. */
export function recordRows(base: Base, name: string): RecordRow[] {
  const sheet = base.isTemplate ? base.book.find(name) : null;
  if (sheet === null) return [];
  return Array.from({ length: Math.max(0, sheet.rowCount - 1) }, (_, index) => index + 2)
    .map((row) => new RecordRow(base, sheet, row))
    .filter(({ row }) => sheet.rowCells(row).some((cell) => cell !== null && cell.value !== null));
}

export type Change = (put: (column: string, content: CellValue | Cell) => void) => void;

export const asDate = (day: number): Cell => dated(day);

const isCell = (content: CellValue | Cell): content is Cell =>
  typeof content === 'object' && content !== null && 'value' in content;

export function write(sheet: Sheet, row: number, change: Change): void {
  change((name, content) => {
    const column = sheet.column(name, 1);
    if (isCell(content)) sheet.put(row, column, content);
    else sheet.put(row, column, { value: content });
  });
}

/** A defect in cells of one record; the score sheets follow. `at`: the columns in which a reviewer would look. */
export function inRecord(
  { base, sheet, row }: RecordRow,
  at: readonly string[],
  change: Change,
  more: { readonly also?: (book: Book) => void } = {},
): Place {
  const cells = at.map((name): readonly [number, number] => [row, sheet.column(name, 1)]);
  return {
    base,
    spots: [spot(sheet.name, ...cells)],
    refill: true,
    plant: (book) => {
      write(book.sheet(sheet.name), row, change);
      more.also?.(book);
    },
  };
}

/** A row added below the others as a copy of this one, with some cells changed. */
export function copied({ base, sheet, row }: RecordRow, at: string, change: Change): Place {
  const column = sheet.column(at, 1);
  const below = (sheet.table?.area.bottom ?? sheet.rowCount) + 1;
  return {
    base,
    spots: [spot(sheet.name, [row, column], [below, column])],
    refill: true,
    plant: (book) => {
      const own = book.sheet(sheet.name);
      write(own, own.append(own.rowCells(row)), change);
    },
  };
}
