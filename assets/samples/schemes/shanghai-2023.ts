import { type Cell, date, type Row } from '../rows/cells';
import type { SampleSource } from '../source';
import { cases, files, id, people, publications } from './shanghai-2023-work';

/**
 * A made-up district, self-evaluated on 31 October while the season runs to the end of November.
 * Untidy on purpose: a day that does not exist, a 编号 used twice and a case before the season (案件台账), a figure in words
 * (装备清单), a name for a 人员编号 (案件台账, 监督帮扶), days and digits in several notations (人员名册, 月度数据, 案件台账,
 * 案卷评查), a file that two candidates submit (案卷评查).
 * Open on purpose: a district honour that nobody has confirmed (荣誉资质), November, the mark of a file, a deduction that is
 * estimated (February), a problem whose day is still to come (问题整改), 本单位 (the district is none of those that the notice
 * lists).
 */
const CANDIDATES = ['P03', 'P08', 'P15'] as const;
const MONTHS = Array.from({ length: 10 }, (_, index) => index + 1);
const monthText = (month: number): string => `2023-${String(month).padStart(2, '0')}`;

/** Records a month of 40 heads: 79 of September are 1.975 a head. */
const RECORDS: readonly Cell[] = [80, 92, 85, 88, 96, 101, 90, 87, 79, '８４'];

const unitMonths = RECORDS.map((records, index): Row => {
  const month = index + 1;
  return {
    月份: monthText(month),
    对象: '集体',
    在编在岗持证人数: 40,
    录入系统人数: month === 6 ? 32 : month === 9 ? 38 : 36,
    有效检查记录数: records,
    报送记录总数: month === 2 ? 100 : null,
    问题数: month === 2 ? 6 : null,
    // February: problems notified, points not; the share of the month is an estimate.
    通报扣分: month === 2 ? null : month === 4 ? 0.2 : 0,
  };
});

const ownMonths = CANDIDATES.flatMap((who) =>
  MONTHS.map((month): Row => ({
    月份: month === 5 ? `2023年${String(month)}月` : monthText(month),
    对象: who,
    终端上传记录数: who === 'P15' && month === 8 ? 1 : who === 'P08' && month === 1 ? 0 : 3,
    通报扣分: who === 'P08' && month === 3 ? 0.3 : 0,
  })),
);

const checks = CANDIDATES.map((who, index): Row => ({
  记录编号: `示例检〔2023〕${String(index + 1)}号`,
  检查日期: date('2023-04-06'),
  检查人员: `${who}、${id(20 + index)}`,
  检查对象: `示例企业${String(index + 1)}厂`,
  对象类别: '重点排污单位',
  检查性质: '日常',
  有效: '是',
  上报部平台: '是',
  上传人: who,
  上传日期: date('2023-04-07'),
  移动终端: '是',
  制作文书: who === 'P15' ? '否' : '是',
}));

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
  层级: '市级部门',
  日期: date('2022-07-01'),
  ...more,
});

const event = (name: string, kind: string, day: Cell, more: Row): Row => ({
  日期: day,
  名称: name,
  类别: kind,
  组织层级: '市级',
  我方角色: '参加',
  参加人员: 'P03、P08',
  ...more,
});

const equipment: readonly Row[] = [
  ...Array.from({ length: 27 }, (_, index): Row => ({
    装备类别: `标配装备${String(index + 1)}`,
    标配项: '是',
    应配数: 10,
    // 19 classes complete; of the twentieth nobody has said how many there are.
    实配数: index < 19 ? 10 : index === 19 ? '若干' : 4,
  })),
  { 装备类别: '执法执勤车辆', 标配项: '是', 应配数: 10, 实配数: 7 },
];

const problem = (source: string, name: string, limit: string, done: Cell, reason: Cell): Row => ({
  来源: source,
  轮次: '2022年第二轮',
  通报日期: date('2023-03-01'),
  问题: name,
  整改时限: date(limit),
  完成日期: done,
  正当理由: reason,
});

const handedIn = (matter: string, due: string, material: string, done: Cell): Row => ({
  事项: matter,
  对象: '集体',
  截止日: date(due),
  完成日: done,
  材料: material,
});
const SET_UP = '小组成立、动员部署、细化方案、联络员名单（印发后5个工作日内）';
const BRIEF = '活动简报（每月15日和30日前各1期，报市环境执法总队）';
const BRIEFS: readonly (readonly [string, string | null])[] = [
  ['2023-06-30', '2023-06-29'],
  ['2023-07-15', '2023-07-14'],
  ['2023-07-30', '2023-07-30'],
  ['2023-08-15', '2023-08-17'],
  ['2023-08-30', '2023-08-29'],
  ['2023-09-15', '2023-09-14'],
  ['2023-09-30', '2023-09-28'],
  ['2023-10-15', '2023-10-13'],
  ['2023-10-30', null],
  ['2023-11-15', null],
  ['2023-11-30', null],
];

const matters = ['廉政纪律问题', '严重弄虚作假'] as const;
const checked = (who: string, role: string, matter: string): Row => ({
  对象: who,
  身份: role,
  事项: matter,
  是否发生: '否',
  认定机关: '示例区纪检监察机关',
  日期: date('2023-10-20'),
});

