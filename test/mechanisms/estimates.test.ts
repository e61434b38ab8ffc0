import type { FactDeclaration } from '../../src/rubric';
import type { TestRow } from '../support/records';
import { evaluate } from './evaluate';

const monthlyRow = { from: '月度数据', subject: '对象' };
const rule = {
  kind: 'monthly',
  months: {
    window: { from: '2025-01-01', to: '2025-04-30' },
    of: { monthly: monthlyRow, month: '月份', that: { 完整性: { atLeast: 98 } } },
  },
  steps: [{ atLeast: 1, points: 0.5 }],
  deduct: {
    selection: monthlyRow,
    month: '月份',
    amount: '通报扣分',
    estimate: { problems: '问题数', of: '报送记录总数' },
  },
};
const over = (...rows: TestRow[]) => ({
  sheets: {
    月度数据: rows.map((row, n) => ({
      月份: `2025-0${String(n + 1)}`,
      对象: '集体',
      完整性: 100,
      ...row,
    })),
  },
});
const said = (...rows: TestRow[]): [string, string] => {
  const { raw, why, english } = evaluate(rule, 2, over(...rows));
  expect(english).not.toMatch(/\{\{|mechanisms\./);
  return [raw, why];
};
const SUM = '共 4 个月，达标 4 个月 × 0.5 = 2';

test('a month without a notified amount loses the share of its problems, told as an estimate', () => {
  expect(said({ 问题数: 5, 报送记录总数: 50 }, {}, {}, { 问题数: 0 })).toEqual([
    '1.95',
    `${SUM}；有 1 个月没有通报扣分，按问题占比估算扣 0.05 分（估算，以上级通报为准），得 1.95 分`,
  ]);
});

test('what was notified wins over the estimate, if it be 0', () => {
  expect(said({ 问题数: 50, 报送记录总数: 50, 通报扣分: 0 }, {}, {}, {})).toEqual(['2', SUM]);
  expect(
    said(
      { 问题数: 50, 报送记录总数: 50, 通报扣分: 0.2 },
      { 问题数: 10, 报送记录总数: 100 },
      {},
      {},
    ),
  ).toEqual([
    '1.75',
    `${SUM}，通报扣 0.2 分；另有 1 个月没有通报扣分，按问题占比估算扣 0.05 分（估算，以上级通报为准），得 1.75 分`,
  ]);
});

test('the estimate never takes more than the month has', () => {
  expect(said({ 完整性: 90, 问题数: 5, 报送记录总数: 10 }, {}, {}, {})[0]).toBe('1.5');
  expect(said({ 问题数: 10, 报送记录总数: 10 }, {}, {}, {})[0]).toBe('1.5');
});

test('what an estimate lacks leaves the month open; figures that contradict each other are a finding', () => {
  const open = evaluate(rule, 2, over({ 问题数: 5 }, {}, {}, {}));
  expect(open).toMatchObject({
    raw: '1.5..2',
    unknowns: ['undecided 2025-01 填了问题数，还缺报送记录总数，无法估算扣分'],
  });
  // Two rows make up the month, and one of them does not say of how many records.
  const everybody = { ...rule, deduct: { ...rule.deduct, selection: { from: '月度数据' } } };
  const rows = over({ 问题数: 2, 报送记录总数: 10 }, {}, {}, {}).sheets.月度数据;
  const other = { 月份: '2025-01', 对象: 'P01', 完整性: 100, 问题数: 0 };
  const both = (more: TestRow) =>
    evaluate(everybody, 2, { sheets: { 月度数据: [...rows, { ...other, ...more }] } }).raw;
  expect([both({}), both({ 报送记录总数: 10 })]).toEqual(['1.5..2', '1.95']);
  const slip = evaluate(rule, 2, over({ 问题数: 5, 报送记录总数: 4 }, {}, {}, {}));
  expect(slip).toMatchObject({
    raw: '1.5..2',
    unknowns: ['undecided 2025-01 的问题数比报送记录总数还多，无法估算扣分，请核对'],
  });
});

test('a row that may be about somebody else leaves its month open', () => {
  const maybe = evaluate(rule, 2, {
    sheets: {
      月度数据: [
        ...over({}, {}, {}, {}).sheets.月度数据,
        { 月份: '2025-01', 对象: null, 完整性: 100, 问题数: 3, 报送记录总数: 10 },
      ],
    },
  });
  expect(maybe.raw).toBe('1.5..2');
});

describe('per head of a head count that holds for all months', () => {
  const declared: Readonly<Record<string, FactDeclaration>> = {
    人数: { kind: 'number', question: '持证在编在岗人数' },
  };
  const checks = Array.from({ length: 10 }, (_, n) => ({
    记录编号: `C${String(n)}`,
    检查日期: n < 6 ? '2025-01-05' : '2025-02-05',
  }));
  const heads = (fixed: unknown) => ({
    kind: 'monthly',
    months: {
      window: { from: '2025-01-01', to: '2025-02-28' },
      of: { records: { from: '检查记录' }, date: '检查日期', per: { fixed } },
    },
    steps: [
      { atLeast: 1, points: 0.3 },
      { atLeast: 2, points: 0.5 },
    ],
  });
  const at = (facts: Readonly<Record<string, number>>) =>
    evaluate(heads({ fact: '人数' }), 2, { declared, facts, sheets: { 检查记录: checks } });
  test('divides every month by it', () => {
    expect(at({ 人数: 3 }).raw).toBe('0.8');
    expect(at({ 人数: 2 }).raw).toBe('1');
    expect(at({ 人数: 5 }).raw).toBe('0.3');
  });
  test('is open until it is stated, and where it is 0', () => {
    expect(at({})).toMatchObject({ raw: '0..1' });
    expect(at({}).unknowns).toContain('unreported 基本事项“人数”未填');
    expect(at({ 人数: 0 }).raw).toBe('0..1');
  });
  test('may be counted from rows; a row that may not count widens it', () => {
    const counted = heads({ count: { from: '人员名册', where: { 持证: true } } });
    const roster = (last: string | null) => [
      { 人员编号: 'P01', 持证: '是' },
      { 人员编号: 'P02', 持证: '是' },
      { 人员编号: 'P03', 持证: last },
    ];
    const of = (last: string | null): string =>
      evaluate(counted, 2, { sheets: { 检查记录: checks, 人员名册: roster(last) } }).raw;
    expect(of('是')).toBe('0.8');
    expect(of(null)).toBe('0.8..1');
  });
});
