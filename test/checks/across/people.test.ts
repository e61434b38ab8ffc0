import { BARRED } from '../../../src/checks/across/barred';
import { SHEETS_OF_CANDIDATES } from '../../../src/checks/across/candidates';
import { ELIGIBILITY } from '../../../src/checks/across/eligibility';
import { QUOTA } from '../../../src/checks/across/quota';
import { THREE_YEARS } from '../../../src/checks/across/three-years';
import { templateSpec } from '../../../src/scoresheet';
import { date, schemeOf } from '../../cases/support';
import { filledIn, makeBook } from '../../scoresheet/support';
import type { TestRow } from '../../support/records';
import { said, type Situation } from './support';

const people = ['P01', 'P02', 'P03', 'P04', 'P05'].map((id) => ({
  人员编号: id,
  持证: '是',
  执法证有效期至: date('2030-01-01'),
}));
const candidate = (id: string, more: TestRow = {}): TestRow => ({
  对象: id,
  类型: '个人',
  曾入选年度: '无',
  ...more,
});
const veto = (who: string, what: string, more: TestRow = {}): TestRow => ({
  对象: who,
  事项: what,
  是否发生: '是',
  身份: '派出人员',
  ...more,
});
const banan = (sheets: Situation['sheets'], more: Situation = {}): Situation => ({
  scheme: 'banan-2025',
  level: 'county',
  ...more,
  sheets: { 人员名册: people, ...sheets },
});

describe('who may not stand', () => {
  test('the record that speaks against a candidate, with or without a score sheet', () => {
    const sheets = {
      候选对象: [candidate('P01'), candidate('P02')],
      否决资格: [veto('P02', '廉洁纪律问题')],
    };
    const words = [
      'error 否决资格!2:2 P02 不符合参评条件：存在廉洁纪律问题。请核对这条记录：属实的，不要推荐，从候选对象中撤下；登记有误的，请更正。',
    ];
    expect(said(ELIGIBILITY, banan(sheets))).toEqual(words);
    expect(said(ELIGIBILITY, banan(sheets, { scored: [['individual', 'P02']] }))).toEqual(words);
  });

  test('a record that breaks several rules is told once', () => {
    const sheets = { 候选对象: [candidate('P02')], 否决资格: [veto('P02', '廉政纪律问题')] };
    const words = said(ELIGIBILITY, {
      scheme: 'shanghai-2023',
      sheets: { 人员名册: people, ...sheets },
    });
    expect(words).toEqual([
      expect.stringMatching(
        /^error 否决资格!2:2 P02 不符合参评条件：部评审资格：廉政纪律或严重弄虚作假、本市推荐资格：廉政纪律。/u,
      ),
    ]);
  });

  test('a rule without a record points at the candidate', () => {
    const sheets = { 候选对象: [candidate('P01')], 人员名册: [{ 人员编号: 'P01', 持证: '否' }] };
    const [word] = said(ELIGIBILITY, { scheme: 'suzhou-2016', asOf: '2016-11-30', sheets });
    expect(word).toMatch(/^error .*!2:2 P01 不符合参评条件：基本条件。/u);
  });

  test('what is still to be found out', () => {
    const sheets = {
      候选对象: [candidate('P01')],
      否决资格: [veto('P01', '廉洁纪律问题', { 是否发生: null })],
    };
    expect(said(ELIGIBILITY, banan(sheets))).toEqual([
      expect.stringMatching(
        /^hint 候选对象!2:2 P01 的参评资格有 1 项还没有查清：存在廉洁纪律问题。尚缺：否决资格第 2 行/u,
      ),
    ]);
  });

  test.each([
    ['nobody is listed', {}],
    [
      'it did not happen',
      { 候选对象: [candidate('P01')], 否决资格: [veto('P01', '廉洁纪律问题', { 是否发生: '否' })] },
    ],
    ['somebody else', { 候选对象: [candidate('P01')], 否决资格: [veto('P05', '廉洁纪律问题')] }],
  ])('silent: %s', (_, sheets) => {
    expect(said(ELIGIBILITY, banan(sheets))).toEqual([]);
    expect(said(ELIGIBILITY, { sheets })).toEqual([]);
  });
});

