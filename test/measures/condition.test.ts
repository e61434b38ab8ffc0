import { compile, describeCondition, FALSE, TRUE, UNKNOWN } from '../../src/measures';
import { condition as schema } from '../../src/rubric';
import { render } from '../../src/locales';
import { contextOf, type TestContext } from '../support/context';
import type { TestRow } from '../support/records';

const WORDS = { [FALSE]: 'no', [TRUE]: 'yes', [UNKNOWN]: '?' } as const;

/** Asks a condition of every row of a sheet. */
function ask(
  sheet: string,
  rows: readonly TestRow[],
  raw: unknown,
  given: TestContext = {},
): string {
  const context = contextOf({ ...given, sheets: { ...given.sheets, [sheet]: rows } });
  const table = context.records.table(sheet);
  const test = compile(schema.parse(raw), table, context);
  return rows.map((_, row) => WORDS[test(row)]).join(' ');
}

const words = (raw: unknown, language: 'zh-CN' | 'en-US' = 'zh-CN'): string =>
  render(describeCondition(schema.parse(raw), contextOf({})), language);

const CASES: readonly TestRow[] = [
  {
    案件编号: 'K1',
    案件类别: '危险废物、土壤污染',
    重大案件: '是',
    罚款金额: 100,
    决定日期: '2025-03-05',
  },
  { 案件编号: 'K2', 案件类别: '无', 重大案件: '否', 罚款金额: 0, 决定日期: '2025-12-05' },
  { 案件编号: 'K3' },
];

describe('an empty cell is undecided, for every kind of column', () => {
  test.each([
    [{ 案件类别: '危险废物' }, 'yes no ?'],
    [{ 案件类别: ['核与辐射', '土壤污染'] }, 'yes no ?'],
    [{ 案件类别: { some: true } }, 'yes no ?'],
    [{ 案件编号: 'K1' }, 'yes no no'],
    [{ 当事人: '甲厂' }, '? ? ?'],
    [{ 重大案件: true }, 'yes no ?'],
    [{ 重大案件: [true, false] }, 'yes yes ?'],
    [{ 罚款金额: 100 }, 'yes no ?'],
    [{ 罚款金额: [0, 100] }, 'yes yes ?'],
    [{ 罚款金额: { atLeast: 100 } }, 'yes no ?'],
    [{ 罚款金额: { above: 100 } }, 'no no ?'],
    [{ 罚款金额: { atMost: 0 } }, 'no yes ?'],
    [{ 罚款金额: { below: 100 } }, 'no yes ?'],
    [{ 决定日期: { within: 'period' } }, 'yes no ?'],
    [{ 决定日期: { from: '2025-03-05', to: '2025-03-05' } }, 'yes no ?'],
    [{ 决定日期: { from: '2025-03-06' } }, 'no yes ?'],
    [{ 决定日期: { to: '2025-03-05' } }, 'yes no ?'],
    [{ 决定日期: { filled: true } }, 'yes yes no'],
    [{ 决定日期: { filled: false } }, 'no no yes'],
    [{ 案件类别: { filled: true } }, 'yes yes no'],
    [{ 重大案件: { filled: true } }, 'yes yes no'],
    [{ 罚款金额: { filled: true } }, 'yes yes no'],
  ])('%j', (raw, expected) => {
    expect(ask('案件台账', CASES, raw)).toBe(expected);
  });
});

test('what comes after the as-of day has not happened within the period', () => {
  const raw = { 决定日期: { within: 'period' } };
  expect(ask('案件台账', CASES, raw, { asOf: '2025-03-04' })).toBe('no no ?');
  expect(ask('案件台账', CASES, raw, { asOf: '2025-03-05' })).toBe('yes no ?');
});

describe('three-valued logic', () => {
  const yes = { 案件编号: { filled: true } };
  const no = { 案件编号: { filled: false } };
  const open = { 当事人: '甲厂' };
  test.each([
    [{ all: [yes, yes] }, 'yes'],
    [{ all: [yes, open] }, '?'],
    [{ all: [open, no] }, 'no'],
    [{ any: [no, no] }, 'no'],
    [{ any: [no, open] }, '?'],
    [{ any: [open, yes] }, 'yes'],
    [{ not: yes }, 'no'],
    [{ not: no }, 'yes'],
    [{ not: open }, '?'],
    [{ all: [yes] }, 'yes'],
  ])('%j is %s', (raw, expected) => {
    expect(ask('案件台账', [{ 案件编号: 'K1' }], raw)).toBe(expected);
  });
});

describe('the subject', () => {
  const rows = [
    { 主要承办人: 'P01、P02' },
    { 主要承办人: 'P03' },
    { 主要承办人: '无' },
    { 当事人: '甲厂' },
  ];
  const roster = ['P01', 'P02', 'P03'].map((id) => ({ 人员编号: id }));
  test('is one of several persons, and may be anybody where nobody is named', () => {
    const given = { subject: 'P01', sheets: { 人员名册: roster } };
    expect(ask('案件台账', rows, { 主要承办人: { subject: true } }, given)).toBe('yes no no ?');
  });
});

