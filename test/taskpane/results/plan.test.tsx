/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { DataFact } from '../../../src/desk';
import { fraction } from '../../../src/exact';
import { render as words, phrase } from '../../../src/locales';
import type { ScoreNode, ScoreTree } from '../../../src/scoring';
import { filtersOf } from '../../../src/taskpane/results/model/filter';
import { fullMarksOf } from '../../../src/taskpane/results/model/full-marks';
import { countsOf, isPlan, outcomeOf } from '../../../src/taskpane/results/model/plan';
import { summaryLines } from '../../../src/taskpane/results/model/summary';
import { totalSentence } from '../../../src/taskpane/results/model/total';
import { node, result, tree, unknown } from './build';
import { BLANK, TestPane } from './harness';
import { press, show, turnTo, violations } from './screen';

const commitment = (of: Partial<ScoreNode> & { readonly id: string }): ScoreNode =>
  node({
    points: null,
    effectivePoints: null,
    attainable: null,
    score: { lo: fraction(0), hi: fraction(0) },
    raw: { lo: fraction(0), hi: fraction(0) },
    why: phrase('desk.state_unreported'),
    ...of,
  });

const PLAN = [
  commitment({
    id: '1',
    name: '信访处置',
    state: 'unreported',
    why: phrase('scoring.single', { total: '0 + 0 = 0' }),
    children: [
      commitment({ id: '1a', verdict: 'met' }),
      commitment({ id: '1b', verdict: 'hint' }),
      commitment({ id: '1c', verdict: 'unmet' }),
    ],
  }),
  commitment({
    id: '2',
    verdict: 'unknown',
    state: 'unreported',
    missing: [unknown('unreported', '项目检查')],
  }),
  commitment({ id: '3', verdict: 'unknown', state: 'notDue' }),
  commitment({ id: '4', verdict: 'unknown', state: 'notApplicable' }),
];
const READING: ScoreTree['readings'][number] = {
  key: 'P1',
  question: '报到几月',
  chosen: 'october',
  label: '到10月',
  standard: 'october',
  options: ['october', 'november'],
  reason: '方案只写到10月',
  level: false,
  alternatives: [
    { option: 'november', label: '到11月', total: { lo: fraction(0), hi: fraction(0) } },
  ],
};
const ZERO = { lo: fraction(0), hi: fraction(0) };
const plan = (of: Partial<ScoreTree> = {}) =>
  result({
    table: 'plan',
    tableName: '承诺事项',
    max: null,
    attainable: null,
    total: ZERO,
    indicators: PLAN,
    readings: [READING],
    ...of,
  });

describe('a table of commitments', () => {
  test('is told from points, and its commitments are counted', () => {
    const { tree: planned } = plan();
    expect(isPlan(planned)).toBe(true);
    expect(fullMarksOf(planned)).toEqual({ kind: 'none' });
    expect(PLAN.map(outcomeOf).slice(1)).toEqual(['open', 'notDue', 'notApplicable']);
    expect(countsOf(PLAN)).toEqual({
      met: 1,
      unmet: 1,
      hint: 1,
      notDue: 1,
      open: 1,
      notApplicable: 1,
    });
    expect(filtersOf(planned)).toContain('unmet');
    expect(isPlan(tree({ indicators: [node({ id: '1' })] }))).toBe(false);
    expect(isPlan(tree({ indicators: [] }))).toBe(false);
  });

  test('shows counts and states, no points, no total, no bars', async () => {
    const page = show(new TestPane({ ...BLANK, results: [plan()] }));
    screen.getByText('共 6 项承诺：达标 1；未达标 1；提示 1；未到期 1；还没有确定 1；不适用 1');
    screen.getByText('达标 1；未达标 1；提示 1');
    expect(screen.queryAllByRole('meter')).toEqual([]);
    expect(page.textContent).not.toMatch(/\d 分|0 \+ 0|还可得|合计|按还可得/);
    expect(await violations(page)).toEqual([]);
  });

  test('is searched by what became of its commitments', () => {
    show(new TestPane({ ...BLANK, results: [plan()] }));
    for (const [name, found] of [
      ['未达标 1', '1c 条款1c'],
      ['提示 1', '1b 条款1b'],
      ['达标 1', '1a 条款1a'],
      ['未到期 1', '3 条款3'],
      ['还没有确定 1', '2 条款2'],
    ] as const) {
      press(name);
      const shown = [...document.querySelectorAll('[id^="result-node-"]')].map(
        ({ textContent }) => textContent,
      );
      expect(shown.at(-1)).toBe(found);
    }
  });

  test('what is kept, not kept and noted has a sign of its own', () => {
    show(new TestPane({ ...BLANK, results: [plan()] }));
    const signs = (['达标 1', '未达标 1', '提示 1', '还没有确定 1'] as const).map((filter) => {
      press(filter);
      const [at] = [...document.querySelectorAll('[id^="result-node-"]')].slice(-1);
      return at?.closest('li')?.querySelector('span > svg path')?.getAttribute('d');
    });
    expect(signs.every((sign) => sign !== undefined)).toBe(true);
    expect(new Set(signs).size).toBe(4);
  });

  test('a commitment opens without figures; a heading tells its counts', () => {
    show(new TestPane({ ...BLANK, results: [plan()] }));
    press('1 信访处置');
    const why = screen.getByRole('region', { name: '怎样得出' });
    within(why).getByText('达标 1；未达标 1；提示 1');
    expect(screen.queryByText('封顶、保底之前')).toBeNull();
  });

  test('is copied commitment by commitment', () => {
    const lines = summaryLines(plan().tree, (said) => words(said));
    expect(lines).toContain('1c 条款1c：未达标。未填');
    expect(lines.filter((line) => line.startsWith('1 '))).toEqual([]);
    expect(lines[1]).toMatch(/^共 6 项承诺：/);
  });

  test('another reading is told by what it judges otherwise', async () => {
    const other = { ...READING, chosen: 'november', label: '到11月', alternatives: [] };
    let kept = true;
    const pane = new TestPane({ ...BLANK, results: [plan()] }, ({ readings }) => {
      const [one, two, ...rest] = PLAN;
      if (one === undefined || two === undefined) throw new Error('two nodes');
      const changed = kept ? PLAN : [one, { ...two, verdict: 'met' as const }, ...rest];
      return [
        plan({
          indicators: [...changed],
          readings: [readings.P1 === 'november' ? other : READING],
        }),
      ];
    });
    show(pane);
    turnTo('口径');
    screen.getByText('改用后各项重新判定');
    press(/到11月/);
    await screen.findAllByText('口径 P1 已改为“到11月”：各项判定没有变化。');
    kept = false;
    press('改回');
    await screen.findAllByText(
      /^口径 P1 已改回：各项判定由“达标 1；.*还没有确定 1；.*”变为“达标 2；未达标 1；.*”。$/,
    );
  });
});

