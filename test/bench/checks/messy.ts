import { Random } from '../../../assets/samples/rows/random';
import type { Base } from './base';
import { recalculate } from './defects/recalculate';
import { essay } from './essay';
import type { ScoreGrid } from './grid';
import type { Book } from './model/book';
import { type Cell, Sheet, textOf } from './model/sheet';

/** A habit of keeping a workbook that is untidy and not wrong; null where the workbook has no room for it. */
interface Habit {
  readonly name: string;
  readonly keep: (book: Book, base: Base, random: Random) => readonly ScoreGrid[] | null;
}

const RAW = ['检查记录', '案件台账', '人员名册', '培训活动', '月度数据', '发布情况', '材料时限'];

const raws = (book: Book): Sheet[] =>
  RAW.flatMap((name) => {
    const sheet = book.find(name);
    return sheet === null ? [] : [sheet];
  });

/** Every second cell of some columns written in another way. */
function rewritten(
  book: Book,
  columns: Readonly<Record<string, readonly string[]>>,
  write: (cell: Cell, row: number) => Cell,
): null | readonly [] {
  let any = false;
  for (const [name, headers] of Object.entries(columns)) {
    const sheet = book.find(name);
    if (sheet === null) continue;
    for (const header of headers) {
      const column = sheet.findColumn(header, 1);
      if (column === null) continue;
      for (let row = 2; row <= sheet.rowCount; row += 2) {
        const cell = sheet.cell(row, column);
        if (cell === null || cell.value === null) continue;
        sheet.put(row, column, write(cell, row));
        any = true;
      }
    }
  }
  return any ? [] : null;
}

const wide = (text: string): string =>
  text.replace(/[0-9.]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

function dayText(serial: number, style: number): string {
  const day = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const [year = '', month = '', date = ''] = day.split('-');
  const plain = [Number(month), Number(date)];
  return (
    [
      `${year}年${plain[0] ?? ''}月${plain[1] ?? ''}日`,
      `${year}.${plain[0] ?? ''}.${plain[1] ?? ''}`,
      `${year}/${plain[0] ?? ''}/${plain[1] ?? ''}`,
      `${year}${month}${date}`,
      day,
    ][style % 5] ?? day
  );
}

const SYNONYMS: Readonly<Record<string, string>> = {
  记录编号: '检查编号',
  检查日期: '检查时间',
  检查对象: '被检查单位',
  案件编号: '案号',
  立案日期: '立案时间',
  决定日期: '处罚决定日期',
  罚款金额: '处罚金额',
  主要承办人: '承办人',
  姓名: '人员姓名',
  持证: '是否持证',
};

const unchanged: readonly ScoreGrid[] = [];

/** A table becomes a plain range, as after 转换为区域. */
const plain = (sheet: Sheet): void => {
  sheet.table = null;
};

export const HABITS: readonly Habit[] = [
  {
    name: '多出来的列',
    keep: (book) => {
      for (const sheet of raws(book))
        sheet.insertColumn(
          sheet.columnCount + 1,
          Array.from({ length: sheet.rowCount }, (_, index) => ({
            value: index === 0 ? '经办' : index % 5 === 0 ? '已核' : null,
          })),
        );
      return raws(book).length === 0 ? null : unchanged;
    },
  },
  {
    name: '中间有空行',
    keep: (book) => {
      for (const sheet of raws(book)) {
        plain(sheet);
        for (const row of [9, 5]) if (row < sheet.rowCount) sheet.insertRow(row, []);
      }
      return raws(book).length === 0 ? null : unchanged;
    },
  },
  {
    name: '列名用别的叫法',
    keep: (book) => {
      for (const sheet of raws(book))
        for (let column = 1; column <= sheet.columnCount; column += 1) {
          const other = SYNONYMS[sheet.text(1, column)];
          if (other !== undefined && sheet.findColumn(other, 1) === null)
            sheet.set(1, column, other);
        }
      return raws(book).length === 0 ? null : unchanged;
    },
  },
  {
    name: '全角数字',
    keep: (book) =>
      rewritten(
        book,
        { 案件台账: ['罚款金额'], 月度数据: ['完整性', '报送记录总数'], 装备清单: ['实配数'] },
        (cell) => ({ value: wide(textOf(cell.value)) }),
      ),
  },
  {
    name: '文本型日期',
    keep: (book) =>
      rewritten(
        book,
        {
          检查记录: ['检查日期', '上传日期', '公示日期'],
          案件台账: ['立案日期', '决定日期'],
          培训活动: ['日期'],
        },
        (cell, row) => ({
          value: typeof cell.value === 'number' ? dayText(cell.value, row / 2) : cell.value,
        }),
      ),
  },
  {
    name: '对号叉号',
    keep: (book) =>
      rewritten(
        book,
        { 检查记录: ['双随机', '有效', '移动终端'], 案件台账: ['系统可查'], 人员名册: ['持证'] },
        (cell) => ({ value: cell.value === '是' ? '√' : cell.value === '否' ? '×' : cell.value }),
      ),
  },
  {
    name: '人员之间用别的分隔',
    keep: (book) =>
      rewritten(book, { 检查记录: ['检查人员'], 案件台账: ['主要承办人'] }, (cell, row) => ({
        value: textOf(cell.value).replaceAll('、', ['，', '；', '\n', ','][(row / 2) % 4] ?? '、'),
      })),
  },
  {
    name: '末尾空格',
    keep: (book) =>
      rewritten(
        book,
        {
          检查记录: ['记录编号', '检查对象', '检查性质', '双随机'],
          案件台账: ['案件编号', '案件形式', '当事人'],
          人员名册: ['人员编号', '姓名'],
        },
        (cell) => ({ ...cell, value: `${textOf(cell.value)} ` }),
      ),
  },
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
      return unchanged;
    },
  },
  {
    name: '工作表顺序打乱',
    keep: (book, _, random) => {
      if (book.sheets.length < 3) return null;
      const order = random.shuffled(book.sheets);
      book.sheets.splice(0, book.sheets.length, ...order);
      return unchanged;
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
      return unchanged;
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
      return unchanged;
    },
  },
  {
    name: '台账末行有合计公式',
    keep: (book) => {
      const cases = book.find('案件台账');
      if (cases === null) return null;
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
      return unchanged;
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
      return unchanged;
    },
  },
  {
    name: '列换了位置',
    keep: (book, _, random) => {
      for (const sheet of raws(book)) shuffleColumns(sheet, random);
      return raws(book).length === 0 ? null : unchanged;
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
      return any ? unchanged : null;
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
      return any ? unchanged : null;
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
      return any ? unchanged : null;
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
      return unchanged;
    },
  },
];

/** The columns of a plain sheet in another order. */
function shuffleColumns(sheet: Sheet, random: Random): void {
  plain(sheet);
  const order = random.shuffled(Array.from({ length: sheet.columnCount }, (_, index) => index + 1));
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const cells = order.map((column) => sheet.cell(row, column));
    cells.forEach((cell, index) => {
      sheet.put(row, index + 1, cell);
    });
  }
}

export interface Messy {
  readonly name: string;
  readonly base: Base;
  readonly book: Book;
}

/** Every clean workbook in every untidy way that it has room for. */
export function messyBooks(bases: readonly Base[], seed: number): Messy[] {
  const random = new Random(seed);
  return bases.flatMap((base) =>
    HABITS.flatMap(({ name, keep }): Messy[] => {
      const book = base.book.copy();
      return keep(book, base, random) === null ? [] : [{ name, base, book }];
    }),
  );
}
