import { render } from '../../src/locales';
import type { TestRow } from '../support/records';
import { date, type Given, nodeOf, points, scored, span, times } from './support';

/** The worked cases of the Suzhou individual table, from rows to the figure. */
const individual = (given: Omit<Given, 'table'>) =>
  scored('suzhou-2016', {
    table: 'individual',
    level: 'county',
    asOf: '2016-11-30',
    subject: 'P01',
    ...given,
    sheets: { 人员名册: ROSTER, 候选对象: CANDIDATES, ...given.sheets },
  });
const ROSTER: TestRow[] = ['P01', 'P02'].map((id) => ({
  人员编号: id,
  在编在岗: true,
  持证: true,
  执法证有效期至: date('2018-06-30'),
}));
const CANDIDATES: TestRow[] = [{ 对象: 'P01', 类型: '个人' }];
const why = (tree: ReturnType<typeof individual>, id: string): string =>
  render(nodeOf(tree, id).why);

const cases = (count: number, more: TestRow = {}, from = 0): TestRow[] =>
  times(count, (index) => ({
    案件编号: `A${String(from + index)}`,
    决定日期: date('2016-10-10'),
    案件形式: '行政处罚',
    主要承办人: 'P01',
    参与人员: '无',
    参与证明: true,
    决定书扫描件: true,
    系统可查: true,
    ...more,
  }));

describe('SZ-P-01 查处数量', () => {
  const CLAIMED = { A: [50, 0], B: [45, 2], C: [49, 0], D: [10, 0] } as const;
  /** What the others have after what the system does not know is left out. */
  const rivals = (own: string): TestRow[] =>
    Object.entries(CLAIMED)
      .filter(([name]) => name !== own)
      .map(([name, [claimed, unknown]]) => ({
        对象: `候选人${name}`,
        种类: '办案数',
        指标: 'P1',
        年份: 2016,
        数值: claimed - unknown,
      }));
  const scoredOf = (own: keyof typeof CLAIMED, full: number | null, readings = {}) => {
    const [claimed, unknown] = CLAIMED[own];
    return individual({
      facts: { 个人查处数量满分: full },
      readings,
      sheets: {
        案件台账: [...cases(claimed - unknown), ...cases(unknown, { 系统可查: false }, claimed)],
        对比数据: rivals(own),
      },
    });
  };

  it.each([
    ['A', 30],
    ['B', 27.2],
    ['C', 29.6],
    ['D', 14],
  ] as const)('%s of 30: %d', (own, expected) => {
    expect(points(scoredOf(own, 30), 'P1')).toBe(expected);
  });

  it('tells who leads and by how much', () => {
    expect(why(scoredOf('A', 30), 'P1')).toBe('50，为最多（其他最多 49），得满分 30 分');
    expect(why(scoredOf('B', 30), 'P1')).toBe(
      '43，最多者 50，低 14%；计 14 个1% × 0.2 = 减 2.8 分，得 27.2 分',
    );
  });

  it('without full marks there is no score', () => {
    const tree = scoredOf('B', null);
    expect(why(tree, 'P1')).toMatch(/^满分未设定，不能计分、不能合计/);
    expect([nodeOf(tree, 'P1').state, tree.total.hi]).toEqual(['unreported', null]);
  });

  it.each([
    ['without proof of taking part', { 参与证明: false }, 1],
    ['without the scanned decision', { 决定书扫描件: false }, 1],
    ['taken part in, not led', { 主要承办人: 'P02', 参与人员: 'P01、P03' }, 2],
    ['of other people', { 主要承办人: 'P02', 参与人员: 'P03' }, 1],
    ['decided before the drill', { 决定日期: date('2016-08-31') }, 1],
    ['a transfer need not be in the system', { 案件形式: '移送拘留', 系统可查: false }, 2],
    ['a penalty does', { 案件形式: '行政处罚、移送拘留', 系统可查: false }, 1],
  ])('a case %s', (_what, more, expected) => {
    const tree = individual({
      facts: { 个人查处数量满分: 30 },
      sheets: { 案件台账: [...cases(1), ...cases(1, more, 1)], 对比数据: rivals('A') },
    });
    expect(why(tree, 'P1')).toMatch(new RegExp(`^${String(expected)}，最多者 49`, 'u'));
  });
});

