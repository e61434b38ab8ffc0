import type { TestRow } from '../support/records';
import {
  quick,
  collective,
  equipment,
  file,
  monthly,
  penalty,
  round,
  staff,
  training,
} from './shanghai-rows';
import { alternative, date, points, span, times } from './support';

/** The worked cases of the Shanghai collective table, from rows of the raw sheets to the figure. */

describe('SH-C-01 队伍专业化', () => {
  const given = {
    sheets: {
      培训活动: training('参加', ['新技术新装备', '队列训练']),
      人员名册: staff(40, { diplomas: 34, degrees: 16, lawyers: 0 }),
    },
  };
  const tree = collective(given);

  it('takes 85.00 % and 40.00 % as reached', () => {
    expect(
      ['C1.1.1', 'C1.1.2', 'C1.1.3a', 'C1.1.3b', 'C1.1.3c'].map((id) => points(tree, id)),
    ).toEqual([1, 0.5, 1, 1, 0]);
    expect(points(tree, 'C1.1')).toBe(3.5);
  });
  it('gives the lower tier where the reading says so', () => {
    expect(alternative(tree, 'C1.1.3a', 'A02', 'lower')).toBe(0.8);
    expect(points(quick({ ...given, readings: { A02: 'lower' } }), 'C1.1')).toBe(3.1);
  });
  it('asks a city to have held both itself', () => {
    expect(points(quick({ ...given, level: 'city' }), 'C1.1.1')).toBe(0);
    const held = training('组织', ['新技术新装备', '队列训练']);
    const city = collective({ level: 'city', sheets: { 培训活动: held } });
    expect([points(city, 'C1.1.1'), points(city, 'C1.1.2')]).toEqual([1, 0.5]);
  });
});

describe('SH-C-04 机构规范化', () => {
  const finding = (by: string, times_: number): TestRow => ({
    指标: 'C1.2.3',
    对象: '集体',
    日期: date('2023-05-06'),
    发现单位: by,
    次数: times_,
  });
  const given = {
    facts: {
      规范化试点已完成: '是',
      规范化试点工作成效总结已报送: '是',
      执法车辆全部统一标识: '是',
      公车管理或租车并有说明: '否',
      其他场所或装备统一标识: '是',
    },
    sheets: {
      装备清单: equipment(20, [10, 8]),
      扣分记录: [finding('部', 2), finding('区', 3)],
    },
  };
  const tree = collective(given);

  it('counts complete classes from the list, caps 4 at 3, and takes what the ministry found', () => {
    expect(points(tree, 'C1.2.2a')).toBe(2);
    expect(points(tree, 'C1.2.2c')).toBe(1);
    expect(points(tree, 'C1.2.2')).toBe(3);
    expect(points(tree, 'C1.2.3')).toBe(-1);
    expect(points(tree, 'C1.2')).toBe(2.5);
  });
  it('never takes more than the indicator has', () => {
    const worse = { ...given.sheets, 扣分记录: [finding('部', 9)] };
    expect(points(quick({ ...given, sheets: worse }), 'C1.2')).toBe(0);
  });
});

describe('SH-C-07 信息化建设与应用', () => {
  const records = [199, 100, 99, 200, 205, 230, 200, 260, 201, 200, 240];
  const given = {
    facts: { 自动监测数据补全率: 94.9, 即时有效传输率: 97 },
    sheets: {
      月度数据: monthly(100, records, {
        2: { 通报扣分: 0.4 },
        3: { 通报扣分: 0.2 },
        5: { 通报扣分: 0.1 },
        6: { 录入系统人数: 80 },
        9: { 录入系统人数: 95 },
      }),
    },
  };
  const tree = collective(given);

  it('adds up the months, less what was notified, at most the month itself', () => {
    expect(points(tree, 'C1.3.1a')).toBe(4.2);
    expect(points(tree, 'C1.3.1b')).toBe(2);
    expect(points(tree, 'C1.3.2')).toBe(0);
    expect(points(tree, 'C1.3')).toBe(6.2);
  });
  it('shows what the rate of transmission alone would give', () => {
    expect(points(quick({ ...given, readings: { A08: 'by-transmission' } }), 'C1.3')).toBe(8.2);
    expect(alternative(tree, 'C1.3.2', 'A08', 'by-transmission')).toBe(2);
  });
});

