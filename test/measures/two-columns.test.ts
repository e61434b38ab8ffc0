import { render } from '../../src/locales';
import {
  compile,
  describeCondition,
  evaluateTest,
  FALSE,
  measure,
  TRUE,
  UNKNOWN,
} from '../../src/measures';
import { condition, type FactDeclaration, quantity, test as testSchema } from '../../src/rubric';
import { bounds, contextOf, type TestContext } from '../support/context';
import type { TestRow, TestValue } from '../support/records';

const WORDS = { [FALSE]: 'no', [TRUE]: 'yes', [UNKNOWN]: '?' } as const;
const DECLARED: Readonly<Record<string, FactDeclaration>> = {
  本单位: { kind: 'choice', options: ['甲区', '乙区'], question: '哪个单位' },
  其他类别: { kind: 'list', question: '另有哪些类别' },
};

function ask(sheet: string, rows: readonly TestRow[], raw: unknown, given: TestContext = {}) {
  const context = contextOf({ declared: DECLARED, ...given, sheets: { [sheet]: rows } });
  const table = context.records.table(sheet);
  const one = compile(condition.parse(raw), table, context);
  return rows.map((_, row) => WORDS[one(row)]).join(' ');
}
const said = (raw: unknown, given: TestContext = {}): string =>
  render(describeCondition(condition.parse(raw), contextOf({ declared: DECLARED, ...given })));
const day = (date: string): TestValue => ({ date });

describe('two columns of one row', () => {
  const kit: readonly TestRow[] = [
    { 装备类别: '甲', 应配数: 3, 实配数: 3 },
    { 装备类别: '乙', 应配数: 3, 实配数: 2 },
    { 装备类别: '丙', 应配数: 3 },
    { 装备类别: '丁', 实配数: 3 },
  ];
  test.each([
    ['atLeast', 'yes no ? ?'],
    ['above', 'no no ? ?'],
    ['atMost', 'yes yes ? ?'],
    ['below', 'no yes ? ?'],
  ])('figures: %s', (word, answers) => {
    expect(ask('装备清单', kit, { 实配数: { [word]: { column: '应配数' } } })).toBe(answers);
  });
  test('days: finished in time, late, open, without a time limit', () => {
    const rows = [
      { 问题: '甲', 整改时限: day('2025-03-05'), 完成日期: day('2025-03-05') },
      { 问题: '乙', 整改时限: day('2025-03-05'), 完成日期: day('2025-03-06') },
      { 问题: '丙', 整改时限: day('2025-03-05') },
      { 问题: '丁', 完成日期: day('2025-03-05') },
    ];
    expect(ask('问题整改', rows, { 完成日期: { atMost: { column: '整改时限' } } })).toBe(
      'yes no ? ?',
    );
  });
  test('counts and shares see it as any other condition', () => {
    const raw = {
      count: { from: '装备清单', where: { 实配数: { atLeast: { column: '应配数' } } } },
    };
    const context = contextOf({ sheets: { 装备清单: kit } });
    expect(bounds(measure(quantity.parse(raw), context).value)).toBe('1..3');
  });
  test('is told in words', () => {
    const column = { column: '应配数' };
    expect(said({ 实配数: { atLeast: column } })).toBe('实配数达到应配数');
    expect(said({ 实配数: { above: column } })).toBe('实配数超过应配数');
    expect(said({ 实配数: { atMost: column } })).toBe('实配数不超过应配数');
    expect(said({ 实配数: { below: column } })).toBe('实配数未达到应配数');
  });
  test('a text has no order', () => {
    expect(() => ask('装备清单', kit, { 装备类别: { atLeast: { column: '应配数' } } })).toThrow(
      TypeError,
    );
  });
});

describe('a time limit', () => {
  const rows = [{ 整改时限: day('2025-03-04') }, { 整改时限: day('2025-03-05') }, { 问题: '丙' }];
  test('is over from the day after on, and open on the day itself', () => {
    const given = { asOf: '2025-03-05' };
    expect(ask('问题整改', rows, { 整改时限: { past: true } }, given)).toBe('yes no ?');
    expect(ask('问题整改', rows, { 整改时限: { past: false } }, given)).toBe('no yes ?');
    expect(said({ 整改时限: { past: true } })).toBe('整改时限已过');
    expect(said({ 整改时限: { past: false } })).toBe('整改时限未过');
  });
});

describe('a month', () => {
  const rows = ['2025-06', '2025-09', '2026-01'].map((month) => ({ 月份: month, 对象: '集体' }));
  test('is asked by its name or by the period', () => {
    expect(ask('月度数据', rows, { 月份: '2025-06' })).toBe('yes no no');
    expect(ask('月度数据', rows, { 月份: ['2025-06', '2025-09'] })).toBe('yes yes no');
    expect(ask('月度数据', rows, { 月份: { within: 'period' } })).toBe('yes yes no');
    expect(ask('月度数据', [{ 对象: '集体' }], { 月份: '2025-06' })).toBe('?');
  });
});

