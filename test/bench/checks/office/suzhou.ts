import { date, type Row } from '../../../../assets/samples/rows/cells';
import { caseRows } from './cases';
import { CANDIDATES, type Office } from './office';
import { fileRows } from './parts';
import { roster } from './people';
import type { Season } from './season';

const season: Season = {
  year: 2016,
  from: '2016-09-01',
  to: '2016-11-30',
  asOf: '2016-12-20',
  unit: '示例县环境保护局',
  seed: 2016,
};

const cases = caseRows({
  season,
  count: 58,
  classes: ['排污许可', '危险废物', '无', '自动监测弄虚作假'],
  means: [''],
});

const marks = (expert: number, cross: number): Row => ({
  专家评审分: expert,
  交叉评审分: cross,
});
const file = (of: number, owner: string, kind: string, more: Row) =>
  ({ of, owner, source: '推荐', kind, mark: 90, more: { 评查得分: null, ...more } }) as const;

const figure = (kind: string, scope: string, value: number): Row => ({
  对象: scope === '本地' ? '集体' : '全省',
  种类: kind,
  年份: 2016,
  数值: value,
  范围: scope,
});
const rival = (who: string, kind: string, clause: string, value: number): Row => ({
  对象: who,
  种类: kind,
  指标: clause,
  年份: 2016,
  数值: value,
});
const section = (name: string, before: string | number, now: string | number): Row => ({
  区域: '示例县',
  指标: name,
  上年: before,
  本年: now,
  数据齐备: '是',
});
const matter = (who: string, what: string): Row => ({
  对象: who,
  身份: who === '集体' ? '集体' : '一般人员',
  事项: what,
  是否发生: '否',
  认定机关: '示例县纪检监察机构',
  日期: date('2016-11-28'),
});

export const suzhou: Office = {
  scheme: 'suzhou-2016',
  season,
  level: 'county',
  tables: { collective: ['集体'], individual: CANDIDATES },
  facts: {
    案卷质量满分: 40,
    案件数量满分: 15,
    罚款金额满分: 10,
    重大案件满分: 15,
    公众满意度满分: 20,
    个人查处数量满分: 30,
    个人案卷质量满分: 30,
    个人案件调查满分: 20,
    个人事迹满分: 20,
  },
  handIn: (_, material) => (material === '廉洁执法证明' ? { 对象: 'P01' } : {}),
  alsoHandedIn: [
    {
      事项: '报送自评报告、候选名单情况报告及相关材料',
      对象: 'P02',
      截止日: date('2016-11-30'),
      完成日: date('2016-11-28'),
      材料: '廉洁执法证明',
      格式: '纸质',
      齐备: '是',
      份数: 1,
    },
  ],
  rows: {
    人员名册: roster(season.year, season.unit),
    案件台账: cases,
    案卷评查: fileRows(season, cases, [
      file(0, '集体', '一般行政处罚', marks(45, 44)),
      file(4, '集体', '一般行政处罚', marks(42, 43)),
      file(8, '集体', '一般行政处罚', marks(40, 41)),
      file(7, '集体', '按日计罚', marks(44, 42)),
      file(3, '集体', '移送拘留', marks(46, 45)),
      file(6, '集体', '移送犯罪', marks(44, 40)),
      file(2, '集体', '强制执行', marks(38, 40)),
      file(12, 'P01', '一般行政处罚', marks(44, 41)),
      file(10, 'P02', '一般行政处罚', marks(47, 43)),
    ]),
    对比数据: [
      figure('重点排污单位数', '本地', 96),
      figure('重点排污单位数', '全省', 4800),
      figure('案件总数', '全省', 2600),
      figure('罚款总额', '全省', 250_000_000),
      figure('重大案件总数', '全省', 1200),
      rival('集体', '得票', 'C3', 2790),
      rival('示例甲县', '得票', 'C3', 3000),
      rival('示例乙县', '得票', 'C3', 1465),
      rival('示例甲县候选人一', '办案数', 'P1', 15),
      rival('示例乙县候选人一', '办案数', 'P1', 11),
      rival('P01', '得票', 'P2b', 610),
      rival('P02', '得票', 'P2b', 655),
      rival('示例甲县候选人一', '得票', 'P2b', 702),
    ],
    环境质量: [
      section('PM10', 71, 66),
      section('PM2.5', 48, 44),
      section('一号断面', 'Ⅲ类', 'Ⅲ类'),
      section('二号断面', 'Ⅳ类', 'Ⅲ类'),
    ],
    评委打分: CANDIDATES.map((who, index) => ({
      指标: 'P3',
      对象: who,
      评委代码: 'J1',
      分值: 17 + index,
      理由: '评审小组合议',
    })),
    否决资格: [
      matter('集体', '行政复议纠正行政处罚'),
      ...CANDIDATES.flatMap((who) => [
        matter(who, '举报查实的不廉洁行为'),
        matter(who, '不符合基本条件'),
      ]),
    ],
    候选对象: ['集体', ...CANDIDATES].map((who) => ({
      对象: who,
      单位: season.unit,
      类型: who === '集体' ? '集体' : '个人',
      曾参与年度: '无',
      曾入选年度: '无',
    })),
  },
};