describe('SH-C-08 案卷评查', () => {
  const given = {
    sheets: {
      案卷评查: [
        file({ 案卷编号: 'J1', 案卷类型: '一般行政处罚', 评查得分: 92 }),
        file({ 案卷编号: 'J2', 案卷类型: '配套办法', 评查得分: 85, 四情形: '②' }),
      ],
    },
  };
  const tree = collective(given);

  it('gives the file 0 and takes another point of the indicator', () => {
    expect(points(tree, 'C2.1.1')).toBe(10.12);
    expect(points(tree, 'C2.1')).toBe(9.12);
  });
  it('shows the point as a mark of the file', () => {
    expect(points(quick({ ...given, readings: { A10: 'raw-points' } }), 'C2.1')).toBe(10.01);
    expect(alternative(tree, 'C2.1', 'A10', 'raw-points')).toBe(10.01);
  });
  it('takes a point for each circumstance, below nothing or not', () => {
    const both = {
      sheets: {
        案卷评查: [
          file({ 案卷编号: 'J1', 案卷类型: '一般行政处罚', 评查得分: 92, 四情形: '①、③' }),
          file({ 案卷编号: 'J2', 案卷类型: '配套办法', 评查得分: 85, 四情形: '②' }),
        ],
      },
    };
    expect(points(quick(both), 'C2.1')).toBe(-2);
    expect(points(quick({ ...both, readings: { A10: 'floor-zero' } }), 'C2.1')).toBe(0);
    expect(points(quick({ ...both, readings: { A10: 'per-circumstance' } }), 'C2.1')).toBe(-3);
  });
  it('counts a kind that is not in the system as 0, without taking a point', () => {
    const files = [
      file({ 案卷编号: 'J1', 案卷类型: '一般行政处罚', 评查得分: 92 }),
      file({ 案卷编号: 'J2', 案卷类型: '配套办法', 评查得分: 85, 系统上传: '否' }),
    ];
    expect(points(quick({ sheets: { 案卷评查: files } }), 'C2.1')).toBe(10.12);
  });
  it('scales by the full marks, or takes every file as one of 100', () => {
    const files = [
      file({ 案卷编号: 'J1', 案卷类型: '一般行政处罚', 评查得分: 92 }),
      file({ 案卷编号: 'J2', 案卷类型: '配套办法', 评查得分: 60, 满分: 120 }),
    ];
    const other = collective({ sheets: { 案卷评查: files } });
    expect(points(other, 'C2.1.1')).toBeCloseTo((22 * (92 + 50)) / 200, 10);
    expect(alternative(other, 'C2.1.1', 'A09', 'hundred')).toBeCloseTo((22 * 152) / 200, 10);
  });
});

describe('SH-C-11 重点案件办理', () => {
  const day = date('2023-05-10');
  const rectified = (deadline: string, done: string | null): TestRow => ({
    来源: '部审批督办',
    问题: `督办事项 ${deadline}`,
    整改时限: date(deadline),
    完成日期: done === null ? null : date(done),
  });
  const cases: TestRow[] = [
    ...times(3, (index) => penalty(`W${String(index)}`, { 识别手段: '排口溯源' })),
    penalty('B1', { 案件类别: '跨区域流域', 当事人类型: '企事业单位' }),
    penalty('Z1', { 案件类别: '自主验收弄虚作假', 识别手段: '验收系统', 结果公开日期: day }),
    penalty('Z2', { 案件类别: '自主验收弄虚作假', 识别手段: '验收系统', 结果公开日期: null }),
    penalty('X1', { 案件类别: '土壤污染' }),
    penalty('X2', { 案件类别: '新化学物质' }),
    ...times(6, (index) => penalty(`F${String(index)}`, { 识别手段: '无人机' })),
  ];
  const given = {
    facts: { 其他涉水线索发现方式: '无', 其他新法规新领域案件类别: '无', 其他非现场监管手段: '无' },
    sheets: { 案件台账: cases, 问题整改: [rectified('2023-06-30', '2023-07-01')] },
  };
  const tree = collective(given);

  it('adds up the clauses, each inside its own cap', () => {
    const each = ['C2.3.1a', 'C2.3.1b', 'C2.3.2', 'C2.3.3', 'C2.3.4'].map((id) => points(tree, id));
    expect(each).toEqual([1, 0.5, 1, 1, 1]);
    expect(points(tree, 'C2.3')).toBe(4.5);
  });
  it('takes a supervised matter when its day is over, and no other', () => {
    const late = (rows: TestRow[], asOf = '2023-12-31') =>
      span(quick({ ...given, asOf, sheets: { ...given.sheets, 问题整改: rows } }), 'C2.3.2');
    expect(late([rectified('2023-06-30', '2023-06-30')])).toBe('2');
    expect(late([rectified('2023-11-20', null)], '2023-11-20')).toBe('2');
    expect(late([rectified('2023-11-20', null)], '2023-11-21')).toBe('1');
  });
  it('caps before it takes points away, or after', () => {
    const three = [
      ...cases,
      ...['Z3', 'Z4'].map((id) => penalty(id, { ...cases[4], 案件编号: id })),
    ];
    const more = { ...given, sheets: { ...given.sheets, 案件台账: three } };
    expect(points(quick(more), 'C2.3.2')).toBe(1);
    expect(alternative(collective(more), 'C2.3.2', 'A12', 'net-then-cap')).toBe(2);
  });
  it('pays a city half for each such case', () => {
    expect(points(quick({ ...given, level: 'city' }), 'C2.3.2a')).toBe(1);
  });
  it('counts other ways and kinds once the unit lists them', () => {
    const sheets = {
      案件台账: [penalty('N1', { 识别手段: '群众举报', 案件类别: '电磁辐射' })],
    };
    const closed = collective({ ...given, sheets });
    expect([points(closed, 'C2.3.1a'), points(closed, 'C2.3.3')]).toEqual([0, 0]);
    const facts = { 其他涉水线索发现方式: '群众举报', 其他新法规新领域案件类别: '电磁辐射' };
    const open = collective({ facts, sheets });
    expect([points(open, 'C2.3.1a'), points(open, 'C2.3.3')]).toEqual([0.5, 1]);
  });
});

