import type { SheetDictionary } from '../dictionary-types';
import { COLLECTIVE, date, flag, identifier, month, number, person, persons, text } from './column';

const checks: SheetDictionary = {
  name: '检查记录',
  row: '一次现场检查（已抽取尚未检查的，检查日期留空）',
  key: ['记录编号'],
  periodColumns: ['检查日期'],
  synonyms: ['现场检查记录', '执法检查记录', '检查台账'],
  columns: [
    identifier('记录编号', '检查记录的唯一编号；重复导入同一编号只计一次。', {
      synonyms: ['检查编号', '记录号', '检查记录编号'],
    }),
    date('检查日期', '现场检查的日期，如 2025-03-05；已抽取尚未检查的留空。', {
      synonyms: ['检查时间'],
    }),
    persons('检查人员', '填人员编号，多人用“、”分开，如 P01、P02。', {
      synonyms: ['检查人', '执法人员'],
    }),
    text('检查对象', '被检查单位的名称或代码。', { synonyms: ['被检查单位', '企业名称'] }),
    text('对象类别', '被检查单位的类别；列表中没有的可以自行填写。', {
      options: [
        '重点排污单位',
        '特殊污染源单位',
        '一般排污单位',
        '建设项目',
        '涉源单位',
        '环境风险源',
        '涉重金属',
        '危险废物重点产生单位',
        '医疗废物重点产生单位',
        '印刷',
        '汽修',
        '餐饮业',
      ],
      open: true,
      synonyms: ['检查对象类别', '单位类别'],
    }),
    text('检查性质', '日常检查填“日常”，专项检查填“专项”。', {
      options: ['日常', '专项'],
      aliases: { 日常检查: '日常', 专项检查: '专项' },
      synonyms: ['检查类型'],
    }),
    flag('双随机', '属于“双随机、一公开”抽查的填“是”。', { synonyms: ['是否双随机'] }),
    date('抽取日期', '双随机抽取的日期；不属于双随机的留空。'),
    date('公示日期', '检查结果向社会公开的日期；尚未公开的留空。', { synonyms: ['公开日期'] }),
    flag('有效', '平台认定为有效检查记录的填“是”。', { synonyms: ['是否有效', '有效记录'] }),
    flag('上报部平台', '已上报生态环境部监管执法平台的填“是”。', {
      synonyms: ['是否上报部平台', '上传部平台'],
    }),
    person('上传人', '上传本条记录的人员编号，只填一人。'),
    date('上传日期', '本条记录上传到平台的日期。', { synonyms: ['上传时间'] }),
    flag('移动终端', '用移动执法终端录入的填“是”。', {
      synonyms: ['是否移动终端', '移动终端录入'],
    }),
    flag('制作文书', '用移动执法系统制作调查取证文书的填“是”。', { synonyms: ['是否制作文书'] }),
  ],
};

const count = (name: string, guidance: string, unit: string, synonyms: readonly string[] = []) =>
  number(name, `${guidance}没有填 0，不清楚请留空。`, { unit, synonyms });

const monthly: SheetDictionary = {
  name: '月度数据',
  row: '一个对象的一个月',
  key: ['月份', '对象'],
  periodColumns: ['月份'],
  synonyms: ['数据质量', '月度统计'],
  columns: [
    month('月份', '如 2025-03。', { synonyms: ['年月', '统计月份'] }),
    person('对象', '本单位填“集体”，个人填人员编号。', { options: [COLLECTIVE] }),
    count('在编在岗持证人数', '当月月末在编在岗且持证的人数。', '人'),
    count('录入系统人数', '当月已录入移动执法系统的人数。', '人', ['录入移动执法系统人数']),
    count('有效检查记录数', '当月上报部平台的有效检查记录条数。', '条'),
    count('终端上传记录数', '当月用移动终端上传的记录条数。', '条', ['移动终端上传记录数']),
    count('报送记录总数', '当月报送的记录总条数。', '条', ['记录总数']),
    number('完整性', '通报的完整性比例，百分之九十八填 98 或 98%。', {
      unit: '%',
      synonyms: ['完整性比例', '完整率'],
    }),
    number('规范性', '通报的规范性比例，百分之九十八填 98 或 98%。', {
      unit: '%',
      synonyms: ['规范性比例', '规范率'],
    }),
    number('时效性', '通报的时效性比例，百分之九十八填 98 或 98%。', {
      unit: '%',
      synonyms: ['时效性比例', '及时率'],
    }),
    count('问题数', '当月通报的数据质量问题条数。', '条'),
    number('通报扣分', '上级通报中写明的扣分；未通报请留空。', { unit: '分' }),
  ],
};

export const CHECK_SHEETS: readonly SheetDictionary[] = [checks, monthly];