export const sample: SampleSource = {
  scheme: 'shanghai-2023',
  title: '示例区2023年执法大练兵自评',
  asOf: '2023-10-31',
  level: 'county',
  tables: { collective: ['集体'], individual: CANDIDATES },
  facts: {
    本单位: { value: null, note: '示例单位不在附件1所列单位之中，故不填。' },
    规范化试点已完成: { value: true, proof: '示例区规范化试点验收意见' },
    规范化试点工作成效总结已报送: { value: '√', proof: '成效总结报送回执' },
    执法车辆全部统一标识: { value: false, note: '车辆纳入公车管理。' },
    公车管理或租车并有说明: { value: true, proof: '公车管理情况说明' },
    其他场所或装备统一标识: { value: true },
    自动监测数据补全率: { value: 96.5, proof: '部执法局通报' },
    即时有效传输率: { value: '９３．２' },
    其他涉水线索发现方式: { value: '无' },
    其他新法规新领域案件类别: { value: '无' },
    其他非现场监管手段: { value: '无' },
    辖区有自然保护地: { value: false },
    有自然保护地执法事项: { value: false },
    宣传事迹材料按时报送: { value: true, proof: '事迹材料报送回执' },
  },
  none: [],
  rows: {
    人员名册: people,
    检查记录: checks,
    月度数据: [...unitMonths, ...ownMonths],
    案件台账: cases(),
    案卷评查: files,
    监督帮扶: [
      round('第1轮', '大气监督帮扶', 'P03', { 发现问题: 90, 典型案例: 60 }),
      round('第1轮', '大气监督帮扶', 'P21', { 发现问题: 82, 典型案例: 40 }),
      round('第2轮', '入河排污口排查', '戊八', {
        排查质量: 80,
        填报质量: 70,
        典型案例: 100,
        违纪次数: 1,
      }),
      round('第3轮', '自动监控飞行检查', 'P03', {
        任务完成: 100,
        发现问题: 50,
        典型案例: 0,
      }),
    ],
    发布情况: publications,
    荣誉资质: [
      honour('集体', '污染防治攻坚战先进集体', {
        授予机关: '市级生态环境部门',
        授予机关类别: '生态环境部门',
      }),
      honour('集体', '区先进集体', {
        授予机关: '示例区委区政府',
        授予机关类别: '党委政府',
        层级: '区县',
        // Confirmed for the tier of 市级 by the municipality.
        评定分值: 0.8,
      }),
      honour('P03', '市执法人才库', { 种类: '人才库', 日期: date('2020-05-01') }),
      // Nobody has said yet whether this one counts.
      honour('P03', '区先进工作者', {
        授予机关: '示例区委区政府',
        授予机关类别: '党委政府',
        层级: '区县',
      }),
      honour('P08', '市五一劳动奖章', { 授予机关: '市总工会', 授予机关类别: '总工会' }),
      honour('P08', '国家执法稽查', { 种类: '稽查抽调', 层级: '国家', 日期: date('2023-09-11') }),
    ],
    培训活动: [
      event('走航监测应用培训', '新技术新装备', date('2023-03-16'), {}),
      event('全市队列训练', '队列训练', '2023/5/18', {}),
      event('全市执法技能比武', '技能比武', date('2023-09-07'), { 内容: '案卷制作、知识竞赛' }),
      event('送法入企园区行', '普法', date('2023-06-05'), {
        组织层级: '区级',
        我方角色: '组织',
        活动对象: '中小企业',
        主题: '送法入企',
        平台层级: '市级',
      }),
      event('机动车检验联合检查', '双随机联合', date('2023-07-25'), {
        组织层级: '区级',
        我方角色: '组织',
        联合部门: '市场监管局、交通委',
        平台层级: '区级',
      }),
    ],
    装备清单: equipment,
    扣分记录: [
      {
        指标: 'C1.2.3 规范着装',
        对象: '集体',
        日期: date('2023-05-09'),
        发现单位: '部',
        事项: '检查时未按要求亮证',
        次数: 1,
      },
      { 指标: 'C5.2', 对象: '集体', 日期: date('2023-10-25'), 事项: '事迹材料错别字', 次数: 1 },
    ],
    问题整改: [
      problem('上级稽查', '案卷归档不及时', '2023-06-30', date('2023-06-12'), null),
      problem('上级稽查', '检查频次不足', '2023-06-30', date('2023-06-30'), null),
      problem('上级稽查', '笔录要素不全', '2023-08-31', '2023年8月30日', null),
      problem('上级稽查', '双随机比例偏低', '2023-09-30', date('2023-09-15'), null),
      problem('上级稽查', '装备未建台账', '2023-11-20', null, null),
      problem('部级稽查', '个别案件未公开', '2023-07-31', date('2023-08-04'), '有'),
      problem('部审批督办', '示例项目环保措施未落实', '2023-09-30', date('2023-10-08'), null),
    ],
    否决资格: [
      ...['廉政纪律问题', '严重弄虚作假', '较大负面舆论'].map((matter) =>
        checked('集体', '集体', matter),
      ),
      ...CANDIDATES.flatMap((who) => matters.map((matter) => checked(who, '一般人员', matter))),
    ],
    材料时限: [
      handedIn(SET_UP, '2023-06-25', '工作小组成立情况', date('2023-06-20')),
      handedIn(SET_UP, '2023-06-25', '动员部署情况', date('2023-06-20')),
      handedIn(SET_UP, '2023-06-25', '细化实施方案', date('2023-06-25')),
      handedIn(SET_UP, '2023-06-25', '联络员名单（附件2）', date('2023-06-21')),
      ...BRIEFS.map(([due, done]) =>
        handedIn(BRIEF, due, '活动简报', done === null ? null : date(done)),
      ),
    ],
    候选对象: CANDIDATES.map((who) => ({ 对象: who, 单位: '示例区执法大队', 类型: '个人' })),
  },
};
