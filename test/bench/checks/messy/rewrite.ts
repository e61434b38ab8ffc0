import type { Random } from '../../../../assets/samples/rows/random';
import type { Book } from '../model/book';
import type { Cell, Sheet } from '../model/sheet';

const RAW = ['检查记录', '案件台账', '人员名册', '培训活动', '月度数据', '发布情况', '材料时限'];

export const raws = (book: Book): Sheet[] =>
  RAW.flatMap((name) => {
    const sheet = book.find(name);
    return sheet === null ? [] : [sheet];
  });

/** Every second cell of some columns written in another way. */
export function rewritten(
  book: Book,
  columns: Readonly<Record<string, readonly string[]>>,
  write: (cell: Cell, row: number) => Cell,
): boolean {
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
  return any;
}

export const wide = (text: string): string =>
  text.replace(/[0-9.]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

export function dayText(serial: number, style: number): string {
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

/** Names of columns that docs/records.md lists as understood. */
export const SYNONYMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  检查记录: {
    记录编号: '检查编号',
    检查日期: '检查时间',
    检查对象: '被检查单位',
    检查人员: '执法人员',
  },
  案件台账: {
    案件编号: '案号',
    立案日期: '立案时间',
    决定日期: '处罚决定日期',
    罚款金额: '处罚金额',
    主要承办人: '承办人',
  },
  人员名册: { 姓名: '人员姓名', 持证: '是否持证', 单位: '工作单位' },
  发布情况: { 标题: '稿件标题', 发布日期: '刊登日期', 刊物: '媒体名称' },
  培训活动: { 名称: '活动名称', 日期: '活动日期' },
};

/** A table becomes a plain range, as after 转换为区域. */
export const plain = (sheet: Sheet): void => {
  sheet.table = null;
};

/** The columns of a plain sheet in another order. */
export function shuffleColumns(sheet: Sheet, random: Random): void {
  plain(sheet);
  const order = random.shuffled(Array.from({ length: sheet.columnCount }, (_, index) => index + 1));
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const cells = order.map((column) => sheet.cell(row, column));
    cells.forEach((cell, index) => {
      sheet.put(row, index + 1, cell);
    });
  }
}
