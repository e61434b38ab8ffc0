import { decimal } from '../../src/exact';
import { render } from '../../src/locales';
import { lintSchemeText } from '../../src/mechanisms';
import {
  openScheme,
  rankingPhrases,
  type RankingUse,
  score,
  type ScoreTree,
  standingAmong,
  treeJsonSchema,
  treeToJson,
} from '../../src/scoring';
import { recordsOf, type TestRow } from '../support/records';

interface Shape {
  readonly places?: number;
  readonly then?: string;
  readonly subject?: 'person' | 'unit';
  readonly rejects?: string;
}

const REJECTS = '{exists: {from: 否决资格, subject: 对象, where: {是否发生: true}}}';
const scheme = ({
  places = 2,
  then = '[]',
  subject = 'person',
  rejects = REJECTS,
}: Shape): string =>
  `id: demo
name: 演示方案
version: 1
year: 2025
notice: {title: 演示通知}
period: {from: 2025-01-01, to: 2025-11-30}
facts:
  得分: {kind: flag, question: 得分}
  出局: {kind: flag, question: 出局}
tables:
  t:
    name: 个人
    title: 演示
    subject: ${subject}
    total: 10
    layout:
      - {header: 指标, show: name, width: 8}
      - {header: 自评得分, show: score, width: 8}
      - {header: 计分说明, show: why, width: 30}
      - {header: 佐证材料, show: proof, width: 30}
    nodes:
      - {id: '1', name: 甲, points: 10, row: true, source: {text: 甲, at: 附件1}, rule: {kind: flat, points: 10, when: {fact: 得分}}}
    eligibility:
      - {id: '9', name: 无违纪, rejects: ${rejects}, source: {text: 违纪不得参评, at: 附件1}}
    ranking:
      id: R
      places: ${String(places)}
      among: {from: 候选对象, where: {类型: 个人}}
      key: 对象
      score: 总分
      then: ${then}
      source: {text: 根据分数排名, at: 附件1}
`;

type Listed = readonly [key: string, score: number | null, pieces?: number | null];

interface Over extends Shape {
  readonly vetoes?: readonly TestRow[] | null;
  readonly facts?: Readonly<Record<string, string>>;
  readonly own?: string;
  readonly rows?: readonly TestRow[];
}

function scored(candidates: readonly Listed[], over: Over = {}): ScoreTree {
  const { vetoes = [], facts = { 得分: '是', 出局: '否' }, own = 'P01', rows = [] } = over;
  const listed = candidates.map(([对象, 总分, 稿件数]) => ({ 对象, 类型: '个人', 总分, 稿件数 }));
  const people = candidates.map(([人员编号]) => ({ 人员编号 }));
  return score({
    scheme: openScheme(scheme(over), 'demo.yaml'),
    table: 't',
    records: recordsOf({
      facts,
      none: vetoes?.length === 0 ? ['否决资格'] : [],
      sheets: {
        人员名册: people,
        候选对象: [...listed, ...rows],
        ...(vetoes === null ? {} : { 否决资格: vetoes }),
      },
    }),
    subject: own,
    asOf: '2025-12-31',
  });
}

/** 「settled: P01 P02 | 并列 … | 其他 …」 */
function told(tree: ScoreTree): string {
  const { ranking } = tree;
  if (ranking === null) return 'none';
  const keys = (group: 'chosen' | 'tied' | 'others'): string =>
    ranking[group].map(({ key, place }) => `${String(place)}${key}`).join(' ');
  return `${ranking.status}: ${keys('chosen')} | ${keys('tied')} | ${keys('others')}`;
}
const use = (tree: ScoreTree): RankingUse => {
  if (tree.ranking === null) throw new Error('no ranking');
  return tree.ranking;
};

test('the schemes of these tests are without faults', () => {
  const text = scheme({ then: '[{column: 稿件数, order: most}]' }).replace(
    '  出局: {kind: flag, question: 出局}\n',
    '',
  );
  expect(lintSchemeText(text, 'demo.yaml')).toEqual([]);
  const bad = text.replace('score: 总分', 'score: 姓名').replace('稿件数', '无此列');
  expect(lintSchemeText(bad, 'demo.yaml').map((one) => one.message.key)).toEqual([
    'rubric.wrongColumn',
    'rubric.unknownColumn',
  ]);
});

test('the highest scores are chosen, compared exactly', () => {
  expect(
    told(
      scored([
        ['P01', 90.1],
        ['P02', 90.10001],
        ['P03', 90],
      ]),
    ),
  ).toBe('settled: 1P02 2P01 |  | 3P03');
  expect(told(scored([['P01', 90]]))).toBe('settled: 1P01 |  | ');
});

