import { date, type Row } from '../../../../assets/samples/rows/cells';
import { caseNumber, caseRows } from './cases';
import { checkRows } from './checks';
import { CANDIDATES, type Office } from './office';
import { articleRows, fileRows } from './parts';
import { roster } from './people';
import type { Season } from './season';

const season: Season = {
  year: 2019,
  from: '2019-01-01',
  to: '2019-12-31',
  asOf: '2019-12-31',
  unit: '示例县分局',
  seed: 2019,
};

const checks = checkRows({
  season,
  count: 210,
  kinds: ['重点排污单位', '一般排污单位', '建设项目'],
});
const cases = caseRows({
  season,
  count: 62,
  classes: ['排污许可', '危险废物', '无', '自动监测弄虚作假'],
  means: [''],
});

const praise = (who: string, campaign: string | null, mark: number): Row => ({
  对象: who,
  名称: campaign === null ? '行政处罚工作通报表扬' : `${campaign}通报表扬`,
  种类: '通报表扬',
  授予机关: campaign === null ? '省生态环境厅' : '生态环境部',
  授予机关类别: '生态环境部门',
  层级: campaign === null ? '省级部门' : '国家部委',
  日期: date('2019-09-16'),
  行动: campaign,
  评定分值: mark,
});

const judged = (clause: string, mark: number, who = '集体'): Row => ({
  指标: clause,
  对象: who,
  评委代码: 'J1',
  分值: mark,
  理由: '评审小组合议',
});

const figure = (kind: string, year: number, scope: string, value: number): Row => ({
  对象: scope === '本地' ? '集体' : '示例市',
  种类: kind,
  年份: year,
  数值: value,
  范围: scope,
});

export const wuwei: Office = {
  scheme: 'wuwei-2019',
  season,
  level: 'county',
  tables: { organiser: ['集体'], collective: ['集体'], individual: CANDIDATES },
  facts: {
    日常检查数据已接入平台: '是',
    工业污染源排放量所指污染物: '化学需氧量',
    已发布重点排污单位名录: '是',
  },
  handIn: (matter, _, nth) =>
    matter.startsWith('廉洁执法证明') ? { 对象: CANDIDATES[nth % 2] ?? null, 格式: 'pdf' } : {},
  rows: {
    人员名册: roster(season.year, season.unit),
    检查记录: checks,
    案件台账: cases,
    案卷评查: fileRows(season, cases, [
      { of: 0, owner: '集体', source: '推荐', kind: '一般行政处罚', mark: 88 },
      { of: 2, owner: '集体', source: '推荐', kind: '一般行政处罚', mark: 91.5 },
      { of: 1, owner: '集体', source: '推荐', kind: '查封扣押', mark: 84 },
      { of: 4, owner: '集体', source: '随机抽取', kind: '一般行政处罚', mark: 79 },
      { of: 8, owner: '集体', source: '随机抽取', kind: '一般行政处罚', mark: 92 },
      { of: 5, owner: '集体', source: '补抽', kind: '停产限产', mark: 86 },
      { of: 12, owner: 'P01', source: '推荐', kind: '一般行政处罚', mark: 92 },
      { of: 24, owner: 'P01', source: '推荐', kind: '一般行政处罚', mark: 85 },
      { of: 10, owner: 'P02', source: '推荐', kind: '一般行政处罚', mark: 81 },
      { of: 22, owner: 'P02', source: '推荐', kind: '一般行政处罚', mark: 90 },
    ]),
    监督帮扶: CANDIDATES.map((who, index) => ({
      轮次: `第${5 + index * 4}轮次`,
      方式: '现场',
      人员编号: who,
      违纪次数: 0,
      廉洁问题: '否',
    })),
    发布情况: articleRows([
      {
        title: '擅自倾倒污泥案',
        kind: '典型案例',
        level: '省级',
        paper: '示例省生态环境',
        day: '2019-09-02',
        of: caseNumber(2019, 1),
      },
      {
        title: '不正常运行治污设施案',
        kind: '典型案例',
        level: '省级',
        paper: '示例省生态环境',
        day: '2019-10-11',
        of: caseNumber(2019, 3),
      },
      {
        title: '大练兵走进园区',
        kind: '宣传稿件',
        level: '市级',
        paper: '示例日报',
        day: '2019-08-20',
        more: { 同稿组号: 'G1' },
      },
      {
        title: '夜查重点企业',
        kind: '宣传稿件',
        level: '市级',
        paper: '示例日报',
        day: '2019-09-20',
        more: { 同稿组号: 'G2' },
      },
      {
        title: '案卷评查练本领',
        kind: '宣传稿件',
        level: '市级',
        paper: '示例网',
        day: '2019-10-21',
        more: { 同稿组号: 'G3' },
      },
    ]),
    荣誉资质: [
      praise('集体', '蓝天保卫战重点区域强化监督', 5),
      praise('集体', '集中式饮用水水源地环境保护专项行动', 4),
      praise('集体', '统筹强化监督', 3),
      praise('集体', null, 1.5),
      praise('P01', '蓝天保卫战重点区域强化监督', 5),
      praise('P01', '统筹强化监督', 4),
      praise('P02', '统筹强化监督', 3),
    ],
    扣分记录: [
      {
        指标: 'C4.1c',
        对象: '集体',
        日期: date('2019-06-20'),
        发现单位: '省',
        事项: '一条处罚信息迟报',
        次数: 1,
      },
      {
        指标: 'C1c',
        对象: '集体',
        日期: date('2019-08-06'),
        发现单位: '部',
        事项: '一名队员未按要求报到',
        扣分: 1,
      },
    ],
    评委打分: [
      judged('O1', 4.5),
      judged('O2', 15),
      judged('O3.1', 3),
      judged('O3.2', 2.5),
      judged('O3.3', 3),
      judged('O4', 6),
      judged('O5', 8),
      judged('O6.1', 12),
      judged('C2.1', 3),
      judged('C2.2', 2.5),
      judged('C2.3', 3),
      judged('C5', 8),
      judged('P3a', 9, 'P01'),
      judged('P3b', 8, 'P01'),
      judged('P4a', 16, 'P01'),
      judged('P3a', 7, 'P02'),
      judged('P3b', 8.5, 'P02'),
      judged('P4a', 15, 'P02'),
    ],
    对比数据: [
      figure('重点排污单位数', 2019, '本地', 30),
      figure('重点排污单位数', 2019, '全市', 150),
      figure('工业排放量', 2018, '本地', 96),
      figure('工业排放量', 2018, '全市', 800),
      figure('案件总数', 2019, '全市', 412),
      figure('罚款总额', 2019, '全市', 24_600_000),
      figure('重大案件总数', 2019, '全市', 163),
    ],
    否决资格: ['集体', ...CANDIDATES].map((who) => ({
      对象: who,
      身份: who === '集体' ? '集体' : '派出人员',
      事项: '廉洁问题',
      是否发生: '否',
      认定机关: '示例县纪检监察机构',
      日期: date('2019-10-30'),
    })),
    候选对象: ['集体', ...CANDIDATES].map((who) => ({
      对象: who,
      单位: season.unit,
      类型: who === '集体' ? '集体' : '个人',
      曾参与年度: '2017',
      曾入选年度: '无',
    })),
  },
};
