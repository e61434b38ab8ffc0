import { evaluate, lint } from './evaluate';
import type { TestContext } from '../support/context';

const at = (value: number | string | null): TestContext => ({
  declared: { 数: { kind: 'number', question: '数' } },
  facts: value === null ? {} : { 数: value },
});
const rule = (tiers: readonly object[], unit = 'percent', value: object = { fact: '数' }) => ({
  kind: 'tier',
  unit,
  value,
  tiers,
});
const points = (tiers: readonly object[], value: number | string): string =>
  evaluate(rule(tiers), 3, at(value)).raw;

/** 占比达80%以上的得3分，70%以上的得2分，60%以上的得1分 */
const SHARE = [
  { atLeast: 80, points: 3 },
  { atLeast: 70, below: 80, points: 2 },
  { atLeast: 60, below: 70, points: 1 },
  { below: 60, points: 0 },
];

test.each([
  [0, '0'],
  [59.99, '0'],
  [60, '1'],
  [69.99, '1'],
  [70, '2'],
  [79.99, '2'],
  [80, '3'],
  [100, '3'],
])('%d%% gives %s', (value, expected) => {
  expect(points(SHARE, value)).toBe(expected);
});

/** 配备20项的得2分，15项的得1分，不足15项的不得分 */
const ITEMS = [
  { atLeast: 20, points: 2 },
  { atLeast: 15, below: 20, points: 1 },
  { below: 15, points: 0 },
];
test.each([
  [14, '0'],
  [15, '1'],
  [19, '1'],
  [20, '2'],
  [300, '2'],
])('%i items give %s', (value, expected) => {
  expect(points(ITEMS, value)).toBe(expected);
});

/** Ends that do not belong to their interval. */
const STRICT = [
  { above: 50, points: 2 },
  { atMost: 50, points: 0 },
];
test.each([
  [49.99, '0'],
  [50, '0'],
  [50.01, '2'],
])('more than 50: %d gives %s', (value, expected) => {
  expect(points(STRICT, value)).toBe(expected);
});

test('a quotient is compared exactly: 2 of 3 is more than 66.66 and less than 66.67', () => {
  const two = { ratio: { numerator: { constant: 2 }, denominator: { constant: 3 } } };
  const edges = [
    { above: 66.66, below: 66.67, points: 1 },
    { atMost: 66.66, points: 0 },
    { atLeast: 66.67, points: 3 },
  ];
  const found = evaluate(rule(edges, 'percent', two), 3);
  expect(found.raw).toBe('1');
  expect(found.why).toBe('2 ÷ 3 = 66.6667%，超过 66.66%、不足 66.67%，得 1 分');
});

test('says in which step the figure lies, and what it could become', () => {
  expect(evaluate(rule(SHARE), 3, at(75))).toMatchObject({
    why: '75%，达到 70%、不足 80%，得 2 分',
    english: '75%: at least 70%, below 80%, 2 points',
  });
  expect(evaluate(rule(ITEMS, 'count'), 2, at(16)).why).toBe('16，达到 15、不足 20，得 1 分');
  expect(evaluate(rule(STRICT), 2, at(50)).why).toBe('50%，不超过 50%，得 0 分');
  const open = evaluate(rule(SHARE), 3, at(null));
  expect(open).toMatchObject({ raw: '0..3', why: '尚不能算出，可得 0～3 分：基本事项“数”未填' });
});

test('an open figure has the points of every step that it may lie in', () => {
  const rows = (undecided: number): TestContext => ({
    sheets: {
      项目检查: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => ({
        项目编号: n,
        是否检查: n <= undecided ? null : n <= 9 ? '是' : '否',
      })),
    },
  });
  const value = { share: { of: { from: '项目检查' }, that: { 是否检查: true } } };
  const over = (undecided: number): string =>
    evaluate(rule(SHARE, 'percent', value), 3, rows(undecided)).raw;
  expect([over(0), over(1), over(2), over(3), over(9)]).toEqual(['3', '3', '2..3', '1..3', '0..3']);
});

test.each([
  ['none', SHARE, []],
  ['none where they are not in order', [...ITEMS].reverse(), []],
  [
    'none at a single value',
    [
      { atLeast: 5, atMost: 5, points: 1 },
      { above: 5, points: 2 },
      { below: 5, points: 0 },
    ],
    [],
  ],
  ['a gap at the bottom', [{ atLeast: 10, points: 1 }], ['分档在 0 处有空档']],
  [
    'a gap at an end that nobody includes',
    [
      { above: 50, points: 1 },
      { below: 50, points: 0 },
    ],
    ['分档在 50 处有空档'],
  ],
  [
    'a gap between',
    [
      { atLeast: 60, points: 1 },
      { below: 50, points: 0 },
    ],
    ['分档在 50 处有空档'],
  ],
  ['a gap at the top', [{ atMost: 100, points: 1 }], ['分档在 100 处有空档']],
  [
    'an overlap at an end that both include',
    [
      { atLeast: 50, points: 1 },
      { atMost: 50, points: 0 },
    ],
    ['分档在 50 处重叠'],
  ],
  [
    'an overlap between',
    [
      { atLeast: 40, points: 1 },
      { below: 50, points: 0 },
    ],
    ['分档在 40 处重叠'],
  ],
  [
    'an overlap of two without an upper end',
    [
      { atLeast: 0, points: 1 },
      { atLeast: 50, points: 2 },
    ],
    ['分档在 50 处重叠'],
  ],
])('lint finds %s', (_, tiers, expected) => {
  expect(lint(rule(tiers))).toEqual(expected);
});

test('a share of rows is never above 100, so steps may end there; just below is a gap', () => {
  const share = { share: { of: { from: '项目检查' }, that: { 是否检查: true } } };
  expect(lint(rule([{ atMost: 100, points: 1 }], 'percent', share))).toEqual([]);
  expect(lint(rule([{ below: 100, points: 1 }], 'percent', share))).toEqual([
    '分档在 100 处有空档',
  ]);
});

test.each([[{ atLeast: 1, above: 1, points: 1 }], [{ below: 1, atMost: 1, points: 1 }]])(
  'two words for one end are refused: %j',
  (tier) => {
    expect(() => lint(rule([tier]))).toThrow();
  },
);