test('equal scores that both have a place are no tie', () => {
  expect(
    told(
      scored([
        ['P01', 90],
        ['P02', 90],
        ['P03', 80],
      ]),
    ),
  ).toBe('settled: 1P01 1P02 |  | 3P03');
});

test('who is equal for the last places is for a person to decide', () => {
  const tree = scored([
    ['P01', 81.5],
    ['P02', 81.5],
    ['P03', 93],
    ['P04', 70],
  ]);
  expect(told(tree)).toBe('tie: 1P03 | 2P01 2P02 | 4P04');
  expect(rankingPhrases(use(tree)).map((line) => render(line))).toEqual([
    '按总分取 2 名：最后的名额有并列，须人工确定',
    '入选 1 名：第1名 P03 93分',
    '并列 2 名，名额只剩 1 个，须人工确定：第2名 P01 81.5分；第2名 P02 81.5分',
    '未入选 1 名：第4名 P04 70分',
  ]);
  expect(render(standingAmong(tree) ?? { key: 'scoring.single', params: {} })).toBe(
    '按候选对象表的总分与 P02 并列，名额不够，须人工确定',
  );
});

describe('tie-breaks', () => {
  const most = { then: '[{column: 稿件数, order: most}]' };
  test('settle what they can', () => {
    const tied: Listed[] = [
      ['P01', 80, 3],
      ['P02', 80, 5],
      ['P03', 80, 4],
    ];
    expect(told(scored(tied, most))).toBe('settled: 1P02 2P03 |  | 3P01');
    expect(told(scored(tied, { then: '[{column: 稿件数, order: least}]' }))).toBe(
      'settled: 1P01 2P03 |  | 3P02',
    );
  });
  test('leave those who are equal on them as well', () => {
    expect(
      told(
        scored(
          [
            ['P01', 80, 3],
            ['P02', 80, 5],
            ['P03', 80, 3],
          ],
          most,
        ),
      ),
    ).toBe('tie: 1P02 | 2P01 2P03 | ');
  });
  test('settle nothing where one of the equals has not reported the figure', () => {
    expect(
      told(
        scored(
          [
            ['P01', 80, 3],
            ['P02', 80, null],
            ['P03', 80, 5],
          ],
          most,
        ),
      ),
    ).toBe('open:  | 1P01 1P02 1P03 | ');
    expect(
      told(
        scored(
          [
            ['P01', 90, 3],
            ['P02', 80, null],
            ['P03', 70, 5],
          ],
          most,
        ),
      ),
    ).toBe('settled: 1P01 2P02 |  | 3P03');
  });
});

test('who may not stand is removed, with the rule, and the next one moves up', () => {
  const tree = scored(
    [
      ['P01', 96],
      ['P02', 93],
      ['P03', 91],
    ],
    {
      vetoes: [
        { 对象: 'P01', 是否发生: '是', 事项: '违纪' },
        { 对象: 'P02', 是否发生: '否', 事项: '违纪' },
      ],
      own: 'P02',
    },
  );
  expect(told(tree)).toBe('settled: 1P02 2P03 |  | ');
  expect(use(tree).removed).toEqual([{ key: 'P01', rules: ['9'] }]);
  expect(rankingPhrases(use(tree)).map((line) => render(line))).toContain(
    '按资格条款移出 1 名：P01（9）',
  );
});

