import type { TestRow } from '../support/records';
import { alternative, date, nodeOf, points, span, total } from './support';
import {
  benchmark,
  campaigns,
  checks,
  collective,
  file,
  judged,
  ledger,
  SIX_FILES,
  weighed,
} from './wuwei-support';

/** The worked cases of the 2019 collective table, from rows of the raw sheets to the figure. */
describe('WW-C-01 强化监督表现（每项最高、封顶、扣分、按0分、廉洁）', () => {
  const given = (
    marks: Readonly<Record<string, readonly number[]>>,
    deductions: readonly number[],
    integrity: TestRow[] = [],
  ) =>
    collective({
      sheets: {
        荣誉资质: campaigns(marks),
        ...(deductions.length === 0
          ? {}
          : {
              扣分记录: [
                ...weighed('C1b', deductions.slice(0, 1)),
                ...weighed('C1c', deductions.slice(1)),
              ],
            }),
        ...(integrity.length === 0 ? {} : { 否决资格: integrity }),
      },
    });
  const seven = Object.fromEntries([...'甲乙丙丁戊己庚'].map((one) => [one, [5]]));
  const happened = (answer: string): TestRow[] => [
    { 对象: 'P09', 身份: '派出人员', 事项: '廉洁问题', 是否发生: answer },
  ];

  it('takes the best of each campaign and deducts 10 at most', () => {
    const tree = given({ 甲: [3, 5, 4], 乙: [2], 丙: [4, 4] }, [5, 4, 3]);
    expect(span(tree, 'C1a')).toBe('11');
    expect(span(tree, 'C1')).toBe('1');
  });
  it('does not go below 0', () => {
    expect(span(given({ 甲: [2], 乙: [4] }, [5, 5, 1]), 'C1')).toBe('0');
  });
  it('caps the gain before it deducts; the other order is offered', () => {
    const tree = given(seven, [2]);
    expect(span(tree, 'C1')).toBe('28');
    expect(alternative(tree, 'C1', 'D5', 'net-then-cap')).toBe(30);
  });
  it('is 0 where somebody who was sent out is found corrupt, and open until that is cleared up', () => {
    const vetoed = given({ 甲: [5] }, [], happened('是'));
    expect([span(vetoed, 'C1'), nodeOf(vetoed, 'C1').state]).toEqual(['0', 'vetoed']);
    expect(span(given({ 甲: [5] }, [], happened('否')), 'C1')).toBe('5');
  });
  it('leaves out what is no campaign, and does not take marks outside 1 to 5', () => {
    const rows = campaigns({ 甲: [5] }).map((row) => ({ ...row, 行动: undefined }));
    const praise = collective({ sheets: { 荣誉资质: rows } });
    expect(span(praise, 'C1')).toBe('0');
    expect(span(praise, 'C4.4a')).toBe('0～2');
    expect(span(given({ 甲: [6] }, []), 'C1a')).toBe('0～5');
    expect(span(given({ 甲: [1] }, [0.5]), 'C1')).toBe('0');
  });
});

describe('移动执法系统建设使用', () => {
  it.each([
    [380, 400, '是', '9.5'],
    [400, 400, '是', '10'],
    [450, 400, '是', '10'],
    [450, 400, '否', '0'],
  ])('%d of %d, connected %s: %s', (uploaded, drawn, connected, expected) => {
    const tree = collective({
      sheets: { 检查记录: checks(uploaded, drawn) },
      facts: { 日常检查数据已接入平台: connected },
    });
    expect(span(tree, 'C2.4')).toBe(expected);
  });
});

