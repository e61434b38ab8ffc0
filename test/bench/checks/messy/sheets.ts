import { recalculate } from '../defects/recalculate';
import { essay } from '../essay';
import { type Cell, Sheet } from '../model/sheet';
import type { Habit } from './habit';
import { plain, raws, shuffleColumns } from './rewrite';

/** How sheets and score tables are kept. */
export const SHEET_HABITS: readonly Habit[] = [
  {
    name: '表下有备注',
    keep: (book, base) => {
      for (const sheet of raws(book)) {
        plain(sheet);
        sheet.put(sheet.rowCount + 2, 1, { value: '备注：以上数据由各科室提供，已核对。' });
        sheet.put(sheet.rowCount + 1, 1, { value: '填表人：综合科' });
      }
      for (const grid of base.grids) {
        const sheet = book.sheet(grid.sheet);
        sheet.put(sheet.rowCount + 2, 1, { value: '说明：本表得分为自评，最终得分以评审为准。' });
      }
      return true;
    },
  },
  {
    name: '工作表顺序打乱',
    keep: (book, _, random) => {
      if (book.sheets.length < 3) return false;
      const order = random.shuffled(book.sheets);
      book.sheets.splice(0, book.sheets.length, ...order);
      return true;
    },
  },
  {
    name: '隐藏的辅助表',
    keep: (book) => {
      const helper = new Sheet(
        '辅助',
        Array.from({ length: 12 }, (_, index): (Cell | null)[] => [
          { value: `选项${index + 1}` },
          { value: index * 3 },
          { value: index * 9, formula: `B${index + 1}*3` },
        ]),
        { hidden: true },
      );
      book.sheets.push(helper);
      return true;
    },
  },
  {
    name: '批注列',
    keep: (book, base) => {
      for (const grid of base.grids) {
        const sheet = book.sheet(grid.sheet);
        const column = sheet.columnCount + 1;
        const header = (grid.rows[0] ?? 2) - 1;
        sheet.put(header, column, { value: '科室意见' });
        grid.rows.forEach((row, index) => {
          if (index % 3 === 0) sheet.put(row, column, { value: '同意' });
        });
      }
      return true;
    },
  },
  {
    name: '台账末行有合计公式',
    keep: (book) => {
      const cases = book.find('案件台账');
      if (cases === null) return false;
      plain(cases);
      const column = cases.column('罚款金额', 1);
      let sum = 0;
      for (let row = 2; row <= cases.rowCount; row += 1) {
        const value = cases.value(row, column);
        if (typeof value === 'number') sum += value;
      }
      const last = cases.rowCount;
      const row = last + 1;
      cases.put(row, 1, { value: '合计' });
      const letters = String.fromCodePoint(64 + Math.floor((column - 1) / 26));
      const letter = `${column > 26 ? letters : ''}${String.fromCodePoint(65 + ((column - 1) % 26))}`;
      cases.put(row, column, { value: sum, formula: `SUM(${letter}2:${letter}${last})` });
      return true;
    },
  },
  {
    name: '开着筛选而没有隐藏行',
    keep: (book, base) => {
      for (const grid of base.grids) {
        const sheet = book.sheet(grid.sheet);
        const [first = 2] = grid.rows;
        const bottom = grid.rows.at(-1) ?? first;
        sheet.filter = { top: first - 1, left: 1, bottom, right: sheet.columnCount };
      }
      return true;
    },
  },
  {
    name: '列换了位置',
    keep: (book, _, random) => {
      for (const sheet of raws(book)) shuffleColumns(sheet, random);
      return raws(book).length > 0;
    },
  },
  {
    name: '工作表改名',
    keep: (book) => {
      const names: Readonly<Record<string, string>> = {
        检查记录: '检查台账',
        案件台账: '行政处罚案件台账',
        人员名册: '人员花名册',
        发布情况: '稿件台账',
        培训活动: '培训台账',
      };
      let any = false;
      for (const sheet of book.sheets) {
        const other = names[sheet.name];
        if (other === undefined) continue;
        sheet.name = other;
        any = true;
      }
      return any;
    },
  },
  {
    name: '合计写成加号',
    keep: (book, base) => {
      let any = false;
      for (const grid of base.grids) {
        const sheet = book.sheet(grid.sheet);
        const { total } = grid;
        if (total === null || grid.parts.length > 0) continue;
        const formula = sheet.cell(total, grid.score)?.formula ?? '';
        if (!formula.includes('SUM(')) continue;
        const letter = /SUM\(([A-Z]+)/u.exec(formula)?.[1] ?? '';
        // A sum with + fails on words: only rows of figures.
        if (grid.rows.some((row) => typeof sheet.value(row, grid.score) !== 'number')) continue;
        const plus = grid.rows.map((row) => `${letter}${row}`).join('+');
        sheet.set(total, grid.score, sheet.value(total, grid.score), plus);
        recalculate(sheet, grid);
        any = true;
      }
      return any;
    },
  },
  {
    name: '求和范围多带空行和表头',
    keep: (book, base) => {
      let any = false;
      for (const grid of base.grids) {
        const sheet = book.sheet(grid.sheet);
        const { total } = grid;
        if (total === null || grid.parts.length > 0) continue;
        const formula = sheet.cell(total, grid.score)?.formula ?? '';
        const match = /SUM\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)/u.exec(formula);
        if (match === null) continue;
        const [, letter = '', from = ''] = match;
        const wider = `SUM(${letter}${Number(from) - 1}:${letter}${total - 1})`;
        sheet.set(total, grid.score, sheet.value(total, grid.score), wider);
        any = true;
      }
      return any;
    },
  },
  {
    name: '材料里有自己的话',
    keep: (book) => {
      book.sheets.push(
        new Sheet('工作总结', [
          [{ value: '工作总结' }],
          [{ value: essay(1500) }],
          [{ value: essay(1800) }],
        ]),
      );
      return true;
    },
  },
];
