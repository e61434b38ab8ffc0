import { render } from '../../src/locales';
import { evaluateTest, FALSE, TRUE, UNKNOWN } from '../../src/measures';
import { type FactDeclaration, test as schema } from '../../src/rubric';
import { contextOf, type TestContext } from '../support/context';

const WORDS = { [FALSE]: 'no', [TRUE]: 'yes', [UNKNOWN]: '?' } as const;
const DECLARED: Readonly<Record<string, FactDeclaration>> = {
  人数: { kind: 'number', question: '人数' },
  接入: { kind: 'flag', question: '是否接入' },
  日期: { kind: 'date', question: '何时' },
};

function ask(raw: unknown, given: TestContext = {}) {
  const { truth, trace } = evaluateTest(
    schema.parse(raw),
    contextOf({ declared: DECLARED, ...given }),
  );
  return { is: WORDS[truth], why: trace.unknowns.map((one) => render(one.what)) };
}
const is = (raw: unknown, given: TestContext = {}): string => ask(raw, given).is;

test('a constant is what it says', () => {
  expect([is(true), is(false)]).toEqual(['yes', 'no']);
});

test('facts: a flag, a date that has come, a figure that reaches its bound', () => {
  expect(is({ fact: '接入' }, { facts: { 接入: '是' } })).toBe('yes');
  expect(is({ fact: '接入' }, { facts: { 接入: '否' } })).toBe('no');
  expect(ask({ fact: '接入' })).toEqual({ is: '?', why: ['基本事项“接入”未填'] });
  const date = { facts: { 日期: '2025-03-05' } };
  expect(is({ fact: '日期' }, { ...date, asOf: '2025-03-05' })).toBe('yes');
  expect(is({ fact: '日期' }, { ...date, asOf: '2025-03-04' })).toBe('no');
  expect(is({ fact: '人数', atLeast: 3 }, { facts: { 人数: 3 } })).toBe('yes');
  expect(is({ fact: '人数', above: 3 }, { facts: { 人数: 3 } })).toBe('no');
});

test('once the answer is known, what the other parts lack is not asked for', () => {
  const open = { fact: '接入' };
  expect(ask({ all: [false, open] })).toEqual({ is: 'no', why: [] });
  expect(ask({ any: [open, true] })).toEqual({ is: 'yes', why: [] });
  expect(ask({ all: [true, open] })).toEqual({ is: '?', why: ['基本事项“接入”未填'] });
  expect([is({ not: true }), is({ not: open })]).toEqual(['no', '?']);
});

test('so many rows are there, may be there, or are not', () => {
  const raw = { exists: { from: '案件台账', where: { 重大案件: true } }, atLeast: 2 };
  const sheet = (...flags: (string | null)[]) => ({
    sheets: { 案件台账: flags.map((flag, n) => ({ 案件编号: n + 1, 重大案件: flag })) },
  });
  expect(is(raw, sheet('是', '是', null))).toBe('yes');
  expect(is(raw, sheet('是', null))).toBe('?');
  expect(is(raw, sheet('是', '否'))).toBe('no');
  expect(is(raw)).toBe('?');
  expect(is(raw, { none: ['案件台账'] })).toBe('no');
});

test('a figure reaches its bound whatever its unknown part turns out to be', () => {
  const raw = (bound: object) => ({
    quantity: { sum: { from: '案件台账' }, of: '罚款金额' },
    ...bound,
  });
  const given = { sheets: { 案件台账: [{ 罚款金额: 10 }, { 当事人: '甲' }] } };
  expect(is(raw({ atLeast: 10 }), given)).toBe('yes');
  expect(is(raw({ above: 10 }), given)).toBe('?');
  expect(is(raw({ above: 10 }), { sheets: { 案件台账: [{ 罚款金额: 10 }] } })).toBe('no');
});

describe('years in a row', () => {
  const raw = {
    runsOver: { selection: { from: '候选对象', subject: '对象' }, column: '曾入选年度', years: 2 },
  };
  const given = (...years: (string | null)[]): TestContext => ({
    subject: 'P01',
    sheets: {
      人员名册: [{ 人员编号: 'P01' }, { 人员编号: 'P02' }],
      候选对象: years.map((value, n) => ({
        对象: 'P01',
        类型: ['个人', '集体', '组织单位'][n],
        曾入选年度: value,
      })),
    },
  });
  test('are the years just before this one', () => {
    expect(is(raw, given('2023、2024'))).toBe('yes');
    expect(is(raw, given('2022、2024'))).toBe('no');
    expect(is(raw, given('2023', '2024'))).toBe('yes');
    expect(is(raw, given('无'))).toBe('no');
  });
  test('are open where the column is empty or nobody is listed', () => {
    expect(ask(raw, given(null))).toEqual({
      is: '?',
      why: ['候选对象的曾入选年度未填；确实没有的请填“无”'],
    });
    expect(is(raw, given('2022', null))).toBe('?');
    expect(is(raw, { subject: 'P01' })).toBe('?');
    const other = {
      ...given(),
      sheets: { 人员名册: [{ 人员编号: 'P02' }], 候选对象: [{ 对象: 'P02', 曾入选年度: '无' }] },
    };
    expect(ask(raw, other)).toEqual({ is: '?', why: ['候选对象中没有本参评对象的记录'] });
  });
  test("are open where the row that would break them may be somebody else's", () => {
    const blank = { 曾入选年度: null, 类型: '个人', 姓名: '甲某' };
    const sheets = {
      人员名册: [{ 人员编号: 'P01' }],
      候选对象: [{ 对象: 'P01', 曾入选年度: '2022' }, blank],
    };
    expect(is(raw, { subject: 'P01', sheets })).toBe('?');
  });
});