describe('years running', () => {
  const at = (years: string | null) =>
    said(THREE_YEARS, banan({ 候选对象: [candidate('P01', { 曾入选年度: years })] }));

  test('three of them', () => {
    expect(at('2022、2023、2024')).toEqual([
      'error 候选对象!C2 P01 在 2022 至 2024 年连续 3 年入选，按条款 X3 今年不能再推荐。请核对曾入选年度；属实的，请更换候选对象。',
    ]);
  });

  test('nobody says which', () => {
    expect(at(null)).toEqual([
      'hint 候选对象!C2 看不出 P01 是否已经连续 3 年（2022 至 2024）入选，条款 X3 要核对这一点。请填“曾入选年度”，没有入选过的填“无”。',
    ]);
  });

  test.each(['2021、2022、2023', '2022、2024', '2023、2024', '无'])('silent: %s', (years) => {
    expect(at(years)).toEqual([]);
  });

  test('the unit itself, without a row of its own', () => {
    const words = said(
      THREE_YEARS,
      banan({ 候选对象: [candidate('P01')] }, { scored: [['collective', '集体']] }),
    );
    expect(words.filter((one) => one.startsWith('error'))).toEqual([]);
  });
});

describe('who may not take part', () => {
  const shanghai = (sheets: Situation['sheets']): string[] =>
    said(BARRED, {
      scheme: 'shanghai-2023',
      asOf: '2023-10-31',
      sheets: { 人员名册: people, ...sheets },
    });
  const round = (who: string, at: string): TestRow => ({
    轮次: at,
    人员编号: who,
    方式: '现场',
    组织层级: '部级',
    行动类型: '大气监督帮扶',
  });

  test('a discipline problem, and sent all the same', () => {
    expect(
      shanghai({
        否决资格: [veto('P02', '廉政纪律问题')],
        监督帮扶: [round('P01', '1'), round('P02', '1'), round('P02', '2')],
        培训活动: [
          { 名称: '比武', 类别: '技能比武', 日期: date('2023-05-05'), 参加人员: 'P02、P03' },
        ],
      }),
    ).toEqual([
      'warning 监督帮扶!B3 P02 在“否决资格”第 2 行登记有廉政等问题，条款 N9 规定不得参加，这里却列有 2 次。请核对事情发生和派出的先后；不应派出的，不要计入。',
      'warning 培训活动!D2 P02 在“否决资格”第 2 行登记有廉政等问题，条款 N9 规定不得参加，这里却列有 1 次。请核对事情发生和派出的先后；不应派出的，不要计入。',
    ]);
  });

  test.each([
    [
      'it did not happen',
      {
        否决资格: [veto('P02', '廉政纪律问题', { 是否发生: '否' })],
        监督帮扶: [round('P02', '1')],
      },
    ],
    ['another matter', { 否决资格: [veto('P02', '较大负面舆论')], 监督帮扶: [round('P02', '1')] }],
    ['nobody sent', { 否决资格: [veto('P02', '廉政纪律问题')], 监督帮扶: [round('P01', '1')] }],
    [
      'the unit itself',
      { 否决资格: [veto('集体', '廉政纪律问题')], 监督帮扶: [round('集体', '1')] },
    ],
  ])('silent: %s', (_, sheets) => {
    expect(shanghai(sheets)).toEqual([]);
  });

  test('silent where the notice says nothing of it', () => {
    expect(
      said(
        BARRED,
        banan({ 否决资格: [veto('P02', '廉政纪律问题')], 监督帮扶: [round('P02', '1')] }),
      ),
    ).toEqual([]);
  });
});

