import type { TestRow } from '../support/records';
import {
  collective,
  equipment,
  monthly,
  MONTHS,
  penalty,
  person,
  published,
  quick,
  staff,
} from './shanghai-rows';
import { alternative, date, nodeOf, points, span, times } from './support';

/** Where the tiers of the Shanghai tables begin and end, and what stays open. */

describe('人员结构', () => {
  const all = 999;
  const of = (id: string, people: Parameters<typeof staff>[1]) =>
    points(quick({ sheets: { 人员名册: staff(all, people) } }), id);
  const none = { diplomas: 0, degrees: 0, lawyers: 0 };

  it.each([
    [850, 1],
    [849, 0.8],
    [700, 0.8],
    [699, 0],
  ])('gives %i diplomas of 999 %d', (diplomas, score) => {
    expect(of('C1.1.3a', { ...none, diplomas })).toBe(score);
  });
  it.each([
    [400, 1],
    [399, 0.8],
    [300, 0.8],
    [299, 0],
  ])('gives %i degrees of 999 %d', (degrees, score) => {
    expect(of('C1.1.3b', { ...none, degrees })).toBe(score);
  });
  it('counts those on duty on 30 November, and one lawyer as much as two', () => {
    const roster = staff(10, { diplomas: 7, degrees: 0, lawyers: 2 });
    const left = roster.map((row, index) =>
      index === 0 ? { ...row, 离岗日期: date('2023-11-30') } : row,
    );
    expect(points(quick({ sheets: { 人员名册: roster } }), 'C1.1.3a')).toBe(0.8);
    const fewer = quick({ sheets: { 人员名册: left } });
    expect([points(fewer, 'C1.1.3a'), points(fewer, 'C1.1.3c')]).toEqual([0, 1]);
  });
});

describe('装备', () => {
  const of = (rows: readonly TestRow[], readings: Record<string, string> = {}) =>
    quick({ sheets: { 装备清单: rows }, readings });

  it.each([
    [20, 2],
    [19, 1.5],
    [15, 1.5],
    [14, 1],
    [10, 1],
    [9, 0],
  ])('gives %i complete classes %d', (complete, score) => {
    expect(points(of(equipment(complete, [10, 8])), 'C1.2.2a')).toBe(score);
  });
  it.each([
    [[10, 8], 1],
    [[1000, 799], 0.5],
    [[10, 1], 0.5],
    [[10, 0], 0],
  ] as const)('gives vehicles %j %d', (vehicles, score) => {
    expect(points(of(equipment(20, vehicles)), 'C1.2.2c')).toBe(score);
  });
  it('gives no vehicle at all half a point to the letter only', () => {
    expect(points(of(equipment(20, [10, 0]), { A04: 'literal' }), 'C1.2.2c')).toBe(0.5);
  });
  it('leaves a class open whose count nobody has given', () => {
    const rows = equipment(19, [10, 8]).map((row, index) =>
      index === 25 ? { ...row, 实配数: null } : row,
    );
    expect(span(of(rows), 'C1.2.2a')).toBe('1.5～2');
  });
  it('takes pooled cars with a note for marked ones, as the reading says', () => {
    const facts = { 执法车辆全部统一标识: '否', 公车管理或租车并有说明: '是' };
    const given = (option: string) => quick({ facts, readings: { A03: option } });
    expect(points(given('with-note'), 'C1.2.2b1')).toBe(0.8);
    expect(points(given('none'), 'C1.2.2b1')).toBe(0);
    expect(nodeOf(given('not-applicable'), 'C1.2.2b1').state).toBe('notApplicable');
  });
});

