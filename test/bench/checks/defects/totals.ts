import { columnName } from '../../../../src/workbook';
import type { ScoreGrid } from '../grid';
import type { Sheet } from '../model/sheet';
import type { Kind } from './kind';
import { spot } from './kind';
import { recalculate, resultOf } from './recalculate';
import { inTotal } from './score-cells';

const group = '表格' as const;

const valueAt = (sheet: Sheet, row: number, column: number): number | null => {
  const value = sheet.value(row, column);
  return typeof value === 'number' ? value : null;
};

/** Changes the one SUM range in the total (or the first 小计) of a table; answers whether there was one. */
function otherFormula(
  sheet: Sheet,
  grid: ScoreGrid,
  total: number,
  change: (from: string, to: string, letter: string) => string | null,
): boolean {
  const row = grid.parts[0]?.row ?? total;
  const formula = sheet.cell(row, grid.score)?.formula ?? '';
  const match = /SUM\(([A-Z]+)(\d+):[A-Z]+(\d+)\)/u.exec(formula);
  const [whole, letter, from, to] = match ?? [];
  if (whole === undefined || letter === undefined || from === undefined || to === undefined)
    return false;
  const other = change(from, to, letter);
  if (other === null) return false;
  const before = valueAt(sheet, row, grid.score);
  const now = formula.replace(whole, other);
  sheet.set(row, grid.score, resultOf(sheet, now), now);
  recalculate(sheet, grid);
  return before !== valueAt(sheet, row, grid.score);
}

const placesOfPart = (
  change: (
    from: string,
    to: string,
    letter: string,
    sheet: Sheet,
    grid: ScoreGrid,
  ) => string | null,
): Kind['places'] => {
  const apply = (sheet: Sheet, grid: ScoreGrid, total: number): boolean =>
    otherFormula(sheet, grid, total, (from, to, letter) => change(from, to, letter, sheet, grid));
  return (base) =>
    inTotal(base, apply).map((place) => {
      const grid = base.grids.find(({ sheet }) => sheet === place.spots[0]?.sheet);
      const row = grid?.parts[0]?.row;
      return grid === undefined || row === undefined
        ? place
        : { ...place, spots: [spot(grid.sheet, [row, grid.score])] };
    });
};

