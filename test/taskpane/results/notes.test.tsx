/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import { between, exactly, fraction } from '../../../src/exact';
import { render as words } from '../../../src/locales';
import type { RankingUse, ScoreTree } from '../../../src/scoring';
import { rankingOf } from '../../../src/taskpane/results/model/ranking';
import { summaryLines } from '../../../src/taskpane/results/model/summary';
import { node, result } from './build';
import { BLANK, TestPane } from './harness';
import { press, show, turnTo, violations } from './screen';

const SOURCE = { text: '按总分取前两名', at: '四（一）' };
const candidate = (key: string, place: number, score: number) => ({
  key,
  place,
  score: fraction(score),
  then: [],
});
const RANKING: RankingUse = {
  id: null,
  places: 2,
  chosen: [candidate('P01', 1, 95)],
  tied: [candidate('P02', 2, 90), candidate('P03', 2, 90)],
  others: [candidate('P04', 4, 80)],
  removed: [{ key: 'P05', rules: ['X1'] }],
  unchecked: ['P06'],
  unscored: ['P07'],
  status: 'tie',
  source: SOURCE,
  note: '并列时由领导小组决定。',
};
const shown = (of: Partial<ScoreTree>) => show(new TestPane({ ...BLANK, results: [result(of)] }));

test('a provisional score and a scaled total say so before the figures', async () => {
  const of: Partial<ScoreTree> = {
    provisional: { until: '2025-11-30', asOf: '2025-10-10' },
    rate: { of: fraction(98), percent: exactly(50), before: null },
  };
  const page = shown(of);
  screen.getByText(/^暂评（截至 2025-10-10）/);
  screen.getByText(/^适用满分 98/);
  expect(await violations(page)).toEqual([]);
  const lines = summaryLines(result(of).tree, (said) => words(said));
  expect(lines.filter((line) => /^暂评|^适用满分/.test(line)).length).toBe(2);
});

test('whom the scores choose is told, with ties for a person and those who were removed', async () => {
  const page = shown({ ranking: RANKING, subject: 'P02' });
  screen.getByRole('button', {
    name: '按总分取 2 名：最后的名额有并列，须人工确定',
    expanded: true,
  });
  screen.getByText(/与 P03 并列/);
  screen.getByText(/^并列 2 名，名额只剩 1 个，须人工确定/);
  screen.getByText(/^按资格条款移出 1 名：P05（X1）$/);
  screen.getByText('并列时由领导小组决定。');
  expect(await violations(page)).toEqual([]);
});

test('places that may still change are marked', () => {
  const people = [
    result({ subject: 'P01', total: exactly(9) }),
    result({ subject: 'P02', total: between(5, 7) }),
    result({ subject: 'P03', total: between(6, 8) }),
    result({ subject: 'P04', total: exactly(1), eligibility: 'rejected' }),
  ];
  const [first] = people;
  if (first === undefined) throw new Error('somebody');
  const ranked = rankingOf(people, first);
  expect(ranked.map(({ place, open }) => [place, open])).toEqual([
    [1, false],
    [2, true],
    [3, true],
    [null, false],
  ]);
  show(new TestPane({ ...BLANK, results: people }));
  press(/^候选人比较/);
  expect(
    [...document.querySelectorAll('tbody td:first-child')].map((td) => td.textContent),
  ).toEqual(['1', '暂列 2', '暂列 3', '不排名']);
  screen.getByText(/^“暂列”的名次还会变/);
});

test('candidates of a table without full marks have no figures', () => {
  const open = node({
    id: '1',
    points: null,
    effectivePoints: null,
    score: { lo: fraction(0), hi: null },
  });
  const of = { max: null, attainable: null, total: { lo: fraction(0), hi: null } };
  const people = ['P01', 'P02'].map((subject) => result({ ...of, subject, indicators: [open] }));
  show(new TestPane({ ...BLANK, results: people }));
  press(/^候选人比较/);
  expect(
    [...document.querySelectorAll('tbody td:nth-child(3)')].map((td) => td.textContent),
  ).toEqual(['未设满分', '未设满分']);
});

test('of many readings those that would change the score can be looked at alone', () => {
  const reading = (at: number, total: number): ScoreTree['readings'][number] => ({
    key: `A0${at}`,
    question: `问题${at}`,
    chosen: 'one',
    label: '甲',
    standard: 'one',
    options: ['one', 'two'],
    reason: '原文如此',
    level: false,
    alternatives: [{ option: 'two', label: '乙', total: exactly(total) }],
  });
  const readings = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => reading(at, at === 3 ? 9 : 10));
  shown({ readings });
  turnTo('口径');
  const asked = () => screen.getAllByText(/^A0\d 问题\d$/).map(({ textContent }) => textContent);
  expect(asked().length).toBe(8);
  fireEvent.click(screen.getByRole('checkbox', { name: '只看改用后得分会变的（1 项）' }));
  expect(asked()).toEqual(['A03 问题3']);
});
