import {
  boundsPhrase,
  casePlaceText,
  distinctFindings,
  eligibilityPhrase,
  eligibilityRulePhrase,
  missingPhrase,
  placeText,
  quotaPhrase,
  sameBounds,
  standingPhrase,
  statePhrase,
  totalPhrase,
  within,
} from '../../src/desk';
import { atLeast, between, exactly, ZERO } from '../../src/exact';
import { finding, type Phrase, phrase, render } from '../../src/locales';
import type { NodeState, ScoreNode } from '../../src/scoring';

const say = (one: Phrase): string => render(one);

const node = (of: Partial<ScoreNode>): ScoreNode => ({
  id: '1',
  name: '甲',
  role: 'gain',
  points: null,
  effectivePoints: null,
  raw: exactly(0),
  score: exactly(0),
  attainable: ZERO,
  state: 'scored',
  why: phrase('scoring.single', { total: '0' }),
  verdict: null,
  rows: [],
  excluded: [],
  readings: [],
  missing: [],
  source: { text: '甲', at: '附件1' },
  evidence: [],
  owner: { guide: null, responsible: null },
  due: null,
  children: [],
  ...of,
});

describe('words for figures and states', () => {
  test('a total is final, open, or without a bound', () => {
    expect(say(totalPhrase(exactly('2.75')))).toBe('得分 2.75');
    expect(say(totalPhrase(between('2.5', 3)))).toBe('目前 2.5，最多 3');
    expect(say(totalPhrase(atLeast('2.5')))).toBe('目前 2.5，上限未知');
  });

  test('a part without a bound is within the whole', () => {
    expect(say(boundsPhrase(within(atLeast(0), between(0, 7))))).toBe('0～7');
    expect(say(boundsPhrase(within(between(0, 14), between(0, 7))))).toBe('0～14');
    expect(say(boundsPhrase(within(atLeast(0), null)))).toBe('0 起');
  });

  test.each<[NodeState, string]>([
    ['scored', '已得'],
    ['unreported', '未填'],
    ['undecided', '待定'],
    ['pending', '待评'],
    ['notDue', '未到期'],
    ['notApplicable', '不适用'],
    ['vetoed', '否决'],
  ])('%s', (state, word) => {
    expect(say(statePhrase(state))).toBe(word);
  });

  test('a veto happened or not, a commitment is kept or not', () => {
    const veto = (key: 'vetoYes' | 'vetoNo' | 'vetoUnknown') =>
      say(standingPhrase(node({ role: 'veto', why: phrase(`mechanisms.${key}`) })));
    expect([veto('vetoYes'), veto('vetoNo'), veto('vetoUnknown')]).toEqual([
      '已发生',
      '未发生',
      '未填',
    ]);
    const kept = (verdict: ScoreNode['verdict']) => say(standingPhrase(node({ verdict })));
    expect([kept('met'), kept('unmet'), kept('hint'), kept('unknown')]).toEqual([
      '达标',
      '未达标',
      '提示',
      '已得',
    ]);
  });
});

test('a missing thing with what it is', () => {
  const what = phrase('measures.sheetUnreported', { sheet: '案件台账' });
  expect(say(missingPhrase({ kind: 'unreported', what }))).toMatch(/^未填：.*案件台账/);
});

test('who may stand', () => {
  const words = (['eligible', 'rejected', 'unknown'] as const).map((one) =>
    say(eligibilityPhrase(one)),
  );
  expect(words).toEqual(['合格', '否决', '待确认']);
  const rule = {
    id: 'X1',
    name: '弄虚作假',
    rows: [],
    missing: [],
    source: { text: '甲', at: '一' },
  };
  const rules = (['eligible', 'rejected', 'unknown'] as const).map((state) =>
    say(eligibilityRulePhrase({ ...rule, state })),
  );
  expect(rules).toEqual([
    'X1 弄虚作假：未发生',
    'X1 弄虚作假：已发生，不能参评（得分仍保留）',
    'X1 弄虚作假：尚未填报',
  ]);
  const quota = (found: number) => say(quotaPhrase({ id: 'X4', name: '推荐', count: 4, found }));
  expect([quota(4), quota(5)]).toEqual([
    'X4 推荐：名额 4，已有 4',
    'X4 推荐：名额 4，已有 5，超出',
  ]);
});

test('bounds are the same only when both ends are', () => {
  expect(sameBounds(between(1, 2), between(1, 2))).toBe(true);
  expect(sameBounds(between(1, 2), exactly(1))).toBe(false);
  expect(sameBounds(atLeast(1), exactly(1))).toBe(false);
  expect(sameBounds(atLeast(1), atLeast(1))).toBe(true);
});

test('a place of a case is told with its group', () => {
  const use = {
    id: 'X',
    source: { text: '甲', at: '附件1' },
    policy: 'cross-group' as const,
    groups: [
      { name: '识别', nodes: ['2.1a', '2.1c'] },
      { name: '查办', nodes: ['2.1b'] },
    ],
    total: ZERO,
    cases: [],
  };
  expect(['2.1b', '识别', '9'].map((place) => casePlaceText(use, place))).toEqual([
    '2.1b 查办',
    '2.1a、2.1c 识别',
    '9',
  ]);
});

test('the same finding of two tables stands once, with its place', () => {
  const one = finding('error', phrase('scoring.strayRow', { clause: '9', known: '1' }), {
    sheet: '扣分记录',
    address: 'A2',
  });
  const elsewhere = { ...one, where: { sheet: '扣分记录' } };
  expect(distinctFindings([one, { ...one }, elsewhere])).toEqual([one, elsewhere]);
  expect([one.where, elsewhere.where, undefined].map(placeText)).toEqual([
    '扣分记录!A2',
    '扣分记录',
    '',
  ]);
});
