import { type Cell, date, type Row } from '../rows/cells';
import type { SampleSource } from '../source';
import { cases, checks, people } from './wuwei-2019-work';

/**
 * A made-up county, self-evaluated on the day on which it is due. Untidy on purpose: a day that does
 * not exist and a fine that is no figure (wuwei-2019-work.ts), a file handed in as two kinds, a mark above its range.
 * Open on purpose: marks that the reviewers have not given yet, votes, the year's last weeks.
 */
const praise = (who: string, campaign: string | null, mark: number | null): Row => ({
  对象: who,
  名称: campaign === null ? '行政处罚工作通报表扬' : `${campaign}通报表扬`,
  种类: '通报表扬',
  授予机关: campaign === null ? '省生态环境厅' : '生态环境部',
  授予机关类别: '生态环境部门',
  层级: campaign === null ? '省级部门' : '国家',
  日期: date('2019-09-16'),
  行动: campaign,
  评定分值: mark,
});

const file = (
  id: number,
  owner: string,
  source: string,
  kind: string,
  mark: number | null,
  more: Row = {},
): Row => ({
  案卷编号: `示例环罚〔2019〕${String(id)}号`,
  案件编号: `示例环罚〔2019〕${String(id)}号`,
  归属: owner,
  来源: source,
  案卷类型: kind,
  文书日期: date('2019-04-18'),
  结案日期: date('2019-07-12'),
  调查询问人: 'P01',
  记录人: 'P02',
  系统上传: '是',
  门户公开: '是',
  评查得分: mark,
  满分: 100,
  ...more,
});

const judged = (clause: string, mark: number, who = '集体'): Row => ({
  指标: clause,
  对象: who,
  评委代码: 'J1',
  分值: mark,
  理由: '评审小组合议',
});

const figure = (kind: string, year: number, scope: string, value: number): Row => ({
  对象: scope === '本地' ? '集体' : '全市',
  种类: kind,
  年份: year,
  数值: value,
  范围: scope,
});

const NOVEMBER = '2019-11-05';
const handedIn = (matter: string, due: string, done: Cell, materials: readonly string[]): Row[] =>
  materials.map((material) => ({
    事项: matter,
    对象: '集体',
    截止日: date(due),
    完成日: done,
    材料: material,
    齐备: '是',
    份数: 1,
  }));
const briefs = (due: string, done: string): Row[] =>
  handedIn('每月活动简报和宣传情况报告', due, date(done), [
    '活动简报（电子件）',
    '宣传情况报告（时间、标题、媒体名称、数量）',
  ]);
const proof = (who: string, complete: string): Row => ({
  事项: '廉洁执法证明（pdf，每名候选人一份，对象填人员编号）',
  对象: who,
  截止日: date(NOVEMBER),
  完成日: date('2019-10-28'),
  材料: '廉洁执法证明',
  格式: 'pdf',
  齐备: complete,
});

const candidate = (who: string, kind: string, taken: string): Row => ({
  对象: who,
  单位: '示例县分局',
  类型: kind,
  曾参与年度: taken,
  曾入选年度: '无',
});

const article = (title: string, group: string, paper: string): Row => ({
  标题: title,
  种类: '宣传稿件',
  类别: '无',
  层级: '市级',
  刊物: paper,
  发布日期: date('2019-08-20'),
  同稿组号: group,
});
const story = (title: string, id: number, level: string, day: string): Row => ({
  标题: title,
  种类: '典型案例',
  类别: '无',
  案件编号: `示例环罚〔2019〕${String(id)}号`,
  采纳: '是',
  层级: level,
  发布日期: date(day),
});

