import type { Severity } from '../../../locales';

/** Columns whose words say what a record is about: a row of trial says so there. */
export const TELLING_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  人员名册: ['人员编号', '姓名', '单位'],
  检查记录: ['记录编号', '检查对象'],
  案件台账: ['案件编号', '办案单位', '当事人'],
  案卷评查: ['案卷编号', '所属单位'],
  监督帮扶: ['轮次'],
  发布情况: ['标题', '刊物', '发布机关'],
  荣誉资质: ['名称', '授予机关'],
  培训活动: ['名称', '主题'],
  装备清单: ['装备类别'],
  扣分记录: ['事项', '关联编号'],
  执法稽查: ['对象', '文书'],
  问题整改: ['问题', '被投诉单位'],
  评委打分: ['评委代码', '理由'],
  项目检查: ['项目编号', '未检查原因'],
  环境质量: ['区域'],
  否决资格: ['事项', '说明'],
  材料时限: ['事项', '材料', '说明'],
  候选对象: ['单位'],
};

export interface TestWords {
  readonly pattern: RegExp;
  readonly severity: Severity;
  /** Only in these columns; left out: in all. */
  readonly columns?: readonly string[];
}

/** Columns of words, where a bare number says nothing. */
const WORDED = ['姓名', '单位', '检查对象', '当事人', '标题', '名称', '事项', '问题', '被投诉单位'];

const THING =
  '(?:企业|公司|单位|厂|工厂|案件|案例|案|记录|检查|数据|人员|用户|账号|项目|稿件|标题|信息|内容|行|条目|样本|专用|用例?|一下|请忽略|勿删|可删除|待删除?)';

/**
 * Whole cells, without blanks, in small letters. 检测, 监测, 试点, 测试技术公司 and 示例 in a longer name are real words; 某公司 and XX公司
 * stand for somebody.
 */
export const TEST_WORDS: readonly TestWords[] = [
  {
    pattern: new RegExp(
      `^(?:软件|系统|录入|填报|导入)?(?:测试|试填)${THING}*[-_#]?[a-z0-9一二三四五六七八九十甲乙丙丁]*$`,
      'u',
    ),
    severity: 'warning',
  },
  {
    pattern: /^.{0,20}[(（【[]?(?:仅供测试|测试用|测试数据|测试请忽略|请忽略|待删除)[)）】\]]?$/u,
    severity: 'warning',
  },
  { pattern: /^.{0,20}[(（【[](?:测试|test|试填)[)）】\]]$/u, severity: 'warning' },
  {
    pattern:
      /^(?:test|testing|demo|sample|asdf+|qwer(?:ty)?|foo|bar|abc|aaa|null|undefined|nan)[-_#]?\d*$/u,
    severity: 'warning',
  },
  { pattern: /^test[-_#]?[a-z0-9一二三]*$/u, severity: 'warning' },
  {
    pattern: /^(?:示例|样例|例|举例|填写示例|示例数据|示例行|范例|模板)\d*$/u,
    severity: 'warning',
  },
  { pattern: /^([a-z×])\1{2,}$/u, severity: 'warning' },
  // Numbers are counted up, and pass 1111 on the way.
  { pattern: /^(\d)\1{5,}$/u, severity: 'warning' },
  { pattern: /^(\d)\1{3,}$/u, severity: 'warning', columns: WORDED },
  {
    pattern: /^(?:[啊哈呵嗯]{2,}|[.。?？!！…]+|123(?:4(?:56?)?)?)$/u,
    severity: 'warning',
    columns: WORDED,
  },
  // Real people bear these names as well.
  { pattern: /^(?:张三|李四|王五|赵六)$/u, severity: 'hint', columns: ['姓名', '当事人'] },
];

/**
 * What all of these have in common, for a quick look at a hundred thousand texts: how they begin, or how they end. Full-width signs
 * and blanks are looked at closely.
 */
export const MAY_BE_TEST =
  /^(?:[软系录填导测试示样例举范模张李王赵啊哈呵嗯.。?？!！…×]|test|demo|samp|asdf|qwer|foo|bar|abc|null|unde|nan|123|(.)\1\1)|[\s\uff00-\uffef]|(?:测试|测试用|数据|忽略|删除|test|试填)[)\]】]?$/iu;
