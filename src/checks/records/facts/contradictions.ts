import type { Severity } from '../../../locales';

/** What a cell of a record says. `blank` is an empty cell of a column that the workbook keeps. */
export type Condition = { readonly column: string } & (
  | { readonly says: 'yes' | 'no' | 'blank' | 'filled' | 'positive' | 'none' }
  /** One of these is the text, or among the list. */
  | { readonly has: readonly string[] }
  /** The list, or text, is filled and none of these is in it. */
  | { readonly lacks: readonly string[] }
  | { readonly matches: RegExp }
  /** A day not later than that of the other column. */
  | { readonly upTo: string }
);

export interface Contradiction {
  readonly sheet: string;
  readonly when: readonly Condition[];
  readonly severity: Severity;
  /** The cell that is shown; of the others the first is shown beside it. */
  readonly at: string;
  readonly key:
    | 'noButDay'
    | 'yesWithoutDay'
    | 'dayWithoutDay'
    | 'dayWithoutForm'
    | 'formWithoutDay'
    | 'fineWithoutForm'
    | 'fineWithoutDecision'
    | 'noFine'
    | 'pushedThoughOwn'
    | 'pushedWithoutKind'
    | 'companyAsPerson'
    | 'notDrawnButDay'
    | 'solvedWithoutDay'
    | 'noButYes'
    | 'noNumberDue'
    | 'reasonThoughDone'
    | 'excuseWithoutDelay';
  /** Words that the message names. */
  readonly params: Readonly<Record<string, string>>;
}

const says = (
  column: string,
  what: 'yes' | 'no' | 'blank' | 'filled' | 'positive' | 'none',
): Condition => ({ column, says: what });

const CASES = '案件台账';
const CHECKS = '检查记录';
const FORM = '案件形式';

/** 否 beside a date that says that it happened. */
const noButDay = (
  sheet: string,
  flag: string,
  day: string,
  severity: Severity = 'warning',
): Contradiction => ({
  sheet,
  when: [says(flag, 'no'), says(day, 'filled')],
  severity,
  at: flag,
  key: 'noButDay',
  params: { flag, date: day },
});

const yesWithoutDay = (sheet: string, flag: string, day: string): Contradiction => ({
  sheet,
  when: [says(flag, 'yes'), says(day, 'blank')],
  severity: 'hint',
  at: day,
  key: 'yesWithoutDay',
  params: { flag, date: day },
});

/** Something that comes later in the course of things, without what comes before it. */
const dayWithoutDay = (
  sheet: string,
  later: string,
  earlier: string,
  severity: Severity,
): Contradiction => ({
  sheet,
  when: [says(earlier, 'blank'), says(later, 'filled')],
  severity,
  at: earlier,
  key: 'dayWithoutDay',
  params: { later, earlier },
});

const noButYes = (sheet: string, no: string, yes: string, severity: Severity): Contradiction => ({
  sheet,
  when: [says(no, 'no'), says(yes, 'yes')],
  severity,
  at: no,
  key: 'noButYes',
  params: { no, yes },
});

const handedOver = (form: string, day: string): Contradiction[] => [
  {
    sheet: CASES,
    when: [says(day, 'filled'), { column: FORM, lacks: [form] }],
    severity: 'warning',
    at: FORM,
    key: 'dayWithoutForm',
    params: { date: day, form },
  },
  {
    sheet: CASES,
    when: [{ column: FORM, has: [form] }, says(day, 'blank')],
    severity: 'hint',
    at: day,
    key: 'formWithoutDay',
    params: { date: day, form },
  },
];

