import { date, type Row } from '../rows/cells';
import type { SampleSource } from '../source';
import { cases, files, people } from './suzhou-2016-cases';

/**
 * A made-up county bureau, self-evaluated on the last day. The notice prints no points: the bureau states the full marks
 * of the collective; those of the people's own deeds are left unset, so that their total is refused.
 *
 * Untidy on purpose and reported: a day that does not exist (案件台账 第 12 行), a fine that is no figure (第 8 行),
 * a case decided before the drill (第 27 行), a case listed twice (第 30 行), a file that is missing (按日计罚).
 * Untidy and understood: days as text, 4.5万元, √, a name for a 人员编号, full-width digits, 劣Ⅴ类 and 3类.
 * Open on purpose: a mark not given, one river section of the year, the proof of honesty of P02.
 */
const figure = (kind: string, scope: string, value: number): Row => ({
  对象: scope === '本地' ? '集体' : '全省',
  种类: kind,
  年份: 2016,
  数值: value,
  范围: scope,
});
const rival = (who: string, kind: string, clause: string, value: number | string): Row => ({
  对象: who,
  种类: kind,
  指标: clause,
  年份: 2016,
  数值: value,
});

const section = (name: string, before: string, now: string | null, complete = '是'): Row => ({
  区域: '示例县',
  指标: name,
  上年: before,
  本年: now,
  数据齐备: complete,
});

const matter = (who: string, what: string, happened: string): Row => ({
  对象: who,
  事项: what,
  是否发生: happened,
  日期: date('2016-11-28'),
});

const handedIn = (
  matter: string,
  due: string,
  done: string | null,
  material: string,
  who = '集体',
): Row => ({
  事项: matter,
  对象: who,
  截止日: date(due),
  完成日: done === null ? null : date(done),
  材料: material,
  份数: done === null ? null : 1,
});

const CALL = '半月调度：行政处罚案件和涉及行政处罚复议案件情况（没有写几号，按15日和月末提示）';
const BRIEF = '每月1期大练兵活动简报（没有写几号，按月末提示）';
const FINAL = '报送自评报告、候选名单情况报告及相关材料';

export const sample: SampleSource = {
  scheme: 'suzhou-2016',
  title: '示例县2016年环境执法大练兵自评',
  asOf: '2016-11-30',
  level: 'county',
  tables: { collective: ['集体'], individual: ['P01', 'P02'] },
  facts: {
    案卷质量满分: { value: 40, note: '本局设定，方案没有分值' },
    案件数量满分: { value: 15, note: '本局设定，方案没有分值' },
    罚款金额满分: { value: 10, note: '本局设定，方案没有分值' },
    重大案件满分: { value: 15, note: '本局设定，方案没有分值' },
    公众满意度满分: { value: 20, note: '本局设定，方案没有分值' },
    个人查处数量满分: { value: 30, note: '本局设定，方案没有分值' },
    个人案卷质量满分: { value: 30, note: '本局设定，方案没有分值' },
    个人案件调查满分: { value: 20, note: '本局设定，方案没有分值' },
    个人事迹满分: { value: null },
  },
  none: [],
  rows: {
    人员名册: people,
    案件台账: cases(),
    案卷评查: files,
    对比数据: [
      figure('重点排污单位数', '本地', 96),
      figure('重点排污单位数', '全省', 4800),
      figure('案件总数', '全省', 1300),
      figure('罚款总额', '全省', 75_000_000),
      figure('重大案件总数', '全省', 290),
      rival('集体', '得票', 'C3 执法公众满意度', 2790),
      rival('示例甲县', '得票', 'C3', '３０００'),
      rival('示例乙县', '得票', 'C3', 1465),
      rival('示例甲县 候选人1', '办案数', 'P1', 15),
      rival('示例乙县 候选人1', '办案数', 'P1', 11),
      rival('P01', '得票', 'P2b', 610),
      rival('P02', '得票', 'P2b', 655),
      rival('示例甲县 候选人1', '得票', 'P2b', 702),
    ],
    环境质量: [
      section('一号断面', 'Ⅲ类', 'Ⅲ类'),
      section('二号断面', '劣Ⅴ类', 'Ⅴ类'),
      section('三号断面', '3类', null),
      section('四号断面', 'Ⅱ类', 'Ⅲ类', '否'),
    ],
    评委打分: [
      { 指标: 'P3 个人事迹', 对象: 'P01', 评委代码: 'J1', 分值: 8.5, 理由: '评审小组合议' },
    ],
    否决资格: [
      matter('集体', '行政复议纠正行政处罚', '否'),
      matter('P01', '举报查实的不廉洁行为', '否'),
      matter('P02', '举报查实的不廉洁行为', '否'),
      matter('P01', '不符合基本条件', '否'),
    ],
    材料时限: [
      handedIn('完成动员部署，制定具体活动方案', '2016-09-09', '2016-09-08', '具体活动方案'),
      ...['动员部署情况', '实施方案', '联络员名单'].map((material) =>
        handedIn('报送动员部署情况、实施方案、联络员名单', '2016-09-10', '2016-09-10', material),
      ),
      handedIn(BRIEF, '2016-09-30', '2016-09-29', '活动简报'),
      handedIn(BRIEF, '2016-10-31', '2016-11-02', '活动简报'),
      handedIn(BRIEF, '2016-11-30', null, '活动简报'),
      handedIn(CALL, '2016-09-15', '2016-09-14', '处罚和复议案件情况'),
      handedIn(CALL, '2016-09-30', '2016-09-30', '处罚和复议案件情况'),
      handedIn(CALL, '2016-10-15', '2016-10-14', '处罚和复议案件情况'),
      handedIn(FINAL, '2016-11-30', '2016-11-29', '活动自评报告'),
      handedIn(FINAL, '2016-11-30', '2016-11-25', '廉洁执法证明', 'P01'),
    ],
    候选对象: [
      { 对象: '集体', 单位: '示例县环境保护局', 类型: '集体', 稿件数: 6 },
      { 对象: 'P01', 姓名: '甲一', 单位: '示例县环境监察大队', 类型: '个人' },
      { 对象: 'P02', 姓名: '甲二', 单位: '示例县环境监察大队', 类型: '个人' },
    ],
  },
};
