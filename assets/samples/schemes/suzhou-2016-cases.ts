import { type Cell, date, dayIn, type Row, workdayFrom } from '../rows/cells';

/** What the office's people decided and whose files it hands in. All of it is made up. */
const FIRST_DAY = dayIn('2016-09-01');
const dayOf = (index: number): Cell => date(workdayFrom(FIRST_DAY + index * 3));
const number = (index: number): string => `示例环罚〔2016〕${String(index + 101)}号`;

const NAMES = ['甲一', '甲二', '甲三', '乙一', '乙二', '乙三', '丙一', '丙二'];

/** P08 let the licence run out before the candidates were named. */
export const people: readonly Row[] = NAMES.map((name, index) => ({
  人员编号: `P0${String(index + 1)}`,
  姓名: name,
  单位: '示例县环境监察大队',
  在编在岗: '是',
  持证: '是',
  取证日期: date('2013-05-10'),
  执法证有效期至: date(index === 7 ? '2016-06-30' : '2018-05-09'),
}));

/** 查封扣押 and the like by the place of the case; one case has two of them. */
const MAJOR: Readonly<Record<number, string>> = {
  3: '行政处罚、查封扣押',
  8: '行政处罚、停产限产',
  12: '行政处罚、查封扣押、移送拘留',
  17: '移送犯罪',
  21: '行政处罚、移送拘留',
};

const CASES = 28;

function decided(index: number): Row {
  const form = MAJOR[index] ?? '行政处罚';
  return {
    案件编号: number(index),
    办案单位: '示例县环境保护局',
    当事人: `示例企业${String((index % 19) + 1)}`,
    立案日期: date(workdayFrom(FIRST_DAY + index * 3 - 20)),
    决定日期: dayOf(index),
    案件形式: form,
    主要承办人: `P0${String((index % 2) + 1)}`,
    参与人员: index % 3 === 0 ? '无' : `P0${String((index % 5) + 3)}`,
    参与证明: '是',
    决定书扫描件: '是',
    罚款金额: form === '移送犯罪' ? 0 : 30_000 + (index % 7) * 15_000,
    系统可查: '是',
  };
}

const at = (rows: readonly Row[], index: number, change: Row): Row[] =>
  rows.map((row, position) => (position === index ? { ...row, ...change } : row));

/** Days, sums, ticks and a name as people type them; what is no figure, no day or comes twice is reported. */
export function cases(): readonly Row[] {
  let rows: readonly Row[] = Array.from({ length: CASES }, (_, index) => decided(index));
  rows = at(rows, 1, { 决定日期: '2016年9月5日', 罚款金额: '4.5万元' });
  rows = at(rows, 2, { 决定日期: '2016.9.7', 系统可查: '√', 参与证明: '√' });
  rows = at(rows, 4, { 主要承办人: '甲一' });
  rows = at(rows, 6, { 罚款金额: '约6万元' });
  rows = at(rows, 10, { 决定日期: '2016-09-31' });
  rows = at(rows, 15, { 系统可查: '否' });
  rows = at(rows, 19, { 参与证明: '否' });
  rows = at(rows, 25, { 决定日期: date('2016-08-30') });
  return [...rows, ...rows.slice(7, 8)];
}

const file = (
  id: number,
  owner: string,
  kind: string,
  marks: readonly [number, Cell],
  more: Row = {},
): Row => ({
  案卷编号: number(id),
  案件编号: number(id),
  所属单位: '示例县环境保护局',
  归属: owner,
  案卷类型: kind,
  文书日期: dayOf(id),
  系统上传: '是',
  移动平台录入: '是',
  专家评审分: marks[0],
  交叉评审分: marks[1],
  造假: '否',
  ...more,
});

/** Six of the seven files: none of 按日计罚. The second mark of one is not given yet. */
export const files: readonly Row[] = [
  file(0, '集体', '一般行政处罚', [45, 44]),
  file(5, '集体', '一般行政处罚', [42, '４３']),
  file(9, '集体', '一般行政处罚', [40, 41]),
  file(21, '集体', '移送拘留', [46, 45]),
  file(17, '集体', '移送犯罪', [44, 40]),
  file(23, '集体', '强制执行', [38, null]),
  file(13, 'P01', '一般行政处罚', [44, 41]),
  file(14, 'P02', '一般行政处罚', [47, 43]),
];
