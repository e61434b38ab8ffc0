import { render } from '../../src/locales';
import type { TestRow } from '../support/records';
import { alternative, date, type Given, nodeOf, points, scored, span, times } from './support';

/** The worked cases of the Suzhou collective table, from rows to the figure. */
const AS_OF = '2016-11-30';
const collective = (given: Omit<Given, 'table'>) =>
  scored('suzhou-2016', { table: 'collective', level: 'county', asOf: AS_OF, ...given });
const why = (tree: ReturnType<typeof scored>, id: string): string => render(nodeOf(tree, id).why);

const KINDS = [
  '一般行政处罚',
  '一般行政处罚',
  '一般行政处罚',
  '按日计罚',
  '移送拘留',
  '移送犯罪',
  '强制执行',
];

const file = (
  id: string,
  kind: string,
  marks: readonly [number, number],
  more: TestRow = {},
): TestRow => ({
  案卷编号: id,
  归属: '集体',
  案卷类型: kind,
  文书日期: date('2016-10-10'),
  移动平台录入: true,
  专家评审分: marks[0],
  交叉评审分: marks[1],
  造假: false,
  ...more,
});

/** One file of each kind in its order; null where it is missing. */
const files = (
  marks: readonly (readonly [number, number] | null)[],
  more: TestRow = {},
): TestRow[] =>
  marks.flatMap((mark, index) =>
    mark === null ? [] : [file(`F${String(index + 1)}`, KINDS[index] ?? '', mark, more)],
  );

const QUALITY = { 案卷质量满分: 100 };
const MISSING = files([[45, 44], [42, 43], [40, 41], null, [46, 45], [44, 40], [38, 40]]);
const ALIKE = files(times(7, () => ({})).map(() => [45, 45]));
const overturned = (day: string): TestRow[] => [
  { 对象: '集体', 事项: '行政复议纠正行政处罚', 是否发生: true, 日期: date(day) },
];

describe('SZ-C-01 案卷质量', () => {
  it('county: a missing file counts as 0 among the seven', () => {
    const tree = collective({ facts: QUALITY, sheets: { 案卷评查: MISSING } });
    expect(points(tree, 'C1')).toBeCloseTo(72.571429, 6);
    expect(why(tree, 'C1b')).toMatch(/F1 89；.*缺“按日计罚案卷”1 份，按 0 分计/);
    expect(alternative(tree, 'C1b', 'D12', 'leave-out')).toBeCloseTo(84.666667, 6);
  });

  it('each file is the sum of two marks of 50, or their mean', () => {
    const given = { facts: QUALITY, sheets: { 案卷评查: files(ALIKE.map(() => [45, 45])) } };
    expect(points(collective(given), 'C1')).toBe(90);
    expect(points(collective({ ...given, readings: { S1: 'mean' } }), 'C1')).toBe(45);
  });

  it('a mark above 50 is told and proves nothing', () => {
    const tree = collective({
      facts: QUALITY,
      sheets: {
        案卷评查: files([
          [51, 45],
          [45, 45],
          [45, 45],
          [45, 45],
          [45, 45],
          [45, 45],
          [45, 45],
        ]),
      },
    });
    expect(span(tree, 'C1')).toBe('83.5714～90.7143');
  });

  it('a mark not given yet leaves its half open', () => {
    const open = file('F1', '一般行政处罚', [45, 45], { 交叉评审分: null });
    const tree = collective({ facts: QUALITY, sheets: { 案卷评查: [open, ...ALIKE.slice(1)] } });
    expect(span(tree, 'C1')).toBe('83.5714～90.7143');
    expect(nodeOf(tree, 'C1').state).toBe('pending');
  });

  it('city: the mean of 22 files, not of three means', () => {
    const group = (
      owner: string,
      unit: string,
      wanted: readonly string[],
      sum: number,
    ): TestRow[] =>
      wanted.map((kind, index) => {
        const each = Math.floor(sum / wanted.length);
        const mark = index === 0 ? sum - each * (wanted.length - 1) : each;
        return file(`${unit}${String(index)}`, kind, [50, mark - 50], {
          归属: owner,
          所属单位: unit,
        });
      });
    const tree = collective({
      level: 'city',
      facts: QUALITY,
      sheets: {
        案卷评查: [
          ...group('集体', '市本级', [...KINDS, '稽查'], 712),
          ...group('其他集体', '甲县', KINDS, 602),
          ...group('其他集体', '乙县', KINDS, 588),
        ],
      },
    });
    expect(points(tree, 'C1')).toBeCloseTo(86.454545, 6);
  });

  it.each([
    ['2016-10-08', 0],
    ['2016-09-01', 0],
    ['2016-11-30', 0],
    ['2016-08-31', 90],
  ])('a penalty overturned on review on %s leaves %d', (day, expected) => {
    const tree = collective({
      facts: QUALITY,
      sheets: { 案卷评查: ALIKE, 否决资格: overturned(day) },
    });
    expect(points(tree, 'C1')).toBe(expected);
  });

  it('one forged file takes the whole indicator', () => {
    const [first, ...others] = ALIKE;
    const tree = collective({
      facts: QUALITY,
      sheets: { 案卷评查: [{ ...first, 造假: true }, ...others] },
    });
    expect([points(tree, 'C1'), nodeOf(tree, 'C1').state]).toEqual([0, 'vetoed']);
  });

  it.each([
    ['written by hand', { 移动平台录入: false }],
    ['of another time', { 文书日期: date('2016-12-01') }],
  ])('a file %s counts as missing', (_what, more) => {
    const [first, ...others] = ALIKE;
    const tree = collective({
      facts: QUALITY,
      sheets: { 案卷评查: [{ ...first, ...more }, ...others] },
    });
    expect(points(tree, 'C1')).toBeCloseTo(540 / 7, 9);
  });
});