export const sample: SampleSource = {
  scheme: 'wuwei-2019',
  title: '示例县分局2019年执法大练兵自评',
  asOf: NOVEMBER,
  level: 'county',
  tables: { organiser: ['集体'], collective: ['集体'], individual: ['P01', 'P02'] },
  facts: {
    日常检查数据已接入平台: { value: true, proof: '平台接入确认单' },
    工业污染源排放量所指污染物: { value: '化学需氧量', proof: '2018年环境统计报表' },
    已发布重点排污单位名录: { value: '√', proof: '示例县重点排污单位名录（2019年）' },
  },
  none: [],
  rows: {
    人员名册: people,
    检查记录: checks(),
    案件台账: cases(),
    案卷评查: [
      file(3, '集体', '推荐', '一般行政处罚', 88),
      file(7, '集体', '推荐', '一般行政处罚', 91.5),
      file(5, '集体', '推荐', '查封扣押', 84),
      file(18, '集体', '随机抽取', '一般行政处罚', 79),
      // The same file as two kinds: the second listing counts 0.
      file(7, '集体', '随机抽取', '一般行政处罚', 91.5),
      file(23, '集体', '补抽', '停产限产', 86, { 门户公开: '否' }),
      file(3, 'P01', '推荐', '一般行政处罚', 92),
      file(12, 'P01', '推荐', '一般行政处罚', 85),
      file(18, 'P02', '推荐', '一般行政处罚', 81),
      file(27, 'P02', '推荐', '一般行政处罚', null),
    ],
    监督帮扶: [
      { 轮次: '第5轮次', 方式: '现场', 人员编号: 'P01', 违纪次数: 0, 廉洁问题: '否' },
      { 轮次: '第9轮次', 方式: '现场', 人员编号: 'P02', 违纪次数: 0, 廉洁问题: '否' },
    ],
    发布情况: [
      story('擅自倾倒污泥案', 5, '省级', '2019-09-02'),
      story('擅自倾倒污泥案（转载）', 5, '部级', '2019-09-20'),
      story('不正常运行治污设施案', 14, '省级', '2019-10-11'),
      article('大练兵走进园区', 'G1', '示例日报'),
      article('大练兵走进园区', 'G1', '示例网'),
      article('夜查重点企业', 'G2', '示例日报'),
    ],
    荣誉资质: [
      praise('集体', '蓝天保卫战重点区域强化监督', 5),
      praise('集体', '集中式饮用水水源地环境保护专项行动', 4),
      {
        ...praise('集体', '集中式饮用水水源地环境保护专项行动', 2),
        名称: '水源地专项第二次通报表扬',
      },
      praise('集体', '统筹强化监督', 3),
      praise('集体', null, 1.5),
      praise('P01', '蓝天保卫战重点区域强化监督', 5),
      praise('P01', '统筹强化监督', 4),
      praise('P02', '统筹强化监督', null),
    ],
    扣分记录: [
      {
        指标: 'C1c',
        对象: '集体',
        日期: date('2019-08-06'),
        事项: '一名队员未按要求报到',
        扣分: 1,
      },
      {
        指标: 'C4.1c 处罚信息迟报',
        对象: '集体',
        日期: date('2019-06-20'),
        发现单位: '省',
        事项: '处罚信息迟报',
        次数: 1,
      },
    ],
    评委打分: [
      judged('O1', 4.5),
      judged('O2', 21),
      judged('O3.1', 3),
      judged('O3.2', 2.5),
      judged('O3.3', 3),
      judged('O5', 8),
      judged('C2.1', 3),
      // Above the 3 points of the clause: refused until it is corrected.
      judged('C2.2', 3.5),
      judged('C2.3', 3),
      judged('P3a', 9, 'P01'),
      judged('P3b', 8, 'P01'),
      judged('P4a', 16, 'P01'),
      judged('P3a', 7, 'P02'),
      judged('P3b', 8.5, 'P02'),
    ],
    对比数据: [
      figure('重点排污单位数', 2019, '本地', 30),
      figure('重点排污单位数', 2019, '全市', 150),
      figure('工业排放量', 2018, '本地', 96),
      figure('工业排放量', 2018, '全市', 800),
      figure('案件总数', 2019, '全市', 412),
      figure('罚款总额', 2019, '全市', 24_600_000),
      figure('重大案件总数', 2019, '全市', 43),
    ],
    否决资格: [
      { 对象: '集体', 身份: '集体', 事项: '廉洁问题', 是否发生: '否', 日期: date('2019-10-30') },
      { 对象: 'P01', 身份: '派出人员', 事项: '廉洁问题', 是否发生: '否' },
      { 对象: 'P02', 身份: '派出人员', 事项: '廉洁问题', 是否发生: '无' },
    ],
    材料时限: [
      ...handedIn('动员部署情况、实施方案和联络员名单', '2019-06-05', date('2019-06-04'), [
        '动员部署情况（正式文件）',
        '实施方案',
        '联络员名单',
      ]),
      ...briefs('2019-06-01', '2019-05-31'),
      ...briefs('2019-07-01', '2019-07-01'),
      ...briefs('2019-08-01', '2019-07-30'),
      // Two days late: told, no deduction.
      ...briefs('2019-09-01', '2019-09-03'),
      ...briefs('2019-10-01', '2019-09-29'),
      ...briefs('2019-11-01', '2019-10-31'),
      ...handedIn('活动总结和自评报告', NOVEMBER, null, [
        '活动总结和自评报告（正式文件）',
        '全部评选材料光盘',
      ]),
      proof('P01', '是'),
      proof('P02', '√'),
    ],
    候选对象: [
      candidate('集体', '集体', '2017'),
      candidate('P01', '个人', '2016；2018'),
      candidate('P02', '个人', '无'),
    ],
  },
};
