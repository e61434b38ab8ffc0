import { render } from '../../src/locales';
import type { TestRow } from '../support/records';
import { alternative, date, nodeOf, points, span } from './support';
import { benchmark, collective, ledger } from './wuwei-support';

/** 日常监督执法工作 of the 2019 collective table: benchmarks, deductions, praise. */
describe('WW-C-03 案件数量与基准值', () => {
  const given = (cases: number, readings: Record<string, string> = {}) =>
    collective({
      sheets: { 案件台账: ledger({ cases }), 对比数据: benchmark({ cases: 500 }) },
      readings,
    });

  it.each([
    [39, '0', 0],
    [40, '0', 0],
    [60, '1.25', 5],
    [80, '2.5', 5],
    [100, '3.75', 5],
    [120, '5', 5],
    [128, '5', 5],
  ])('%d cases of a benchmark of 80: %s', (cases, band, step) => {
    const tree = given(cases);
    expect(span(tree, 'C4.1a')).toBe(band);
    expect(alternative(tree, 'C4.1a', 'D13', 'step50')).toBe(step);
  });
  it('takes one share alone, or the one that is stated', () => {
    expect(span(given(100, { W2: 'enterprises' }), 'C4.1a')).toBe('2.5');
    expect(points(given(60, { W2: 'emissions' }), 'C4.1a')).toBe(2.5);
    expect(span(given(80, { W2: 'stated' }), 'C4.1a')).toBe('0～5');
    const stated = collective({
      sheets: { 案件台账: ledger({ cases: 80 }), 对比数据: benchmark({ cases: 500 }) },
      facts: { 基准比例: 16 },
      readings: { W2: 'stated' },
    });
    expect(span(stated, 'C4.1a')).toBe('2.5');
  });
  it('counts the pollutant that the unit names', () => {
    const named = benchmark({ cases: 500 }).map((row) =>
      row.种类 === '工业排放量' ? { ...row, 种类: '氨氮' } : row,
    );
    const sheets = { 案件台账: ledger({ cases: 80 }), 对比数据: named };
    expect(span(collective({ sheets }), 'C4.1a')).toBe('0～5');
    const facts = { 工业污染源排放量所指污染物: '氨氮' };
    expect(span(collective({ sheets, facts }), 'C4.1a')).toBe('2.5');
  });
  it('multiplies the total of the province where the user reads it as printed', () => {
    const rows = [
      ...benchmark({ cases: 500 }),
      { 对象: '全省', 种类: '案件总数', 年份: 2019, 范围: '全省', 数值: 1000 },
    ];
    const sheets = { 案件台账: ledger({ cases: 120 }), 对比数据: rows };
    expect(span(collective({ sheets }), 'C4.1a')).toBe('5');
    expect(span(collective({ sheets, readings: { W3: 'as-printed' } }), 'C4.1a')).toBe('1.25');
    expect(span(collective({ sheets, readings: { W3: 'province' } }), 'C4.1a')).toBe('0～5');
  });
  it.each(['重点排污单位数', '工业排放量', '案件总数'])('stays open without %s', (kind) => {
    const rows = benchmark({ cases: 500 }).filter(
      (row) => row.种类 !== kind || (kind !== '案件总数' && row.范围 === '全市'),
    );
    const tree = collective({ sheets: { 案件台账: ledger({ cases: 128 }), 对比数据: rows } });
    expect(points(tree, 'C4.1a')).toBe(0);
    expect(nodeOf(tree, 'C4.1a').missing.length).toBeGreaterThan(0);
  });
  it('leaves out cases of other years', () => {
    const rows = ledger({ cases: 80 }).map((row, index) =>
      index < 20 ? { ...row, 决定日期: date(index < 10 ? '2018-12-31' : '2020-01-01') } : row,
    );
    const tree = collective({
      sheets: { 案件台账: rows, 对比数据: benchmark({ cases: 500 }) },
      asOf: '2020-03-31',
    });
    expect(span(tree, 'C4.1a')).toBe('1.25');
  });
});

