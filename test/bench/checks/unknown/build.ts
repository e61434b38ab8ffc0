import { columnName } from '../../../../src/workbook';
import { type Cell, Sheet } from '../model/sheet';

export type Plain = Cell | string | number | null;

export function cells(values: readonly Plain[]): (Cell | null)[] {
  return values.map((value): Cell | null => {
    if (value === null) return null;
    return typeof value === 'object' ? value : { value };
  });
}

/** Sums what stands in a column from one row to another, as a formula with its result. */
export function summed(sheet: Sheet, column: number, from: number, to: number): Cell {
  const name = columnName(column);
  return {
    formula: `SUM(${name}${from}:${name}${to})`,
    value: sumOf(sheet, column, from, to),
  };
}

export function sumOf(sheet: Sheet, column: number, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row <= to; row += 1) {
    const value = sheet.value(row, column);
    if (typeof value === 'number') sum += value;
  }
  return Math.round(sum * 1e9) / 1e9;
}

export const sheetOf = (name: string, rows: readonly (readonly Plain[])[]): Sheet =>
  new Sheet(name, rows.map(cells));
