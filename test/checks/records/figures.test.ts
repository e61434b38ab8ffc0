import { PARTS, RANGES } from '../../../src/checks/records/facts/amounts';
import { columnSpec } from '../../../src/records';
import type { TestRow } from '../../support/records';
import { found, inRows, problemsOf, words } from './support';

it('knows figures by columns of the dictionary', () => {
  const named = [
    ...RANGES.flatMap(({ sheet, column, unless }) => [
      columnSpec(sheet, column)?.kind,
      unless === undefined ? 'number' : columnSpec(sheet, unless)?.kind,
    ]),
    ...PARTS.flatMap(({ sheet, part, whole }) => [
      columnSpec(sheet, part)?.kind,
      columnSpec(sheet, whole)?.kind,
    ]),
  ];
  expect(new Set(named)).toEqual(new Set(['number']));
});

describe('records.ratio', () => {
  const ratio = (sheet: string, row: TestRow): string[] => inRows('ratio', sheet, [row]);

  it.each<[string, string, TestRow]>([
    ['月度数据', 'error C2 tooHigh', { 月份: '2025-03', 对象: '集体', 完整性: 120 }],
    ['月度数据', 'error C2 tooLow', { 月份: '2025-03', 对象: '集体', 时效性: -2 }],
    ['月度数据', 'error C2 tooLow', { 月份: '2025-03', 对象: '集体', 问题数: -1 }],
    ['月度数据', 'warning C2 notWhole', { 月份: '2025-03', 对象: '集体', 录入系统人数: 40.5 }],
    ['月度数据', 'warning C2 tooLow', { 月份: '2025-03', 对象: '集体', 通报扣分: -0.5 }],
    [
      '月度数据',
      'warning D2 partAboveWhole',
      { 月份: '2025-03', 对象: '集体', 在编在岗持证人数: 40, 录入系统人数: 41 },
    ],
    [
      '月度数据',
      'warning C2 partAboveWhole',
      { 月份: '2025-03', 对象: '集体', 终端上传记录数: 90, 报送记录总数: 80 },
    ],
    [
      '月度数据',
      'warning C2 partAboveWhole',
      { 月份: '2025-03', 对象: '集体', 问题数: 90, 报送记录总数: 80 },
    ],
    ['案件台账', 'error B2 tooLow', { 案件编号: 'A1', 罚款金额: -5000 }],
    [
      '案卷评查',
      'error C2 partAboveWhole',
      { 案卷编号: 'D1', 归属: '集体', 评查得分: 101, 满分: 100 },
    ],
    ['案卷评查', 'warning C2 tooHigh', { 案卷编号: 'D1', 归属: '集体', 评查得分: 101 }],
    ['监督帮扶', 'error C2 tooHigh', { 轮次: '第1轮', 人员编号: '集体', 任务完成: 105 }],
    ['监督帮扶', 'warning C2 tooHigh', { 轮次: '第1轮', 人员编号: '集体', 综合得分: 105 }],
    ['装备清单', 'error B2 tooLow', { 装备类别: '无人机', 实配数: -1 }],
    [
      '培训活动',
      'hint C2 moreThanAsked',
      { 名称: '培训', 参加人员: 'P01、P02、P03', 应参加人数: 2 },
    ],
  ])('%s: %s', (sheet, expected, row) => {
    expect(ratio(sheet, row)).toEqual([expected]);
  });

  it('says both figures', () => {
    const rows = [{ 案卷编号: 'D1', 归属: '集体', 评查得分: 98.5, 满分: 90 }];
    expect(words('ratio', { sheets: { 案卷评查: rows } })).toEqual([
      '“评查得分”是 98.5，超过了“满分”90。请核对这两个数。',
    ]);
    const share = [{ 月份: '2025-03', 对象: '集体', 完整性: 9800 }];
    expect(words('ratio', { sheets: { 月度数据: share } })).toEqual([
      '“完整性”是 9800，超过了 100。请核对并改正。',
    ]);
  });

  it.each<[string, TestRow]>([
    [
      '月度数据',
      { 月份: '2025-03', 对象: '集体', 完整性: 100, 规范性: 0, 问题数: 0, 报送记录总数: 0 },
    ],
    ['月度数据', { 月份: '2025-03', 对象: '集体', 终端上传记录数: 90, 有效检查记录数: 80 }],
    ['案卷评查', { 案卷编号: 'D1', 归属: '集体', 评查得分: 110, 满分: 120 }],
    ['装备清单', { 装备类别: '无人机', 应配数: 2, 实配数: 5 }],
    ['案件台账', { 案件编号: 'A1', 罚款金额: 12345.67 }],
    ['培训活动', { 名称: '培训', 参加人员: 'P01、P02', 应参加人数: 2 }],
    ['环境质量', { 区域: '示例区', 指标: 'PM2.5', 上年: 31.5, 本年: 0 }],
    ['评委打分', { 指标: '2.1', 对象: '集体', 评委代码: 'W1', 分值: -1 }],
  ])('%s: nothing', (sheet, row) => {
    expect(ratio(sheet, row)).toEqual([]);
  });
});