describe('a notice without printed points', () => {
  const unset = node({
    id: '1',
    points: null,
    effectivePoints: null,
    score: { lo: fraction(0), hi: null },
    state: 'unreported',
  });
  const fact = (of: Partial<DataFact>): DataFact => ({
    name: '案卷质量满分',
    question: '请设定案卷质量的满分。',
    reported: false,
    where: { sheet: '基本事项', address: 'B2' },
    fullMarksOf: ['collective'],
    ...of,
  });
  const open = (of: Partial<ScoreTree> = {}) =>
    result({
      max: null,
      attainable: null,
      total: { lo: fraction(0), hi: null },
      indicators: [unset, node({ id: '2' })],
      ...of,
    });
  const data = {
    sheets: [],
    facts: [
      fact({}),
      fact({ name: '公众满意度满分', where: null }),
      fact({ name: '已填满分', reported: true }),
      fact({ name: '个人事迹满分', fullMarksOf: ['individual'] }),
      fact({ name: '别的事项', fullMarksOf: [] }),
    ],
    findings: [],
    unassigned: [],
  };

  test('has no total before the full marks are stated, and says which, with the way there', async () => {
    const pane = new TestPane({ ...BLANK, results: [open()], data });
    const page = show(pane);
    screen.getByText('还不能合计：满分还没有全部设定');
    const items = within(screen.getByText(/^通知没有印发分值/).parentElement ?? page)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(items).toEqual([
      '基本事项 B2案卷质量满分：请设定案卷质量的满分。',
      '公众满意度满分：请设定案卷质量的满分。',
    ]);
    press('在工作簿中查看 基本事项 B2');
    expect(pane.asked).toContainEqual(['reveal', { sheet: '基本事项', address: 'B2' }]);
    screen.getByText('未设满分');
    expect(page.textContent).not.toMatch(/目前 0 分|最多可到/);
    expect(await violations(page)).toEqual([]);
    expect(words(totalSentence(open().tree))).toBe('还不能合计：满分还没有全部设定');
  });

  test('names no total for another reading', () => {
    const gives = { lo: fraction(1), hi: null };
    const reading = {
      ...READING,
      alternatives: [{ option: 'november', label: '到11月', total: gives }],
    };
    const use = { ...reading, own: true };
    const scored = { ...use, alternatives: [{ ...reading.alternatives[0], score: gives }] };
    const first = { ...unset, readings: [scored] } as ScoreNode;
    show(new TestPane({ ...BLANK, results: [open({ indicators: [first], readings: [reading] })] }));
    turnTo('口径');
    screen.getByText('改用后得分会变，设定满分后可以看到合计');
    turnTo('得分');
    press('1 条款1');
    screen.getByText('改用后本项 1 起');
  });

  test('has one once they are stated', () => {
    const stated = open({ indicators: [node({ id: '1' }), node({ id: '2' })], total: ZERO });
    expect(words(totalSentence(stated.tree))).toBe('得分 0 分，满分 20 分（按您设定的满分相加）');
    show(new TestPane({ ...BLANK, results: [stated] }));
    expect(screen.getAllByRole('meter')[0]?.getAttribute('aria-valuemax')).toBe('20');
  });
});
