import { RECORDS_CHECKS } from '../../../src/checks/records';
import { SHEET_DATES } from '../../../src/checks/records/facts/dates';
import { columnSpec } from '../../../src/records';
import type { TestRow } from '../../support/records';
import { found, inRows, problemsOf, words } from './support';

const CASE: TestRow = {
  案件编号: 'A01',
  立案日期: '2025-03-01',
  决定日期: '2025-04-01',
  结案日期: '2025-05-01',
  结果公开日期: '2025-04-08',
};

describe('what is known of dates', () => {
  it('names columns of the dictionary', () => {
    const named = SHEET_DATES.flatMap(({ sheet, happened, longAgo = [], orders }) =>
      [
        ...happened,
        ...longAgo,
        ...orders.flatMap(({ earlier, later, unless }) => [
          earlier,
          later,
          ...((unless ?? '') ? [unless] : []),
        ]),
      ].map((column) => [sheet, column ?? ''] as const),
    );
    expect(named.filter(([sheet, column]) => columnSpec(sheet, column)?.kind !== 'date')).toEqual(
      [],
    );
  });

  it('has one code a check', () => {
    const codes = RECORDS_CHECKS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('records.dateOrder', () => {
  const order = (sheet: string, row: TestRow): string[] => inRows('dateOrder', sheet, [row]);

  it('says which date lies before which, with both days', () => {
    const situation = { sheets: { 案件台账: [{ ...CASE, 决定日期: '2025-02-11' }] } };
    expect(found('dateOrder', situation)).toEqual(['error C2 order_certain']);
    expect(words('dateOrder', situation)).toEqual([
      '“决定日期”是 2025-02-11，早于“立案日期” 2025-03-01，先后颠倒。请核对这两个日期，改正填错的一个。',
    ]);
    expect(problemsOf('dateOrder', situation)[0]).toMatchObject({
      about: '案件台账 A01 立案日期 决定日期',
      also: [{ sheet: '案件台账', address: 'B2' }],
    });
  });

  it('finds a case closed before it was decided, and one closed before it was filed', () => {
    expect(order('案件台账', { ...CASE, 结案日期: '2025-03-20' })).toEqual([
      'error D2 order_certain',
    ]);
    const undecided = { ...CASE, 决定日期: undefined, 结果公开日期: undefined };
    expect(order('案件台账', { ...undecided, 结案日期: '2025-02-20' })).toEqual([
      'error D2 order_certain',
    ]);
  });

  it.each<[string, string, TestRow]>([
    ['检查记录', 'error B2 order_certain', { 抽取日期: '2025-03-09', 检查日期: '2025-03-05' }],
    ['检查记录', 'error B2 order_certain', { 检查日期: '2025-03-05', 公示日期: '2025-03-04' }],
    ['检查记录', 'error B2 order_certain', { 检查日期: '2025-03-05', 上传日期: '2025-03-04' }],
    ['人员名册', 'error B2 order_certain', { 到岗日期: '2025-03-05', 离岗日期: '2025-03-04' }],
    [
      '人员名册',
      'error B2 order_certain',
      { 取证日期: '2025-03-05', 执法证有效期至: '2024-03-04' },
    ],
    ['案卷评查', 'error B2 order_certain', { 文书日期: '2025-03-05', 结案日期: '2025-03-04' }],
    [
      '案件台账',
      'warning B2 order_likely',
      { 犯罪移送日期: '2025-03-05', 刑事立案日期: '2025-03-04' },
    ],
    [
      '案件台账',
      'warning B2 order_likely',
      { 拘留移送日期: '2025-03-05', 拘留立案日期: '2025-03-04' },
    ],
    ['案件台账', 'hint B2 order_unusual', { 立案日期: '2025-03-05', 犯罪移送日期: '2025-03-04' }],
    ['发布情况', 'warning B2 order_likely', { 报送日期: '2025-03-05', 发布日期: '2025-03-04' }],
    ['问题整改', 'error B2 order_certain', { 通报日期: '2025-03-05', 反馈日期: '2025-03-04' }],
    ['问题整改', 'warning B2 order_likely', { 通报日期: '2025-03-05', 完成日期: '2025-03-04' }],
    ['问题整改', 'error B2 order_certain', { 通报日期: '2025-03-05', 复核日期: '2025-03-04' }],
    ['问题整改', 'warning B2 order_likely', { 通报日期: '2025-03-05', 整改时限: '2025-03-04' }],
    ['项目检查', 'warning B2 order_likely', { 日期: '2025-03-05', 检查日期: '2025-03-04' }],
    ['案件台账', 'hint B2 order_far', { 立案日期: '2015-03-05', 决定日期: '2025-03-04' }],
    ['检查记录', 'hint B2 order_far', { 抽取日期: '2024-03-05', 检查日期: '2025-03-09' }],
  ])('%s: %s', (sheet, expected, row) => {
    expect(order(sheet, row)).toEqual([expected]);
    const [first = '', then = ''] = Object.values(row).map(String);
    const names = Object.keys(row);
    // On the same day everything is in order.
    expect(order(sheet, Object.fromEntries(names.map((name) => [name, first])))).toEqual([]);
    expect(then).not.toBe(first);
  });

  it('says nothing of a date that is missing or cannot be read, nor of a row that repeats another', () => {
    expect(order('案件台账', CASE)).toEqual([]);
    expect(order('案件台账', { ...CASE, 立案日期: undefined })).toEqual([]);
    expect(order('案件台账', { ...CASE, 决定日期: '2025-02-30', 结果公开日期: undefined })).toEqual(
      [],
    );
    const wrong = { ...CASE, 结案日期: '2025-03-20' };
    expect(inRows('dateOrder', '案件台账', [wrong, wrong])).toEqual(['error D2 order_certain']);
    // Late is a matter of points, not of order.
    expect(order('材料时限', { 事项: '总结', 截止日: '2025-03-05', 完成日: '2025-03-09' })).toEqual(
      [],
    );
    expect(order('问题整改', { 整改时限: '2025-03-05', 完成日期: '2025-06-09' })).toEqual([]);
  });

  it('sums up what nobody reads to the end', () => {
    const rows = Array.from({ length: 33 }, (_, at) => ({
      案件编号: `A${String(at)}`,
      立案日期: '2025-03-05',
      决定日期: '2025-03-01',
    }));
    const problems = problemsOf('dateOrder', { sheets: { 案件台账: rows } });
    expect(problems).toHaveLength(21);
    expect(words('dateOrder', { sheets: { 案件台账: rows } }).at(-1)).toBe(
      '“决定日期”列另有 13 处同样的问题，最后一处在 C34。',
    );
    expect(problems.at(-1)?.where?.address).toBe('C22');
  });
});

describe('records.afterAsOf', () => {
  const after = (sheet: string, row: TestRow, asOf = '2025-10-10'): string[] =>
    inRows('afterAsOf', sheet, [row], { asOf });

  it('finds what has happened on days to come', () => {
    const row = { 记录编号: 'J1', 检查日期: '2025-10-11' };
    expect(after('检查记录', row)).toEqual(['warning B2 afterAsOf']);
    expect(after('检查记录', row, '2025-10-11')).toEqual([]);
    expect(after('培训活动', { 名称: '培训', 日期: '2025-11-01' })).toEqual([
      'warning B2 afterAsOf',
    ]);
    expect(words('afterAsOf', { sheets: { 检查记录: [row] }, asOf: '2025-10-10' })).toEqual([
      '“检查日期”是 2025-10-11，晚于截止日 2025-10-10，还没有到的日子不会已经发生。请核对日期。',
    ]);
  });

  it('leaves due dates, the end of a licence and a planned leaving alone', () => {
    expect(
      after('人员名册', { 人员编号: 'P01', 执法证有效期至: '2030-01-01', 离岗日期: '2025-12-31' }),
    ).toEqual([]);
    expect(
      after('问题整改', { 问题: '甲', 整改时限: '2026-03-01', 反馈时限: '2026-01-01' }),
    ).toEqual([]);
    expect(after('材料时限', { 事项: '总结', 截止日: '2025-12-31', 份数: 1 })).toEqual([]);
  });

  it('finds years that nobody means', () => {
    expect(after('案件台账', { 案件编号: 'A1', 立案日期: '2052-03-01' })).toEqual([
      'error B2 farAhead',
    ]);
    expect(after('案件台账', { 案件编号: 'A1', 立案日期: '1925-03-01' })).toEqual([]);
    expect(after('案件台账', { 案件编号: 'A1', 立案日期: '1995-03-01' })).toEqual([
      'error B2 farBack',
    ]);
    // A career may be long.
    expect(after('人员名册', { 人员编号: 'P01', 到岗日期: '1988-07-01' })).toEqual([]);
    expect(after('人员名册', { 人员编号: 'P01', 到岗日期: '1958-07-01' })).toEqual([
      'error B2 farBack',
    ]);
  });

  it('leaves to the reader what it says of the period', () => {
    const row = { 记录编号: 'J1', 检查日期: '2025-12-15' };
    const drill = { asOf: '2025-10-10', drill: true };
    expect(inRows('afterAsOf', '检查记录', [row], drill)).toEqual([]);
    expect(inRows('afterAsOf', '检查记录', [{ ...row, 检查日期: '2025-11-15' }], drill)).toEqual([
      'warning B2 afterAsOf',
    ]);
  });

  it('counts days of a workbook that begins in 1904 alike', () => {
    const rows = [
      { 记录编号: 'J1', 检查日期: { date: '2025-10-10' } },
      { 记录编号: 'J2', 检查日期: { date: '2025-10-11' } },
    ];
    expect(inRows('afterAsOf', '检查记录', rows, { asOf: '2025-10-10', date1904: true })).toEqual([
      'warning B3 afterAsOf',
    ]);
  });
});

describe('records.outsideYear', () => {
  const rows = (odd: string): TestRow[] => [
    ...Array.from({ length: 30 }, (_, at) => ({
      记录编号: `J${String(at)}`,
      检查日期: `2025-0${String((at % 9) + 1)}-10`,
    })),
    { 记录编号: 'J99', 检查日期: odd },
  ];

  it('finds a date years apart from the others', () => {
    expect(inRows('outsideYear', '检查记录', rows('2022-03-05'))).toEqual([
      'warning B32 outsideYear',
    ]);
    expect(words('outsideYear', { sheets: { 检查记录: rows('2022-03-05') } })[0]).toContain(
      '几乎都在 2025 年前后',
    );
  });

  it('is silent about the turn of the year, about few dates, and where the period is known', () => {
    expect(inRows('outsideYear', '检查记录', rows('2024-12-05'))).toEqual([]);
    expect(inRows('outsideYear', '检查记录', rows('2022-03-05').slice(-5))).toEqual([]);
    expect(inRows('outsideYear', '检查记录', rows('2022-03-05'), { drill: true })).toEqual([]);
    const mixed = rows('2022-03-05').map((row, at) => ({
      ...row,
      检查日期: `${String(2015 + (at % 9))}-03-05`,
    }));
    expect(inRows('outsideYear', '检查记录', mixed)).toEqual([]);
  });
});
