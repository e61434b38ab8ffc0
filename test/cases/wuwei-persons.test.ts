import { render } from '../../src/locales';
import type { TestRow } from '../support/records';
import { alternative, date, nodeOf, points, schemeOf, span, total } from './support';
import { campaigns, checks, individual, judged, organiser, weighed } from './wuwei-support';

/** The worked cases of the 2019 tables for organisers and persons, from rows to the figure. */
describe('WW-O-01 移动执法系统建设使用', () => {
  it.each([
    [380, 400, '是', '9.5'],
    [400, 400, '是', '10'],
    [450, 400, '是', '10'],
    [450, 400, '否', '0'],
    [1, 0, '是', '0～10'],
  ])('%d of %d, connected %s: %s', (uploaded, drawn, connected, expected) => {
    const tree = organiser({
      sheets: { 检查记录: checks(uploaded, drawn) },
      facts: { 日常检查数据已接入平台: connected },
    });
    expect(span(tree, 'O3.4')).toBe(expected);
  });
});

describe('组织单位', () => {
  const candidate = (who: string, kind: string, taken: string, chosen: string): TestRow => ({
    对象: who,
    类型: kind,
    曾参与年度: taken,
    曾入选年度: chosen,
  });

  it('gives for those who never took part, and less for those who were never chosen', () => {
    const tree = organiser({
      sheets: {
        候选对象: [
          candidate('集体', '集体', '2017、2018', '无'),
          candidate('P01', '个人', '无', '无'),
          candidate('P02', '个人', '2016', '无'),
          candidate('P03', '个人', '2018', '2018'),
        ],
      },
    });
    expect(['O6.2a', 'O6.2b', 'O6.2c', 'O6.2d'].map((id) => points(tree, id))).toEqual([
      0, 0.2, 0.5, 0.2,
    ]);
    expect(span(tree, 'O6.2')).toBe('0.9');
  });
  it('does not guess whether somebody has taken part', () => {
    const rows = [{ 对象: 'P01', 类型: '个人' }];
    expect(span(organiser({ sheets: { 候选对象: rows } }), 'O6.2')).toBe('0～0.7');
  });
  it('gives 10 at most for 全员练兵', () => {
    const rows = Array.from({ length: 21 }, (_, index) =>
      candidate(`某县分局${String(index)}`, '集体', '无', '无'),
    );
    expect(span(organiser({ sheets: { 候选对象: rows } }), 'O6.2')).toBe('10');
  });
  it('takes what reviewers gave for the rest, and waits for it', () => {
    const marks = { O1: 5, O2: 21, 'O3.1': 3, 'O3.2': 2, 'O3.3': 3, O4: 8, O5: 9, 'O6.1': 12 };
    const given = {
      sheets: { 评委打分: judged(marks), 检查记录: checks(10, 10) },
      facts: { 日常检查数据已接入平台: '是' },
    };
    const tree = organiser(given);
    expect([total(tree), tree.state]).toEqual([73, 'scored']);
    const others = judged(marks).filter(({ 指标: clause }) => clause !== 'O6.1');
    const open = organiser({ ...given, sheets: { ...given.sheets, 评委打分: others } });
    expect(span(open, 'O6.1')).toBe('0～20');
    expect(nodeOf(open, 'O6.1').state).toBe('pending');
    const outside = judged({ ...marks, O1: 6 });
    const refused = organiser({ ...given, sheets: { ...given.sheets, 评委打分: outside } });
    expect(span(refused, 'O1')).toBe('0～5');
  });
});

const roster: TestRow[] = [
  { 人员编号: 'P01', 持证: '是', 执法证有效期至: date('2019-11-05') },
  { 人员编号: 'P02', 持证: '是', 执法证有效期至: date('2022-01-01') },
];
const proof = (who: string): TestRow => ({
  事项: '候选个人材料',
  对象: who,
  材料: '廉洁执法证明',
  完成日: date('2019-11-01'),
  齐备: '是',
});
const nominated: TestRow[] = ['P01', 'P02'].map((who) => ({ 对象: who, 类型: '个人' }));

