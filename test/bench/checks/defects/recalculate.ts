import { parseA1 } from '../../../../src/workbook';
import type { ScoreGrid } from '../grid';
import type { Sheet } from '../model/sheet';

const numbersIn = (sheet: Sheet, from: string, to: string): number[] => {
  const [top, bottom] = [parseA1(from), parseA1(to)];
  if (top === undefined || bottom === undefined) throw new RangeError(`no range ${from}:${to}`);
  const found: number[] = [];
  for (let { row } = top; row <= bottom.row; row += 1)
    for (let { column } = top; column <= bottom.column; column += 1) {
      const value = sheet.value(row, column);
      if (typeof value === 'number') found.push(value);
    }
  return found;
};

/** The result of the few formulas that score tables total with, as Excel gives it. @throws RangeError for others */
export function resultOf(sheet: Sheet, formula: string): number {
  const inner = /^IF\(COUNT\([A-Z]+\d+:[A-Z]+\d+\)=0,"",(.*)\)$/u.exec(formula)?.[1] ?? formula;
  const rounded = /^ROUND\((.*),(\d)\)$/u.exec(inner);
  if (rounded?.[1] !== undefined) {
    const by = 10 ** Number(rounded[2]);
    return Math.round(resultOf(sheet, rounded[1]) * by) / by;
  }
  const sum = inner.split('+').reduce((whole, part) => {
    const range = /^SUM\((.*)\)$/u.exec(part)?.[1];
    if (range !== undefined)
      return range.split(',').reduce((all, one) => {
        const [from = '', to = from] = one.split(':');
        return all + numbersIn(sheet, from, to).reduce((plus, value) => plus + value, 0);
      }, whole);
    const [value] = numbersIn(sheet, part, part);
    return whole + (value ?? Number.NaN);
  }, 0);
  return Math.round(sum * 1e9) / 1e9;
}

/** The 小计 and totals of a table calculated anew, as Excel does after a change. */
export function recalculate(sheet: Sheet, { parts, total, points, score }: ScoreGrid): void {
  const rows = [...parts.map(({ row }) => row), ...(total === null ? [] : [total])];
  for (const row of rows)
    for (const column of [points, score]) {
      if (column === null) continue;
      const formula = sheet.cell(row, column)?.formula;
      if (
        formula === undefined ||
        (!formula.includes('SUM(') && !/^[A-Z]+\d+(\+[A-Z]+\d+)*$/u.test(formula))
      )
        continue;
      sheet.set(row, column, resultOf(sheet, formula), formula);
    }
}
