import { textOf } from '../model/sheet';
import type { Habit } from './habit';
import { dayText, plain, raws, rewritten, SYNONYMS, wide } from './rewrite';

/** How the records are kept. */
export const RECORD_HABITS: readonly Habit[] = [
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
      return raws(book).length > 0;
    },
  },
  {
    name: '中间有空行',
    keep: (book) => {
      for (const sheet of raws(book)) {
        plain(sheet);
        for (const row of [9, 5]) if (row < sheet.rowCount) sheet.insertRow(row, []);
      }
      return raws(book).length > 0;
    },
  },
  {
    name: '列名用别的叫法',
    keep: (book) => {
      for (const sheet of raws(book))
        for (let column = 1; column <= sheet.columnCount; column += 1) {
          const other = SYNONYMS[sheet.name]?.[sheet.text(1, column)];
          if (other !== undefined && sheet.findColumn(other, 1) === null)
            sheet.set(1, column, other);
        }
      return raws(book).length > 0;
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
];