describe('个人得分', () => {
  const file = (id: string, mark: number, more: TestRow = {}): TestRow => ({
    案卷编号: id,
    归属: 'P01',
    案卷类型: '一般行政处罚',
    文书日期: date('2019-04-04'),
    调查询问人: 'P01',
    系统上传: '是',
    门户公开: '是',
    评查得分: mark,
    ...more,
  });
  const files = (...rows: TestRow[]) =>
    individual({ sheets: { 人员名册: roster, 案卷评查: rows } });

  it('takes the best of each campaign, deducts after the cap, not below 0', () => {
    const eight = Object.fromEntries(
      ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((one) => [one, [5, 2]]),
    );
    const given = (marks: Record<string, number[]>, amounts: number[]) =>
      individual({
        sheets: {
          人员名册: roster,
          荣誉资质: campaigns(marks, 'P01'),
          扣分记录: weighed('P1b', amounts, 'P01'),
        },
      });
    const tree = given(eight, [2]);
    expect(span(tree, 'P1')).toBe('28');
    expect(alternative(tree, 'P1', 'D5', 'net-then-cap')).toBe(30);
    expect(span(given({ 甲: [5, 3], 乙: [4] }, [5, 5, 5]), 'P1')).toBe('0');
    expect(span(given({ 甲: [5], 乙: [5], 丙: [5] }, [5, 5, 5]), 'P1')).toBe('5');
  });
  it('is the mean of two files; one that is not public is 0, one that is missing too', () => {
    expect(span(files(file('F1', 90), file('F2', 80)), 'P2')).toBe('25.5');
    expect(span(files(file('F1', 90), file('F2', 80, { 门户公开: '否' })), 'P2')).toBe('13.5');
    expect(span(files(file('F1', 90)), 'P2')).toBe('13.5');
  });
  it.each<[string, TestRow]>([
    ['somebody else questioned', { 调查询问人: 'P02', 记录人: 'P02' }],
    ['was decided in another year', { 文书日期: date('2018-12-31') }],
    ['cannot be found in the system', { 系统上传: '否' }],
  ])('takes a file that %s for missing', (_name, change) => {
    expect(span(files(file('F1', 90), file('F2', 80, change)), 'P2')).toBe('13.5');
  });
  it('takes whoever kept the record, and a file of the collective once more', () => {
    const recorder = file('F2', 80, { 调查询问人: 'P02', 记录人: 'P01' });
    const shared = { ...file('F1', 70), 归属: '集体' };
    expect(span(files(file('F1', 90), recorder, shared), 'P2')).toBe('25.5');
  });
  it('reads marks of the panel as points where the user says so', () => {
    const rows = [file('F1', 27), file('F2', 24)];
    const tree = individual({
      sheets: { 人员名册: roster, 案卷评查: rows },
      readings: { D11: 'as-points' },
    });
    expect(span(tree, 'P2')).toBe('25.5');
  });
  it('deducts for complaints, to 0 or below', () => {
    const tree = individual({
      sheets: {
        人员名册: roster,
        评委打分: judged({ P3a: 10, P3b: 7.5, P4a: 4 }, 'P01'),
        扣分记录: weighed('P4b', [6], 'P01'),
      },
    });
    expect([span(tree, 'P3'), span(tree, 'P4')]).toEqual(['17.5', '0']);
    expect(alternative(tree, 'P4', 'D4', 'none')).toBe(-2);
  });
});