describe('an open list', () => {
  const raw = { 案件类别: { oneOf: ['土壤污染'], orListed: '其他类别' } };
  const rows = [
    { 案件编号: 'K1', 案件类别: '土壤污染' },
    { 案件编号: 'K2', 案件类别: '光污染' },
    { 案件编号: 'K3' },
  ];
  test('holds what is printed and what the unit adds; without an answer nothing is added', () => {
    expect(ask('案件台账', rows, raw)).toBe('yes no ?');
    expect(ask('案件台账', rows, raw, { facts: { 其他类别: '光污染；噪声' } })).toBe('yes yes ?');
    expect(ask('案件台账', rows, raw, { facts: { 其他类别: '无' } })).toBe('yes no ?');
    expect(said(raw, { facts: { 其他类别: '光污染' } })).toBe('案件类别为土壤污染、光污染');
  });
});

describe('facts that are answered in words', () => {
  const truth = (raw: unknown, facts: Readonly<Record<string, TestValue>> = {}): string =>
    WORDS[evaluateTest(testSchema.parse(raw), contextOf({ declared: DECLARED, facts })).truth];
  test('a choice is one of its options, however it is typed', () => {
    expect(truth({ fact: '本单位', is: '甲区' }, { 本单位: ' 甲区 ' })).toBe('yes');
    expect(truth({ fact: '本单位', is: ['甲区', '乙区'] }, { 本单位: '乙区' })).toBe('yes');
    expect(truth({ fact: '本单位', is: '甲区' }, { 本单位: '乙区' })).toBe('no');
    expect(truth({ fact: '本单位', is: '甲区' })).toBe('?');
    expect(truth({ fact: '本单位', is: '甲区' }, { 本单位: '丙区' })).toBe('?');
  });
  test('a list holds its values', () => {
    expect(truth({ fact: '其他类别', is: '噪声' }, { 其他类别: '光污染、噪声' })).toBe('yes');
    expect(truth({ fact: '其他类别', is: '噪声' }, { 其他类别: '无' })).toBe('no');
  });
  test('words are no figure', () => {
    const context = contextOf({ declared: DECLARED, facts: { 本单位: '甲区' } });
    expect(bounds(measure({ fact: '本单位' }, context).value)).toBe('0..');
  });
});

describe('figures made of figures', () => {
  const value = (raw: unknown, given: TestContext): string =>
    bounds(measure(quantity.parse(raw), contextOf(given)).value);
  const rivals = (rows: readonly TestRow[]): TestContext => ({ sheets: { 对比数据: rows } });
  const votes = { greatest: { from: '对比数据', where: { 种类: '得票' } }, of: '数值' };
  const row = (kind: string | undefined, figure: number | undefined): TestRow => ({
    对象: `甲${String(figure)}`,
    种类: kind,
    数值: figure,
  });

  test('the greatest, with bounds where a row or a cell is open', () => {
    expect(value(votes, rivals([row('得票', 20), row('得票', 30), row('稿件数', 90)]))).toBe('30');
    expect(value(votes, rivals([row('得票', 20), row(undefined, 30)]))).toBe('20..30');
    expect(value(votes, rivals([row('得票', 20), row('得票', undefined)]))).toBe('20..');
    expect(value(votes, {})).toBe('0..');
  });
  test('sums, means and differences keep their bounds', () => {
    const open = rivals([row('得票', 20), row(undefined, 30)]);
    expect(value({ total: [votes, { constant: 5 }] }, open)).toBe('25..35');
    expect(value({ average: [votes, { constant: 10 }] }, open)).toBe('15..20');
    expect(value({ difference: [{ constant: 50 }, votes] }, open)).toBe('20..30');
    expect(value({ difference: [{ constant: 5 }, votes] }, open)).toBe('0');
    expect(value({ difference: [{ constant: 5 }, votes] }, {})).toBe('0..5');
  });
  test('a list column counts its values', () => {
    const raw = { count: { from: '案卷评查', where: { 系统上传: true } }, weight: '四情形' };
    const file = (id: string, list: string | undefined, uploaded?: string): TestRow => ({
      案卷编号: id,
      四情形: list,
      系统上传: uploaded ?? '是',
    });
    const files = (...rows: TestRow[]): TestContext => ({ sheets: { 案卷评查: rows } });
    expect(value(raw, files(file('A', '①、③'), file('B', '②'), file('C', '无')))).toBe('3');
    expect(value(raw, files(file('A', '①'), { 案卷编号: 'B', 四情形: '②、③' }))).toBe('1..3');
    expect(value(raw, files(file('A', '①'), file('B', undefined)))).toBe('1..');
  });
  test('all of nothing is all', () => {
    const share = (whenZero: string) => ({
      share: { of: { from: '项目检查' }, that: { 是否检查: true }, whenZero },
    });
    expect(value(share('full'), { none: ['项目检查'] })).toBe('100');
    expect(value(share('full'), {})).toBe('0..100');
    const maybe = { 项目检查: [{ 项目编号: 'X', 是否检查: '否' }] };
    expect(value(share('full'), { sheets: maybe })).toBe('0');
  });
});

test('a ratio over nothing may come to any figure, above 100% too', () => {
  const raw = { ratio: { numerator: { constant: 5 }, denominator: { constant: 0 } } };
  expect(bounds(measure(quantity.parse(raw), contextOf({})).value)).toBe('0..');
});