describe('SZ-P-2、3 案卷、得票、事迹', () => {
  it('one file with two marks', () => {
    const file = { 案卷编号: 'F1', 归属: 'P01', 专家评审分: 44, 交叉评审分: 41 };
    const tree = individual({ facts: { 个人案卷质量满分: 20 }, sheets: { 案卷评查: [file] } });
    expect(points(tree, 'P2a')).toBe(17);
    const none = individual({ facts: { 个人案卷质量满分: 20 }, sheets: { 案卷评查: [] } });
    expect(points(none, 'P2a')).toBe(0);
  });

  it('votes against the candidate with the most', () => {
    const vote = (who: string, count: number, clause = 'P2b'): TestRow => ({
      对象: who,
      种类: '得票',
      指标: clause,
      数值: count,
    });
    const rows = [vote('P01', 190), vote('候选人甲', 200), vote('候选人乙', 900, 'C3')];
    const tree = individual({ facts: { 个人案件调查满分: 20 }, sheets: { 对比数据: rows } });
    expect(points(tree, 'P2b')).toBe(18.5);
  });

  it('deeds are marked by the jury within the full marks', () => {
    const mark = (value: number): TestRow => ({
      指标: 'P3',
      对象: 'P01',
      评委代码: 'J1',
      分值: value,
    });
    const given = (value: number) =>
      individual({ facts: { 个人事迹满分: 10 }, sheets: { 评委打分: [mark(value)] } });
    expect(points(given(8.5), 'P3')).toBe(8.5);
    expect(span(given(11), 'P3')).toBe('0～10');
  });
});

describe('SZ-P-0、4 资格', () => {
  const proof = (more: TestRow = {}): TestRow => ({
    事项: '廉洁执法证明',
    材料: '廉洁执法证明',
    对象: 'P01',
    截止日: date('2016-11-30'),
    完成日: date('2016-11-20'),
    ...more,
  });
  const rule = (given: Omit<Given, 'table'>, id: string) => {
    const tree = individual({ ...given, sheets: { 材料时限: [proof()], ...given.sheets } });
    return tree.eligibilityRules.find((one) => one.id === id)?.state;
  };

  it.each([
    ['handed in', proof(), '2016-11-30', 'eligible'],
    ['not yet, and the day is not over', proof({ 对象: 'P02' }), '2016-11-30', 'unknown'],
    ['not, and the day is over', proof({ 对象: 'P02' }), '2016-12-01', 'rejected'],
  ])('the proof of honesty: %s', (_what, row, asOf, expected) => {
    expect(rule({ asOf, sheets: { 材料时限: [row] } }, 'P4a')).toBe(expected);
    const printed = individual({ asOf, sheets: { 材料时限: [row] } });
    const words = { eligible: 'No', unknown: 'Unknown', rejected: 'Yes' }[expected];
    expect(nodeOf(printed, 'P4.1').why.key).toBe(`mechanisms.veto${words ?? ''}`);
  });

  it.each([
    [true, 'rejected'],
    [false, 'eligible'],
    [null, 'unknown'],
  ])('a report that is found true: %s', (happened, expected) => {
    const matter = { 对象: 'P01', 事项: '举报查实的不廉洁行为', 是否发生: happened };
    expect(rule({ sheets: { 否决资格: [matter] } }, 'P4b')).toBe(expected);
  });

  it.each([
    ['valid', {}, 'eligible'],
    ['valid to the last day', { 执法证有效期至: date('2016-11-30') }, 'eligible'],
    ['run out', { 执法证有效期至: date('2016-11-29') }, 'rejected'],
    ['none', { 持证: false }, 'rejected'],
    ['no date', { 执法证有效期至: null }, 'unknown'],
  ])('the licence: %s', (_what, more, expected) => {
    expect(rule({ sheets: { 人员名册: [{ ...ROSTER[0], ...more }] } }, 'P0')).toBe(expected);
  });
});

describe('SZ-P-R、SZ-C-R 名次', () => {
  const ranked = (table: string, rows: readonly TestRow[], readings = {}) =>
    scored('suzhou-2016', {
      table,
      level: 'county',
      asOf: '2016-12-31',
      subject: table === 'collective' ? '集体' : 'P01',
      readings,
      sheets: { 人员名册: ROSTER, 候选对象: rows },
    }).ranking;
  const unit = (who: string, total: number, articles: number): TestRow => ({
    对象: who,
    类型: '集体',
    总分: total,
    稿件数: articles,
  });
  const chosen = (ranking: ReturnType<typeof ranked>): readonly string[] =>
    ranking?.chosen.map((one) => one.key) ?? [];

  it('articles decide between equal units', () => {
    const rows = [unit('甲', 90, 1), unit('乙', 88, 3), unit('丙', 88, 5), unit('丁', 88, 4)];
    const ranking = ranked('collective', rows);
    expect(chosen(ranking)).toEqual(['甲', '丙', '丁']);
    expect(ranking?.status).toBe('settled');
  });

  it('units that stay equal are for a person', () => {
    const rows = [unit('甲', 90, 1), unit('乙', 89, 1), unit('丙', 88, 5), unit('丁', 88, 5)];
    const ranking = ranked('collective', rows);
    expect(chosen(ranking)).toEqual(['甲', '乙']);
    expect(ranking?.tied.map((one) => one.key).sort()).toEqual(['丁', '丙'].sort());
    expect(ranking?.status).toBe('tie');
  });
});