describe('WW-C-02 案卷质量（标题20分、正文30分）', () => {
  const tree = collective({ sheets: { 案卷评查: SIX_FILES } });

  it('is 20 points in two halves; a file that is not public is 0 and stays a file', () => {
    expect([span(tree, 'C3a1'), span(tree, 'C3a2'), span(tree, 'C3')]).toEqual([
      '8.4',
      '6',
      '14.4',
    ]);
  });
  it('shows the other figure beside it', () => {
    expect(alternative(tree, 'C3', 'W1', 'points-30')).toBeCloseTo(21.6, 10);
    expect(tree.max?.valueOf()).toBe(100);
    const thirty = collective({ sheets: { 案卷评查: SIX_FILES }, readings: { W1: 'points-30' } });
    expect([span(thirty, 'C3'), thirty.max?.valueOf()]).toEqual(['21.6', 110]);
  });
  it('counts a file that is missing as 0', () => {
    const five = collective({ sheets: { 案卷评查: SIX_FILES.slice(0, 5) } });
    expect(span(five, 'C3a2')).toBe('6');
    const left = collective({
      sheets: { 案卷评查: SIX_FILES.slice(0, 5) },
      readings: { D12: 'leave-out' },
    });
    expect(span(left, 'C3a2')).toBe('9');
  });
  it.each<[string, TestRow]>([
    ['closed after the year', { 结案日期: date('2020-01-01') }],
    ['not in the penalty system', { 系统上传: '否' }],
  ])('takes a file %s for missing', (_name, change) => {
    const rows = SIX_FILES.map((row) => (row.案卷编号 === 'A1' ? { ...row, ...change } : row));
    expect(points(collective({ sheets: { 案卷评查: rows } }), 'C3a1')).toBe(5.6);
  });
  it('asks of a drawn file when it was decided, of a nominated one when it was closed', () => {
    const early = { 文书日期: date('2018-12-31'), 结案日期: date('2019-01-01') };
    const rows = SIX_FILES.map((row) =>
      row.案卷编号 === 'A1' || row.案卷编号 === 'B1' ? { ...row, ...early } : row,
    );
    const tree = collective({ sheets: { 案卷评查: rows } });
    expect([span(tree, 'C3a1'), span(tree, 'C3a2')]).toEqual(['8.4', '3']);
  });
  it('counts 0 for the second listing of a file that is handed in twice', () => {
    const rows = SIX_FILES.map((row) =>
      row.案卷编号 === 'B1' ? { ...row, 案卷编号: 'A1', 评查得分: 100 } : row,
    );
    const tree = collective({ sheets: { 案卷评查: rows } });
    expect([span(tree, 'C3a1'), span(tree, 'C3a2')]).toEqual(['8.4', '3']);
  });
  it('wants 5 nominated and 4 drawn files of a city', () => {
    const rows = [
      ...['A1', 'A2'].map((id) => file(id, '推荐', '一般行政处罚', 80)),
      ...['A3', 'A4'].map((id) => file(id, '推荐', '停产限产', 90)),
      file('A5', '推荐', '稽查', 60),
      ...['B1', 'B2'].map((id) => file(id, '随机抽取', '一般行政处罚', 70)),
      ...['B3', 'B4'].map((id) => file(id, '随机抽取', '移送拘留', 90)),
    ];
    const city = collective({ level: 'city', sheets: { 案卷评查: rows } });
    expect([span(city, 'C3a1'), span(city, 'C3a2')]).toEqual(['8', '8']);
    const short = collective({
      level: 'city',
      sheets: { 案卷评查: rows.filter((row) => row.案卷类型 !== '稽查') },
    });
    expect([span(short, 'C3a1'), span(short, 'C3a2')]).toEqual(['6.8', '8']);
  });
  it('leaves open which files count where there are too many', () => {
    const rows = [...SIX_FILES, file('A4', '推荐', '一般行政处罚', 0)];
    const tree = collective({ sheets: { 案卷评查: rows } });
    expect(nodeOf(tree, 'C3a1').missing).toHaveLength(1);
    expect(points(tree, 'C3a1')).toBeLessThan(8.4);
  });
});

