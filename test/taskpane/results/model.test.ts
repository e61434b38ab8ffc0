import { atLeast, between, decimal, exactly, fraction, ZERO } from '../../../src/exact';
import { phrase, render } from '../../../src/locales';
import type { RowSet } from '../../../src/measures';
import { difference } from '../../../src/taskpane/results/model/difference';
import { countOf, openNodes, shownNodes } from '../../../src/taskpane/results/model/filter';
import { beyondOf, gapOf, lostOf } from '../../../src/taskpane/results/model/nodes';
import { rankingOf } from '../../../src/taskpane/results/model/ranking';
import { targetsOf } from '../../../src/taskpane/results/model/rows';
import { attainablePhrase, totalSentence } from '../../../src/taskpane/results/model/total';
import { gapTexts } from '../../../src/taskpane/results/parts/figure';
import { node, result, tree } from './build';

const ids = (shown: readonly { readonly node: { readonly id: string } }[]): string[] =>
  shown.map((one) => one.node.id);
const words = (made: ReturnType<typeof node>): string[] =>
  gapTexts(made, made.score).map((one) => render(one));

describe('what is still open and what is lost', () => {
  const open = node({ id: '1', score: between(4, 7), state: 'unreported' });

  test('of a gain: open up to the highest, lost above it', () => {
    expect([gapOf(open, open.score)?.valueOf(), lostOf(open, open.score).valueOf()]).toEqual([
      3, 3,
    ]);
    expect(words(open)).toEqual(['还可得 3 分', '未得 3 分']);
  });

  test('of a deduction: what may go and what is taken for certain', () => {
    const taken = node({ id: '1', role: 'deduction', score: between(-3, -1), attainable: ZERO });
    expect(words(taken)).toEqual(['最多可少扣 2 分', '已扣 1 分']);
  });

  test('without any bound or points nobody can say how much', () => {
    const loose = node({ id: '1', score: atLeast(2), points: null, effectivePoints: null });
    expect(words(loose)).toEqual(['还可得多少尚不能确定']);
    const bounded = node({ id: '1', score: atLeast(2) });
    expect(words(bounded)).toEqual(['还可得 8 分']);
  });

  test('what the rules leave out of reach is told apart from what was missed', () => {
    const partly = node({ id: '1', score: exactly(4), attainable: fraction(9) });
    expect(beyondOf(partly)?.valueOf()).toBe(1);
    expect(words(partly)).toEqual(['未得 6 分（其中 1 分按规则得不到）']);
    const vetoed = node({ id: '1', score: exactly(0), attainable: ZERO, state: 'vetoed' });
    expect(words(vetoed)).toEqual(['未得 10 分']);
  });

  test('what does not apply is no loss, a veto has no points', () => {
    const none = node({ id: '1', score: exactly(0), attainable: ZERO, state: 'notApplicable' });
    const veto = node({ id: '2', role: 'veto', points: null, effectivePoints: null });
    expect([words(none), words(veto)]).toEqual([[], []]);
  });
});

describe('filters and order', () => {
  const indicators = [
    node({ id: '1' }),
    node({
      id: '2',
      score: between(2, 8),
      state: 'unreported',
      children: [
        node({
          id: '2.1',
          score: between(0, 1),
          state: 'notDue',
          points: fraction(1),
          effectivePoints: fraction(1),
        }),
        node({ id: '2.2', score: between(2, 12), state: 'unreported' }),
        node({ id: '2.3', state: 'vetoed', score: exactly(0) }),
      ],
    }),
    node({ id: '3', score: atLeast(0), points: null, effectivePoints: null, state: 'pending' }),
  ];

  test('the tree keeps what fits and what stands above it', () => {
    const open = shownNodes(indicators, 'open', 'order');
    expect(ids(open)).toEqual(['2', '3']);
    expect(ids(open[0]?.children ?? [])).toEqual(['2.1', '2.2']);
    expect(ids(shownNodes(indicators, 'vetoed', 'order')[0]?.children ?? [])).toEqual(['2.3']);
    expect(ids(shownNodes(indicators, 'all', 'order'))).toEqual(['1', '2', '3']);
  });

  test('the counts are those of the deepest ones', () => {
    expect(
      (['all', 'open', 'lost', 'vetoed'] as const).map((one) => countOf(indicators, one)),
    ).toEqual([5, 3, 1, 1]);
  });

  test('by what is open the most comes first, the unknown before all', () => {
    const sorted = shownNodes(indicators, 'all', 'gap');
    expect(ids(sorted)).toEqual(['3', '2', '1']);
    expect(ids(sorted[1]?.children ?? [])).toEqual(['2.2', '2.1', '2.3']);
  });

  test('a part can add no more than the whole has room for', () => {
    const rooms = openNodes(indicators).map(({ node: { id }, room }) => [
      id,
      room === null ? null : decimal(room),
    ]);
    expect(rooms).toEqual([
      ['3', null],
      ['2.2', '6'],
      ['2.1', '1'],
    ]);
  });
});

