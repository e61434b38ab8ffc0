import { decimal, fraction } from '../../../src/exact';
import {
  type Assignment,
  type AssignmentProblem,
  type CaseForAssignment,
  assign,
  AssignmentLimitError,
  assignGreedy,
} from '../../../src/scoring/assignment/index';
import { byCategory, each, made, once } from './build';

const banan: Omit<AssignmentProblem, 'cases' | 'policy'> = {
  slots: [
    once('A1', 'A', 4),
    each('A2', 'A', 6),
    each('B10', 'B', null),
    each('B5', 'B', null),
    once('C1', 'C', 5),
    once('C2', 'C', 5),
  ],
  jointCaps: [{ slots: ['B10', 'B5'], cap: fraction(15) }],
};

function individual(
  cases: readonly CaseForAssignment[],
  policy: AssignmentProblem['policy'] = 'cross-group',
): AssignmentProblem {
  return { ...banan, policy, cases };
}

function collective(cases: readonly CaseForAssignment[]): AssignmentProblem {
  const means = { 自动监测: 2, 卫星遥感: 2, 固废管理: 2, 用电监控: 2 };
  return {
    slots: [byCategory('2.1a', 'identify', 6, means), each('2.1b', 'handle', 2)],
    jointCaps: [],
    policy: 'cross-group',
    cases,
  };
}

function places(assignment: Assignment): Record<string, readonly string[]> {
  return Object.fromEntries(assignment.cases.map((one) => [one.id, one.slots]));
}

function gains(assignment: Assignment): Record<string, string> {
  return Object.fromEntries([...assignment.gains].map(([slot, gain]) => [slot, decimal(gain)]));
}

function nextBest(assignment: Assignment, id: string): [string | null, string] | null {
  const next = assignment.cases.find((one) => one.id === id)?.nextBest;
  return next === null || next === undefined ? null : [next.place, decimal(next.total)];
}

const K = [
  made('K1', { '2.1a': ['自动监测'], '2.1b': 1 }),
  made('K2', { '2.1a': ['自动监测'] }),
  made('K3', { '2.1a': ['卫星遥感'], '2.1b': 1 }),
  made('K4', { '2.1a': ['固废管理'] }),
];

describe('the worked cases', () => {
  test('BN-C-05: identifying first would waste the pushed lead', () => {
    const result = assign(collective(K));
    expect(decimal(result.total)).toBe('7');
    expect(gains(result)).toEqual({ '2.1a': '6', '2.1b': '1' });
    expect(places(result)).toEqual({ K1: ['2.1b'], K2: ['2.1a'], K3: ['2.1a'], K4: ['2.1a'] });
    expect(decimal(assignGreedy(collective(K)))).toBe('6');
    expect(nextBest(result, 'K1')).toEqual(['identify', '6']);
    expect(nextBest(result, 'K2')).toEqual([null, '6']);
    expect(nextBest(result, 'K3')).toEqual(['handle', '6']);
    expect(nextBest(result, 'K4')).toEqual([null, '5']);
  });

  test('BN-P-02: a case gives way to two others under the joint cap', () => {
    const problem = individual([
      made('X', { B10: 10, C1: true }),
      made('Y', { B10: 10 }),
      made('Z', { B5: 5 }),
    ]);
    const result = assign(problem);
    expect(decimal(result.total)).toBe('20');
    expect(places(result)).toEqual({ X: ['C1'], Y: ['B10'], Z: ['B5'] });
    expect(decimal(assignGreedy(problem))).toBe('15');
    expect(nextBest(result, 'X')).toEqual(['B', '15']);
  });

  test('BN-P-05: inside a group a case may earn both, unless the reading says one slot', () => {
    const cases = [made('W', { A1: true, A2: 3 }), made('H', { C1: true, C2: true })];
    const both = assign(individual(cases));
    expect(decimal(both.total)).toBe('17');
    expect(places(both)).toEqual({ W: ['A1', 'A2'], H: ['C1', 'C2'] });
    const single = assign(individual(cases, 'one-slot'));
    expect(decimal(single.total)).toBe('9');
    expect(places(single)).toEqual({ W: ['A1'], H: ['C1'] });
    expect(nextBest(single, 'W')).toEqual(['A2', '8']);
    expect(nextBest(single, 'H')).toEqual(['C2', '9']);
  });

  test('BN-P-07: the three groups of a whole table', () => {
    const result = assign(
      individual([
        made('c1', { B10: 10, A1: true }),
        made('c2', { B5: 5, C1: true }),
        made('c3', { B5: 5 }),
        made('c4', { A2: 3, C2: true }),
        made('c5', { A2: 3 }),
        made('c6', { A2: 3 }),
      ]),
    );
    expect(decimal(result.total)).toBe('31');
    expect(gains(result)).toEqual({ A1: '0', A2: '6', B10: '10', B5: '5', C1: '5', C2: '5' });
    expect(places(result)).toEqual({
      c1: ['B10'],
      c2: ['C1'],
      c3: ['B5'],
      c4: ['C2'],
      c5: ['A2'],
      c6: ['A2'],
    });
  });
});