describe('WW-C-03 案件数量与基准值', () => {
  const given = (cases: number, readings: Record<string, string> = {}) =>
    collective({
      sheets: { 案件台账: ledger({ cases }), 对比数据: benchmark({ cases: 500 }) },
      readings,
    });

  it.each([
    [39, '0', 0],
    [40, '0', 0],
    [60, '1.25', 5],
    [80, '2.5', 5],
    [100, '3.75', 5],
    [120, '5', 5],
    [128, '5', 5],
  ])('%d cases of a benchmark of 80: %s', (cases, band, step) => {
    const tree = given(cases);
    expect(span(tree, 'C4.1a')).toBe(band);
    expect(alternative(tree, 'C4.1a', 'D13', 'step50')).toBe(step);
  });
  it('takes one share alone, or the one that is stated', () => {
    expect(span(given(100, { W2: 'enterprises' }), 'C4.1a')).toBe('2.5');
    expect(points(given(60, { W2: 'emissions' }), 'C4.1a')).toBe(2.5);
    expect(span(given(80, { W2: 'stated' }), 'C4.1a')).toBe('0～5');
    const stated = collective({
      sheets: { 案件台账: ledger({ cases: 80 }), 对比数据: benchmark({ cases: 500 }) },
      facts: { 基准比例: 16 },
      readings: { W2: 'stated' },
    });
    expect(span(stated, 'C4.1a')).toBe('2.5');
  });
  it('counts the pollutant that the unit names', () => {
    const named = benchmark({ cases: 500 }).map((row) =>
      row.种类 === '工业排放量' ? { ...row, 种类: '氨氮' } : row,
    );
    const sheets = { 案件台账: ledger({ cases: 80 }), 对比数据: named };
    expect(span(collective({ sheets }), 'C4.1a')).toBe('0～5');
    const facts = { 工业污染源排放量所指污染物: '氨氮' };
    expect(span(collective({ sheets, facts }), 'C4.1a')).toBe('2.5');
  });
  it('multiplies the total of the province where the user reads it as printed', () => {
    const rows = [
      ...benchmark({ cases: 500 }),
      { 对象: '全省', 种类: '案件总数', 年份: 2019, 范围: '全省', 数值: 1000 },
    ];
    const sheets = { 案件台账: ledger({ cases: 120 }), 对比数据: rows };
    expect(span(collective({ sheets }), 'C4.1a')).toBe('5');
    expect(span(collective({ sheets, readings: { W3: 'as-printed' } }), 'C4.1a')).toBe('1.25');
    expect(span(collective({ sheets, readings: { W3: 'province' } }), 'C4.1a')).toBe('0～5');
  });
  it.each(['重点排污单位数', '工业排放量', '案件总数'])('stays open without %s', (kind) => {
    const rows = benchmark({ cases: 500 }).filter(
      (row) => row.种类 !== kind || (kind !== '案件总数' && row.范围 === '全市'),
    );
    const tree = collective({ sheets: { 案件台账: ledger({ cases: 128 }), 对比数据: rows } });
    expect(points(tree, 'C4.1a')).toBe(0);
    expect(nodeOf(tree, 'C4.1a').missing.length).toBeGreaterThan(0);
  });
  it('leaves out cases of other years', () => {
    const rows = ledger({ cases: 80 }).map((row, index) =>
      index < 20 ? { ...row, 决定日期: date(index < 10 ? '2018-12-31' : '2020-01-01') } : row,
    );
    const tree = collective({
      sheets: { 案件台账: rows, 对比数据: benchmark({ cases: 500 }) },
      asOf: '2020-03-31',
    });
    expect(span(tree, 'C4.1a')).toBe('1.25');
  });
});

describe('案件填报的扣分', () => {
  const given = (
    filed: number,
    rows: TestRow[],
    more: { readings?: Record<string, string>; facts?: Record<string, number> } = {},
  ) =>
    collective({
      sheets: {
        案件台账: ledger({ cases: 200, filed }),
        对比数据: benchmark({ cases: 500 }),
        ...(rows.length === 0 ? {} : { 扣分记录: rows }),
      },
      ...more,
    });
  const once = (clause: string, count?: number): TestRow => ({
    指标: clause,
    对象: '集体',
    日期: date('2019-09-09'),
    ...(count === undefined ? {} : { 次数: count }),
  });

  it.each([
    ['C4.1b', -1],
    ['C4.1c', -1],
    ['C4.1e', -1],
    ['C4.1f', -2],
  ])('%s costs %d once', (clause, cost) => {
    const tree = given(200, [once(clause)]);
    expect(points(tree, clause)).toBe(cost);
    expect(points(tree, 'C4.1')).toBe(5 + cost);
  });
  it('stops at 5 together, and at 0', () => {
    const tree = given(200, [once('C4.1b', 2), once('C4.1c', 2), once('C4.1f', 2)]);
    expect(span(tree, 'C4.1')).toBe('0');
  });
  it.each([
    [200, 0],
    [191, 0],
    [190, -1],
    [186, -1],
    [180, -2],
    [100, -5],
  ])('%d of 200 cases in the system cost %d', (filed, cost) => {
    expect(points(given(filed, []), 'C4.1d')).toBeCloseTo(cost, 12);
  });
  it('can take parts of a step, or the rate that was notified', () => {
    expect(points(given(186, [], { readings: { D7: 'prorata' } }), 'C4.1d')).toBe(-1.4);
    const stated = { readings: { W5: 'stated' } };
    expect(points(given(200, [], { ...stated, facts: { 案件填报率: 93 } }), 'C4.1d')).toBe(-1);
    expect(span(given(200, [], stated), 'C4.1d')).toBe('-5～0');
  });
  it('costs nothing where there were no cases', () => {
    expect(points(collective({}), 'C4.1d')).toBe(0);
  });
});

describe('重大案件数量（一案两种措施）', () => {
  const rows = ledger({ cases: 20, major: 4 }).map((row, index) =>
    index === 0 ? { ...row, 案件形式: '查封扣押、移送拘留' } : row,
  );
  const tree = collective({ sheets: { 案件台账: rows, 对比数据: benchmark({ major: 25 }) } });
  it('counts the case once; once a document where the user reads it so', () => {
    expect(span(tree, 'C4.3')).toBe('2.5');
    expect(alternative(tree, 'C4.3', 'W4', 'document')).toBe(3.75);
  });
});

