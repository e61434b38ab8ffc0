import { render } from '../../src/locales';
import { evaluateMonths, monthEnd } from '../../src/measures';
import { months as schema } from '../../src/rubric';
import { bounds, contextOf, type TestContext } from '../support/context';
import type { TestRow } from '../support/records';

function byMonth(
  of: object,
  given: TestContext,
  window: unknown = { from: '2025-01-01', to: '2025-03-31' },
) {
  const { months, trace } = evaluateMonths(schema.parse({ window, of }), contextOf(given));
  return {
    months: months.map((one) => `${one.month} ${one.state} ${bounds(one.value)}`),
    why: trace.unknowns.map((one) => `${one.kind} ${render(one.what)}`),
    excluded: trace.excluded.map((one) => `${one.rows.ranges.join(',')} ${render(one.reason)}`),
    counted: trace.rows.flatMap((one) => one.ranges),
  };
}

const QUALITY = {
  monthly: { from: '月度数据', subject: '对象' },
  month: '月份',
  that: { 完整性: { atLeast: 98 }, 规范性: { atLeast: 98 } },
};
const row = (月份: string, 完整性?: number, rest: TestRow = {}): TestRow => ({
  月份,
  对象: '集体',
  完整性,
  规范性: 99,
  ...rest,
});

test('a month holds, fails, is not reported, or is not due on the as-of day', () => {
  const sheets = { 月度数据: [row('2025-01', 98), row('2025-02', 97.99)] };
  expect(byMonth(QUALITY, { sheets })).toEqual({
    months: ['2025-01 known 1', '2025-02 known 0', '2025-03 unreported 0..1'],
    why: ['unreported 2025-03 未填（1 个月）'],
    excluded: ['3 当月不达标'],
    counted: ['2'],
  });
  const early = byMonth(QUALITY, { sheets, asOf: '2025-02-27' });
  expect(early.months).toEqual(['2025-01 known 1', '2025-02 notDue 0..1', '2025-03 notDue 0..1']);
  expect(early.why).toEqual(['notDue 2025-02、2025-03 未到期（2 个月）']);
  expect(early.counted).toEqual(['2']);
  const due = byMonth(QUALITY, { sheets, asOf: '2025-02-28' });
  expect(due.months[1]).toBe('2025-02 known 0');
});

test('a month whose columns are not complete is undecided, and says so', () => {
  const found = byMonth(QUALITY, { sheets: { 月度数据: [row('2025-01')] } });
  expect(found.months[0]).toBe('2025-01 undecided 0..1');
  expect(found.why).toContain('undecided 2025-01 填报不全或前后不一，尚不能判定（1 个月）');
  expect(found.excluded).toEqual(['2 相关栏目未填，无法判断：完整性不低于 98且规范性不低于 98']);
  expect(
    byMonth(QUALITY, { sheets: { 月度数据: [row('2025-01', 90, { 规范性: null })] } }).months[0],
  ).toBe('2025-01 known 0');
});

test('a row that may be about somebody else proves nothing', () => {
  const found = byMonth(QUALITY, { sheets: { 月度数据: [row('2025-01', 99, { 对象: null })] } });
  expect(found.months[0]).toBe('2025-01 undecided 0..1');
});

test('the drill year runs over the turn of the year; no such records means no month held', () => {
  const found = byMonth(QUALITY, { none: ['月度数据'] }, 'period');
  expect(found.months).toHaveLength(12);
  expect([found.months[0], found.months[11]]).toEqual(['2024-12 known 0', '2025-11 known 0']);
});

describe('single records', () => {
  const of = (rest: object = {}) => ({ records: { from: '检查记录' }, date: '检查日期', ...rest });
  const checks = (...dates: (string | null)[]) =>
    dates.map((date, n) => ({ 记录编号: n + 1, 检查日期: date }));
  const MONTHLY = {
    selection: { from: '月度数据', subject: '对象' },
    month: '月份',
    count: '有效检查记录数',
  };
  const HEADS = { ...MONTHLY, count: '在编在岗持证人数' };
  test('are counted by month; a month without any is 0', () => {
    const sheets = { 检查记录: checks('2025-01-31', '2025-01-01', '2025-03-01') };
    expect(byMonth(of(), { sheets }).months).toEqual([
      '2025-01 known 2',
      '2025-02 known 0',
      '2025-03 known 1',
    ]);
  });
  test('without a date may be of any month', () => {
    const sheets = { 检查记录: checks('2025-01-31', null) };
    expect(byMonth(of(), { sheets }).months).toEqual([
      '2025-01 undecided 1..2',
      '2025-02 undecided 0..1',
      '2025-03 undecided 0..1',
    ]);
  });
  test('give way to the monthly figure where a month has none', () => {
    const sheets = {
      检查记录: checks('2025-01-31'),
      月度数据: [{ 月份: '2025-02', 对象: '集体', 有效检查记录数: 7 }],
    };
    expect(byMonth(of({ monthly: MONTHLY }), { sheets }).months).toEqual([
      '2025-01 known 1',
      '2025-02 known 7',
      '2025-03 known 0',
    ]);
    expect(
      byMonth(of({ monthly: MONTHLY }), { sheets: { 月度数据: sheets.月度数据 } }).months[2],
    ).toBe('2025-03 unreported 0..');
  });
  test('that the monthly figure contradicts count, and the contradiction is told of its row', () => {
    const reported = (月份: string, 有效检查记录数: number) => ({
      月份,
      对象: '集体',
      有效检查记录数,
    });
    const sheets = {
      检查记录: checks('2025-01-31', '2025-02-03'),
      月度数据: [reported('2025-01', 88), reported('2025-02', 1), reported('2025-03', 7)],
    };
    const found = byMonth(of({ monthly: MONTHLY }), { sheets });
    expect(found.months).toEqual(['2025-01 known 1', '2025-02 known 1', '2025-03 known 7']);
    expect(found.why).toEqual([
      'undecided 2025-01 月度数据的有效检查记录数填 88，逐条记录有 1 条，按逐条记录计。请核对：逐条记录不全的，请补齐，或者这个月只填月度数据',
    ]);
    // The records that counted, and the month for which the monthly figure stood in.
    expect(found.counted).toEqual(['2:3', '4']);
    const more = byMonth(of({ monthly: MONTHLY }), {
      sheets: { ...sheets, 检查记录: checks('2025-01-31', null) },
    });
    expect(more.why.filter((one) => one.includes('2025-02'))).toEqual([]);
  });
  test("a head ask for the month's head count", () => {
    const heads = [
      { 月份: '2025-01', 对象: '集体', 在编在岗持证人数: 3 },
      { 月份: '2025-02', 对象: '集体', 在编在岗持证人数: 0 },
    ];
    const sheets = { 检查记录: checks('2025-01-31', '2025-01-02', '2025-02-01'), 月度数据: heads };
    expect(byMonth(of({ per: HEADS }), { sheets }).months).toEqual([
      '2025-01 known 0.6667',
      '2025-02 unreported 0..',
      '2025-03 unreported 0..',
    ]);
  });
});

test('months end on their last day, in leap years and in December', () => {
  const last = (year: number, month: number): string =>
    new Date(monthEnd(year * 12 + month - 1) * 86_400_000).toISOString().slice(0, 10);
  expect([last(2024, 2), last(2025, 2), last(2024, 12)]).toEqual([
    '2024-02-29',
    '2025-02-28',
    '2024-12-31',
  ]);
});
