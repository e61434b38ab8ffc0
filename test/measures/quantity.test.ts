import { render } from '../../src/locales';
import { measure, type Measured } from '../../src/measures';
import { type FactDeclaration, quantity } from '../../src/rubric';
import { bounds, contextOf, type TestContext } from '../support/context';
import type { TestRow } from '../support/records';

const DECLARED: Readonly<Record<string, FactDeclaration>> = {
  人数: { kind: 'number', unit: '人', question: '人数' },
  接入: { kind: 'flag', question: '是否接入' },
  日期: { kind: 'date', question: '何时' },
};

const measured = (raw: unknown, given: TestContext): Measured =>
  measure(quantity.parse(raw), contextOf({ declared: DECLARED, ...given }));
const value = (raw: unknown, given: TestContext): string => bounds(measured(raw, given).value);
const why = (raw: unknown, given: TestContext): string[] =>
  measured(raw, given).trace.unknowns.map((one) => `${one.kind} ${render(one.what)}`);

const projects = (rows: readonly TestRow[]): TestContext => ({ sheets: { 项目检查: rows } });

describe('a count', () => {
  const raw = { count: { from: '案件台账', where: { 重大案件: true } } };
  const rows = [{ 重大案件: '是' }, { 重大案件: '否' }, { 当事人: '甲' }];
  test('holds what counts for sure, and at most the undecided besides', () => {
    expect(value(raw, { sheets: { 案件台账: rows } })).toBe('1..2');
  });
  test('has no end where the sheet is not reported, and is 0 where there are no such records', () => {
    expect(value(raw, {})).toBe('0..');
    expect(why(raw, {})).toEqual([
      'unreported 案件台账尚未填报；确无此类记录的，请在基本事项中填“本期无此类记录”',
    ]);
    expect(value(raw, { none: ['案件台账'] })).toBe('0');
  });
  test('counts a record once, however often it is listed', () => {
    const twice = [
      { 案件编号: 'K1', 重大案件: '是' },
      { 案件编号: 'K1', 重大案件: '是' },
    ];
    expect(value(raw, { sheets: { 案件台账: twice } })).toBe('1');
  });
  test('takes an empty 次数 as once', () => {
    const weighted = { count: { from: '扣分记录' }, weight: '次数' };
    const given = { sheets: { 扣分记录: [{ 事项: '甲', 次数: 3 }, { 事项: '乙' }] } };
    expect(value(weighted, given)).toBe('4');
    expect(() => value({ count: { from: '扣分记录' }, weight: '事项' }, given)).toThrow(TypeError);
  });
});

describe('a count of different values', () => {
  const cases = { count: { from: '案件台账', where: { 重大案件: true } }, distinct: '线索来源' };
  test('takes an empty text as one more, at most', () => {
    const rows = [
      { 重大案件: '是', 线索来源: '自行识别' },
      { 重大案件: '是', 线索来源: '自行识别', 当事人: '乙' },
      { 重大案件: '是', 当事人: '丙' },
    ];
    expect(value(cases, { sheets: { 案件台账: rows } })).toBe('1..2');
    expect(why(cases, { sheets: { 案件台账: rows } })).toEqual(['unreported 1 行的线索来源未填']);
  });
  test('counts everybody in a list once, and has no end where a list is empty', () => {
    const people = { count: { from: '培训活动' }, distinct: '参加人员' };
    const rows = [
      { 名称: '甲', 参加人员: 'P01、P02' },
      { 名称: '乙', 参加人员: 'P02' },
      { 名称: '丙', 参加人员: '无' },
    ];
    expect(value(people, { sheets: { 培训活动: rows } })).toBe('2');
    expect(value(people, { sheets: { 培训活动: [...rows, { 名称: '丁' }] } })).toBe('2..');
  });
});

describe('a sum', () => {
  const raw = { sum: { from: '案件台账', where: { 重大案件: true } }, of: '罚款金额' };
  test('has no end where an amount is missing', () => {
    const rows = [
      { 重大案件: '是', 罚款金额: 0.1 },
      { 重大案件: '是', 罚款金额: 0.2 },
      { 罚款金额: 5 },
    ];
    expect(value(raw, { sheets: { 案件台账: rows } })).toBe('0.3..5.3');
    const missing = [...rows, { 重大案件: '是' }];
    expect(value(raw, { sheets: { 案件台账: missing } })).toBe('0.3..');
    expect(why(raw, { sheets: { 案件台账: missing } })).toContain('unreported 1 行的罚款金额未填');
  });
});