describe('ties', () => {
  const four = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'].map((id) =>
    made(id, { '2.1b': 1, '2.1a': ['自动监测'] }),
  );

  test('the first 案件编号 take the first places, surplus is used nowhere', () => {
    const result = assign(collective(four));
    expect(decimal(result.total)).toBe('4');
    expect(places(result)).toEqual({
      K1: ['2.1a'],
      K2: ['2.1b'],
      K3: ['2.1b'],
      K4: [],
      K5: [],
      K6: [],
    });
    expect(nextBest(result, 'K1')).toEqual(['handle', '4']);
    expect(nextBest(result, 'K6')).toEqual(['identify', '4']);
  });

  test('a case made superfluous by a later one is released', () => {
    const result = assign({
      slots: [each('s', 'g', 10)],
      jointCaps: [],
      policy: 'one-slot',
      cases: [made('1', { s: 5 }), made('2', { s: 10 })],
    });
    expect(places(result)).toEqual({ '1': [], '2': ['s'] });
  });

  test('案件编号 stand in code-point order', () => {
    const ids = ['渝10', '渝2', 'a', '渝\u{20000}', '渝\uFF21', 'B', '渝'];
    const result = assign(collective(ids.map((id) => made(id, {}))));
    expect(result.cases.map((one) => one.id)).toEqual([
      'B',
      'a',
      '渝',
      '渝10',
      '渝2',
      '渝\uFF21',
      '渝\u{20000}',
    ]);
    expect(result.cases.every((one) => one.nextBest === null)).toBe(true);
  });
});

describe('pins', () => {
  test('a pinned case counts only there, and the next best says what the pin costs', () => {
    const result = assign(
      collective([made('K1', { '2.1a': ['自动监测'], '2.1b': 1 }, '2.1a'), ...K.slice(1)]),
    );
    expect(decimal(result.total)).toBe('6');
    expect(result.cases[0]).toMatchObject({ slots: ['2.1a'], group: 'identify', pinned: true });
    expect(nextBest(result, 'K1')).toEqual(['handle', '7']);
    expect(result.invalidPins).toEqual([]);
  });

  test('a pin to a group or to a slot of a group', () => {
    const toGroup = assign(individual([made('W', { A1: true, A2: 3, C1: true }, 'A')]));
    expect(places(toGroup)).toEqual({ W: ['A1', 'A2'] });
    const toSlot = assign(individual([made('W', { A1: true, A2: 3, C1: true }, 'A2')]));
    expect(places(toSlot)).toEqual({ W: ['A2'] });
    expect(decimal(toSlot.total)).toBe('3');
    const oneSlot = assign(individual([made('W', { A1: true, A2: 3, C1: true }, 'A')], 'one-slot'));
    expect(places(oneSlot)).toEqual({ W: ['A1'] });
  });

  test('a pinned case keeps its place though it adds nothing; free cases become the surplus', () => {
    const result = assign(
      collective([
        made('K1', { '2.1b': 1 }),
        made('K2', { '2.1b': 1 }, 'handle'),
        made('K3', { '2.1b': 1 }, '2.1b'),
        made('K4', { '2.1b': 1 }, '2.1b'),
      ]),
    );
    expect(places(result)).toEqual({ K1: [], K2: ['2.1b'], K3: ['2.1b'], K4: ['2.1b'] });
  });

  test('a case pinned to a group of several slots stays there though it adds nothing', () => {
    const cases = [made('W', { A1: true, C1: true }, 'A'), made('X', { A1: true }, 'A')];
    expect(places(assign(individual(cases, 'one-slot')))).toEqual({ W: ['A1'], X: ['A1'] });
  });

  test('pinned to nowhere, and pinned where it is not eligible', () => {
    const result = assign(
      collective([
        made('K1', { '2.1b': 1 }, null),
        made('K2', { '2.1b': 1 }, '2.1a'),
        made('K3', { '2.1b': 1 }, '9.9'),
      ]),
    );
    expect(decimal(result.total)).toBe('0');
    expect(result.invalidPins).toEqual(['K2', 'K3']);
    expect(result.cases.map((one) => one.pinned)).toEqual([true, true, true]);
    expect(nextBest(result, 'K2')).toEqual(['handle', '1']);
  });
});