describe('SZ-C-2 基准值', () => {
  const province = (kind: string, figure: number): TestRow => ({
    对象: '全省',
    种类: kind,
    范围: '全省',
    年份: 2016,
    数值: figure,
  });
  /** The share is 2%; the province has so many. */
  const base = (kind: string, total: number): TestRow[] => [
    province(kind, total),
    province('重点排污单位数', 5000),
    { 对象: '集体', 种类: '重点排污单位数', 范围: '本地', 年份: 2016, 数值: 100 },
  ];
  const cases = (count: number, row: TestRow = {}): TestRow[] =>
    times(count, (index) => ({
      案件编号: `A${String(index)}`,
      决定日期: date('2016-10-10'),
      案件形式: '行政处罚',
      ...row,
    }));

  it.each([
    [100, 0],
    [200, 10],
    [250, 15],
    [300, 20],
    [400, 20],
  ])('%d cases where 200 are expected bring %d of 20', (count, expected) => {
    const tree = collective({
      facts: { 案件数量满分: 20 },
      sheets: { 对比数据: base('案件总数', 10_000), 案件台账: cases(count) },
    });
    expect(points(tree, 'C2.1')).toBe(expected);
    expect(alternative(tree, 'C2.1', 'D13', 'step50')).toBe(count > 100 ? 20 : 0);
  });

  it('only cases decided from September to November count', () => {
    const early = cases(50, { 决定日期: date('2016-08-31') }).map((row, index) => ({
      ...row,
      案件编号: `E${String(index)}`,
    }));
    const tree = collective({
      facts: { 案件数量满分: 20 },
      sheets: { 对比数据: base('案件总数', 10_000), 案件台账: [...cases(200), ...early] },
    });
    expect(points(tree, 'C2.1')).toBe(10);
  });

  it('fines add up in yuan', () => {
    const tree = collective({
      facts: { 罚款金额满分: 20 },
      sheets: {
        对比数据: base('罚款总额', 50_000_000),
        案件台账: cases(10, { 罚款金额: 125_000 }),
      },
    });
    expect(points(tree, 'C2.2')).toBe(15);
  });

  it('a case with two measures is two major cases, or one', () => {
    const given = {
      facts: { 重大案件满分: 20 },
      sheets: {
        对比数据: base('重大案件总数', 100),
        案件台账: cases(1, { 案件形式: '行政处罚、查封扣押、移送拘留' }),
      },
    };
    const tree = collective(given);
    expect(points(tree, 'C2.3')).toBe(10);
    expect(alternative(tree, 'C2.3', 'S2', 'cases')).toBe(0);
  });

  it('waits for the figures of the province', () => {
    const tree = collective({
      facts: { 案件数量满分: 20 },
      sheets: { 案件台账: cases(9), 对比数据: [] },
    });
    expect(span(tree, 'C2.1')).toBe('0～20');
    expect(nodeOf(tree, 'C2.1').state).toBe('unreported');
  });
});

describe('SZ-C-02 执法公众满意度', () => {
  const ALL = { A: 3000, B: 2790, C: 2985, D: 0, E: 60, F: 2970 };
  const votes = (own: string): TestRow[] =>
    Object.entries(ALL).map(([name, figure]) => ({
      对象: name === own ? '集体' : `${name}县`,
      种类: '得票',
      指标: 'C3',
      年份: 2016,
      数值: figure,
    }));
  const satisfied = (own: string, full = 30, readings = {}): number =>
    points(
      collective({ facts: { 公众满意度满分: full }, sheets: { 对比数据: votes(own) }, readings }),
      'C3',
    );

  it.each([
    ['A', 30, 30],
    ['B', 27.9, 27.9],
    ['C', 30, 29.85],
    ['D', 0, 0],
    ['E', 0.6, 0.6],
    ['F', 29.7, 29.7],
  ])('%s: %d by whole per cents, %d by parts', (own, whole, parts) => {
    expect(satisfied(own)).toBe(whole);
    expect(satisfied(own, 30, { D7: 'prorata' })).toBe(parts);
  });

  it('nobody falls below 0', () => {
    expect(satisfied('E', 20)).toBe(0);
  });

  it('tells how far behind', () => {
    const tree = collective({ facts: { 公众满意度满分: 30 }, sheets: { 对比数据: votes('B') } });
    expect(why(tree, 'C3')).toBe(
      '2790，最多者 3000，低 7%；计 7 个1% × 0.3 = 减 2.1 分，得 27.9 分',
    );
  });

  it('the own votes alone prove nothing', () => {
    const tree = collective({
      facts: { 公众满意度满分: 30 },
      sheets: { 对比数据: votes('A').filter(({ 对象: who }) => who === '集体') },
    });
    expect(span(tree, 'C3')).toBe('0～30');
  });
});

