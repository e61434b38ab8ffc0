import { date, dayIn, type Row, workdayFrom, yesNo } from '../rows/cells';
import type { SampleSource } from '../source';

/**
 * A made-up district team just after its report was due. Untidy on purpose and reported: a day that does not exist
 * (检查记录 第 7 行), a project listed twice (项目检查 第 122 行), a tick that is none (问题整改 第 5 行).
 * Untidy and understood: days as text, √ and ×, ， and a line break between people, a name for a 人员编号, full-width digits.
 * Open on purpose: whether the issued lists were kept up to date, last year's rate of satisfied complaints.
 */
const FIRST_DAY = dayIn('2020-07-06');
const day = (index: number, step: number) =>
  date(workdayFrom(FIRST_DAY + Math.floor(index * step)));
const two = (index: number): string => String(index).padStart(2, '0');
const list = <T>(length: number, of: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => of(index));
const at = (rows: readonly Row[], index: number, change: Row): Row[] =>
  rows.map((row, position) => (position === index ? { ...row, ...change } : row));

const NAMES = ['甲一', '甲二', '甲三', '乙一', '乙二', '乙三', '丙一', '丙二', '丙三', '丁一'];
const people = NAMES.map((name, index): Row => ({
  人员编号: `P${two(index + 1)}`,
  姓名: name,
  单位: '示例区执法大队',
  在编在岗: yesNo(index !== 9),
  持证: '是',
}));

/** 120 filings of which 14 are checked, 20 approvals of which 18 are; three checks found something. */
const project = (type: string, index: number, checked: number): Row => ({
  项目编号: `${type === '备案' ? 'BA' : 'SP'}2020-${String(index + 1).padStart(3, '0')}`,
  类型: type,
  日期: day(index, type === '备案' ? 0.8 : 5),
  是否检查: yesNo(index < checked),
  检查日期: index < checked ? day(index + 10, 5) : null,
  未检查原因: type === '审批' && index === 18 ? '企业停工，尚未投产' : null,
  问题: index < checked ? (index % 9 === 4 ? '有' : '无') : '无',
  查处: index < checked && index % 9 === 4 ? '是' : null,
});
const filings = at(
  list(120, (index) => project('备案', index, 14)),
  3,
  { 检查日期: '2020年9月8日', 是否检查: '√' },
);
const projects: readonly Row[] = [
  ...filings,
  ...filings.slice(5, 6),
  ...list(20, (index) => project('审批', index, 18)),
];

const check = (index: number, kind: string, more: Row = {}): Row => ({
  记录编号: `PT2020-${two(index + 1)}`,
  检查日期: day(index, 2),
  检查人员: `P${two((index % 6) + 1)}、P${two(((index + 1) % 6) + 1)}`,
  检查对象: `示例企业${String(index + 1)}`,
  对象类别: kind,
  检查性质: '日常',
  双随机: '是',
  抽取日期: date('2020-07-03'),
  公示日期: day(index + 4, 2),
  ...more,
});
const special = (index: number, kind: string): Row =>
  check(index, kind, { 检查性质: '专项', 双随机: '否', 抽取日期: null, 公示日期: null });
const CLASSES = ['重点排污单位', '特殊污染源单位', '一般排污单位'];
const SPECIAL = [
  '涉重金属',
  '危险废物重点产生单位',
  '医疗废物重点产生单位',
  '印刷',
  '汽修',
  '涉源单位',
  '涉嫌无证单位',
];
let checks: Row[] = [
  ...list(30, (index) => check(index, CLASSES[index % 3] ?? '')),
  ...list(6, (index) => check(30 + index, '涉源单位', { 公示日期: null })),
  ...SPECIAL.map((kind, index) => special(36 + index, kind)),
  ...list(4, (index) =>
    check(43 + index, '环境风险源', { 双随机: '否', 抽取日期: null, 公示日期: null }),
  ),
];
checks = at(checks, 2, { 检查日期: '2020.7.10', 双随机: '√', 检查人员: 'P03，甲一' });
checks = at(checks, 3, { 检查人员: 'P04\nP05' });
checks = at(checks, 5, { 检查日期: '2020-07-32' });
checks = at(checks, 35, { 检查日期: null });

