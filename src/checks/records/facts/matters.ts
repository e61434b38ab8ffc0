import type { Severity } from '../../../locales';

/** How texts are compared: by letters and digits alone; as a number that somebody wrote otherwise; as a counted round. */
export type Alike = 'words' | 'number' | 'round';

/**
 * What makes two rows one matter although the reader takes them for two records: `key` differs, all of the rest is the same.
 */
export interface Matter {
  readonly sheet: string;
  /** The number (or title) by which the reader keeps them apart. */
  readonly key: string;
  /** Columns of equal contents; a row that lacks one is never compared. */
  readonly same: readonly string[];
  /** Columns of texts that say the same in another way; a row that lacks one is never compared. */
  readonly alike?: Readonly<Record<string, Alike>>;
  /** Columns that still tell two matters apart; here blank equals blank. */
  readonly details?: readonly string[];
  readonly severity: Severity;
}

/** The first that finds a row speaks of it. Case files are compared across their owners elsewhere. */
export const MATTERS: readonly Matter[] = [
  {
    sheet: '人员名册',
    key: '人员编号',
    same: [],
    alike: { 姓名: 'words' },
    details: ['单位', '到岗日期', '取证日期'],
    severity: 'warning',
  },
  // Two of one name in one office: namesakes have other dates.
  {
    sheet: '人员名册',
    key: '人员编号',
    same: ['单位'],
    alike: { 姓名: 'words' },
    severity: 'hint',
  },
  {
    sheet: '检查记录',
    key: '记录编号',
    same: ['检查日期', '检查人员'],
    alike: { 检查对象: 'words' },
    details: [
      '对象类别',
      '检查性质',
      '双随机',
      '抽取日期',
      '公示日期',
      '有效',
      '上报部平台',
      '上传人',
      '上传日期',
      '移动终端',
      '制作文书',
    ],
    severity: 'warning',
  },
  // One place may be seen twice a day.
  {
    sheet: '检查记录',
    key: '记录编号',
    same: ['检查日期', '检查人员'],
    alike: { 检查对象: 'words' },
    details: ['检查性质', '双随机'],
    severity: 'hint',
  },
  {
    sheet: '检查记录',
    key: '记录编号',
    same: ['检查日期'],
    alike: { 记录编号: 'number' },
    severity: 'warning',
  },
  {
    sheet: '案件台账',
    key: '案件编号',
    same: ['决定日期', '罚款金额'],
    alike: { 当事人: 'words' },
    details: ['立案日期', '案件形式'],
    severity: 'warning',
  },
  {
    sheet: '案件台账',
    key: '案件编号',
    same: ['立案日期', '罚款金额'],
    alike: { 当事人: 'words' },
    severity: 'hint',
  },
  {
    sheet: '案件台账',
    key: '案件编号',
    same: [],
    alike: { 案件编号: 'number' },
    details: ['当事人'],
    severity: 'warning',
  },
  {
    sheet: '案件台账',
    key: '案件编号',
    same: [],
    alike: { 案件编号: 'number' },
    severity: 'hint',
  },
  {
    sheet: '监督帮扶',
    key: '轮次',
    same: ['人员编号'],
    alike: { 轮次: 'round' },
    details: ['行动类型', '方式', '组织层级'],
    severity: 'warning',
  },
  {
    sheet: '发布情况',
    key: '标题',
    same: [],
    alike: { 标题: 'words' },
    details: ['种类', '层级', '发布机关', '刊物', '发布日期'],
    severity: 'warning',
  },
  {
    sheet: '荣誉资质',
    key: '名称',
    same: ['对象'],
    alike: { 名称: 'words' },
    details: ['种类', '层级', '授予机关', '日期', '行动'],
    severity: 'warning',
  },
  {
    sheet: '培训活动',
    key: '名称',
    same: ['日期'],
    alike: { 名称: 'words' },
    details: ['类别', '我方角色', '参加人员', '链接'],
    severity: 'warning',
  },
  {
    sheet: '装备清单',
    key: '装备类别',
    same: [],
    alike: { 装备类别: 'words' },
    severity: 'warning',
  },
  {
    sheet: '执法稽查',
    key: '对象',
    same: ['日期'],
    alike: { 对象: 'words' },
    details: ['类别', '文书'],
    severity: 'warning',
  },
  {
    sheet: '问题整改',
    key: '问题',
    same: ['来源'],
    alike: { 问题: 'words' },
    details: ['轮次', '通报日期', '被投诉单位'],
    severity: 'warning',
  },
  {
    sheet: '项目检查',
    key: '项目编号',
    same: [],
    alike: { 项目编号: 'number' },
    severity: 'warning',
  },
  {
    sheet: '材料时限',
    key: '事项',
    same: ['完成日'],
    alike: { 事项: 'words' },
    details: ['对象', '截止日', '材料'],
    severity: 'warning',
  },
];
