import type { SheetDictionary } from '../dictionary-types';
import { COLLECTIVE, clause, date, flag, list, number, person, text } from './column';

/** Water quality classes compare like concentrations: the higher figure is the worse. */
const WATER_CLASSES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['Ⅰ', '一'],
    ['Ⅱ', '二'],
    ['Ⅲ', '三'],
    ['Ⅳ', '四'],
    ['Ⅴ', '五'],
    ['劣Ⅴ', '劣五'],
  ].flatMap((words, index): [string, string][] => {
    const figure = String(index + 1);
    return [
      [`${figure}类`, figure],
      ...words.flatMap((word): [string, string][] => [
        [word, figure],
        [`${word}类`, figure],
      ]),
    ];
  }),
);

/** As people write them: a pollutant that is not understood would be taken for a river section. */
const PARTICLES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['PM10', '可吸入颗粒物', ['pm10', 'PMlO', 'PM1O', 'PM10(μg/m3)']],
      ['PM2.5', '细颗粒物', ['pm2.5', 'PM25', 'pm25', '细颗粒', 'PM2.5(μg/m3)']],
    ] as const
  ).flatMap(([word, name, others]) =>
    [
      ...others,
      name,
      `${name}(${word})`,
      `${name}${word}`,
      `${word}(${name})`,
      ...[word, name].flatMap((one) => [`${one}浓度`, `${one}平均浓度`, `${one}年均浓度`]),
    ].map((alias) => [alias, word]),
  ),
);

const marks: SheetDictionary = {
  name: '评委打分',
  row: '一名评委对一个对象一项指标的打分',
  key: ['指标', '对象', '评委代码'],
  synonyms: ['评委评分', '打分'],
  columns: [
    clause('指标', '指标编号，可带文字，如 2.1 考核奖惩。', { synonyms: ['指标编号'] }),
    person('对象', '给本单位打分填“集体”，给个人打分填人员编号。', { options: [COLLECTIVE] }),
    text('评委代码', '评委的代码，请勿填写姓名。', { identifier: true, synonyms: ['评委'] }),
    number('分值', '打出的分值，须在规定范围内。', { unit: '分', synonyms: ['得分', '打分'] }),
    text('理由', '打分的理由。', { synonyms: ['打分理由'] }),
  ],
};

const rivals: SheetDictionary = {
  name: '对比数据',
  row: '一个用于排名或基准的数据',
  key: ['对象', '种类'],
  keyDetails: ['指标', '年份', '范围'],
  synonyms: ['基准数据', '排名数据'],
  columns: [
    person('对象', '数据属于谁：本单位填“集体”，个人填人员编号，其他单位填名称。', {
      options: [COLLECTIVE],
      open: true,
    }),
    text('种类', '从下拉列表中选择。', {
      options: [
        '得票',
        '办案数',
        '稿件数',
        '案件总数',
        '罚款总额',
        '重大案件总数',
        '重点排污单位数',
        '工业排放量',
        '总分',
      ],
      aliases: { 得票数: '得票', 得票数量: '得票' },
    }),
    clause('指标', '用于哪项指标，填指标编号；不限于某项指标的留空。', { synonyms: ['指标编号'] }),
    number('年份', '数据的年份，如 2025。', { unit: '年' }),
    number('数值', '只填数字；罚款总额以元计。'),
    text('范围', '数据的统计范围，从下拉列表中选择。', { options: ['本地', '全市', '全省'] }),
  ],
};

const environment: SheetDictionary = {
  name: '环境质量',
  row: '一个区域的一项污染物或一个断面',
  key: ['区域', '指标'],
  synonyms: ['环境质量数据'],
  columns: [
    text('区域', '区域名称。'),
    text('指标', 'PM10、PM2.5 或断面名称。', {
      options: ['PM10', 'PM2.5'],
      open: true,
      aliases: PARTICLES,
    }),
    number('上年', '上年浓度填数字；断面填水质类别，如 Ⅲ类（按 3 比较，劣Ⅴ类按 6）。', {
      aliases: WATER_CLASSES,
      synonyms: ['上年值', '上年类别'],
    }),
    number('本年', '本年浓度填数字；断面填水质类别，如 Ⅲ类（按 3 比较，劣Ⅴ类按 6）。', {
      aliases: WATER_CLASSES,
      synonyms: ['本年值', '本年类别'],
    }),
    flag('数据齐备', '两年数据齐全填“是”；不齐全的断面不参与比较。'),
  ],
};

