import type { SheetDictionary } from '../dictionary-types';
import {
  COLLECTIVE,
  LEVEL_ALIASES,
  clause,
  date,
  flag,
  identifier,
  list,
  number,
  person,
  text,
} from './column';

const deductions: SheetDictionary = {
  name: '扣分记录',
  row: '一次扣分情形',
  periodColumns: ['日期'],
  synonyms: ['扣分台账', '扣分'],
  columns: [
    clause('指标', '扣分条款的编号，可带文字，如 2.1c 未及时反馈。', {
      synonyms: ['指标编号', '条款'],
    }),
    person('对象', '扣本单位的分填“集体”，扣个人的分填人员编号。', { options: [COLLECTIVE] }),
    date('日期', '发现的日期。', { synonyms: ['发现日期'] }),
    text('发现单位', '由哪一级发现，从下拉列表中选择。', {
      options: ['部', '省', '市', '区'],
      aliases: {
        部级: '部',
        生态环境部: '部',
        省级: '省',
        市级: '市',
        区级: '区',
        县: '区',
        县级: '区',
      },
      synonyms: ['发现主体'],
    }),
    text('事项', '发生了什么。', { synonyms: ['扣分事项', '情形'] }),
    identifier('关联编号', '有关的检查记录编号或案件编号。', { synonyms: ['检查或案件编号'] }),
    number('次数', '发生的次数；留空按 1 次计。', { unit: '次' }),
    number('扣分', '只有方案没有规定扣多少、由评审决定的，才在此填写。', {
      unit: '分',
      synonyms: ['扣分分值'],
    }),
  ],
};

const inspections: SheetDictionary = {
  name: '执法稽查',
  row: '对一个执法机构的一次稽查',
  key: ['对象', '日期'],
  keyDetails: ['类别', '文书'],
  periodColumns: ['日期'],
  synonyms: ['稽查', '稽查台账'],
  columns: [
    list('类别', '可填多项，用“、”分开，如 机构、非现场。', {
      options: ['机构', '非现场', '专项', '专案'],
      aliases: { 机构稽查: '机构', 非现场稽查: '非现场', 专项稽查: '专项', 专案稽查: '专案' },
      synonyms: ['稽查类别'],
    }),
    text('对象', '被稽查的执法机构名称。', { synonyms: ['稽查对象'] }),
    text('对象层级', '被稽查机构的层级。', { options: ['市级', '县级'], aliases: LEVEL_ALIASES }),
    date('日期', '稽查的日期。', { synonyms: ['稽查日期'] }),
    text('文书', '稽查文书的名称或文号。', { synonyms: ['文书名'] }),
  ],
};

const rectifications: SheetDictionary = {
  name: '问题整改',
  row: '一个需要整改的问题',
  key: ['问题', '来源'],
  keyDetails: ['轮次', '通报日期', '被投诉单位'],
  synonyms: ['整改台账', '信访台账'],
  columns: [
    text('来源', '从下拉列表中选择。', {
      options: ['部级稽查', '上级稽查', '线索推送', '部审批督办', '信访'],
      aliases: {
        12345: '信访',
        '12345热线': '信访',
        '12345事项': '信访',
        '12345市民热线': '信访',
        '12345市民服务热线': '信访',
        '12345工单': '信访',
        市民热线: '信访',
        环境信访: '信访',
        信访事项: '信访',
        信访投诉: '信访',
        信访举报: '信访',
      },
    }),
    text('轮次', '稽查或通报的轮次。', { identifier: true }),
    date('通报日期', '通报或交办的日期。'),
    text('问题', '问题的简要内容或编号；请勿填写投诉人姓名和电话。'),
    text('被投诉单位', '被投诉单位的名称或代码。'),
    date('反馈时限', '要求反馈的最后日期。'),
    date('反馈日期', '实际反馈的日期；尚未反馈的留空。'),
    date('整改时限', '要求整改到位的最后日期。'),
    date('完成日期', '整改到位的日期；尚未完成的留空。', { synonyms: ['整改完成日期'] }),
    flag('正当理由', '逾期且有正当理由填“有”，没有填“无”；没有逾期请留空。'),
    date('复核日期', '复核的日期；尚未复核的留空。'),
    flag('已解决', '问题已经解决填“是”。', { synonyms: ['是否解决'] }),
    flag('满意', '投诉人表示满意填“是”。', { synonyms: ['是否满意'] }),
  ],
};

const projects: SheetDictionary = {
  name: '项目检查',
  row: '一个备案或审批的建设项目',
  key: ['项目编号'],
  synonyms: ['项目', '建设项目检查'],
  columns: [
    identifier('项目编号', '项目的唯一编号；同一项目只填一行。'),
    text('类型', '备案或审批。', { options: ['备案', '审批'] }),
    date('日期', '备案或审批的日期。', { synonyms: ['备案日期', '审批日期'] }),
    flag('是否检查', '已经检查填“是”，尚未检查填“否”。', { synonyms: ['已检查'] }),
    date('检查日期', '检查的日期；尚未检查的留空。'),
    text('未检查原因', '没有检查的，说明原因。'),
    flag('问题', '检查发现环境违法问题填“有”，没有发现填“无”。', { synonyms: ['发现问题'] }),
    flag('查处', '问题已依法查处填“是”；没有问题请留空。', { synonyms: ['是否查处'] }),
  ],
};

export const SUPERVISION_SHEETS: readonly SheetDictionary[] = [
  deductions,
  inspections,
  rectifications,
  projects,
];
