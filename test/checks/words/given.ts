import {
  type Given,
  type OutsideText,
  type Problem,
  runChecks,
  scoreTables,
} from '../../../src/checks';
import { WORDS_CHECKS } from '../../../src/checks/words';
import { render } from '../../../src/locales';
import { readRecords } from '../../../src/records';
import { type TestRow, type TestSheet, workbookOf } from '../../support/records';

/** Rows under their headers, as a sheet. */
export function rows(name: string, records: readonly TestRow[]): TestSheet {
  const headers = [...new Set(records.flatMap((row) => Object.keys(row)))];
  const grid = [headers, ...records.map((row) => headers.map((header) => row[header]))];
  return { name, grid };
}

export const CASES = rows('案件台账', [
  {
    案件编号: 'A01',
    当事人: '示例市南山区宏远电镀有限公司',
    当事人类型: '企事业单位',
    决定日期: '2025-03-01',
  },
  { 案件编号: 'A02', 当事人: '赵四喜', 当事人类型: '个人', 决定日期: '2025-03-02' },
  { 案件编号: 'A03', 当事人: '高明', 当事人类型: '个人', 决定日期: '2025-03-03' },
  { 案件编号: 'A04', 当事人: '张伟', 当事人类型: '个人', 决定日期: '2025-03-04' },
  { 案件编号: 'A05', 当事人: '某化工厂', 当事人类型: '企事业单位', 决定日期: '2025-03-05' },
  {
    案件编号: 'A06',
    当事人: '示例市南山区宏远电镀有限公司',
    当事人类型: '企事业单位',
    决定日期: '2025-03-06',
  },
]);
export const ROSTER = rows('人员名册', [
  { 人员编号: 'P01', 姓名: '甲一', 单位: '一中队' },
  { 人员编号: 'P02', 姓名: '钱小明', 单位: '一中队' },
]);

export function given(
  sheets: readonly TestSheet[],
  texts: readonly string[] = [],
  scored: Given['scored'] = null,
): Given {
  const snapshot = workbookOf(sheets);
  const known = { memory: null, scheme: null, readings: {}, level: null, trees: [], others: [] };
  return {
    snapshot,
    asOf: '2025-10-10',
    records: readRecords(snapshot),
    tables: scoreTables(snapshot, known),
    scored,
    texts: texts.map((text, at): OutsideText => ({ name: `材料${String(at + 1)}.txt`, text })),
    reading: [],
  };
}

export function problems(what: Given, code?: string): readonly Problem[] {
  const found = runChecks(what, WORDS_CHECKS).problems;
  return code === undefined ? found : found.filter((one) => one.code === code);
}

/** `错误 words.tooLong 表!B2: …` */
export function told(what: Given, code?: string): string[] {
  return problems(what, code).map(({ severity, code: own, where, inText, message }) => {
    const place =
      where !== undefined
        ? `${where.sheet}!${where.address ?? ''}`
        : `${inText?.text ?? ''} ${String(inText?.paragraph)}.${String(inText?.character)}`;
    return `${severity} ${own} ${place}: ${render(message)}`;
  });
}