describe('个人资格', () => {
  const standing = (sheets: Record<string, TestRow[]>, subject = 'P01') => {
    const tree = individual({
      subject,
      sheets: {
        人员名册: roster,
        候选对象: nominated,
        材料时限: [proof('P01'), proof('P02')],
        ...sheets,
      },
    });
    const rejected = tree.eligibilityRules.filter(({ state }) => state === 'rejected');
    return [tree.eligibility, ...rejected.map(({ id }) => id)];
  };
  const happened = (matter: string, answer = '是'): TestRow[] => [
    { 对象: 'P01', 事项: matter, 是否发生: answer },
  ];

  it('is given on the last day of the licence, with the proof complete', () => {
    expect(standing({})).toEqual(['eligible']);
    expect(standing({ 否决资格: happened('廉洁问题', '否') })).toEqual(['eligible']);
  });
  it.each<[string, string, Record<string, TestRow[]>]>([
    [
      'P0',
      'a licence that ran out',
      { 人员名册: [{ ...roster[0], 执法证有效期至: date('2019-11-04') }] },
    ],
    ['P0', 'other basic conditions', { 否决资格: happened('不符合基本条件') }],
    ['P1c', 'corruption', { 否决资格: happened('廉洁问题') }],
    [
      'P1c',
      'corruption on a mission',
      { 监督帮扶: [{ 人员编号: 'P01', 轮次: '1', 廉洁问题: '是' }] },
    ],
    ['P5a', 'no proof', { 材料时限: [proof('P02')] }],
    ['P5a', 'an incomplete proof', { 材料时限: [{ ...proof('P01'), 齐备: '否' }] }],
    ['P5b', 'a verified report', { 否决资格: happened('举报查实的不廉洁行为') }],
    ['P5c', 'what came out afterwards', { 否决资格: happened('评选后发现的不廉洁行为') }],
  ])('%s: %s takes it away', (id, _name, sheets) => {
    expect(standing(sheets)).toEqual(['rejected', id]);
  });
  it('is open while nobody has filled in the licence or the proof', () => {
    expect(standing({ 人员名册: [{ 人员编号: 'P01', 持证: '是' }] })).toEqual(['unknown']);
    expect(standing({ 材料时限: [{ ...proof('P01'), 齐备: undefined }] })).toEqual(['unknown']);
  });
  it('gives until the last day to hand in the proof', () => {
    const at = (asOf: string) =>
      individual({
        asOf,
        sheets: { 人员名册: roster, 候选对象: nominated, 材料时限: [proof('P02')] },
      }).eligibilityRules.find(({ id }) => id === 'P5a');
    const early = at('2019-11-05');
    expect(early?.state).toBe('unknown');
    expect(early?.missing.map(({ kind, what }) => `${kind} ${render(what)}`)).toEqual([
      'notDue 还没有齐备，2019-11-05 前（含当日）仍可补报',
    ]);
    expect(at('2019-11-06')?.state).toBe('rejected');
  });
  it('knows how many a county nominates', () => {
    const tree = individual({ sheets: { 人员名册: roster, 候选对象: nominated } });
    expect(tree.quotas.map(({ id, found, count }) => [id, found, count])).toEqual([['PQ', 2, 2]]);
  });
});

describe('notice', () => {
  const scheme = schemeOf('wuwei-2019').standard;
  it('has six briefs, the first of them before the mobilisation report', () => {
    const briefs = scheme.duties.find(({ id }) => id === 'N2');
    expect(briefs?.dues).toHaveLength(6);
    expect(briefs?.dues?.[0]).toBe('2019-06-01');
  });
  it('names its own oddities', () => {
    expect(scheme.oddities.length).toBeGreaterThanOrEqual(16);
  });
});

describe('WW-P-02 名额8与并列', () => {
  const scores: Readonly<Record<string, number>> = {
    P01: 96,
    P02: 93,
    P03: 91.5,
    P04: 90,
    P05: 88,
    P06: 87,
    P07: 85,
    P08: 83,
    P09: 81.5,
    P10: 81.5,
  };
  const everybody = Object.keys(scores);
  const given = (change: Readonly<Record<string, number | undefined>> = {}) => {
    const rows = everybody.map((who) => ({
      对象: who,
      类型: '个人',
      总分: who in change ? change[who] : scores[who],
    }));
    return individual({
      subject: 'P02',
      sheets: {
        人员名册: everybody.map((who) => ({ ...roster[0], 人员编号: who })),
        候选对象: rows,
        材料时限: everybody.filter((who) => who !== 'P01').map(proof),
      },
    }).ranking;
  };

  const keys = (list: readonly { readonly key: string }[] | undefined) =>
    list?.map(({ key }) => key);

  it('leaves the last place to a person where two are equal, and the one without proof out', () => {
    const ranking = given();
    expect(ranking?.places).toBe(8);
    expect(keys(ranking?.chosen)).toEqual(['P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08']);
    expect(keys(ranking?.tied)).toEqual(['P09', 'P10']);
    expect(ranking?.removed).toEqual([{ key: 'P01', rules: ['P5a'] }]);
    expect(ranking?.status).toBe('tie');
  });
  it('is settled by the smallest difference, exactly', () => {
    const ranking = given({ P10: 81.50001 });
    expect(keys(ranking?.chosen)).toEqual(['P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P10']);
    expect([keys(ranking?.tied), ranking?.status]).toEqual([[], 'settled']);
  });
  it('is open while a total is missing', () => {
    const ranking = given({ P08: undefined });
    expect([ranking?.unscored, ranking?.status]).toEqual([['P08'], 'open']);
  });
});
