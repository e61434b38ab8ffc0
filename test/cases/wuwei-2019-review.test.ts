import { render } from '../../src/locales';
import type { TestRow } from '../support/records';
import { alternative, date, nodeOf, span } from './support';
import {
  benchmark,
  campaigns,
  checks,
  collective,
  individual,
  organiser,
  SIX_FILES,
} from './wuwei-support';

/** What staff type in good faith, and what must not cost or give a point for it. */
const honour = (change: TestRow): TestRow => ({
  ...campaigns({ 甲: [2] })[0],
  层级: '省级部门',
  ...change,
});

describe('praise without a campaign', () => {
  it.each(['无', '没有', '/', undefined])('takes 行动 %s for none', (campaign) => {
    const tree = collective({ sheets: { 荣誉资质: [honour({ 行动: campaign })] } });
    expect([span(tree, 'C1a'), span(tree, 'C4.4a')]).toEqual(['0', '2']);
  });
});

describe('integrity', () => {
  const veto = (change: TestRow): TestRow => ({
    对象: 'P01',
    身份: '派出人员',
    事项: '廉洁问题',
    是否发生: '是',
    ...change,
  });
  const unit = (...rows: TestRow[]) =>
    collective({ sheets: { 荣誉资质: campaigns({ 甲: [5] }), 否决资格: rows } });

  it.each(['举报查实的不廉洁行为', '评选后发现的不廉洁行为'])(
    'of somebody sent out takes the points however it came out (%s)',
    (matter) => {
      const tree = unit(veto({ 事项: matter }));
      expect([span(tree, 'C1'), nodeOf(tree, 'C1').state]).toEqual(['0', 'vetoed']);
      expect(span(unit(veto({ 事项: matter, 身份: '一般人员' })), 'C1')).toBe('5');
    },
  );
  it('says of a matter that no rule knows that it has no effect', () => {
    const stray = (change: TestRow) =>
      unit(veto(change))
        .findings.filter(({ code }) => code === 'scoring.strayMatter')
        .map(({ severity, where, message }) => [severity, where?.address, render(message)]);
    const [finding] = stray({ 事项: '受贿' });
    expect(finding?.slice(0, 2)).toEqual(['error', '2:2']);
    expect(finding?.[2]).toContain('举报查实的不廉洁行为');
    expect(finding?.[2]).not.toContain('受贿');
    expect(stray({ 事项: '受贿', 是否发生: undefined })).toHaveLength(1);
    expect(stray({ 事项: '受贿', 是否发生: '否' })).toEqual([]);
    expect(stray({})).toEqual([]);
  });
});

describe('recommendations', () => {
  const row = (taken: string, chosen: string | undefined): TestRow => ({
    对象: 'P01',
    类型: '个人',
    曾参与年度: taken,
    曾入选年度: chosen,
  });
  const given = (taken: string, chosen?: string) =>
    span(organiser({ sheets: { 候选对象: [row(taken, chosen)] } }), 'O6.2');

  it.each([
    ['2017年', '0.2'],
    ['2015—2017年', '0.2'],
    ['2018年度；2015', '0.2'],
    ['2015', '0.5'],
    ['没有参加过', '0～0.7'],
    ['是', '0～0.7'],
    ['2018—2016', '0～0.7'],
  ])('read the years of %s', (taken, expected) => {
    expect(given(taken, '无')).toBe(expected);
  });
  it('report what is no year', () => {
    const tree = organiser({ sheets: { 候选对象: [row('2017', '是')] } });
    expect(tree.findings.some(({ code }) => code === 'records.unreadableYears')).toBe(true);
    expect(span(tree, 'O6.2')).toBe('0～0.2');
  });
  it('give nothing for somebody who was chosen and is said never to have taken part', () => {
    expect([given('无', '2017'), given('无', '无'), given('无')]).toEqual(['0', '0.5', '0.5']);
  });
});

describe('移动执法系统', () => {
  const facts = { 日常检查数据已接入平台: '是' };
  const rate = (rows: TestRow[], more: Parameters<typeof organiser>[0] = {}) =>
    organiser({ sheets: { 检查记录: rows }, ...more, facts: { ...facts, ...more.facts } });
  const drawnOnly: TestRow = { 记录编号: 'X1', 抽取日期: date('2019-03-01'), 双随机: '是' };

  it('waits for the day of a check that is on the platform already', () => {
    const undated: TestRow = { 记录编号: 'X1', 上报部平台: '是', 双随机: '否' };
    expect(span(rate([...checks(1, 2), undated]), 'O3.4')).toBe('5～10');
  });
  it('leaves out what was drawn and not checked, or counts it among the drawn', () => {
    const tree = rate([...checks(3, 3), drawnOnly]);
    expect(span(tree, 'O3.4')).toBe('10');
    expect(alternative(tree, 'O3.4a', 'W7', 'drawn')).toBe(7.5);
  });
  it('takes the figures of the year where the unit has no single records', () => {
    const given = (drawn: number) =>
      span(
        rate([], {
          unreported: ['检查记录'],
          readings: { W7: 'stated' },
          facts: { 日常检查上传次数: 380, 双随机一公开数量: drawn },
        }),
        'O3.4',
      );
    expect([given(400), given(380), given(0)]).toEqual(['9.5', '10', '0～10']);
    expect(span(rate([], { readings: { W7: 'stated' } }), 'O3.4')).toBe('0～10');
  });
});