const vetoes: SheetDictionary = {
  name: '否决资格',
  row: '一个否决或资格事项',
  label: '事项',
  key: ['对象', '事项'],
  keyDetails: ['身份', '认定机关', '日期'],
  synonyms: ['否决事项', '廉政事项'],
  columns: [
    person('对象', '本单位填“集体”，个人填人员编号。', { options: [COLLECTIVE] }),
    text('身份', '事发时的身份，从下拉列表中选择。', {
      options: ['主要负责人', '派出人员', '一般人员', COLLECTIVE],
    }),
    text('事项', '否决或资格事项的名称，与方案条款一致。'),
    flag('是否发生', '经查发生填“是”，经查没有填“否”；尚未查明请留空。', { synonyms: ['发生'] }),
    text('认定机关', '作出认定的机关。'),
    date('日期', '认定的日期。', { synonyms: ['认定日期'] }),
    text('说明', '需要说明的情况。', { synonyms: ['备注'] }),
  ],
};

const materials: SheetDictionary = {
  name: '材料时限',
  row: '一件有时限的工作或材料',
  key: ['事项'],
  keyDetails: ['对象', '截止日', '材料'],
  doneBy: ['完成日', '齐备', '份数', '字数', '抄送'],
  synonyms: ['时限', '材料清单'],
  columns: [
    text('事项', '工作或材料报送事项的名称。'),
    person('对象', '本单位填“集体”，个人填人员编号，其他单位填名称。', {
      options: [COLLECTIVE],
      open: true,
    }),
    date('截止日', '要求完成的最后日期（当日算在内）。', { synonyms: ['截止日期', '时限'] }),
    date('完成日', '实际完成或报送的日期；尚未完成的留空。', {
      synonyms: ['完成日期', '报送日期'],
    }),
    text('材料', '材料的名称。', { synonyms: ['材料名称'] }),
    text('格式', '材料的格式。', { options: ['word', 'pdf', '纸质', '光盘'], open: true }),
    flag('齐备', '材料齐全填“是”。', { synonyms: ['是否齐备'] }),
    number('份数', '报送的份数。', { unit: '份' }),
    number('字数', '不含空格的字数。', { unit: '字' }),
    flag('抄送', '已按要求抄送填“是”。', { synonyms: ['是否抄送'] }),
    text('说明', '需要说明的情况。', { synonyms: ['备注'] }),
  ],
};

const candidates: SheetDictionary = {
  name: '候选对象',
  row: '一个被推荐的个人或单位',
  key: ['对象'],
  keyDetails: ['类型'],
  synonyms: ['候选人', '推荐名单'],
  columns: [
    person('对象', '个人填人员编号，本单位填“集体”，其他单位填名称。', {
      options: [COLLECTIVE],
      open: true,
    }),
    text('姓名', '仅供本单位核对，不会出现在报告中。'),
    text('单位', '所在单位。'),
    text('类型', '从下拉列表中选择。', { options: ['集体', '个人', '组织单位'] }),
    number('总分', '自评总分；尚未自评请留空。', { unit: '分' }),
    number('稿件数', '刊发的稿件数量。没有填 0，不清楚请留空。', { unit: '篇' }),
    list('曾参与年度', '以往参加评选的年度，如 2022、2023；没有填“无”。', { years: true }),
    list('曾入选年度', '以往入选的年度，如 2022、2023；没有填“无”。', { years: true }),
    text('评选层级', '本次推荐参加哪一级评选。', {
      options: ['国家', '省级', '市级', '县级'],
      open: true,
    }),
  ],
};

export const REVIEW_SHEETS: readonly SheetDictionary[] = [
  marks,
  rivals,
  environment,
  vetoes,
  materials,
  candidates,
];