/** What one row cannot say, or hardly means, at once. */
export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    sheet: CHECKS,
    when: [says('双随机', 'no'), says('抽取日期', 'filled')],
    severity: 'warning',
    at: '双随机',
    key: 'notDrawnButDay',
    params: {},
  },
  noButDay(CHECKS, '上报部平台', '上传日期', 'hint'),
  dayWithoutDay(CHECKS, '公示日期', '检查日期', 'warning'),
  dayWithoutDay(CHECKS, '上传日期', '检查日期', 'warning'),
  {
    sheet: CHECKS,
    when: [
      says('检查日期', 'blank'),
      says('有效', 'yes'),
      says('上传日期', 'blank'),
      says('公示日期', 'blank'),
    ],
    severity: 'warning',
    at: '检查日期',
    key: 'yesWithoutDay',
    params: { flag: '有效', date: '检查日期' },
  },
  ...handedOver('移送拘留', '拘留移送日期'),
  ...handedOver('移送犯罪', '犯罪移送日期'),
  dayWithoutDay(CASES, '拘留立案日期', '拘留移送日期', 'warning'),
  dayWithoutDay(CASES, '刑事立案日期', '犯罪移送日期', 'warning'),
  dayWithoutDay(CASES, '决定日期', '立案日期', 'hint'),
  dayWithoutDay(CASES, '结案日期', '决定日期', 'hint'),
  dayWithoutDay(CASES, '结果公开日期', '决定日期', 'warning'),
  {
    sheet: CASES,
    when: [says('罚款金额', 'positive'), { column: FORM, lacks: ['行政处罚', '按日计罚'] }],
    severity: 'warning',
    at: FORM,
    key: 'fineWithoutForm',
    params: {},
  },
  {
    sheet: CASES,
    when: [says('罚款金额', 'positive'), says('决定日期', 'blank')],
    severity: 'warning',
    at: '决定日期',
    key: 'fineWithoutDecision',
    params: {},
  },
  {
    sheet: CASES,
    when: [
      { column: FORM, has: ['行政处罚', '按日计罚'] },
      says('决定日期', 'filled'),
      says('罚款金额', 'none'),
    ],
    severity: 'hint',
    at: '罚款金额',
    key: 'noFine',
    params: {},
  },
  {
    sheet: CASES,
    when: [{ column: '线索来源', has: ['自行识别'] }, says('推送类别', 'filled')],
    severity: 'warning',
    at: '线索来源',
    key: 'pushedThoughOwn',
    params: {},
  },
  {
    sheet: CASES,
    when: [{ column: '线索来源', has: ['上级推送'] }, says('推送类别', 'blank')],
    severity: 'hint',
    at: '推送类别',
    key: 'pushedWithoutKind',
    params: {},
  },
  {
    sheet: CASES,
    when: [
      { column: '当事人类型', has: ['个人'] },
      { column: '当事人', matches: /(?:公司|集团|合作社|医院|学校|委员会|事务所)$/u },
    ],
    severity: 'warning',
    at: '当事人类型',
    key: 'companyAsPerson',
    params: {},
  },
  noButDay('发布情况', '采纳', '发布日期'),
  noButYes('发布情况', '采纳', '优秀稿件', 'warning'),
  noButDay('问题整改', '已解决', '完成日期'),
  {
    sheet: '问题整改',
    when: [says('已解决', 'yes'), says('完成日期', 'blank')],
    severity: 'warning',
    at: '完成日期',
    key: 'solvedWithoutDay',
    params: {},
  },
  dayWithoutDay('问题整改', '复核日期', '完成日期', 'hint'),
  noButYes('问题整改', '已解决', '满意', 'hint'),
  {
    sheet: '问题整改',
    when: [
      says('正当理由', 'yes'),
      { column: '完成日期', upTo: '整改时限' },
      { column: '反馈日期', upTo: '反馈时限' },
    ],
    severity: 'hint',
    at: '正当理由',
    key: 'excuseWithoutDelay',
    params: {},
  },
  noButDay('项目检查', '是否检查', '检查日期', 'error'),
  yesWithoutDay('项目检查', '是否检查', '检查日期'),
  noButYes('项目检查', '是否检查', '问题', 'warning'),
  noButYes('项目检查', '问题', '查处', 'warning'),
  {
    sheet: '项目检查',
    when: [says('是否检查', 'yes'), says('未检查原因', 'filled')],
    severity: 'hint',
    at: '未检查原因',
    key: 'reasonThoughDone',
    params: {},
  },
  {
    sheet: '装备清单',
    when: [says('应配数', 'blank'), says('标配项', 'yes')],
    severity: 'hint',
    at: '应配数',
    key: 'noNumberDue',
    params: {},
  },
];
