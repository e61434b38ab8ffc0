import type { SheetDictionary } from '../dictionary-types';
import { CASE_CATEGORIES, CASE_CATEGORY_ALIASES } from './cases';
import { COLLECTIVE, date, flag, identifier, list, number, person, persons, text } from './column';

/** Levels of publication, organiser and platform. */
const LEVELS = ['部级', '省级', '市级', '区级'] as const;
const LEVEL_WORDS = {
  部: '部级',
  国家级: '部级',
  国家: '部级',
  省: '省级',
  市: '市级',
  区: '区级',
  县: '区级',
  县级: '区级',
  区县级: '区级',
} as const;

const mark = (name: string, guidance: string, synonyms: readonly string[] = []) =>
  number(name, `${guidance}按百分制填写；尚未公布请留空。`, { unit: '分', synonyms });

const support: SheetDictionary = {
  name: '监督帮扶',
  row: '一名人员（或集体）在一个轮次的成绩',
  key: ['轮次', '人员编号'],
  keyDetails: ['行动类型', '方式', '组织层级'],
  synonyms: ['监督帮扶成绩', '实战练兵'],
  columns: [
    text('轮次', '轮次的名称或序号，如 第3轮。', { identifier: true }),
    text('行动类型', '从下拉列表中选择，没有的可以自行填写。', {
      options: ['大气监督帮扶', '入河排污口排查', '自动监控飞行检查', '移动源专项'],
      open: true,
      aliases: {
        大气帮扶: '大气监督帮扶',
        入河排污口: '入河排污口排查',
        入河排污口排查整治: '入河排污口排查',
        自动监控飞检: '自动监控飞行检查',
        自动监测飞行检查: '自动监控飞行检查',
      },
      synonyms: ['行动'],
    }),
    text('方式', '现场或远程；移动源等专项由方案决定归入哪一类。', {
      options: ['现场', '远程'],
      aliases: { 现场检查: '现场', 远程帮扶: '远程' },
    }),
    text('组织层级', '组织本轮次的层级。', { options: LEVELS, aliases: LEVEL_WORDS, open: true }),
    person('人员编号', '填人员编号；成绩属于全队的填“集体”。', {
      options: [COLLECTIVE],
      synonyms: ['人员', '人员代码'],
    }),
    mark('任务完成', '现场检查任务完成情况得分。', ['任务完成情况']),
    mark('发现问题', '发现环境问题情况得分。', ['发现问题情况']),
    mark('典型案例', '提供典型问题、典型案例等情况得分。', ['典型问题']),
    mark('排查质量', '排污口排查质量得分。'),
    mark('填报质量', '数据填报质量得分。'),
    mark('综合得分', '组织方公布的综合得分，公布的以此为准。', ['综合成绩']),
    number('违纪次数', '违反工作纪律的次数。没有填 0，不清楚请留空。', { unit: '次' }),
    flag('廉洁问题', '发现廉洁纪律问题的填“是”，没有填“否”。', { synonyms: ['廉洁纪律问题'] }),
  ],
};

const publications: SheetDictionary = {
  name: '发布情况',
  row: '一篇稿件或一个典型案例的一次发布',
  key: ['标题'],
  keyDetails: ['种类', '层级', '发布机关', '刊物', '发布日期'],
  periodColumns: ['发布日期'],
  synonyms: ['稿件', '信息发布', '典型案例'],
  columns: [
    text('标题', '稿件或典型案例的标题；请勿出现当事人姓名。', { synonyms: ['题目'] }),
    text('种类', '从下拉列表中选择。', {
      options: ['典型案例', '政务信息', '宣传稿件', '简报'],
      aliases: { 执法政务信息: '政务信息' },
    }),
    list('类别', '内容涉及的案件类别，可填多项，用“、”分开；都不属于填“无”。', {
      options: CASE_CATEGORIES,
      aliases: CASE_CATEGORY_ALIASES,
      open: true,
    }),
    identifier('案件编号', '与案件台账中的案件编号一致；与案件无关的留空。'),
    date('报送日期', '报送上级的日期。'),
    flag('采纳', '被采纳填“是”，未被采纳填“否”，尚无结果请留空。', { synonyms: ['是否采纳'] }),
    text('层级', '发布机关的层级。', { options: LEVELS, aliases: LEVEL_WORDS }),
    text('发布机关', '发布机关的名称。', { synonyms: ['发布单位'] }),
    text('刊物', '刊登的刊物、网站或公众号名称，不加期号。', { synonyms: ['媒体', '刊物名称'] }),
    date('发布日期', '发布或刊登的日期；尚未发布的留空。', { synonyms: ['刊登日期'] }),
    flag('优秀稿件', '被评为优秀稿件填“是”。', { synonyms: ['是否优秀稿件'] }),
    text('同稿组号', '同一份稿件在不同媒体发布的，填同一个组号。', { identifier: true }),
    text('链接', '网址。', { synonyms: ['网址'] }),
  ],
};