describe('figures', () => {
  test('weights and joint caps stay exact', () => {
    const result = assign({
      slots: [each('a', 'A', '2'), each('b', 'B', null), each('c', 'C', null)],
      jointCaps: [
        { slots: ['a', 'b'], cap: fraction('1.1') },
        { slots: ['c', 'b', 'a'], cap: fraction('1.35') },
      ],
      weights: new Map([['a', fraction('1/3')]]),
      policy: 'one-slot',
      cases: [
        made('1', { a: '1.5', b: '0.7' }),
        made('2', { a: 9, b: '0.5' }),
        made('3', { c: '0.1' }),
      ],
    });
    // 2 → a: min(2, 9)/3 = 2/3; 1 → b: 0.7; together capped at 1.1; with 0.1 below the outer cap.
    expect(result.total.toFraction()).toBe('6/5');
    expect(gains(result)).toEqual({ a: '2', b: '0.7', c: '0.1' });
  });

  test('a category without points, a category twice, bare eligibility without categories', () => {
    const result = assign(
      collective([
        made('K1', { '2.1a': ['无人机', '自动监测', '自动监测'] }),
        made('K2', { '2.1a': [] }),
        made('K3', { '2.1a': true }),
      ]),
    );
    expect(decimal(result.total)).toBe('2');
    expect(places(result)).toEqual({ K1: ['2.1a'], K2: [], K3: [] });
  });

  test('no cases, no slots', () => {
    expect(decimal(assign(collective([])).total)).toBe('0');
    const bare = { slots: [], jointCaps: [], policy: 'one-slot', cases: [made('1', {})] } as const;
    expect(decimal(assign(bare).total)).toBe('0');
  });

  test('two rows with one 编号 are two cases', () => {
    const rows = [made('K', { '2.1b': 1 }), made('K', { '2.1a': ['自动监测'] })];
    const result = assign(collective(rows));
    expect(decimal(result.total)).toBe('3');
    expect(assign(collective(rows.toReversed()))).toEqual(result);
  });

  test('the next best is left out when it is not asked for', () => {
    const result = assign(collective(K), { nextBest: false });
    expect(result.cases.every((one) => one.nextBest === null)).toBe(true);
    expect(decimal(result.total)).toBe('7');
  });
});

describe('malformed problems are refused', () => {
  const slot = each('s', 'g', 10);
  const base = { slots: [slot], jointCaps: [], policy: 'one-slot', cases: [] } as const;

  test.each<[string, AssignmentProblem]>([
    ['unknown slot', { ...base, cases: [made('1', { x: 1 })] }],
    ['no points', { ...base, cases: [made('1', { s: true })] }],
    ['negative', { ...base, cases: [made('1', { s: -1 })] }],
    ['share an id', { ...base, slots: [slot, slot] }],
    ['unknown slot', { ...base, jointCaps: [{ slots: ['x'], cap: fraction(1) }] }],
    ['too fine', { ...base, cases: [made('1', { s: '1/999983' }), made('2', { s: '1/999979' })] }],
    [
      'cross',
      {
        ...base,
        slots: [slot, each('t', 'g', 1), each('u', 'g', 1)],
        jointCaps: [
          { slots: ['s', 't'], cap: fraction(1) },
          { slots: ['t', 'u'], cap: fraction(1) },
        ],
      },
    ],
  ])('%s', (message, problem) => {
    expect(() => assign(problem)).toThrow(message);
  });
});

test('what would take too many states is refused, never answered by less than the optimum', () => {
  const ids = Array.from({ length: 24 }, (_, index) => `s${String(index)}`);
  const cases = ids.map((id, index) => made(`K${String(index)}`, { [id]: 1 }));
  const problem: AssignmentProblem = {
    slots: ids.map((id) => each(id, id, 2)),
    jointCaps: [],
    policy: 'one-slot',
    cases,
  };
  expect(() => assign(problem)).toThrow(AssignmentLimitError);
});

test('a slot without a cap holds any number of cases', () => {
  const cases = Array.from({ length: 600 }, (_, index) =>
    made(`K${String(index)}`, { s: index % 7, t: 3 }),
  );
  const problem: AssignmentProblem = {
    slots: [each('s', 'A', null), each('t', 'B', 9)],
    jointCaps: [],
    policy: 'cross-group',
    cases,
  };
  expect(assign(problem).total.toFraction()).toBe(String(1795 + 9));
});
