import { type Cell, date, dayIn, type Row, workdayFrom, yesNo } from '../rows/cells';

/** What the office did in the year: people, checks, cases. All of it is made up. */
const FIRST_DAY = dayIn('2019-01-07');
const dayOf = (index: number, step: number): Cell => date(workdayFrom(FIRST_DAY + index * step));
const number = (index: number, width: number): string => String(index).padStart(width, '0');

const NAMES = ['甲一', '甲二', '甲三', '乙一', '乙二', '乙三', '丙一', '丙二', '丙三', '丁一'];

export const people: readonly Row[] = NAMES.map((name, index) => ({
  人员编号: `P${number(index + 1, 2)}`,
  姓名: name,
  单位: index < 6 ? '示例县执法队' : '示例县分局',
  在编在岗: '是',
  持证: yesNo(index !== 9),
  取证日期: date('2016-05-10'),
  执法证有效期至: index === 9 ? null : date('2021-05-09'),
  学历: index % 3 === 0 ? '本科' : '大专',
}));

const team = (index: number): string =>
  `P${number((index % 6) + 1, 2)}、P${number(((index + 1) % 6) + 1, 2)}`;

const CHECKS = 210;

/** 180 daily and 30 special checks; 160 of the daily ones 双随机, 152 checks on the platform. */
function check(index: number): Row {
  const daily = index < 180;
  return {
    记录编号: `WJ2019-${number(index + 1, 4)}`,
    检查日期: dayOf(index, 1.4),
    检查人员: team(index),
    检查对象: `示例企业${String((index % 57) + 1)}`,
    对象类别: index % 5 === 0 ? '重点排污单位' : '一般排污单位',
    检查性质: daily ? '日常' : '专项',
    双随机: yesNo(index < 160),
    有效: '是',
    上报部平台: yesNo(index < 152),
  };
}

const at = (rows: readonly Row[], index: number, change: Row): Row[] =>
  rows.map((row, position) => (position === index ? { ...row, ...change } : row));

/** Days and ticks as people type them (understood), and one day that there is not (reported). */
export function checks(): readonly Row[] {
  let rows: readonly Row[] = Array.from({ length: CHECKS }, (_, index) => check(index));
  rows = at(rows, 11, { 检查日期: '2019年1月23日', 双随机: '√' });
  rows = at(rows, 12, { 检查日期: '2019.1.24', 上报部平台: '√' });
  rows = at(rows, 13, { 检查人员: '甲二，P03' });
  return at(rows, 90, { 检查日期: '2019-06-31' });
}

/** 查封扣押, 停产限产 and the like by the place of the case; one case has two of them. */
const MAJOR: Readonly<Record<number, string>> = {
  4: '行政处罚、查封扣押',
  13: '行政处罚、查封扣押',
  22: '行政处罚、停产限产',
  31: '行政处罚、按日计罚',
  40: '查封扣押、移送拘留',
  49: '移送犯罪',
  58: '行政处罚、移送拘留',
};

const CASES = 66;

function penalty(index: number): Row {
  const form = MAJOR[index] ?? '行政处罚';
  const decided = dayOf(index, 4.2);
  return {
    案件编号: `示例环罚〔2019〕${String(index + 1)}号`,
    办案单位: '示例县分局',
    当事人: `示例企业${String((index % 57) + 1)}`,
    当事人类型: '企事业单位',
    立案日期: dayOf(index, 4.2),
    决定日期: decided,
    结案日期: index < 50 ? dayOf(index + 6, 4.2) : null,
    案件形式: form,
    拘留移送日期: form.includes('移送拘留') ? decided : null,
    犯罪移送日期: form.includes('移送犯罪') ? decided : null,
    案件类别: '无',
    主要承办人: team(index),
    参与人员: '无',
    参与证明: '是',
    罚款金额: form.includes('行政处罚') ? 30_000 + (index % 9) * 10_000 : 0,
    系统可查: yesNo(index !== 60 && index !== 64),
  };
}

/** 66 cases; a fine in 万元 (understood), and one that is no figure (reported). */
export function cases(): readonly Row[] {
  let rows: readonly Row[] = Array.from({ length: CASES }, (_, index) => penalty(index));
  rows = at(rows, 6, { 罚款金额: '9万元' });
  return at(rows, 8, { 罚款金额: '约11万元' });
}