describe('信息化', () => {
  const unit = (rows: readonly TestRow[], readings: Record<string, string> = {}) =>
    quick({ sheets: { 月度数据: rows }, readings });
  const every = (count: number): number[] => MONTHS.map(() => count);

  it('puts 6 in the place of 5.5 when every month reaches 2', () => {
    expect(points(unit(monthly(50, every(100))), 'C1.3.1a')).toBe(6);
    expect(points(unit(monthly(50, [...every(100).slice(1), 99])), 'C1.3.1a')).toBe(5.3);
  });
  it.each([
    [[80, 80], 2],
    [[79, 80], 1],
    [[79, 79], 0],
  ] as const)('gives %j of 100 in June and September %d', ([june, september], score) => {
    const rows = monthly(100, every(200), {
      6: { 录入系统人数: june },
      9: { 录入系统人数: september },
    });
    expect(points(unit(rows), 'C1.3.1b')).toBe(score);
  });
  it('counts those who uploaded where the reading says so', () => {
    const rows = monthly(10, every(20), { 6: { 录入系统人数: 10 }, 9: { 录入系统人数: 10 } });
    const records = times(8, (index) => ({
      记录编号: `R${String(index)}`,
      上传人: person(index),
      上传日期: date('2023-06-08'),
      有效: '是',
      上报部平台: '是',
    }));
    const tree = collective({ sheets: { 月度数据: rows, 检查记录: records } });
    expect(points(tree, 'C1.3.1b')).toBe(2);
    expect(alternative(tree, 'C1.3.1b6', 'A06', 'uploaders')).toBe(1);
    expect(alternative(tree, 'C1.3.1b9', 'A06', 'uploaders')).toBe(0);
  });
  it('leaves the month open whose row is not there', () => {
    expect(span(unit(monthly(100, [200, 200])), 'C1.3.1b')).toBe('0～2');
  });
  it('divides by the month’s heads, or by those of the end of November', () => {
    const rows = { 月度数据: monthly(60, every(100)), 人员名册: staff(50, NOBODY) };
    const tree = collective({ sheets: rows });
    expect(points(tree, 'C1.3.1a')).toBe(3.3);
    expect(alternative(tree, 'C1.3.1a', 'A05', 'fixed')).toBe(6);
  });
  it('takes what was notified, else the share of the month that was wrong', () => {
    const rows = monthly(50, every(100), {
      2: { 通报扣分: null, 问题数: 10, 报送记录总数: 100 },
      3: { 通报扣分: 0.7 },
    });
    const tree = unit(rows);
    expect(points(tree, 'C1.3.1a')).toBeCloseTo(6 - 0.05 - 0.5, 10);
    expect(span(unit(rows, { A07: 'notified-only' }), 'C1.3.1a')).toBe('5.5');
  });
  it.each([
    [95, 95, 2],
    [95, 94.99, 1],
    [95, 90, 1],
    [95, 89.99, 0],
    [94.99, 100, 0],
  ])('gives %d and %d per cent of monitoring data %d', (complete, valid, score) => {
    const facts = { 自动监测数据补全率: complete, 即时有效传输率: valid };
    expect(points(quick({ facts }), 'C1.3.2')).toBe(score);
  });
});

const NOBODY = { diplomas: 0, degrees: 0, lawyers: 0 };

describe('典型案例报送', () => {
  const tree = (rows: readonly TestRow[], readings: Record<string, string> = {}) =>
    collective({ sheets: { 发布情况: rows }, readings });

  it('counts what was published by the ministry or the municipality in the season', () => {
    const rows = [
      published('一', { 层级: '市级', 发布日期: date('2023-11-30') }),
      published('二', { 层级: '区级' }),
      published('三', { 发布日期: date('2023-12-01') }),
      published('四', { 发布日期: null }),
    ];
    expect(points(tree(rows), 'C2.2.1')).toBe(1);
    expect(alternative(tree(rows), 'C2.2.1', 'A25', 'whole-year')).toBe(2);
    expect(alternative(tree(rows), 'C2.2.1', 'A01', 'as-entered')).toBe(0);
  });
  it('counts classes, not cases; one case may bring two, or one', () => {
    const rows = [
      published('一', { 类别: '危险废物、排污许可' }),
      published('二', { 类别: '危险废物' }),
    ];
    expect(points(tree(rows), 'C2.2.2')).toBe(1.5);
    expect(alternative(tree(rows.slice(0, 1)), 'C2.2.2', 'A11', 'one')).toBe(1);
    // Two cases serve one class each.
    expect(alternative(tree(rows), 'C2.2.2', 'A11', 'one')).toBe(1.5);
  });
  it.each([
    [{}, 0.5],
    [{ 优秀稿件: '是' }, 1],
    [{ 刊物: '区报' }, 0],
  ] as const)('gives a paper %j %d', (row, score) => {
    const paper = { 种类: '政务信息', 刊物: '《生态环境执法前沿》', 优秀稿件: '否' };
    expect(points(tree([published('信息', { ...paper, ...row })]), 'C2.2.3')).toBe(score);
  });
});

describe('涉水重点案件', () => {
  const water = (row: TestRow) =>
    points(
      quick({
        sheets: {
          案件台账: [penalty('K1', { 案件类别: '跨区域流域', 当事人类型: '企事业单位', ...row })],
        },
      }),
      'C2.3.1b',
    );
  it('pays a fine half, a transfer in full, each by its own day', () => {
    expect(water({})).toBe(0.5);
    expect(water({ 当事人类型: '个人' })).toBe(0);
    expect(water({ 拘留移送日期: date('2023-06-01') })).toBe(1);
    expect(water({ 犯罪移送日期: date('2023-06-01') })).toBe(0.5);
    expect(water({ 犯罪移送日期: date('2023-06-01'), 刑事立案日期: date('2023-07-01') })).toBe(1);
    expect(water({ 犯罪移送日期: date('2023-11-01'), 刑事立案日期: date('2023-12-01') })).toBe(0.5);
  });
});