export const TOTALS: readonly Kind[] = [
  {
    group,
    name: '合计数错误',
    wrong: '合计键入为数字，比各行之和多 0.5',
    least: 'error',
    within: 'cell',
    places: (base) =>
      inTotal(base, (sheet, grid, total) => {
        const value = valueAt(sheet, total, grid.score);
        if (value === null) return false;
        sheet.set(total, grid.score, value + 0.5);
        return true;
      }),
  },
  {
    group,
    name: '合计键入成数字',
    wrong: '合计数对，但是键入的，不是公式',
    least: 'hint',
    within: 'cell',
    places: (base) =>
      inTotal(base, (sheet, grid, total) => {
        const value = valueAt(sheet, total, grid.score);
        if (value === null) return false;
        sheet.set(total, grid.score, value);
        return true;
      }),
  },
  {
    group,
    name: '求和漏末行',
    wrong: 'SUM 的范围少了最后一行',
    least: 'error',
    within: 'cell',
    places: placesOfPart((from, to, letter, sheet, grid) => {
      // The last rows may be vetoes without a figure: the range ends above the last figure.
      for (let row = Number(to); row > Number(from); row -= 1) {
        const value = valueAt(sheet, row, grid.score);
        if (value !== null && value !== 0) return `SUM(${letter}${from}:${letter}${row - 1})`;
      }
      return null;
    }),
  },
  {
    group,
    name: '求和漏首行',
    wrong: 'SUM 的范围少了第一行',
    least: 'error',
    within: 'cell',
    places: placesOfPart((from, to, letter) => `SUM(${letter}${Number(from) + 1}:${letter}${to})`),
  },
  {
    group,
    name: '求和漏中间一行',
    wrong: 'SUM 分成两段，中间漏了一行',
    least: 'error',
    within: 'cell',
    places: placesOfPart((from, to, letter, sheet, grid) => {
      for (let row = Number(from) + 1; row < Number(to); row += 1) {
        const value = valueAt(sheet, row, grid.score);
        if (value !== null && value !== 0)
          return `SUM(${letter}${from}:${letter}${row - 1},${letter}${row + 1}:${letter}${to})`;
      }
      return null;
    }),
  },
  {
    group,
    name: '求和重复计一行',
    wrong: 'SUM 之外又加了一行，这一行计了两次',
    least: 'error',
    within: 'cell',
    places: placesOfPart((from, to, letter, sheet, grid) => {
      for (let row = Number(from) + 1; row < Number(to); row += 1) {
        const value = valueAt(sheet, row, grid.score);
        if (value !== null && value !== 0)
          return `SUM(${letter}${from}:${letter}${to})+${letter}${row}`;
      }
      return null;
    }),
  },
  {
    group,
    name: '总计把小计又加一遍',
    wrong: '总计的 SUM 从第一行到最后一个小计，明细和小计都加了',
    least: 'error',
    within: 'cell',
    places: (base) =>
      inTotal(base, (sheet, grid, total) => {
        const [first] = grid.rows;
        const last = grid.parts.at(-1)?.row;
        if (first === undefined || last === undefined) return false;
        const letter = columnName(grid.score);
        const formula = `SUM(${letter}${first}:${letter}${last})`;
        sheet.set(total, grid.score, resultOf(sheet, formula), formula);
        return true;
      }),
  },
  {
    group,
    name: '总计漏一个小计',
    wrong: '总计只加了一部分小计',
    least: 'error',
    within: 'cell',
    places: (base) =>
      inTotal(base, (sheet, grid, total) => {
        const formula = sheet.cell(total, grid.score)?.formula ?? '';
        if (grid.parts.length === 0) return false;
        const shorter = formula.startsWith('SUM(')
          ? formula.replace(/SUM\([^,]*,/u, 'SUM(')
          : formula.slice(formula.indexOf('+') + 1);
        if (shorter === formula) return false;
        sheet.set(total, grid.score, resultOf(sheet, shorter), shorter);
        return true;
      }),
  },
  {
    group,
    name: '小计数错误',
    wrong: '小计键入为数字，与其上各行之和差 1',
    least: 'error',
    within: 'cell',
    places: (base) =>
      base.grids.flatMap((grid) =>
        grid.parts.map(({ row }) => ({
          base,
          spots: [spot(grid.sheet, [row, grid.score])],
          refill: false,
          plant: (book) => {
            const sheet = book.sheet(grid.sheet);
            sheet.set(row, grid.score, (valueAt(sheet, row, grid.score) ?? Number.NaN) - 1);
            recalculate(sheet, grid);
          },
        })),
      ),
  },
  {
    group,
    name: '合计取整',
    wrong: '合计用 ROUND(…,0)，舍入改变了合计',
    least: 'hint',
    within: 'cell',
    places: (base) =>
      inTotal(base, (sheet, grid, total) => {
        const cell = sheet.cell(total, grid.score);
        const value = valueAt(sheet, total, grid.score);
        if (cell?.formula === undefined || value === null || Number.isInteger(value)) return false;
        const inner = /^IF\(COUNT\([^)]*\)=0,"",(.*)\)$/u.exec(cell.formula)?.[1] ?? cell.formula;
        sheet.set(total, grid.score, Math.round(value), `ROUND(${inner},0)`);
        return true;
      }),
  },
  {
    group,
    name: '合计显示舍入',
    wrong: '各行和合计都只显示整数，看到的数加起来不等于看到的合计',
    least: 'hint',
    within: 'cell',
    places: (base) =>
      inTotal(base, (sheet, grid, total) => {
        const shown = (row: number): number => Math.round(valueAt(sheet, row, grid.score) ?? 0);
        const rows = grid.parts.length > 0 ? [] : grid.rows;
        const sum = rows.reduce((all, row) => all + shown(row), 0);
        if (rows.length === 0 || sum === shown(total)) return false;
        for (const row of [...rows, total]) {
          const cell = sheet.cell(row, grid.score);
          if (cell !== null) sheet.put(row, grid.score, { ...cell, format: '0' });
        }
        return true;
      }),
  },
  {
    group,
    name: '合计没有重算',
    wrong: '合计是公式，存着的结果是改动之前的',
    least: 'hint',
    within: 'cell',
    places: (base) =>
      inTotal(base, (sheet, grid, total) => {
        const cell = sheet.cell(total, grid.score);
        const value = valueAt(sheet, total, grid.score);
        if (cell?.formula === undefined || value === null) return false;
        sheet.set(total, grid.score, value - 2, cell.formula);
        return true;
      }),
  },
  {
    group,
    name: '合计公式出错',
    wrong: '合计显示 #REF!',
    least: 'error',
    within: 'cell',
    places: (base) =>
      inTotal(base, (sheet, grid, total) => {
        const letter = columnName(grid.score);
        sheet.set(total, grid.score, { error: '#REF!' }, `SUM(${letter}5,#REF!)`);
        return true;
      }),
  },
  {
    group,
    name: '合计空着',
    wrong: '各行都有得分，合计没有填',
    least: 'hint',
    within: 'cell',
    places: (base) =>
      inTotal(base, (sheet, grid, total) => {
        sheet.set(total, grid.score, null);
        return true;
      }),
  },
  {
    group,
    name: '分值合计错误',
    wrong: '分值的合计键入为 100，各行分值之和不是 100',
    least: 'error',
    within: 'row',
    places: (base) =>
      inTotal(
        base,
        (sheet, grid, total) => {
          const { points } = grid;
          const row = grid.rows.find(
            (one) => points !== null && valueAt(sheet, one, points) !== null,
          );
          if (points === null || row === undefined || grid.parts.length > 0) return false;
          const was = valueAt(sheet, total, points);
          if (was === null) return false;
          sheet.set(row, points, (valueAt(sheet, row, points) ?? 0) + 2);
          sheet.set(total, points, was);
          return true;
        },
        'points',
      ).map((place) => {
        const grid = base.grids.find(({ sheet }) => sheet === place.spots[0]?.sheet);
        const sheet = base.book.sheet(grid?.sheet ?? '');
        const points = grid?.points ?? 1;
        const row = grid?.rows.find((one) => valueAt(sheet, one, points) !== null) ?? 1;
        return { ...place, spots: [...place.spots, spot(sheet.name, [row, points])] };
      }),
  },
];
