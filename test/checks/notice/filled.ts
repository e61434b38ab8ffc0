import type { Snapshot } from '../../../src/workbook';
import {
  fillBook,
  filledIn,
  type Filling,
  makeBook,
  schemeAt,
  templateOf,
} from '../../scoresheet/support';

export const SCHEME = schemeAt('test/checks/notice/scheme.yaml');
export const AS_OF = '2025-12-31';

/** Everything reported, nothing open. */
export const FULL: Filling = {
  facts: {
    甲事项: '是',
    乙事项: '是',
    办案数: 4,
    宣传数: 3,
    获奖数: 1,
    推广数: 1,
    免专项: '否',
    免演练: '否',
    免协作: '否',
    免应急: '否',
    廉政问题: '否',
    规范满分: 5,
    所属单位: '东区',
    扣分记录: '本期无此类记录',
  },
  sheets: {
    人员名册: [
      { 人员编号: 'P01', 姓名: '甲一' },
      { 人员编号: 'P02', 姓名: '甲二' },
    ],
    评委打分: [{ 指标: '1.2', 对象: '集体', 评委代码: 'A', 分值: 2.5, 理由: '工作扎实' }],
    案件台账: [
      { 案件编号: 'AJ-001', 主要承办人: 'P01', 决定日期: '2025-03-05' },
      { 案件编号: 'AJ-002', 主要承办人: 'P01', 决定日期: '2025-11-20' },
    ],
  },
};

const subjects = (table: string): readonly string[] => (table === 'person' ? ['P01'] : ['集体']);
const level = (table: string) => (table === 'unit' ? { level: 'county' } : {});

/** A template with these data, its score sheet filled by the product. */
export async function filledBook(table: string, filling: Filling = FULL): Promise<Snapshot> {
  const asked = { scheme: SCHEME, table, subjects: subjects(table), ...level(table), asOf: AS_OF };
  const book = await makeBook(filledIn(templateOf(asked), filling));
  return (await fillBook(book, asked)).snapshot;
}

/** The same before the fill: the score cells are the unit's to type. */
export async function blankBook(table: string, filling: Filling = FULL): Promise<Snapshot> {
  const asked = { scheme: SCHEME, table, subjects: subjects(table), ...level(table) };
  return (await makeBook(filledIn(templateOf(asked), filling))).read();
}

export const withFacts = (facts: Readonly<Record<string, string | number | null>>): Filling => ({
  ...FULL,
  facts: { ...FULL.facts, ...facts },
});

/** Score sheets and columns of the made-up scheme. */
export const UNIT = '集体自评';
export const PERSON = '个人自评 P01';
export const PLEDGE = '承诺事项自评';
export const PART = '协作自评';
export const STATED = '规范自评';