describe('numbers that the notice asks', () => {
  const listed = (count: number) =>
    people.slice(0, count).map(({ 人员编号 }) => candidate(人员编号));

  test('too many or too few candidates where no score sheet tells it', () => {
    expect(said(QUOTA, banan({ 候选对象: listed(5) }))).toEqual([
      'warning 候选对象! 推荐候选个人应为 4 名，登记了 5 名，请核对。',
    ]);
    expect(said(QUOTA, banan({ 候选对象: listed(2) }))).toEqual([
      'hint 候选对象! 推荐候选个人应为 4 名，登记了 2 名，请核对。',
    ]);
  });

  test('silent: as many as asked; told by scoring; no list', () => {
    expect(said(QUOTA, banan({ 候选对象: listed(4) }))).toEqual([]);
    expect(
      said(QUOTA, banan({ 候选对象: listed(5) }, { scored: [['individual', 'P01']] })),
    ).toEqual([]);
    expect(said(QUOTA, banan({}))).toEqual([]);
    // The city's quota is no business of a district.
    expect(
      said(QUOTA, {
        scheme: 'shanghai-2023',
        level: 'county',
        facts: { 本单位: '崇明区' },
        sheets: { 候选对象: listed(5) },
      }).filter((one) => one.includes('候选')),
    ).toEqual([]);
  });

  test('cases allotted to the unit', () => {
    expect(said(QUOTA, { scheme: 'shanghai-2023', level: 'county' })).toEqual([
      'hint 案件台账! 案件查处任务：基本事项“本单位”未填，查不到本单位的任务数',
    ]);
  });

  test('people sent to a training', () => {
    const training = (count: number | null, who: string | null): TestRow => ({
      名称: '培训',
      类别: '市级培训',
      日期: date('2025-05-05'),
      应参加人数: count,
      参加人员: who,
    });
    const at = (row: TestRow) => said(QUOTA, { sheets: { 人员名册: people, 培训活动: [row] } });
    expect(at(training(3, 'P01、P02'))).toEqual([
      'hint 培训活动!E2 通知要求 3 人参加，登记的参加人员只有 2 人。请核对人员是否填全；确实没有派足的，相关事项不能填“是”。',
    ]);
    for (const row of [
      training(2, 'P01、P02'),
      training(1, 'P01、P02'),
      training(null, 'P01'),
      training(3, null),
    ])
      expect(at(row)).toEqual([]);
  });
});

describe('candidates and their score sheets', () => {
  const book = async (listed: readonly string[], subjects: readonly string[]) => {
    const scheme = schemeOf('banan-2025');
    const spec = templateSpec({ scheme, table: 'individual', subjects, level: null });
    const made = await makeBook(
      filledIn(spec, {
        sheets: {
          人员名册: people.map(({ 人员编号 }) => ({ 人员编号 })),
          ...(listed.length === 0
            ? {}
            : { 候选对象: listed.map((对象) => ({ 对象, 类型: '个人', 曾入选年度: '无' })) }),
        },
      }),
    );
    return said(SHEETS_OF_CANDIDATES, { scheme, snapshot: await made.read(), scored: [] });
  };

  test('a name that is another one in the roster', () => {
    const at = (name: string | null): string[] =>
      said(SHEETS_OF_CANDIDATES, {
        sheets: {
          人员名册: [{ 人员编号: 'P01', 姓名: '甲一' }],
          候选对象: [{ 对象: 'P01', 姓名: name, 类型: '个人' }],
        },
      });
    expect(at('乙二')).toEqual([
      'warning 候选对象!B2 P01 的姓名与“人员名册”第 2 行登记的不一致。请核对编号和姓名，改正填错的一处。',
    ]);
    for (const name of ['甲一', '甲 一', '甲*', '甲某', null]) expect(at(name)).toEqual([]);
  });

  test('a row that does not say whether a person or a body is meant', () => {
    const of = (类型: string | null): string[] =>
      said(SHEETS_OF_CANDIDATES, {
        sheets: { 人员名册: people, 候选对象: [{ 对象: 'P01', 类型, 曾入选年度: '无' }] },
      });
    expect(of(null)).toEqual([
      'warning 候选对象!B2 P01 没有填类型，不知道是个人还是集体，评分和校验都没有把这一行当作候选个人。请在“类型”一列填“个人”或“集体”。',
    ]);
    expect([of('个人'), of('集体')]).toEqual([[], []]);
  });

  test('a sheet of somebody who is no candidate', async () => {
    expect(await book(['P02', 'P03'], ['P01', 'P02', 'P03'])).toEqual([
      'warning 个人自评 P01! 这是 P01 的个人评分表，但“候选对象”中没有登记这名候选人，资格和名额都没有核对。请补登，或者删去这张表。',
    ]);
  });

  test('one of several sheets is missing', async () => {
    expect(await book(['P01', 'P02', 'P03'], ['P01', 'P02'])).toEqual([
      'warning 候选对象!A4 候选人 P03 在本工作簿中没有“个人”评分表。请补做；评分表在别的文件里的，不必处理。',
    ]);
  });

  test('a workbook of one candidate beside the others’', async () => {
    const words = await book(['P01', 'P02'], ['P01']);
    expect(words).toEqual([expect.stringMatching(/^hint 候选对象!A3 候选人 P02/u)]);
  });

  test('silent: they match, or nobody is listed yet', async () => {
    expect(await book(['P01', 'P02'], ['P01', 'P02'])).toEqual([]);
    expect(await book([], ['P01'])).toEqual([]);
  });
});