describe('执法制度落实', () => {
  const random = (row: TestRow, given: { level?: string } = {}) =>
    quick({
      ...given,
      sheets: {
        培训活动: [
          {
            日期: date('2023-05-10'),
            名称: '联合检查',
            类别: '双随机联合',
            组织层级: '区级',
            联合部门: '应急管理局',
            平台层级: '市级',
            ...row,
          },
        ],
      },
    });
  it('asks for other departments, and for the own level', () => {
    expect([points(random({}), 'C2.4.2a'), points(random({}), 'C2.4.2b')]).toEqual([1, 1]);
    expect(points(random({ 联合部门: '无' }), 'C2.4.2a')).toBe(0);
    expect(points(random({ 组织层级: '市级' }), 'C2.4.2a')).toBe(0);
    expect(points(random({ 组织层级: '市级' }, { level: 'city' }), 'C2.4.2a')).toBe(1);
    expect(points(random({ 平台层级: '区级' }), 'C2.4.2b')).toBe(0);
    expect(span(random({ 联合部门: null }), 'C2.4.2a')).toBe('0～1');
  });
  it('asks for the theme and the platform of the municipality', () => {
    const law = (row: TestRow): number => {
      const event = { 日期: date('2023-05-10'), 名称: '宣传', 类别: '普法', 活动对象: '中小企业' };
      const sheets = { 培训活动: [{ ...event, 主题: '送法入企', 平台层级: '市级', ...row }] };
      return points(quick({ sheets }), 'C2.4.1');
    };
    expect(law({})).toBe(2);
    expect(law({ 平台层级: '区级' })).toBe(1);
    expect(law({ 主题: '节水' })).toBe(1);
    expect(law({ 活动对象: '社会公众' })).toBe(1);
  });
});

describe('执法稽查', () => {
  const problems = (onTime: number, late: number, open: number, more: TestRow = {}): TestRow[] =>
    [onTime, late, open].flatMap((count, kind) =>
      times(count, (index) => ({
        来源: '上级稽查',
        问题: `问题${String(kind)}-${String(index)}`,
        整改时限: date('2023-06-30'),
        完成日期: [date('2023-06-30'), date('2023-07-01'), null][kind],
        ...more,
      })),
    );
  const tree = (rows: readonly TestRow[], given: Parameters<typeof quick>[0] = {}) =>
    quick({ ...given, sheets: { 问题整改: rows } });

  it.each([
    [5, 0, 0, 2],
    [4, 1, 0, 1],
    [4, 0, 1, 1],
    [799, 201, 0, 0],
  ])('gives %i on time, %i late, %i open %d', (onTime, late, open, score) => {
    expect(span(tree(problems(onTime, late, open)), 'C2.5.1')).toBe(String(score));
  });
  it('takes late work for done where the reading says so', () => {
    expect(alternative(tree(problems(3, 2, 0), { brief: false }), 'C2.5.1', 'A13', 'counted')).toBe(
      2,
    );
    expect(alternative(tree(problems(3, 1, 1), { brief: false }), 'C2.5.1', 'A13', 'counted')).toBe(
      1,
    );
  });
  it('waits for problems whose day is still to come', () => {
    const waiting = problems(4, 0, 1);
    expect(span(tree(waiting, { asOf: '2023-06-30' }), 'C2.5.1')).toBe('1～2');
    expect(span(tree(waiting, { asOf: '2023-07-01' }), 'C2.5.1')).toBe('1');
  });
  it('asks whether there was an inspection only where no problem is listed', () => {
    expect(span(quick({}), 'C2.5.1')).toBe('0～2');
    expect(span(quick({ facts: { 上一轮稽查没有通报问题: '是' } }), 'C2.5.1')).toBe('2');
    expect(nodeOf(quick({ facts: { 上一轮稽查没有通报问题: '否' } }), 'C2.5.1').state).toBe(
      'pending',
    );
  });
  it('loses the indicator with one late problem of the ministry without a reason', () => {
    const ministry = (reason: string | null): TestRow[] => [
      ...problems(9, 0, 0),
      ...problems(0, 1, 0, { 来源: '部级稽查', 问题: '部查问题', 正当理由: reason }),
    ];
    expect(span(tree(ministry('无')), 'C2.5')).toBe('0');
    expect(span(tree(ministry('有')), 'C2.5')).toBe('1');
    expect(span(tree(ministry(null)), 'C2.5')).toBe('0～1');
    // In time: nobody has to give a reason.
    const inTime = problems(1, 0, 0, { 来源: '部级稽查', 问题: '部查问题' });
    expect(span(tree([...problems(9, 0, 0), ...inTime]), 'C2.5')).toBe('2');
  });
});