describe('通报表扬与典型案例', () => {
  const praise = (mark: number, level = '省级部门'): TestRow => ({
    对象: '集体',
    名称: `表扬${String(mark)}`,
    种类: '通报表扬',
    授予机关类别: '生态环境部门',
    层级: level,
    日期: date('2019-10-10'),
    评定分值: mark,
  });
  const story = (id: string, change: TestRow = {}): TestRow => ({
    标题: `典型案例${id}`,
    种类: '典型案例',
    案件编号: id,
    采纳: '是',
    层级: '省级',
    发布日期: date('2019-10-20'),
    ...change,
  });
  const tree = (rows: TestRow[], stories: TestRow[]) =>
    collective({ sheets: { 荣誉资质: rows, 发布情况: stories } });

  it('gives 5 at most', () => {
    const full = tree(
      [praise(2), praise(1.5), praise(0.5)],
      ['K1', 'K2', 'K3'].map((id) => story(id)),
    );
    expect([span(full, 'C4.4a'), span(full, 'C4.4b'), span(full, 'C4.4')]).toEqual(['4', '3', '5']);
  });
  it('takes a case that is published twice once, and only what was adopted and published', () => {
    const stories = [
      story('K1'),
      story('K1', { 层级: '部级', 标题: '部级发布' }),
      story('K2', { 采纳: '否' }),
      story('K3', { 发布日期: undefined }),
      story('K4', { 层级: '市级' }),
    ];
    expect(span(tree([praise(1, '市级部门')], stories), 'C4.4')).toBe('1');
  });
});

describe('WW-C-05 全表', () => {
  const given = {
    sheets: {
      荣誉资质: [
        ...campaigns({ 甲: [5, 3], 乙: [4], 丙: [3], 丁: [5] }),
        ...[2, 1.5, 0.5].map((mark) => ({
          对象: '集体',
          名称: `处罚工作表扬${String(mark)}`,
          种类: '通报表扬',
          授予机关类别: '生态环境部门',
          层级: '省级部门',
          日期: date('2019-11-11'),
          评定分值: mark,
        })),
      ],
      扣分记录: [
        ...weighed('C1b', [2]),
        { 指标: 'C4.1c', 对象: '集体', 日期: date('2019-09-01'), 事项: '处罚信息迟报' },
      ],
      评委打分: judged({ 'C2.1': 3, 'C2.2': 2.5, 'C2.3': 3.5, C5: 8 }),
      检查记录: checks(270, 300),
      案卷评查: SIX_FILES,
      案件台账: ledger({ cases: 100, fine: 60_000, major: 10 }),
      对比数据: benchmark({ cases: 500, fines: 25_000_000, major: 50 }),
      发布情况: [1, 2, 3].map((number) => ({
        标题: `案例${String(number)}`,
        种类: '典型案例',
        案件编号: `K${String(number)}`,
        采纳: '是',
        层级: '省级',
        发布日期: date('2019-12-01'),
      })),
    },
    facts: { 日常检查数据已接入平台: '是', 已发布重点排污单位名录: '是' },
  };
  const tree = collective(given);

  it('comes to 71.9 of 100', () => {
    expect(['C1', 'C2', 'C3', 'C4', 'C5'].map((id) => span(tree, id))).toEqual([
      '15',
      '18',
      '14.4',
      '16.5',
      '8',
    ]);
    expect(['C4.1', 'C4.2', 'C4.3', 'C4.4'].map((id) => span(tree, id))).toEqual([
      '2.75',
      '5',
      '3.75',
      '5',
    ]);
    expect([total(tree), tree.max?.valueOf(), tree.state]).toEqual([71.9, 100, 'scored']);
  });
  it('comes to 79.1 of 110 with 30 points for the files', () => {
    const thirty = collective({ ...given, readings: { W1: 'points-30' } });
    expect([total(thirty), thirty.max?.valueOf()]).toEqual([79.1, 110]);
  });
  it('may not stand without the list of key polluters, whatever the score', () => {
    const standing = (facts: Record<string, string>) =>
      collective({ ...given, facts: { 日常检查数据已接入平台: '是', ...facts } });
    expect(tree.eligibility).toBe('eligible');
    expect(standing({}).eligibility).toBe('unknown');
    const without = standing({ 已发布重点排污单位名录: '否' });
    expect([without.eligibility, total(without)]).toEqual(['rejected', 71.9]);
  });
  it('waits for marks that nobody has given, and refuses one outside its range', () => {
    const marks = judged({ 'C2.1': 3, 'C2.2': 3.5, 'C2.3': 3.5 });
    const open = collective({ ...given, sheets: { ...given.sheets, 评委打分: marks } });
    expect([span(open, 'C2.2'), span(open, 'C5')]).toEqual(['0～3', '0～10']);
    expect(nodeOf(open, 'C5').state).toBe('pending');
  });
});