describe('案件填报的扣分', () => {
  const given = (
    filed: number,
    rows: TestRow[],
    more: { readings?: Record<string, string>; facts?: Record<string, number> } = {},
  ) =>
    collective({
      sheets: {
        案件台账: ledger({ cases: 200, filed }),
        对比数据: benchmark({ cases: 500 }),
        ...(rows.length === 0 ? {} : { 扣分记录: rows }),
      },
      ...more,
    });
  const once = (clause: string, count?: number): TestRow => ({
    指标: clause,
    对象: '集体',
    日期: date('2019-09-09'),
    ...(count === undefined ? {} : { 次数: count }),
  });

  it.each([
    ['C4.1b', -1],
    ['C4.1c', -1],
    ['C4.1e', -1],
    ['C4.1f', -2],
  ])('%s costs %d once', (clause, cost) => {
    const tree = given(200, [once(clause)]);
    expect(points(tree, clause)).toBe(cost);
    expect(points(tree, 'C4.1')).toBe(5 + cost);
  });
  it('stops at 5 together, and at 0', () => {
    const tree = given(200, [once('C4.1b', 2), once('C4.1c', 2), once('C4.1f', 2)]);
    expect(span(tree, 'C4.1')).toBe('0');
  });
  it.each([
    [200, 0],
    [191, 0],
    [190, -1],
    [186, -1],
    [180, -2],
    [100, -5],
  ])('%d of 200 cases in the system cost %d', (filed, cost) => {
    expect(points(given(filed, []), 'C4.1d')).toBeCloseTo(cost, 12);
  });
  it('can take parts of a step, or the rate that was notified', () => {
    expect(points(given(186, [], { readings: { D7: 'prorata' } }), 'C4.1d')).toBe(-1.4);
    const stated = { readings: { W5: 'stated' } };
    expect(points(given(200, [], { ...stated, facts: { 案件填报率: 93 } }), 'C4.1d')).toBe(-1);
    expect(span(given(200, [], stated), 'C4.1d')).toBe('-5～0');
  });
  it('costs nothing where there were no cases', () => {
    expect(points(collective({}), 'C4.1d')).toBe(0);
  });
});

describe('罚款金额（基准值 4,000,000 元）', () => {
  const given = (fine: number | string, fines: number) => {
    const rows = ledger({ cases: 1 }).map((row) => ({ ...row, 罚款金额: fine }));
    return collective({ sheets: { 案件台账: rows, 对比数据: benchmark({ fines }) } });
  };
  it.each([
    [2_000_000, '0'],
    ['400万元', '2.5'],
    [6_000_000, '5'],
  ])('%s: %s', (fine, expected) => {
    expect(span(given(fine, 25_000_000), 'C4.2')).toBe(expected);
  });
  it('asks to check the units where the own fines exceed those of the city', () => {
    const why = render(nodeOf(given(6_000_000, 2_500), 'C4.2').why);
    expect(why).toContain('请核对：本单位的数（6000000）大于总数（2500）');
  });
  it('is open while a fine is not filled in', () => {
    const rows = ledger({ cases: 2 }).map((row, index) =>
      index === 0 ? { ...row, 罚款金额: 4_000_000 } : { ...row, 罚款金额: undefined },
    );
    const sheets = { 案件台账: rows, 对比数据: benchmark({ fines: 25_000_000 }) };
    expect(span(collective({ sheets }), 'C4.2')).toBe('2.5～5');
  });
});

describe('重大案件数量（一案两种措施）', () => {
  const rows = ledger({ cases: 20, major: 4 }).map((row, index) =>
    index === 0 ? { ...row, 案件形式: '查封扣押、移送拘留' } : row,
  );
  const tree = collective({ sheets: { 案件台账: rows, 对比数据: benchmark({ major: 25 }) } });
  it('counts the case once; once a document where the user reads it so', () => {
    expect(span(tree, 'C4.3')).toBe('2.5');
    expect(alternative(tree, 'C4.3', 'W4', 'document')).toBe(3.75);
  });
});

describe('通报表扬与典型案例', () => {
  const praise = (mark: number, level = '省级部门'): TestRow => ({
    对象: '集体',
    名称: `表扬${String(mark)}`,
    种类: '通报表扬',
    授予机关类别: '生态环境部门',
    层级: level,
    日期: date('2019-10-10'),
    评定分值: mark,
  });
  const story = (id: string, change: TestRow = {}): TestRow => ({
    标题: `典型案例${id}`,
    种类: '典型案例',
    案件编号: id,
    采纳: '是',
    层级: '省级',
    发布日期: date('2019-10-20'),
    ...change,
  });
  const tree = (rows: TestRow[], stories: TestRow[]) =>
    collective({ sheets: { 荣誉资质: rows, 发布情况: stories } });

  it('gives 5 at most', () => {
    const full = tree(
      [praise(2), praise(1.5), praise(0.5)],
      ['K1', 'K2', 'K3'].map((id) => story(id)),
    );
    expect([span(full, 'C4.4a'), span(full, 'C4.4b'), span(full, 'C4.4')]).toEqual(['4', '3', '5']);
  });
  it('takes a case that is published twice once, and only what was adopted and published', () => {
    const stories = [
      story('K1'),
      story('K1', { 层级: '部级', 标题: '部级发布' }),
      story('K2', { 采纳: '否' }),
      story('K3', { 发布日期: undefined }),
      story('K4', { 层级: '市级' }),
    ];
    expect(span(tree([praise(1, '市级部门')], stories), 'C4.4')).toBe('1');
    expect(
      span(tree([praise(1)], [story('K1'), story('', { 案件编号: undefined })]), 'C4.4b'),
    ).toBe('1～2');
  });
});