describe('SH-C-14 监督帮扶', () => {
  const given = {
    sheets: {
      监督帮扶: [round(1, 'P01'), round(2, 'P02'), round(3, 'P03'), round(4, 'P01')],
    },
  };
  const tree = collective(given);

  it('counts people, and takes the mean of the rounds', () => {
    expect(points(tree, 'C3.1.1')).toBe(3);
    expect(points(tree, 'C3.1.2')).toBe(16.995);
    expect(points(tree, 'C3.1')).toBe(19.995);
  });
  it('shows the mean over kinds of campaign', () => {
    expect(3 + alternative(tree, 'C3.1.2', 'A15', 'by-type')).toBeCloseTo(19.243333, 6);
  });
  it('weighs rounds alike however many people they had', () => {
    const rows = [...given.sheets.监督帮扶, round(4, 'P04')];
    const uneven = collective({ sheets: { 监督帮扶: rows } });
    expect(points(uneven, 'C3.1.2')).toBe(16.995);
    expect(alternative(uneven, 'C3.1.2', 'A15', 'by-person-round')).toBeCloseTo(
      (22 * (85.5 + 79 + 55 + 89.5 + 89.5)) / 500,
      10,
    );
  });
  it('pays every Shanghai collective by the head of a county', () => {
    const one = { sheets: { 监督帮扶: [round(1, 'P01'), round(4, 'P01')] } };
    expect(points(quick({ ...one, level: 'city' }), 'C3.1.1b')).toBe(1);
    const asEntered = collective({ ...one, level: 'city', readings: { A01: 'as-entered' } });
    expect(points(asEntered, 'C3.1.1b')).toBe(0.5);
    expect(alternative(collective(one), 'C3.1.1b', 'A14', 'person-times')).toBe(2);
  });
});

describe('SH-C-17 未派员', () => {
  const given = { facts: { 全国最低表现成绩: 41 } };
  const tree = collective(given);

  it('takes the lowest figure of the country for the performance alone', () => {
    expect([points(tree, 'C3.1.1'), points(tree, 'C3.1.2')]).toEqual([0, 9.02]);
    expect(points(tree, 'C3.1')).toBe(9.02);
  });
  it('shows it for all 25 points', () => {
    const whole = collective({ ...given, readings: { A16: 'whole' } });
    expect(points(whole, 'C3.1')).toBeCloseTo(10.25, 10);
    expect(alternative(tree, 'C3.1.1', 'A16', 'whole')).toBeCloseTo(1.23, 10);
  });
  it('gives nothing extra to those who sent people', () => {
    const rows = { 监督帮扶: [round(1, 'P01')] };
    const sent = collective({ ...given, sheets: rows, readings: { A16: 'whole' } });
    expect(points(sent, 'C3.1.1')).toBe(2);
  });
  it('stays open until the figure is published', () => {
    expect(span(quick({}), 'C3.1')).toBe('0～22');
    expect(span(quick({ readings: { A16: 'whole' } }), 'C3.1')).toBe('0～25');
  });
});

describe('SH-C-18 “两打”', () => {
  const handed = (id: string, kind: string, filed: boolean): TestRow =>
    penalty(id, {
      案件形式: '移送犯罪',
      案件类别: kind,
      犯罪移送日期: date('2023-04-01'),
      刑事立案日期: filed ? date('2023-04-20') : null,
    });
  const sheets = {
    案件台账: [
      handed('K1', '危险废物', true),
      handed('K2', '危险废物', false),
      handed('K3', '危险废物', false),
      handed('K4', '自动监测弄虚作假', true),
    ],
  };
  it('counts what the police have filed', () => {
    const tree = collective({ sheets });
    expect([points(tree, 'C4.1.1'), points(tree, 'C4.1.2'), points(tree, 'C4.1')]).toEqual([
      3, 6, 9,
    ]);
  });
  it('pays a city 2 and 3', () => {
    const tree = collective({ sheets, level: 'city' });
    expect([points(tree, 'C4.1.1'), points(tree, 'C4.1.2'), points(tree, 'C4.1')]).toEqual([
      2, 3, 5,
    ]);
  });
});