describe('a share', () => {
  const raw = (extra = {}) => ({
    share: {
      of: { from: '项目检查', where: { 类型: '备案' } },
      that: { 是否检查: true },
      ...extra,
    },
  });
  test('is an exact quotient: 2 of 3 is not 66.67', () => {
    const rows = [1, 2, 3].map((n) => ({
      项目编号: n,
      类型: '备案',
      是否检查: n < 3 ? '是' : '否',
    }));
    const { value: share, parts } = measured(raw(), projects(rows));
    expect(share.lo.toFraction()).toBe('200/3');
    expect(parts && [bounds(parts.numerator), bounds(parts.denominator)]).toEqual(['2', '3']);
    expect(value(raw({ roundPercent: 0 }), projects(rows))).toBe('67');
  });
  test('an undecided row of the base can only lower it when it fails, raise it when it passes', () => {
    const sure = [
      { 项目编号: 1, 类型: '备案', 是否检查: '是' },
      { 项目编号: 2, 类型: '备案', 是否检查: '否' },
    ];
    expect(value(raw(), projects([...sure, { 项目编号: 3, 是否检查: '否' }]))).toBe('33.3333..50');
    expect(value(raw(), projects([...sure, { 项目编号: 3, 类型: '备案' }]))).toBe(
      '33.3333..66.6667',
    );
    expect(value(raw(), projects([...sure, { 项目编号: 3 }]))).toBe('33.3333..66.6667');
  });
  test('of rows that may all be outside the base is open', () => {
    expect(value(raw(), projects([{ 项目编号: 1, 是否检查: '否' }]))).toBe('0..100');
    expect(value(raw({ whenZero: 'zero' }), projects([{ 项目编号: 1, 是否检查: '否' }]))).toBe('0');
  });
  test('0 of 0 asks, waits or gives nothing, as the scheme says', () => {
    const none = { none: ['项目检查'] };
    expect([value(raw(), none), why(raw(), none)]).toEqual([
      '0..100',
      ['unreported 项目检查中没有可作分母的记录'],
    ]);
    const pending = raw({ whenZero: 'pending' });
    expect([value(pending, none), why(pending, none)]).toEqual([
      '0..100',
      ['pending 项目检查中没有可作分母的记录'],
    ]);
    expect(value(raw({ whenZero: 'zero' }), none)).toBe('0');
    expect(value(raw(), {})).toBe('0..100');
  });
});

describe('a ratio', () => {
  const raw = (denominator: unknown, extra = {}) => ({
    ratio: { numerator: { count: { from: '人员名册' } }, denominator, ...extra },
  });
  const sheets = { 人员名册: [{ 人员编号: 'P01' }, { 人员编号: 'P02' }] };
  test('is a percentage, and open while a part is', () => {
    expect(value(raw({ constant: 8 }), { sheets })).toBe('25');
    expect(value(raw({ fact: '人数' }), { sheets, facts: { 人数: 3 } })).toBe('66.6667');
    expect(value(raw({ fact: '人数' }), { sheets })).toBe('0..');
    expect(
      value({ ratio: { numerator: { fact: '人数' }, denominator: { constant: 4 } } }, {}),
    ).toBe('0..');
  });
  test('by a denominator that may be 0 proves nothing', () => {
    const open = { count: { from: '案件台账', where: { 重大案件: true } } };
    const given = { sheets: { ...sheets, 案件台账: [{ 当事人: '甲' }] } };
    expect(value(raw(open), given)).toBe('0..');
  });
  test('by 0 says so, in the words of the scheme where it has some', () => {
    const zero = { sheets, facts: { 人数: 0 } };
    expect(why(raw({ fact: '人数' }), zero)).toEqual(['unreported 分母为 0，无法计算比例']);
    const note = raw({ fact: '人数' }, { note: '请与市局核对人数', whenZero: 'pending' });
    expect(why(note, zero)).toEqual([expect.stringContaining('请与市局核对人数')]);
    expect(value(raw({ fact: '人数' }, { whenZero: 'zero' }), zero)).toBe('0');
  });
});

describe('a fact', () => {
  test('is a figure; a flag counts as 1 or 0; what is blank or unreadable is open', () => {
    expect(value({ fact: '人数' }, { facts: { 人数: '3人' } })).toBe('3');
    expect(value({ fact: '接入' }, { facts: { 接入: '是' } })).toBe('1');
    expect(value({ fact: '接入' }, { facts: { 接入: '否' } })).toBe('0');
    expect(value({ fact: '日期' }, { facts: { 日期: '2025-03-05' } })).toBe('0..');
    expect(value({ fact: '人数' }, { facts: { 人数: '若干' } })).toBe('0..');
    expect(why({ fact: '人数' }, {})).toEqual(['unreported 基本事项“人数”未填']);
    expect(() => value({ fact: '没有声明' }, {})).toThrow(TypeError);
  });
});

describe('a figure that has to be given', () => {
  const raw = {
    sum: { from: '对比数据', where: { 种类: '案件总数', 范围: '全市' } },
    of: '数值',
    whenNone: 'unreported',
  };
  const row = { 对象: '集体', 种类: '案件总数', 范围: '全市' };
  test('is open, not 0, where no row gives it', () => {
    const given = { sheets: { 对比数据: [{ ...row, 范围: '本地', 数值: 3 }] } };
    expect(value(raw, given)).toBe('0..');
    expect(why(raw, given)).toEqual([
      'unreported 对比数据中没有填写这个数值（种类为案件总数且范围为全市）',
    ]);
    expect(value({ ...raw, whenNone: 'zero' }, given)).toBe('0');
  });
  test('may be 0 where a row says so', () => {
    expect(value(raw, { sheets: { 对比数据: [{ ...row, 数值: 0 }] } })).toBe('0');
    expect(value(raw, { sheets: { 对比数据: [{ ...row, 数值: 500 }] } })).toBe('500');
  });
});