describe('the ranking of candidates', () => {
  const person = (subject: string, total: number, eligibility = 'eligible' as const) =>
    result({ table: 'individual', subject, total: exactly(total), eligibility });
  const out = result({
    table: 'individual',
    subject: 'P05',
    total: exactly(99),
    eligibility: 'rejected',
  });
  const unit = result({});
  const people = [person('P02', 70), person('P01', 70), person('P03', 80), out, person('P04', 60)];

  test('equal figures share a place; who may not stand is last without one', () => {
    const [first] = people;
    if (first === undefined) throw new Error('nobody');
    const ranked = rankingOf([unit, ...people], first);
    expect(ranked.map(({ place, result: { tree: of } }) => [of.subject, place])).toEqual([
      ['P03', 1],
      ['P01', 2],
      ['P02', 2],
      ['P04', 4],
      ['P05', null],
    ]);
  });

  test('the unit and a candidate alone have nobody to be compared with', () => {
    expect(rankingOf([unit, ...people], unit)).toEqual([]);
    expect(rankingOf([unit, out], out)).toEqual([]);
  });
});

describe('rows to click at', () => {
  const rows = (of: Partial<RowSet>): RowSet => ({
    sheet: '案件台账',
    count: 4,
    ranges: ['3:5', '8'],
    more: 0,
    keys: [],
    ...of,
  });

  test('range by range where the records have no 编号', () => {
    expect(targetsOf(rows({})).map(({ address, key }) => [address, key])).toEqual([
      ['3:5', null],
      ['8:8', null],
    ]);
  });

  test('row by row with the 编号 where every row has one', () => {
    const named = targetsOf(rows({ keys: ['A', 'B', 'C', 'D'] }));
    expect(named.map(({ address, key }) => `${address} ${String(key)}`)).toEqual([
      '3:3 A',
      '4:4 B',
      '5:5 C',
      '8:8 D',
    ]);
  });

  test('never a 编号 beside a row that may not be its own', () => {
    for (const one of [rows({ keys: ['A'] }), rows({ count: 9, more: 5, keys: [] })])
      expect(targetsOf(one).every(({ key }) => key === null)).toBe(true);
  });
});

describe('the total in words', () => {
  const say = (of: Parameters<typeof tree>[0]): string => render(totalSentence(tree(of)));

  test('is honest about what is proved, open and unknown', () => {
    expect(say({ total: exactly('62.4') })).toBe('得分 62.4 分，满分 100 分');
    expect(say({ total: between('62.4', '88.1') })).toBe(
      '目前 62.4 分，最多可到 88.1 分，满分 100 分',
    );
    expect(say({ total: atLeast('62.4') })).toBe(
      '目前 62.4 分，最多可到多少还不能确定，满分 100 分',
    );
    expect(say({ total: exactly(3), max: null, attainable: null })).toBe(
      '得分 3 分，通知没有写明总分',
    );
  });

  test('names what the rules allow where that is not the printed total', () => {
    const allowed = (points: number): string | null => {
      const made = attainablePhrase(tree({ attainable: fraction(points) }));
      return made === null ? null : render(made);
    };
    expect(allowed(100)).toBeNull();
    expect(allowed(99)).toBe('按评分规则和已填情况，本表最多只能得 99 分（竖线处），不是 100 分。');
    expect(allowed(102)).toBe('含加分在内，按评分规则最多可得 102 分（满分 100 分）。');
  });

  test('a difference carries its sign; the same is nothing', () => {
    expect(difference(exactly(1), exactly('1.5'))).toBe('+0.5');
    expect(difference(exactly(2), between(1, 9))).toBe('−1');
    expect(difference(exactly(2), between(2, 9))).toBe('');
  });

  test('in English as well', () => {
    expect(render(phrase('pane.resultLegend'), 'en-US')).toMatch(/no forecast/);
  });
});
