import { render } from '../../src/locales';
import { select, traceOf } from '../../src/measures';
import { selection as schema } from '../../src/rubric';
import { contextOf, type TestContext } from '../support/context';
import type { TestRow } from '../support/records';

/** Row ranges that count, and those that do not with the reason. */
function selected(raw: unknown, rows: readonly TestRow[], given: TestContext = {}) {
  const selection = schema.parse(raw);
  const context = contextOf({ ...given, sheets: { ...given.sheets, [selection.from]: rows } });
  const trace = traceOf(select(selection, context));
  return {
    counted: trace.rows.flatMap((one) => one.ranges),
    excluded: trace.excluded.map((one) => `${one.rows.ranges.join(',')} ${render(one.reason)}`),
    unknowns: trace.unknowns.map((one) => `${one.kind} ${render(one.what)}`),
  };
}

const CASES = [
  { 案件编号: 'K1', 决定日期: '2025-03-05', 重大案件: '是', 认领层级: '县级' },
  { 案件编号: 'K2', 决定日期: '2025-03-06', 重大案件: '否', 认领层级: '县级' },
  { 案件编号: 'K3', 决定日期: '2024-11-30', 重大案件: '是', 认领层级: '县级' },
  { 案件编号: 'K4', 决定日期: '2025-11-30', 认领层级: '县级' },
  { 案件编号: 'K5', 重大案件: '是', 认领层级: '县级' },
  { 案件编号: 'K1', 决定日期: '2025-03-05', 重大案件: '是', 认领层级: '县级' },
  { 案件编号: 'K7', 决定日期: '2024-12-01', 重大案件: '是', 认领层级: '县级' },
];
const RAW = {
  from: '案件台账',
  during: { date: '决定日期', window: 'period' },
  where: { 认领层级: '县级', 重大案件: true },
};

test('names the very condition that failed, in the order in which it was asked', () => {
  expect(selected(RAW, CASES)).toEqual({
    counted: ['2', '8'],
    excluded: expect.arrayContaining([
      '7 编号与前面的行相同，按同一条记录只计一次',
      '6 相关栏目未填，无法判断：决定日期已填',
      '4 不符合：决定日期在 2024-12-01 至 2025-11-30 之间',
      '3 不符合：重大案件为是',
      '5 相关栏目未填，无法判断：重大案件为是',
    ]) as unknown,
    unknowns: [
      'undecided 案件台账第 6 行（共 1 行）相关栏目未填，无法判断：决定日期已填',
      'undecided 案件台账第 5 行（共 1 行）相关栏目未填，无法判断：重大案件为是',
    ],
  });
});

test('what lies behind the as-of day does not count yet', () => {
  const { counted, excluded } = selected(RAW, CASES, { asOf: '2025-03-04' });
  expect(counted).toEqual(['8']);
  expect(excluded).toContain('2:3,5 决定日期晚于统计截止日 2025-03-04，暂不计入');
});

test('an undecided row that fails a later condition is out', () => {
  const rows = [{ 案件编号: 'K1', 重大案件: '否', 认领层级: '县级' }];
  expect(selected(RAW, rows)).toMatchObject({ excluded: ['2 不符合：重大案件为是'], unknowns: [] });
});

test('where an empty date means that it has not happened, it says so', () => {
  const raw = { ...RAW, during: { ...RAW.during, blank: 'out' } };
  expect(selected(raw, [{ 案件编号: 'K5', 重大案件: '是', 认领层级: '县级' }])).toEqual({
    counted: [],
    excluded: ['2 决定日期为空'],
    unknowns: [],
  });
});

describe('of several dates', () => {
  const raw = (blank: string) => ({
    from: '案件台账',
    during: {
      date: ['拘留移送日期', '犯罪移送日期'],
      window: { from: '2025-01-01', to: '2025-06-30' },
      blank,
    },
  });
  const row = (detained?: string, tried?: string): TestRow[] => [
    { 案件编号: 'K1', 拘留移送日期: detained, 犯罪移送日期: tried },
  ];
  test('any in the window will do', () => {
    expect(selected(raw('undecided'), row('2024-01-01', '2025-02-01')).counted).toEqual(['2']);
    expect(selected(raw('undecided'), row('2025-02-01')).counted).toEqual(['2']);
  });
  test('one that is empty leaves the row open, unless empty means never', () => {
    expect(selected(raw('undecided'), row('2024-01-01')).unknowns).toHaveLength(1);
    expect(selected(raw('out'), row('2024-01-01'))).toMatchObject({ counted: [], unknowns: [] });
    expect(selected(raw('out'), row()).excluded).toEqual(['2 拘留移送日期、犯罪移送日期为空']);
  });
});

test('a window may be open at one end', () => {
  const raw = { from: '案件台账', during: { date: '决定日期', window: { from: '2025-03-06' } } };
  expect(selected(raw, CASES).counted).toEqual(['3', '5']);
  expect(selected(raw, CASES).excluded).toContain('2,4,8 不符合：决定日期不早于 2025-03-06');
});

test('other people are not mentioned; a row that names nobody is undecided', () => {
  const raw = { from: '监督帮扶', subject: '人员编号' };
  const rows = [{ 轮次: 1, 人员编号: 'P01' }, { 轮次: 2, 人员编号: 'P02' }, { 轮次: 3 }];
  const found = selected(raw, rows, {
    subject: 'P01',
    sheets: { 人员名册: [{ 人员编号: 'P01' }, { 人员编号: 'P02' }] },
  });
  expect(found.counted).toEqual(['2']);
  expect(found.excluded).toEqual(['4 相关栏目未填，无法判断：人员编号是本参评对象']);
});

test('a sheet nobody reported is unknown, one without such records is known to be empty', () => {
  const raw = { from: '案件台账' };
  const unreported = traceOf(select(schema.parse(raw), contextOf({})));
  expect(unreported.unknowns.map((one) => one.kind)).toEqual(['unreported']);
  const none = traceOf(select(schema.parse(raw), contextOf({ none: ['案件台账'] })));
  expect(none.unknowns).toEqual([]);
});

test('a column that is no date cannot be in a window', () => {
  const raw = { from: '案件台账', during: { date: '当事人', window: 'period' } };
  expect(() => selected(raw, CASES)).toThrow(TypeError);
});
