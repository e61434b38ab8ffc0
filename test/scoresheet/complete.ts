import type { CellValue, WorkbookSpec } from '../../src/workbook';
import type { FileWorkbook } from '../../src/workbook/file';
import { fillBook, filledIn, type Filling, makeBook, sheetOf, templateOf } from './support';

export const SHEET = '集体自评';
export const [SCORE, WHY, PROOF] = [8, 9, 10] as const;
export const TOTAL = 14;
/** Rows of the sample by clause. */
export const AT = {
  '1.1': 5,
  '1.2': 6,
  '1.3': 7,
  '1.4': 8,
  '2.1': 9,
  '2.2': 10,
  '2.3': 11,
  '3': 12,
  '4': 13,
};

export const IDS = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '3', '4'] as const;

const SIX = ['戊一', '戊二', '戊三', '戊四', '戊五', '戊六'];
const months = (full: readonly string[]): { 月份: string; 对象: string; 完整性: number }[] =>
  full.map((月份) => ({ 月份, 对象: '集体', 完整性: 99 }));
/** Everything reported, nothing open. */
export const COMPLETE: Filling = {
  facts: {
    甲事项: '是',
    乙事项: '否',
    丙人数: 3,
    丁日期: '2025-03-05',
    廉政问题: '否',
    参评限制: '否',
    扣分记录: '本期无此类记录',
    ...Object.fromEntries(SIX.map((name) => [name, '是'])),
  },
  proofs: { 甲事项: '示例文〔2025〕1号' },
  sheets: {
    案件台账: [
      { 案件编号: 'AJ-001', 案件形式: '行政处罚' },
      { 案件编号: 'AJ-002', 案件形式: '移送拘留' },
      { 案件编号: 'AJ-003', 案件形式: '行政处罚' },
    ],
    评委打分: [{ 指标: '1.2', 对象: '集体', 评委代码: 'A', 分值: 2.5 }],
    月度数据: months(['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12']),
    培训活动: [{ 日期: '2025-03-05', 名称: '实训', 我方角色: '组织' }],
  },
};
export const AT_YEAR_END = { asOf: '2025-12-31' } as const;

export const bookOf = (
  filling: Filling,
  spec: WorkbookSpec = templateOf(),
): Promise<FileWorkbook> => makeBook(filledIn(spec, filling));

export async function filled(filling: Filling, asked = {}) {
  const book = await bookOf(filling);
  const done = await fillBook(book, asked);
  const sheet = sheetOf(done.snapshot, SHEET);
  const at = (row: keyof typeof AT | 'total', column: number): CellValue =>
    sheet.cell(row === 'total' ? TOTAL : AT[row], column);
  const text = (...place: Parameters<typeof at>): string => {
    const value = at(...place);
    return typeof value === 'string' ? value : '';
  };
  return { ...done, book, sheet, at, text };
}