const complaint = (index: number): Row => ({
  来源: '信访',
  通报日期: day(index, 12),
  问题: `XF2020-${two(index + 1)}`,
  被投诉单位: `示例企业${String(index + 60)}`,
  完成日期: day(index + 1, 12),
  复核日期: day(index + 2, 12),
  已解决: '是',
  满意: index === 3 ? '一般' : yesNo(index % 5 !== 0),
});

const handedIn = (
  matter: string,
  due: string,
  done: string,
  material: string,
  copies = 1,
  copied: string | null = null,
): Row => ({
  事项: matter,
  对象: '集体',
  截止日: date(due),
  完成日: date(done),
  材料: material,
  份数: copies,
  抄送: copied,
});
const MONTHLY = '每月向总队报送1期活动简报和3件典型案例，同时抄送局办公室';
const month = (due: string, done: string, cases: number, copied: string): Row[] => [
  handedIn(MONTHLY, due, done, '活动简报', 1, copied),
  handedIn(MONTHLY, due, done, '典型案例', cases, copied),
];

export const sample: SampleSource = {
  scheme: 'putuo-2020',
  title: '示例区2020年环境执法大练兵承诺落实情况',
  asOf: '2020-11-23',
  tables: { plan: ['集体'] },
  facts: {
    上年信访解决率: { value: 96.5, proof: '2019年信访工作总结' },
    上年群众满意率: { value: null },
    应急和举报热线有人值守: { value: '是', proof: '值班表' },
    应急装备状态良好: { value: '√', proof: '装备检查记录' },
    开展应急预案日常检查: { value: '是', proof: '预案检查记录' },
    双随机名单动态更新: { value: null },
    关停搬迁企业监管情况: { value: '否', note: '本区今年没有新关停、搬迁的企业' },
    没有运动式突击执法: { value: '是', note: '检查按年度计划开展，见计划和检查台账' },
  },
  none: ['否决资格'],
  rows: {
    人员名册: people,
    检查记录: checks,
    问题整改: list(8, complaint),
    项目检查: projects,
    培训活动: [
      {
        日期: date('2020-08-12'),
        名称: '执法实务培训',
        类别: '实战实训',
        参加人员: 'P01、P02、P03、P04、P05',
      },
      { 日期: '2020年9月16日', 名称: '案例评析', 类别: '实战实训', 参加人员: 'P06、P07，丙二' },
      {
        日期: date('2020-09-24'),
        名称: '突发环境事件应急演练',
        类别: '应急演练',
        参加人员: 'P01、P02',
      },
      { 日期: date('2020-10-15'), 名称: '应急处置培训', 类别: '应急培训', 参加人员: 'P03、P04' },
      {
        日期: date('2020-10-30'),
        名称: '行政处罚案卷评比',
        类别: '案卷评比',
        参加人员: 'P01、P05、P09',
      },
    ],
    材料时限: [
      {
        事项: '制定具体活动方案，完成动员部署（7月）',
        对象: '集体',
        截止日: date('2020-07-31'),
        完成日: date('2020-07-29'),
      },
      ...month('2020-08-25', '2020-08-25', 3, '是'),
      ...month('2020-09-25', '2020-09-24', 2, '√'),
      ...month('2020-10-25', '2020-10-26', 3, '否'),
      handedIn(
        '总结报告、自评、案件评审会、优秀案例',
        '2020-11-20',
        '2020-11-16',
        '大练兵活动总结报告',
      ),
      handedIn('总结报告、自评、案件评审会、优秀案例', '2020-11-20', '2020-11-16', '活动自评报告'),
      handedIn('总结报告、自评、案件评审会、优秀案例', '2020-11-20', '2020-11-12', '案件评审会'),
      handedIn('总结报告、自评、案件评审会、优秀案例', '2020-11-20', '2020-11-18', '优秀案例', 3),
      handedIn('自评推选材料', '2020-11-20', '2020-11-18', '先进个人候选名单'),
      handedIn('自评推选材料', '2020-11-20', '2020-11-18', '上报的信息'),
      { 事项: '宣传素材', 对象: '集体', 完成日: date('2020-10-12'), 材料: '宣传素材', 份数: '２' },
    ],
    发布情况: [
      {
        标题: '示例区开展大练兵',
        种类: '宣传稿件',
        报送日期: date('2020-10-20'),
        刊物: '中国环境APP',
      },
    ],
  },
};