describe('records.mixedUnits', () => {
  const fines = (...amounts: TestRow['罚款金额'][]): TestRow[] =>
    amounts.map((amount, at) => ({ 案件编号: `A${String(at)}`, 罚款金额: amount }));
  const mixed = (...amounts: TestRow['罚款金额'][]): string[] =>
    inRows('mixedUnits', '案件台账', fines(...amounts));

  it('finds a fine in 万元 among fines in 元', () => {
    expect(mixed(30000, 52000, 5, 100000)).toEqual(['warning B4 tooSmallForYuan']);
    expect(mixed(30000, 52000, 1.5, 100000)).toEqual(['warning B4 tooSmallForYuan']);
    expect(words('mixedUnits', { sheets: { 案件台账: fines(30000, 52000, 5, 100000) } })).toEqual([
      '“罚款金额”是 5 元，比其他案件小得多，可能是按万元填的。请核对；以元计应填 5 × 10000。',
    ]);
  });

  it('lets small fines and large ones be', () => {
    expect(mixed(30000, 52000, 200, 500, 100000)).toEqual([]);
    expect(mixed(30000, 52000, 0, 1200000)).toEqual([]);
    expect(mixed(30000, 52000, 100000, 9800000)).toEqual([]);
    // Nobody knows the scale of two.
    expect(mixed(30000, 20000)).toEqual([]);
  });

  it('finds noughts too many', () => {
    expect(mixed(30000, 52000, 100000, 300000000)).toEqual(['warning B5 tooLargeForYuan']);
    expect(mixed(30000, 20000, 10000, 52000000)).toEqual(['warning B5 tooLargeForYuan']);
  });

  it('offers to write 元 where a cell says 万元', () => {
    const situation = { sheets: { 案件台账: fines(30000, '1.5万元', 52000) } };
    const [problem] = problemsOf('mixedUnits', situation);
    expect(found('mixedUnits', situation)).toEqual(['hint B3 wanInCell']);
    expect(problem?.fix).toMatchObject({
      safe: true,
      edits: [
        {
          row: 3,
          column: 2,
          value: 15000,
          expected: '1.5万元',
          expectedFormula: null,
          like: { row: 2, column: 2 },
        },
      ],
    });
    expect(
      problemsOf('mixedUnits', { sheets: { 案件台账: fines('2万') } })[0]?.fix?.edits[0],
    ).toMatchObject({
      value: 20000,
      style: { numberFormat: 'General' },
    });
  });

  it('finds a header whose unit the figures contradict', () => {
    const under = (...amounts: number[]): string[] =>
      found('mixedUnits', {
        laid: [
          {
            name: '案件台账',
            grid: [
              ['案件编号', '当事人', '罚款金额（万元）'],
              ...amounts.map((amount, at) => [`A${String(at)}`, '甲厂', amount]),
            ],
          },
        ],
      });
    expect(under(30000, 52000, 41000, 100000)).toEqual(['warning C2 headerUnit']);
    expect(under(3, 5.2, 4.1, 10)).toEqual([]);
  });

  it('compares totals of fines among bodies', () => {
    const rivals = (...figures: number[]): string[] =>
      inRows(
        'mixedUnits',
        '对比数据',
        figures.map((数值, at) => ({ 对象: `示例${String(at)}局`, 种类: '罚款总额', 数值 })),
      );
    expect(rivals(2400000, 1800000, 3100000, 260)).toEqual(['warning C5 rivalUnit']);
    expect(rivals(2400000, 1800000, 3100000, 26000)).toEqual([]);
  });

  it('finds a share whose point slipped', () => {
    const months = (...figures: number[]): string[] =>
      inRows(
        'mixedUnits',
        '月度数据',
        figures.map((完整性, at) => ({ 月份: `2025-0${String(at + 1)}`, 对象: '集体', 完整性 })),
      );
    expect(months(98, 97.5, 9.85, 99)).toEqual(['warning C4 shareSlip']);
    expect(months(98, 97.5, 60, 99)).toEqual([]);
  });
});