describe('满分由填报人设定', () => {
  const facts = {
    案卷质量满分: 40,
    案件数量满分: 15,
    罚款金额满分: 10,
    重大案件满分: 15,
    公众满意度满分: 20,
  };

  it('without one of them nothing comes out of its row, and no total', () => {
    const others = { ...facts, 罚款金额满分: null };
    const tree = collective({ facts: others });
    expect(nodeOf(tree, 'C2.2').points).toBeNull();
    expect(nodeOf(tree, 'C2.2').state).toBe('unreported');
    expect(why(tree, 'C2.2')).toBe(
      '满分未设定，不能计分、不能合计：请在基本事项中填写“罚款金额满分”（大于0的数）',
    );
    expect(tree.total.hi).toBeNull();
    expect(tree.max).toBeNull();
  });

  it('0 and less are no full marks', () => {
    const tree = collective({ facts: { ...facts, 罚款金额满分: 0 } });
    expect(nodeOf(tree, 'C2.2').state).toBe('unreported');
  });

  it('with all of them the total is their sum at most', () => {
    const tree = collective({ facts, sheets: { 案卷评查: ALIKE } });
    expect(points(tree, 'C1')).toBe(36);
    expect(tree.total.hi?.equals(96)).toBe(true);
  });
});

describe('SZ-C-4 环境质量变化', () => {
  const air = (
    pm10: readonly [number, number | null],
    pm25: readonly [number, number],
  ): TestRow[] => [
    { 区域: '全市', 指标: 'PM10', 上年: pm10[0], 本年: pm10[1], 数据齐备: true },
    { 区域: '全市', 指标: 'PM2.5', 上年: pm25[0], 本年: pm25[1], 数据齐备: true },
  ];
  const section = (
    before: string,
    now: string | null,
    complete: boolean | null = true,
  ): TestRow => ({
    区域: '示例河',
    指标: `断面${before}`,
    上年: before,
    本年: now,
    数据齐备: complete,
  });
  const standing = (level: string, rows: readonly TestRow[]) =>
    collective({ level, sheets: { 环境质量: rows } }).eligibility;

  it.each([
    ['both fell', air([80, 79], [50, 49]), 'eligible'],
    ['equal is no rise', air([80, 80], [50, 50]), 'eligible'],
    ['PM10 rose', air([80, 80.1], [50, 40]), 'rejected'],
    ['PM2.5 rose', air([80, 70], [50, 51]), 'rejected'],
    ['this year is not known', air([80, null], [50, 49]), 'unknown'],
    ['PM10 is not there', air([80, 79], [50, 49]).slice(1), 'unknown'],
  ])('the air of a city: %s', (_what, rows, expected) => {
    expect(standing('city', rows)).toBe(expected);
  });

  it('several stations are compared as one', () => {
    const rows = [
      ...air([80, 90], [50, 49]),
      { 区域: '二号点', 指标: 'PM10', 上年: 80, 本年: 60, 数据齐备: true },
    ];
    expect(standing('city', rows)).toBe('eligible');
  });

  it('the air of a county is not looked at', () => {
    expect(standing('county', air([80, 99], [50, 99]))).toBe('eligible');
  });

  it.each([
    ['one fell', [section('Ⅱ类', 'Ⅲ类')], 'rejected'],
    ['Ⅴ to 劣Ⅴ', [section('Ⅴ', '劣Ⅴ')], 'rejected'],
    ['none fell', [section('Ⅲ', 'Ⅲ'), section('Ⅳ', 'Ⅱ')], 'eligible'],
    ['better ones do not make up for it', [section('Ⅲ', 'Ⅳ'), section('Ⅴ', 'Ⅱ')], 'rejected'],
    ['without complete data', [section('Ⅱ', 'Ⅲ', false)], 'eligible'],
    ['whether complete is not said', [section('Ⅱ', 'Ⅲ', null)], 'unknown'],
    ['this year is not known', [section('Ⅱ', null)], 'unknown'],
  ])('river sections: %s', (_what, rows, expected) => {
    expect([
      standing('county', rows),
      standing('city', [...air([80, 79], [50, 49]), ...rows]),
    ]).toEqual([expected, expected]);
  });
});
