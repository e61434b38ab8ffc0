import type { TestRow } from '../support/records';
import { date, type Given, scored, times } from './support';

export const SHANGHAI = 'shanghai-2023';
export const MONTHS = Array.from(
  { length: 11 },
  (_, index) => `2023-${String(index + 1).padStart(2, '0')}`,
);

/** A table of a district after the season, unless the case says otherwise. */
export const collective = (given: Omit<Given, 'table'>) =>
  scored(SHANGHAI, { table: 'collective', level: 'county', asOf: '2023-12-31', ...given });
export const individual = (given: Omit<Given, 'table'>) =>
  scored(SHANGHAI, { table: 'individual', subject: 'P01', asOf: '2023-12-31', ...given });

/** The same without other readings' figures. */
export const quick = (given: Omit<Given, 'table'>) => collective({ brief: true, ...given });
export const quickPerson = (given: Omit<Given, 'table'>) => individual({ brief: true, ...given });

export const person = (index: number): string => `P${String(index + 1).padStart(3, '0')}`;

/** People on duty: the first so many have a diploma, a relevant degree, passed the bar examination. */
export const staff = (
  count: number,
  { diplomas, degrees, lawyers }: { diplomas: number; degrees: number; lawyers: number },
): TestRow[] =>
  times(count, (index) => ({
    人员编号: person(index),
    在编在岗: '是',
    持证: '是',
    学历: index < diplomas ? '本科' : '高中及以下',
    学位专业: index < degrees ? '法学类' : '无',
    法律职业资格: index < lawyers ? '是' : '否',
  }));

export const training = (role: string, kinds: readonly string[]): TestRow[] =>
  kinds.map((kind) => ({
    日期: date('2023-04-12'),
    名称: `${kind}活动`,
    类别: kind,
    我方角色: role,
  }));

/** 27 standard classes of which so many are complete, and the vehicles. */
export const equipment = (complete: number, vehicles: readonly [number, number]): TestRow[] => [
  ...times(27, (index) => ({
    装备类别: `装备${String(index + 1)}`,
    标配项: '是',
    应配数: 2,
    实配数: index < complete ? 2 : 1,
  })),
  { 装备类别: '执法执勤车辆', 标配项: '是', 应配数: vehicles[0], 实配数: vehicles[1] },
];

export const file = (row: TestRow): TestRow => ({
  归属: '集体',
  来源: '随机抽取',
  结案日期: date('2023-08-01'),
  系统上传: '是',
  满分: 100,
  四情形: '无',
  ...row,
});

const dispatch = (row: TestRow): TestRow => ({ 组织层级: '部级', 违纪次数: 0, ...row });
/** The rounds of the worked cases: 85.5, 79, 55 and 89.5. */
export const round = (number: 1 | 2 | 3 | 4, who: string, more: TestRow = {}): TestRow => {
  const rounds: Record<1 | 2 | 3 | 4, TestRow> = {
    1: { 行动类型: '大气监督帮扶', 发现问题: 90, 典型案例: 60 },
    2: { 行动类型: '入河排污口排查', 排查质量: 80, 填报质量: 70, 典型案例: 100 },
    3: { 行动类型: '自动监控飞行检查', 任务完成: 100, 发现问题: 50, 典型案例: 0 },
    4: { 行动类型: '大气监督帮扶', 发现问题: 100, 典型案例: 30 },
  };
  return dispatch({ 轮次: `第${String(number)}轮`, 人员编号: who, ...rounds[number], ...more });
};

/** 月度数据 of the unit: heads, records a month, and what the month says besides. */
export const monthly = (
  heads: number,
  records: readonly number[],
  more: Readonly<Record<number, TestRow>> = {},
): TestRow[] =>
  records.map((count, index) => ({
    月份: MONTHS[index],
    对象: '集体',
    在编在岗持证人数: heads,
    有效检查记录数: count,
    通报扣分: 0,
    ...more[index + 1],
  }));

export const penalty = (id: string, row: TestRow): TestRow => ({
  案件编号: id,
  决定日期: date('2023-05-10'),
  案件形式: '行政处罚',
  案件类别: '无',
  识别手段: '无',
  ...row,
});

export const published = (title: string, row: TestRow): TestRow => ({
  标题: title,
  种类: '典型案例',
  类别: '无',
  层级: '省级',
  发布日期: date('2023-07-01'),
  ...row,
});

/** 月度数据 of P01: records uploaded a month, and what was notified against some of them. */
export const uploads = (
  counts: readonly number[],
  notified: Readonly<Record<number, number>> = {},
): TestRow[] =>
  counts.map((count, index) => {
    const amount = notified[index + 1];
    return {
      月份: MONTHS[index],
      对象: 'P01',
      终端上传记录数: count,
      通报扣分: amount === undefined ? 0 : amount,
    };
  });

export const honour = (row: TestRow): TestRow => ({ 对象: 'P01', 种类: '荣誉', ...row });

/** A case that P01 handled. */
export const handled = (id: string, row: TestRow): TestRow =>
  penalty(id, { 主要承办人: 'P01', ...row });
export const FILED = { 刑事立案日期: date('2023-06-01') };
export const DETAINED = { 拘留立案日期: date('2023-06-01') };