describe('records.textNumber', () => {
  it('turns a text that was read as a number into that number', () => {
    const rows = [
      { 装备类别: '无人机', 实配数: 3 },
      { 装备类别: '热成像仪', 实配数: '４台' },
    ];
    const [problem, ...more] = problemsOf('textNumber', { sheets: { 装备清单: rows } });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      severity: 'hint',
      where: { sheet: '装备清单', address: 'B3' },
      fix: {
        safe: true,
        edits: [{ row: 3, column: 2, value: 4, expected: '４台', like: { row: 2, column: 2 } }],
      },
    });
  });

  it('turns a text that was read as a date into that date, in either system', () => {
    const rows = [{ 记录编号: 'J1', 检查日期: '2025年3月5日' }];
    const fix = (date1904: boolean) =>
      problemsOf('textNumber', { sheets: { 检查记录: rows }, date1904 })[0]?.fix?.edits[0];
    expect(fix(false)).toMatchObject({ value: 45721, style: { numberFormat: 'yyyy-mm-dd' } });
    expect(fix(true)).toMatchObject({ value: 45721 - 1462 });
    const beside = [...rows, { 记录编号: 'J2', 检查日期: { date: '2025-03-06' } }];
    expect(
      problemsOf('textNumber', { sheets: { 检查记录: beside } })[0]?.fix?.edits[0],
    ).toMatchObject({ value: 45721, like: { row: 3, column: 2 } });
  });

  it('keeps the scale of a header in 万元 and of cells that show a percentage', () => {
    const laid = [
      {
        name: '案件台账',
        grid: [
          ['案件编号', '当事人', '罚款金额（万元）'],
          ['A1', '甲厂', 3],
          ['A2', '乙厂', '4.5'],
        ],
      },
    ];
    expect(problemsOf('textNumber', { laid })[0]?.fix?.edits[0]).toMatchObject({ value: 4.5 });
    const shares = [
      { 月份: '2025-03', 对象: '集体', 完整性: { percent: 0.98 } },
      { 月份: '2025-04', 对象: '集体', 完整性: '97.5%' },
    ];
    expect(
      problemsOf('textNumber', { sheets: { 月度数据: shares } })[0]?.fix?.edits[0],
    ).toMatchObject({ value: 0.975, like: { row: 2, column: 3 } });
  });

  it('speaks once of a column in which more than a few are texts, and turns all of them', () => {
    const days = (count: number) =>
      problemsOf('textNumber', {
        sheets: {
          检查记录: Array.from({ length: count }, (_, at) => ({
            记录编号: `J${String(at)}`,
            检查日期: '2025年3月5日',
          })),
        },
      });
    expect(days(3)).toHaveLength(3);
    const [problem, ...more] = days(30);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      severity: 'hint',
      where: { sheet: '检查记录', address: 'B2' },
      message: { key: 'recordChecks.textDates', params: { column: '检查日期', count: 30 } },
      fix: { safe: true },
    });
    expect(problem?.also.map(({ address }) => address)).toEqual(
      Array.from({ length: 20 }, (_, at) => `B${String(at + 3)}`),
    );
    expect(problem?.fix?.edits).toHaveLength(30);
    const counts = Array.from({ length: 4 }, (_, at) => ({
      装备类别: `第${String(at)}类`,
      实配数: '4台',
    }));
    expect(problemsOf('textNumber', { sheets: { 装备清单: counts } })).toMatchObject([
      { message: { key: 'recordChecks.textNumbers', params: { count: 4 } } },
    ]);
  });

  it('leaves alone what is no number, what says its unit, and classes of water', () => {
    expect(inRows('textNumber', '装备清单', [{ 装备类别: '无人机', 实配数: '若干' }])).toEqual([]);
    expect(inRows('textNumber', '案件台账', [{ 案件编号: 'A1', 罚款金额: '1.5万元' }])).toEqual([]);
    expect(inRows('textNumber', '案件台账', [{ 案件编号: '001', 当事人: '123' }])).toEqual([]);
    const water = [{ 区域: '示例河', 指标: '一号断面', 上年: 'Ⅲ类', 本年: '２' }];
    expect(inRows('textNumber', '环境质量', water)).toEqual(['hint D2 textNumber']);
  });
});
