import { date, type Row } from '../../../../assets/samples/rows/cells';
import { caseNumber, caseRows } from './cases';
import { checkRows } from './checks';
import { CANDIDATES, type Office } from './office';
import { articleRows, fileRows, monthRows } from './parts';
import { roster } from './people';
import type { Season } from './season';

const season: Season = {
  year: 2023,
  from: '2023-01-01',
  to: '2023-11-30',
  asOf: '2023-11-30',
  unit: '示例区生态环境局执法大队',
  seed: 2023,
};

const checks = checkRows({
  season,
  count: 200,
  kinds: ['重点排污单位', '一般排污单位', '建设项目', '涉源单位'],
});
const cases = caseRows({
  season,
  count: 60,
  classes: [
    '危险废物',
    '无',
    '自动监测弄虚作假',
    '排污许可',
    '自主验收弄虚作假',
    '饮用水水源地',
    '土壤污染',
  ],
  means: ['', '无人机', '污染源自动监测', '', '验收系统', '断面异常', '卫星遥感'],
});

const round = (name: string, kind: string, who: string, marks: Row): Row => ({
  轮次: name,
  行动类型: kind,
  方式: '现场',
  组织层级: '部级',
  人员编号: who,
  违纪次数: 0,
  廉洁问题: '否',
  ...marks,
});

const honour = (who: string, name: string, more: Row): Row => ({
  对象: who,
  名称: name,
  种类: '荣誉',
  授予机关: '示例市委市政府',
  授予机关类别: '党委政府',
  层级: '市级',
  日期: date('2022-07-01'),
  ...more,
});

const event = (name: string, kind: string, day: string, more: Row): Row => ({
  日期: date(day),
  名称: name,
  类别: kind,
  组织层级: '市级',
  我方角色: '参加',
  参加人员: 'P01、P02、P03',
  ...more,
});

const problem = (source: string, name: string, limit: string, done: string): Row => ({
  来源: source,
  轮次: '2022年第二轮',
  通报日期: date('2023-03-01'),
  问题: name,
  整改时限: date(limit),
  完成日期: date(done),
  已解决: '是',
});

const article = { kind: '典型案例', level: '市级', paper: '示例市生态环境' } as const;

