import type { TestRow } from '../support/records';
import { date, type Given, nodeOf, points, scored, span } from './support';

/** Rows as people really fill them in, against the Suzhou tables. */
const FACTS = { 案件数量满分: 20, 罚款金额满分: 20, 重大案件满分: 20, 公众满意度满分: 30 };
const collective = (given: Omit<Given, 'table'>) =>
  scored('suzhou-2016', {
    table: 'collective',
    level: 'county',
    asOf: '2016-11-30',
    facts: FACTS,
    ...given,
  });
const individual = (given: Omit<Given, 'table'>) =>
  scored('suzhou-2016', { table: 'individual', asOf: '2016-12-10', subject: 'P01', ...given });
const ruleOf = (tree: ReturnType<typeof individual>, id: string): string | undefined =>
  tree.eligibilityRules.find((one) => one.id === id)?.state;

const figure = (kind: string, value: number, area: string, who: string): TestRow => ({
  对象: who,
  种类: kind,
  范围: area,
  年份: 2016,
  数值: value,
});
const SHARE = [
  figure('重点排污单位数', 5000, '全省', '全省'),
  figure('重点排污单位数', 100, '本地', '集体'),
];

describe('figures that have to be given', () => {
  it('a missing total is named, not a denominator of 0', () => {
    const tree = collective({ sheets: { 对比数据: SHARE } });
    expect(nodeOf(tree, 'C2.2').state).toBe('unreported');
    expect(JSON.stringify(nodeOf(tree, 'C2.2').why)).toMatch(/罚款总额/);
  });

  it('own votes that nobody entered are not 0 votes', () => {
    const votes = (clause: string, who: string, value: number): TestRow => ({
      ...figure('得票', value, '全省', who),
      指标: clause,
    });
    const units = collective({ sheets: { 对比数据: [votes('C3', '甲县', 3000)] } });
    expect([span(units, 'C3'), nodeOf(units, 'C3').state]).toEqual(['0～30', 'unreported']);
    const none = [votes('C3', '甲县', 3000), votes('C3', '集体', 0)];
    expect(span(collective({ sheets: { 对比数据: none } }), 'C3')).toBe('0');
    const persons = individual({
      facts: { 个人案件调查满分: 20 },
      sheets: { 对比数据: [votes('P2b', '候选人甲', 200)] },
    });
    expect(span(persons, 'P2b')).toBe('0～20');
  });
});

describe('transfers have a day of their own', () => {
  const major = (row: TestRow, readings = {}) =>
    points(
      collective({
        readings,
        sheets: {
          案件台账: [{ 案件编号: 'A1', ...row }],
          对比数据: [...SHARE, figure('重大案件总数', 50, '全省', '全省')],
        },
      }),
      'C2.3',
    );
  it.each([
    [
      'only the day of the transfer',
      { 案件形式: '移送拘留', 拘留移送日期: date('2016-09-01') },
      10,
    ],
    [
      'a penalty of August, transferred in September',
      {
        案件形式: '行政处罚、移送犯罪',
        决定日期: date('2016-08-20'),
        犯罪移送日期: date('2016-09-05'),
      },
      10,
    ],
    [
      'a penalty of November, transferred in December',
      {
        案件形式: '行政处罚、移送犯罪',
        决定日期: date('2016-11-20'),
        犯罪移送日期: date('2016-12-05'),
      },
      0,
    ],
    ['no day of the transfer', { 案件形式: '移送犯罪', 决定日期: date('2016-11-30') }, 10],
    ['the form does not say it', { 案件形式: '行政处罚', 拘留移送日期: date('2016-10-05') }, 10],
  ])('%s', (_what, row, expected) => {
    expect([major(row), major(row, { S2: 'cases' })]).toEqual([expected, expected]);
  });

  it('of a person too', () => {
    const tree = individual({
      facts: { 个人查处数量满分: 30 },
      sheets: {
        案件台账: [
          {
            案件编号: 'A1',
            案件形式: '移送拘留',
            拘留移送日期: date('2016-10-11'),
            主要承办人: 'P01',
            参与证明: true,
            决定书扫描件: true,
          },
        ],
        人员名册: [{ 人员编号: 'P01' }],
        对比数据: [{ ...figure('办案数', 1, '全省', '候选人甲'), 指标: 'P1' }],
      },
    });
    expect(points(tree, 'P1')).toBe(30);
  });
});

describe('what is no river section', () => {
  const standing = (level: string, name: string, before: number, now: number) =>
    collective({
      level,
      sheets: {
        环境质量: [
          { 区域: '全域', 指标: name, 上年: before, 本年: now, 数据齐备: true },
          ...(level === 'city'
            ? [{ 区域: '全域', 指标: 'PM2.5', 上年: 50, 本年: 49, 数据齐备: true }]
            : []),
        ],
      },
    }).eligibility;

  it.each(['PM10（可吸入颗粒物）', '可吸入颗粒物', 'pm10', 'PM10浓度'])(
    '%s is PM10, which a county is not held to',
    (name) => {
      expect([standing('county', name, 80, 85), standing('city', name, 80, 85)]).toEqual([
        'eligible',
        'rejected',
      ]);
      expect(standing('city', name, 80, 80)).toBe('eligible');
    },
  );

  it.each([
    ['优良天数比例', 70, 80],
    ['AQI', 70, 80],
    ['总磷', 0.1, 0.2],
    ['高锰酸盐指数', 3, 4],
  ])('%s is not looked at', (name, before, now) => {
    expect(standing('county', name, before, now)).toBe('eligible');
  });
});

describe('who may stand', () => {
  const licence = (more: TestRow): TestRow => ({
    人员编号: 'P01',
    持证: true,
    执法证有效期至: date('2018-06-30'),
    ...more,
  });
  it.each([
    ['without a licence, though nobody listed the person', [licence({ 持证: false })], 'rejected'],
    ['with one', [licence({})], 'eligible'],
    ['not in the roster', [licence({ 人员编号: 'P02' })], 'unknown'],
  ])('%s', (_what, roster, expected) => {
    expect(ruleOf(individual({ sheets: { 人员名册: roster } }), 'P0')).toBe(expected);
  });

  it.each([
    ['under another name', { 材料: '廉洁执法的相关证明材料' }],
    ['by the matter alone', { 事项: '廉洁执法证明' }],
  ])('the proof of honesty %s', (_what, row) => {
    const proof = { 对象: 'P01', 完成日: date('2016-11-20'), ...row };
    expect(
      ruleOf(individual({ sheets: { 人员名册: [licence({})], 材料时限: [proof] } }), 'P4a'),
    ).toBe('eligible');
  });
});
