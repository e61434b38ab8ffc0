import { type Row, date, listed, yesNo } from '../rows/cells';

type Honour = readonly [string, string, string, string, string, string];

const ENVIRONMENT = '生态环境部门';

/** Whom, what, of which kind, by which body, at which level, when. */
const HONOURS: readonly Honour[] = [
  ['集体', '省级执法机构规范化试点', '规范化试点', '示例省生态环境厅', '省级部门', '2024-06-20'],
  ['集体', '执法工作通报表扬', '通报表扬', '示例市生态环境局', '市级部门', '2025-06-30'],
  ['P07', '省级执法人才库', '人才库', '示例省生态环境厅', '省级部门', '2024-09-10'],
  ['P07', '国家级师资库', '师资库', '示例部门', '国家部委', '2025-04-15'],
  ['P07', '执法技能比武先进个人', '技能比武', '示例市生态环境局', '市级部门', '2025-08-22'],
  ['P07', '省级执法稽查抽调', '稽查抽调', '示例省生态环境厅', '省级部门', '2025-05-12'],
  ['P12', '省级执法师资库', '师资库', '示例省生态环境厅', '省级部门', '2023-11-03'],
  ['P12', '省级执法稽查抽调', '稽查抽调', '示例省生态环境厅', '省级部门', '2025-07-07'],
  ['P21', '省级技能比武先进个人', '技能比武', '示例省生态环境厅', '省级部门', '2025-09-05'],
  ['P21', '执法技能比武先进个人', '技能比武', '示例市生态环境局', '市级部门', '2025-08-22'],
  // Before the drill: reading B5 decides whether it counts.
  ['P34', '执法技能比武先进个人', '技能比武', '示例市生态环境局', '市级部门', '2023-08-25'],
  ['P34', '省级执法人才库', '人才库', '示例省生态环境厅', '省级部门', '2024-09-10'],
];

/** 荣誉资质. */
export function honourRows(): Row[] {
  return HONOURS.map(([whom, name, kind, by, level, when]): Row => ({
    对象: whom,
    名称: name,
    种类: kind,
    授予机关: by,
    授予机关类别: ENVIRONMENT,
    层级: level,
    日期: date(when),
  }));
}

interface Activity {
  readonly day: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly own?: boolean;
  readonly people: readonly string[];
  readonly asked?: number | string;
  readonly audience?: string;
  readonly partners?: readonly string[];
  readonly caught?: boolean;
}

const ACTIVITIES: readonly Activity[] = [
  {
    day: '2025-01-14',
    name: '年度执法业务培训',
    kind: '市级培训',
    level: '市级',
    people: ['P01', 'P07', 'P12', 'P16', 'P21', 'P25', 'P30', 'P38'],
    asked: 8,
  },
  {
    day: '2025-03-19',
    name: '便携设备操作培训',
    kind: '执法装备',
    level: '区级',
    own: true,
    people: ['P03', 'P05', 'P08', 'P10', 'P13', 'P18', 'P22', 'P26', 'P31', 'P35'],
    asked: '/',
  },
  {
    day: '2025-04-22',
    name: '短视频普法进企业',
    kind: '普法',
    level: '区级',
    own: true,
    people: ['P45', 'P46', 'P51'],
    audience: '中小企业',
  },
  {
    day: '2025-05-15',
    name: '夜间突击实战演练',
    kind: '实战实训',
    level: '区级',
    own: true,
    people: ['P02', 'P04', 'P14', 'P17', 'P27', 'P28'],
  },
  {
    day: '2025-06-05',
    name: '六五环境日宣传',
    kind: '普法',
    level: '区级',
    own: true,
    people: ['P45', 'P48', 'P52'],
    audience: '社会公众',
    partners: ['教育部门', '司法部门'],
  },
  {
    day: '2025-07-24',
    name: '移动源联合双随机检查',
    kind: '双随机联合',
    level: '区级',
    own: true,
    people: ['P30', 'P31', 'P32'],
    partners: ['公安部门', '交通部门'],
    caught: true,
  },
  {
    day: '2025-08-20',
    name: '全市执法技能比武',
    kind: '技能比武',
    level: '市级',
    people: ['P07', 'P12', 'P21', 'P34', 'P39'],
    asked: 5,
    caught: false,
  },
  {
    day: '2025-09-03',
    name: '自动监控新技术应用培训',
    kind: '新技术新装备',
    level: '市级',
    people: ['P37', 'P38', 'P40', 'P41'],
    asked: 4,
  },
];

/** 培训活动. */
export function activityRows(): Row[] {
  return ACTIVITIES.map((one): Row => ({
    日期: date(one.day),
    名称: one.name,
    类别: one.kind,
    组织层级: one.level,
    我方角色: one.own === true ? '组织' : '参加',
    参加人员: listed(one.people),
    应参加人数: one.asked ?? null,
    活动对象: one.audience ?? null,
    联合部门: listed(one.partners ?? []),
    查获违法: one.caught === undefined ? null : yesNo(one.caught),
  }));
}