export const shanghai: Office = {
  scheme: 'shanghai-2023',
  season,
  level: 'county',
  tables: { collective: ['集体'], individual: CANDIDATES },
  facts: {
    规范化试点已完成: '是',
    规范化试点工作成效总结已报送: '是',
    执法车辆全部统一标识: '是',
    公车管理或租车并有说明: '是',
    其他场所或装备统一标识: '是',
    自动监测数据补全率: 97.5,
    即时有效传输率: 96,
    其他涉水线索发现方式: '无',
    其他新法规新领域案件类别: '无',
    其他非现场监管手段: '无',
    上一轮稽查没有通报问题: '否',
    全国最低表现成绩: 55,
    辖区有自然保护地: '否',
    有自然保护地执法事项: '否',
    宣传事迹材料按时报送: '是',
    一般人员廉政问题算集体问题: '否',
  },
  rows: {
    人员名册: roster(season.year, season.unit),
    检查记录: checks,
    月度数据: monthRows(season, checks, CANDIDATES),
    案件台账: cases,
    案卷评查: fileRows(season, cases, [
      { of: 4, owner: '集体', source: '随机抽取', kind: '一般行政处罚', mark: 92 },
      { of: 7, owner: '集体', source: '随机抽取', kind: '配套办法', mark: 90 },
      { of: 12, owner: 'P01', source: '随机抽取', kind: '一般行政处罚', mark: 88.5 },
      { of: 24, owner: 'P01', source: '推荐', kind: '配套办法', mark: 91 },
      { of: 13, owner: 'P02', source: '随机抽取', kind: '配套办法', mark: 86 },
      { of: 25, owner: 'P02', source: '推荐', kind: '一般行政处罚', mark: 90 },
    ]),
    监督帮扶: [
      round('第1轮', '大气监督帮扶', 'P01', { 发现问题: 90, 典型案例: 60 }),
      round('第1轮', '大气监督帮扶', 'P05', { 发现问题: 82, 典型案例: 40 }),
      round('第2轮', '入河排污口排查', 'P02', { 排查质量: 80, 填报质量: 70, 典型案例: 90 }),
      round('第3轮', '自动监控飞行检查', 'P06', { 任务完成: 95, 发现问题: 50, 典型案例: 30 }),
    ],
    发布情况: articleRows([
      {
        ...article,
        title: '干扰自动监测设施案',
        day: '2023-08-15',
        of: caseNumber(2023, 2),
        more: { 类别: '自动监测弄虚作假' },
      },
      {
        ...article,
        title: '非法处置危险废物案',
        day: '2023-09-12',
        of: caseNumber(2023, 0),
        more: { 类别: '危险废物' },
      },
      {
        ...article,
        title: '土壤污染隐患案',
        day: '2023-10-18',
        of: caseNumber(2023, 6),
        more: { 类别: '土壤污染' },
      },
      {
        title: '用电监控发现线索的做法',
        kind: '政务信息',
        level: '部级',
        paper: '生态环境执法前沿',
        day: '2023-06-26',
      },
    ]),
    荣誉资质: [
      honour('集体', '污染防治攻坚战先进集体', {}),
      honour('P01', '市执法人才库', {
        种类: '人才库',
        授予机关: '示例市生态环境局',
        授予机关类别: '生态环境部门',
        层级: '市级部门',
      }),
      honour('P02', '市五一劳动奖章', { 授予机关: '示例市总工会', 授予机关类别: '总工会' }),
    ],
    培训活动: [
      event('走航监测应用培训', '新技术新装备', '2023-03-16', {}),
      event('全市队列训练', '队列训练', '2023-05-18', {}),
      event('全市执法技能比武', '技能比武', '2023-09-07', { 内容: '案卷制作、知识竞赛' }),
      event('送法入企园区行', '普法', '2023-06-05', {
        组织层级: '区级',
        我方角色: '组织',
        活动对象: '中小企业',
        主题: '送法入企',
        平台层级: '市级',
      }),
      event('机动车检验联合检查', '双随机联合', '2023-07-25', {
        组织层级: '区级',
        我方角色: '组织',
        联合部门: '市场监管局、交通委',
        平台层级: '市级',
      }),
    ],
    装备清单: Array.from({ length: 28 }, (_, index) => ({
      装备类别: index === 27 ? '执法执勤车辆' : `标配装备${index + 1}`,
      标配项: '是',
      应配数: 10,
      实配数: 10,
    })),
    扣分记录: [
      {
        指标: 'C1.2.3',
        对象: '集体',
        日期: date('2023-05-09'),
        发现单位: '部',
        事项: '一次检查时未按要求亮证',
        次数: 1,
      },
    ],
    问题整改: [
      problem('上级稽查', '案卷归档不及时', '2023-06-30', '2023-06-12'),
      problem('上级稽查', '检查频次不足', '2023-07-31', '2023-07-20'),
      problem('上级稽查', '笔录要素不全', '2023-08-31', '2023-08-30'),
      problem('部级稽查', '个别案件公开迟缓', '2023-07-31', '2023-07-18'),
      problem('部审批督办', '示例项目环保措施不全', '2023-09-30', '2023-09-08'),
    ],
    否决资格: [
      ...['廉政纪律问题', '严重弄虚作假', '较大负面舆论'].map((matter): Row => ({
        对象: '集体',
        身份: '集体',
        事项: matter,
        是否发生: '否',
        认定机关: '示例区纪检监察机关',
        日期: date('2023-11-20'),
      })),
      ...CANDIDATES.flatMap((who) =>
        ['廉政纪律问题', '严重弄虚作假'].map((matter): Row => ({
          对象: who,
          身份: '一般人员',
          事项: matter,
          是否发生: '否',
          认定机关: '示例区纪检监察机关',
          日期: date('2023-11-20'),
        })),
      ),
    ],
    候选对象: CANDIDATES.map((who) => ({ 对象: who, 单位: season.unit, 类型: '个人' })),
  },
};