describe('重大案件', () => {
  const major = (change: TestRow) => {
    const row = { 案件编号: 'K1', 决定日期: date('2019-05-05'), 案件形式: '行政处罚', ...change };
    // 16% of 6.25: a base of one case.
    const tree = collective({ sheets: { 案件台账: [row], 对比数据: benchmark({ major: 6.25 }) } });
    return [span(tree, 'C4.3'), alternative(tree, 'C4.3', 'W4', 'document')];
  };
  it.each<[string, TestRow, string, number]>([
    ['a transfer that only its day tells of', { 拘留移送日期: date('2019-06-06') }, '2.5', 2.5],
    ['the same of a crime', { 犯罪移送日期: date('2019-12-31') }, '2.5', 2.5],
    ['a transfer without a day of its own', { 案件形式: '移送拘留' }, '2.5', 2.5],
    [
      'a transfer of the next year',
      { 案件形式: '移送拘留', 拘留移送日期: date('2020-01-10') },
      '0',
      0,
    ],
    [
      'an older seizure that was handed over this year',
      {
        案件形式: '查封扣押、移送拘留',
        决定日期: date('2018-12-31'),
        拘留移送日期: date('2019-01-01'),
      },
      '2.5',
      2.5,
    ],
    [
      'two measures of this year',
      { 案件形式: '查封扣押、移送犯罪', 犯罪移送日期: date('2019-05-06') },
      '2.5',
      5,
    ],
    ['no measure', {}, '0', 0],
  ])('%s', (_name, change, cases, documents) => {
    expect(major(change)).toEqual([cases, documents]);
  });
  it('says shortly why a plain fine is no such case', () => {
    const row = { 案件编号: 'K1', 决定日期: date('2019-05-05'), 案件形式: '行政处罚' };
    const tree = collective({ sheets: { 案件台账: [row], 对比数据: benchmark({ major: 25 }) } });
    const [reason] = nodeOf(tree, 'C4.3').excluded;
    expect(reason && render(reason.reason)).not.toContain('2019');
  });
});

describe('个人资格', () => {
  const roster = (change: TestRow = {}): TestRow[] => [
    { 人员编号: 'P01', 持证: '是', 执法证有效期至: date('2019-11-05'), ...change },
  ];
  const proof = (change: TestRow = {}): TestRow => ({
    对象: 'P01',
    材料: '廉洁执法证明',
    完成日: date('2019-11-01'),
    齐备: '是',
    ...change,
  });
  const rule = (id: string, sheets: Record<string, TestRow[]>) =>
    individual({
      sheets: { 人员名册: roster(), 材料时限: [proof()], ...sheets },
    }).eligibilityRules.find((one) => one.id === id)?.state;

  it('looks at the licence of somebody whom 候选对象 does not list', () => {
    expect(rule('P0', {})).toBe('eligible');
    expect(rule('P0', { 人员名册: roster({ 持证: '否' }) })).toBe('rejected');
    expect(rule('P0', { 人员名册: roster({ 执法证有效期至: date('2019-11-04') }) })).toBe(
      'rejected',
    );
  });
  it('rejects nobody for a line that the roster lacks', () => {
    expect(rule('P0', { 人员名册: roster({ 人员编号: 'P02' }) })).toBe('unknown');
  });
  it.each<[string, TestRow]>([
    ['廉洁证明', { 材料: '廉洁证明' }],
    ['the name as 事项', { 材料: undefined, 事项: '廉洁执法证明' }],
  ])('knows the proof as %s', (_name, change) => {
    expect(rule('P5a', { 材料时限: [proof(change)] })).toBe('eligible');
  });
  it('does not take another paper for the proof', () => {
    const other = proof({ 材料: '个人简介和事迹材料', 事项: '廉洁执法证明' });
    expect(rule('P5a', { 材料时限: [other] })).toBe('rejected');
  });
});

describe('案卷', () => {
  const changed = (id: string, change: TestRow) =>
    collective({
      sheets: {
        案卷评查: SIX_FILES.map((row) => (row.案卷编号 === id ? { ...row, ...change } : row)),
      },
    });
  it.each<[string, TestRow]>([
    ['A1', { 案卷类型: '一般行政处罚案卷' }],
    ['A1', { 案卷类型: '行政处罚' }],
    ['A3', { 案卷类型: '适用四个配套办法案卷' }],
    ['A3', { 案卷类型: '按日连续处罚' }],
    ['A1', { 来源: '自行推选' }],
    ['B1', { 来源: '随机抽选' }],
  ])('%s: knows %j as the notice prints it', (id, change) => {
    const tree = changed(id, change);
    expect([span(tree, 'C3a1'), span(tree, 'C3a2')]).toEqual(['8.4', '6']);
  });
  it('says of a file of another kind that it does not count', () => {
    const node = nodeOf(changed('A3', { 案卷类型: '强制执行' }), 'C3a1');
    const others = node.excluded.filter(({ reason }) => reason.key === 'measures.noKind');
    expect(others.map(({ reason, rows }) => [render(reason), rows.keys])).toEqual([
      ['不属于要求的种类（一般行政处罚案卷、配套办法案卷），请核对案卷类型', ['A3']],
    ]);
    const six = nodeOf(changed('A3', {}), 'C3a1').excluded;
    expect(six.some(({ reason }) => reason.key === 'measures.noKind')).toBe(false);
  });
});
