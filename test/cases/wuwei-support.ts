import type { TestRow } from '../support/records';
import { date, type Given, scored, times } from './support';

/** Rows of the raw sheets that the worked cases of the 2019 notice share. */
type Rest = Omit<Given, 'table'>;

const AS_OF = '2019-12-31';

export const organiser = (given: Rest) =>
  scored('wuwei-2019', { table: 'organiser', asOf: AS_OF, ...given });
export const collective = (given: Rest) =>
  scored('wuwei-2019', { table: 'collective', level: 'county', asOf: AS_OF, ...given });
export const individual = (given: Rest) =>
  scored('wuwei-2019', { table: 'individual', subject: 'P01', asOf: AS_OF, ...given });

/** Checks: `uploaded` of them on the platform, `drawn` of them 双随机. */
export const checks = (uploaded: number, drawn: number): TestRow[] =>
  times(Math.max(uploaded, drawn), (index) => ({
    记录编号: `J${String(index)}`,
    检查日期: date('2019-07-01'),
    上报部平台: index < uploaded ? '是' : '否',
    双随机: index < drawn ? '是' : '否',
  }));

/** Marks of one campaign of 强化监督, as the reviewers set them. */
export const campaigns = (
  marks: Readonly<Record<string, readonly number[]>>,
  who = '集体',
): TestRow[] =>
  Object.entries(marks).flatMap(([campaign, given]) =>
    given.map((mark, index) => ({
      对象: who,
      名称: `${campaign}第${String(index + 1)}次表扬`,
      种类: '通报表扬',
      授予机关类别: '生态环境部门',
      层级: '国家',
      日期: date('2019-08-08'),
      行动: campaign,
      评定分值: mark,
    })),
  );

/** Deductions that a person weighs: clause and amount. */
export const weighed = (clause: string, amounts: readonly number[], who = '集体'): TestRow[] =>
  amounts.map((amount, index) => ({
    指标: clause,
    对象: who,
    日期: date('2019-09-09'),
    事项: `第${String(index + 1)}次`,
    扣分: amount,
  }));

export const judged = (marks: Readonly<Record<string, number>>, who = '集体'): TestRow[] =>
  Object.entries(marks).map(([clause, mark]) => ({
    指标: clause,
    对象: who,
    评委代码: 'J1',
    分值: mark,
    理由: '评审组合议',
  }));

export interface Ledger {
  readonly cases: number;
  readonly fine?: number;
  readonly major?: number;
  /** How many of the cases are in the penalty system. */
  readonly filed?: number;
}

export const ledger = ({ cases, fine = 0, major = 0, filed = cases }: Ledger): TestRow[] =>
  times(cases, (index) => ({
    案件编号: `K${String(index + 1)}`,
    决定日期: date('2019-05-05'),
    案件形式: index < major ? '行政处罚、查封扣押' : '行政处罚',
    罚款金额: fine,
    系统可查: index < filed ? '是' : '否',
  }));

const figure = (kind: string, year: number, scope: string, value: number): TestRow => ({
  对象: scope === '本地' ? '集体' : '全市各单位',
  种类: kind,
  年份: year,
  范围: scope,
  数值: value,
});

/** 30 of 150 enterprises and 12 of 100 tonnes: a share of 16% of the city. */
export const benchmark = (
  totals: { readonly cases?: number; readonly fines?: number; readonly major?: number } = {},
): TestRow[] => [
  figure('重点排污单位数', 2019, '本地', 30),
  figure('重点排污单位数', 2019, '全市', 150),
  figure('工业排放量', 2018, '本地', 12),
  figure('工业排放量', 2018, '全市', 100),
  ...(totals.cases === undefined ? [] : [figure('案件总数', 2019, '全市', totals.cases)]),
  ...(totals.fines === undefined ? [] : [figure('罚款总额', 2019, '全市', totals.fines)]),
  ...(totals.major === undefined ? [] : [figure('重大案件总数', 2019, '全市', totals.major)]),
];

/** A file of the collective: 推荐 closed in 2019, drawn ones decided in 2019. */
export const file = (
  id: string,
  source: string,
  kind: string,
  mark: number,
  more: TestRow = {},
): TestRow => ({
  案卷编号: id,
  归属: '集体',
  来源: source,
  案卷类型: kind,
  文书日期: date('2019-04-04'),
  结案日期: date('2019-06-06'),
  系统上传: '是',
  门户公开: '是',
  评查得分: mark,
  ...more,
});

/** Six files of a county: means of 84 and, one of them not made public, 60. */
export const SIX_FILES: readonly TestRow[] = [
  file('A1', '推荐', '一般行政处罚', 84),
  file('A2', '推荐', '一般行政处罚', 88),
  file('A3', '推荐', '查封扣押', 80),
  file('B1', '随机抽取', '一般行政处罚', 90),
  file('B2', '随机抽取', '一般行政处罚', 90),
  file('B3', '补抽', '按日计罚', 95, { 门户公开: '否' }),
];