describe('open', () => {
  test('while somebody has no score', () => {
    const tree = scored([
      ['P01', 96],
      ['P02', 93],
      ['P03', null],
    ]);
    expect(told(tree)).toBe('open: 1P01 2P02 |  | ');
    expect(use(tree).unscored).toEqual(['P03']);
    expect(rankingPhrases(use(tree)).map((line) => render(line))).toEqual([
      '按总分取 2 名：还有未填的数据会影响名单，以下为暂列',
      '入选 2 名：第1名 P01 96分；第2名 P02 93分',
      '候选对象表还没有填总分的 1 名：P03',
    ]);
    expect(render(standingAmong(tree) ?? { key: 'scoring.single', params: {} })).toBe(
      '按候选对象表的总分排第 1 名，在 2 个名额之内（还有未填的数据会影响名单，为暂列）',
    );
  });
  test('while it is not known whether one who is chosen may stand', () => {
    const tree = scored(
      [
        ['P01', 96],
        ['P02', 93],
        ['P03', 80],
      ],
      {
        vetoes: [{ 对象: 'P02', 是否发生: null, 事项: '违纪' }],
      },
    );
    expect(told(tree)).toBe('open: 1P01 2P02 |  | 3P03');
    expect(use(tree).unchecked).toEqual(['P02']);
    expect(rankingPhrases(use(tree)).map((line) => render(line))).toContain(
      '资格还没有查清 1 名：P02',
    );
  });
  test('but not where that one is below the last place', () => {
    const tree = scored(
      [
        ['P01', 96],
        ['P02', 93],
        ['P03', 80],
      ],
      {
        vetoes: [{ 对象: 'P03', 是否发生: null, 事项: '违纪' }],
      },
    );
    expect(told(tree)).toBe('settled: 1P01 2P02 |  | 3P03');
  });
  test('while a row may not be a candidate, or has no name', () => {
    const rows = [{ 对象: 'P09', 类型: null, 总分: 99 }];
    expect(
      told(
        scored(
          [
            ['P01', 96],
            ['P02', 93],
          ],
          { rows },
        ),
      ),
    ).toBe('open: 1P09 2P01 |  | 3P02');
    expect(told(scored([['P01', 96]], { rows: [{ 对象: null, 类型: '个人', 总分: 99 }] }))).toBe(
      'settled: 1#3 2P01 |  | ',
    );
  });
});

test('without candidates there is no ranking', () => {
  expect(told(scored([]))).toBe('none');
});

test('a rule about the unit itself rejects all its people, but says nothing of other units', () => {
  const rejects = '{fact: 出局}';
  const facts = { 得分: '是', 出局: '是' };
  const all: Listed[] = [
    ['P01', 96],
    ['P02', 93],
  ];
  expect(use(scored(all, { rejects, facts })).removed.map(({ key }) => key)).toEqual([
    'P01',
    'P02',
  ]);
  const units = scored(all, { rejects, facts, subject: 'unit', own: 'P02' });
  expect(use(units).removed.map(({ key }) => key)).toEqual(['P02']);
});

test("a score in the list that is not the table's is told", () => {
  const found = (tree: ScoreTree): string[] =>
    tree.findings
      .filter((one) => one.code === 'scoring.candidateScore')
      .map((one) => render(one.message));
  expect(
    found(
      scored([
        ['P01', 9.5],
        ['P02', 9],
      ]),
    ),
  ).toEqual(['P01 在候选对象表中的总分是 9.5，本次计算是 10；排名用的是表中的数，请核对']);
  expect(found(scored([['P01', 10]]))).toEqual([]);
  expect(found(scored([['P01', 9]], { facts: {} }))).toEqual([]);
  expect(found(scored([['P01', 11]], { facts: {} }))).toEqual([
    'P01 在候选对象表中的总分是 11，本次计算是 0～10；排名用的是表中的数，请核对',
  ]);
});

test('the JSON and both languages say all of it', () => {
  const tree = scored(
    [
      ['P01', 81.5],
      ['P02', 81.5],
      ['P03', 93],
      ['P04', null],
      ['P05', 60],
    ],
    {
      vetoes: [
        { 对象: 'P05', 是否发生: '是', 事项: '违纪' },
        { 对象: 'P03', 是否发生: null, 事项: '违纪' },
      ],
      then: '[{column: 稿件数, order: most}]',
      own: 'P03',
    },
  );
  const json = treeToJson(tree);
  expect(treeJsonSchema.parse(json)).toEqual(json);
  expect(json.ranking).toMatchObject({
    id: 'R',
    places: 2,
    status: 'open',
    chosen: [{ key: 'P03', place: 1, score: 93, then: [null] }],
    tied: [{ key: 'P01' }, { key: 'P02' }],
    removed: [{ key: 'P05', rules: ['9'] }],
    unchecked: ['P03'],
    unscored: ['P04'],
  });
  for (const line of rankingPhrases(use(tree)))
    expect(render(line, 'en-US')).not.toMatch(/\{\{|scoring\./);
  const other = scored(
    [
      ['P01', 1],
      ['P02', 2],
      ['P03', 3],
    ],
    { facts: {} },
  );
  expect(render(standingAmong(other) ?? { key: 'scoring.single', params: {} }, 'en-US')).toBe(
    'place 3 by the scores in the list of candidates, beyond 2 places',
  );
  expect(standingAmong(scored([['P02', 2]], { facts: {} }))).toBeNull();
  expect(use(other).chosen.map(({ score: points }) => decimal(points))).toEqual(['3', '2']);
});