const honours: SheetDictionary = {
  name: '荣誉资质',
  row: '一项荣誉或资质',
  label: '名称',
  key: ['对象', '名称'],
  keyDetails: ['种类', '层级', '授予机关', '日期', '行动'],
  synonyms: ['荣誉', '资质荣誉'],
  columns: [
    person('对象', '获得者：本单位填“集体”，个人填人员编号。', { options: [COLLECTIVE] }),
    text('名称', '荣誉或资质的名称。', { synonyms: ['荣誉名称'] }),
    text('种类', '从下拉列表中选择。', {
      options: ['荣誉', '人才库', '师资库', '技能比武', '稽查抽调', '通报表扬', '规范化试点'],
      aliases: { 执法人才库: '人才库' },
    }),
    text('授予机关', '授予机关的名称。', { synonyms: ['颁发机关', '发文机关'] }),
    text('授予机关类别', '从下拉列表中选择。', {
      options: [
        '党委政府',
        '组织部门',
        '机关工委',
        '人事部门',
        '群团组织',
        '总工会',
        '生态环境部门',
        '其他',
      ],
    }),
    text('层级', '授予机关的层级，从下拉列表中选择。', {
      options: ['国家', '国家部委', '省', '省级部门', '市', '市级部门', '区县', '区县部门'],
      aliases: { 国家级: '国家', 省级: '省', 市级: '市', 区县级: '区县', 县级: '区县' },
    }),
    date('日期', '授予、入选或列入的日期。', { synonyms: ['授予日期', '获得日期'] }),
    text('行动', '因某项行动获得的，填行动名称；同一行动多次表扬只取最高。'),
    number('评定分值', '由评审按级别和难度评定的分值；尚未评定请留空。', { unit: '分' }),
  ],
};

const activities: SheetDictionary = {
  name: '培训活动',
  row: '一次培训、比武或宣传活动',
  key: ['名称', '日期'],
  keyDetails: ['类别', '我方角色', '参加人员', '链接'],
  periodColumns: ['日期'],
  synonyms: ['培训台账', '活动台账', '培训'],
  columns: [
    date('日期', '活动开始的日期，如 2025-03-05。', { synonyms: ['活动日期', '培训日期'] }),
    text('名称', '培训或活动的名称。', { synonyms: ['活动名称', '培训名称'] }),
    text('类别', '从下拉列表中选择，没有的可以自行填写。', {
      options: [
        '新技术新装备',
        '执法装备',
        '实战实训',
        '市级培训',
        '队列训练',
        '技能比武',
        '普法',
        '双随机联合',
        '应急演练',
        '应急培训',
        '应急演练和培训',
        '案卷评比',
      ],
      open: true,
      aliases: {
        环境应急演练: '应急演练',
        突发环境事件应急演练: '应急演练',
        环境应急培训: '应急培训',
        应急演练培训: '应急演练和培训',
        '应急演练、培训': '应急演练和培训',
        '应急演练、应急培训': '应急演练和培训',
        应急演练和应急培训: '应急演练和培训',
        案卷评比竞赛: '案卷评比',
        处罚案卷评比: '案卷评比',
        处罚案卷评比竞赛: '案卷评比',
        行政处罚案卷评比: '案卷评比',
        行政处罚案卷评比竞赛: '案卷评比',
      },
      synonyms: ['培训类别', '活动类别'],
    }),
    text('组织层级', '组织单位的层级。', { options: LEVELS, aliases: LEVEL_WORDS, open: true }),
    text('我方角色', '本单位是组织方还是参加方。', { options: ['组织', '参加'] }),
    persons('参加人员', '填人员编号，多人用“、”分开；无人参加填“无”。', { synonyms: ['参训人员'] }),
    number('应参加人数', '通知要求参加的人数；通知没有要求请留空。', {
      unit: '人',
      synonyms: ['应参训人数'],
    }),
    list('内容', '可填多项，用“、”分开。', {
      options: ['新技术新装备使用', '案卷制作', '知识竞赛'],
      open: true,
      synonyms: ['培训内容'],
    }),
    text('活动对象', '活动面向的对象，如 中小企业。', {
      options: ['中小企业', '重点排污单位', '社会公众', '执法人员'],
      open: true,
    }),
    text('主题', '活动的主题，照方案的写法填，如 送法入企。'),
    list('联合部门', '共同组织的其他部门，多个用“、”分开；没有填“无”。'),
    flag('查获违法', '活动中查获环境违法行为的填“是”。', { synonyms: ['查获环境违法行为'] }),
    text('平台层级', '开展宣传的平台的层级。', {
      options: LEVELS,
      aliases: LEVEL_WORDS,
      open: true,
    }),
    text('链接', '网址。', { synonyms: ['网址'] }),
  ],
};

const equipment: SheetDictionary = {
  name: '装备清单',
  row: '一类装备',
  key: ['装备类别'],
  synonyms: ['装备台账', '装备'],
  columns: [
    text('装备类别', '装备指导标准中的类别名称。', { synonyms: ['装备名称', '类别'] }),
    flag('标配项', '属于标配项的填“是”。', { synonyms: ['是否标配项', '标配'] }),
    number('应配数', '按标准应配备的数量。', { unit: '台', synonyms: ['应配数量'] }),
    number('实配数', '实际配备的数量。没有填 0，不清楚请留空。', {
      unit: '台',
      synonyms: ['实配数量', '数量'],
    }),
  ],
};

export const ACHIEVEMENT_SHEETS: readonly SheetDictionary[] = [
  support,
  publications,
  honours,
  activities,
  equipment,
];