describe('a row of another sheet', () => {
  const roster = [{ 人员编号: 'P01' }, { 人员编号: 'P02' }];
  const raw = {
    exists: { in: '培训活动', match: { 参加人员: '人员编号' }, where: { 类别: '市级培训' } },
  };
  const training = (rows: readonly TestRow[]) => ({ sheets: { 培训活动: rows } });
  test('joins on every value of a list', () => {
    const rows = [{ 名称: '甲', 类别: '市级培训', 参加人员: 'P01' }];
    expect(ask('人员名册', roster, raw, training(rows))).toBe('yes no');
  });
  test('may exist where the other sheet is not reported, and does not where there are none', () => {
    expect(ask('人员名册', roster, raw)).toBe('? ?');
    expect(ask('人员名册', roster, raw, { none: ['培训活动'] })).toBe('no no');
  });
  test('is open where its condition is, and settled by one row that holds', () => {
    const open = [{ 名称: '甲', 参加人员: 'P01、P02' }];
    expect(ask('人员名册', roster, raw, training(open))).toBe('? ?');
    const both = [...open, { 名称: '乙', 类别: '市级培训', 参加人员: 'P02' }];
    expect(ask('人员名册', roster, raw, training(both))).toBe('? yes');
  });
  test('whose list is empty may name anybody; 无 names nobody', () => {
    const blank = [{ 名称: '甲', 类别: '市级培训' }];
    expect(ask('人员名册', roster, raw, training(blank))).toBe('? ?');
    const nobody = [{ 名称: '甲', 类别: '市级培训', 参加人员: '无' }];
    expect(ask('人员名册', roster, raw, training(nobody))).toBe('no no');
  });
  test('refers to nothing where its reference is empty', () => {
    const cases = [{ 案件编号: 'K1' }];
    const published = { exists: { in: '发布情况', match: { 案件编号: '案件编号' } } };
    const given = { sheets: { 发布情况: [{ 标题: '甲' }] } };
    expect(ask('案件台账', cases, published, given)).toBe('no');
    expect(
      ask(
        '发布情况',
        [{ 标题: '甲' }],
        { exists: { in: '案件台账', match: { 案件编号: '案件编号' } } },
        { sheets: { 案件台账: cases } },
      ),
    ).toBe('?');
  });
  test('here, a list that is known to be empty matches nothing, reported or not', () => {
    const back = { exists: { in: '人员名册', match: { 人员编号: '参加人员' } } };
    expect(ask('培训活动', [{ 名称: '甲', 参加人员: '无' }], back)).toBe('no');
  });
  test('joins on texts and lists only', () => {
    const raw = { exists: { in: '案件台账', match: { 决定日期: '案件编号' } } };
    expect(() => ask('案件台账', CASES, raw)).toThrow(TypeError);
  });
});

test.each([
  [{ 案件类别: { from: '2025-01-01' } }],
  [{ 重大案件: { atLeast: 1 } }],
  [{ 罚款金额: { subject: true } }],
  [{ 决定日期: '2025-03-05' }],
])('a matcher that does not fit the column is refused: %j', (raw) => {
  expect(() => ask('案件台账', CASES, raw)).toThrow(TypeError);
});

test.each([
  [{ 案件类别: ['危险废物', '土壤污染'] }, '案件类别为危险废物、土壤污染'],
  [{ 重大案件: false }, '重大案件为否'],
  [{ 重大案件: true, 案件编号: { filled: true } }, '重大案件为是且案件编号已填'],
  [
    { any: [{ 决定日期: { filled: false } }, { 决定日期: { from: '2025-03-05' } }] },
    '决定日期为空或决定日期不早于 2025-03-05',
  ],
  [{ not: { 决定日期: { to: '2025-03-05' } } }, '并非（决定日期不晚于 2025-03-05）'],
  [{ 决定日期: { within: 'period' } }, '决定日期在 2024-12-01 至 2025-11-30 之间'],
  [{ 主要承办人: { subject: true } }, '主要承办人是本参评对象'],
  [{ 案件类别: { some: true } }, '案件类别有内容（不是“无”）'],
  [{ 罚款金额: { atLeast: 1 } }, '罚款金额不低于 1'],
  [{ 罚款金额: { above: 1 } }, '罚款金额高于 1'],
  [{ 罚款金额: { atMost: 1 } }, '罚款金额不高于 1'],
  [{ 罚款金额: { below: 1 } }, '罚款金额低于 1'],
  [{ exists: { in: '发布情况', match: { 案件编号: '案件编号' } } }, '在发布情况有对应记录'],
  [
    { exists: { in: '发布情况', match: { 案件编号: '案件编号' }, where: { 采纳: true } } },
    '在发布情况有对应记录（采纳为是）',
  ],
])('%j in words', (raw, expected) => {
  expect(words(raw)).toBe(expected);
  expect(words(raw, 'en-US')).not.toMatch(/\{\{|measures\./);
});
