import { fraction, toNumber } from '../../src/exact';
import {
  afterDeduction,
  afterWholePercents,
  benchmark,
  bestMean,
  cap,
  linearBand,
  rank,
  stepReached,
  weighted,
} from '../../src/mechanisms';

const f = fraction;

test.each([
  [9, 7, null, 7],
  [-2, 7, 0, 0],
  [-2, null, 0, 0],
  [-2, 7, null, -2],
  [5, 7, 0, 5],
])('cap(%d, %s, %s) is %d', (score, limit, floor, expected) => {
  const capped = cap(f(score), limit === null ? null : f(limit), floor === null ? null : f(floor));
  expect(toNumber(capped)).toBe(expected);
});

test('a deduction ends at the floor, and a score below it stays', () => {
  expect(toNumber(afterDeduction(f(3), f(1), f(0)))).toBe(2);
  expect(toNumber(afterDeduction(f(3), f(9), f(0)))).toBe(0);
  expect(toNumber(afterDeduction(f(-1), f(9), f(0)))).toBe(-1);
});

test('the highest step reached, in whatever order, the number itself included', () => {
  const steps = [
    { from: f('0.7'), points: f('0.8') },
    { from: f('0.85'), points: f(1) },
  ];
  const at = (value: string): number | undefined => stepReached(f(value), steps)?.points.valueOf();
  expect([at('0.69'), at('0.7'), at('0.85'), at('0.9')]).toEqual([undefined, 0.8, 1, 1]);
});

test('the band of the benchmark is linear between its ends', () => {
  const ends = [f('1/2'), f('3/2')] as const;
  for (const ratio of ['0', '1/2', '3/4', '1', '3/2', '2'])
    expect(linearBand(f(ratio), f(10), ...ends)).toEqual(benchmark(f(ratio), f(1), f(10), 'band'));
  expect(toNumber(linearBand(f('0.9'), f(10), f('0.8'), f(1)))).toBe(5);
});

test('only whole per cents cost points, down to 0', () => {
  const after = (below: string): number => toNumber(afterWholePercents(f(below), f(30), f('0.3')));
  expect([after('0.0099'), after('0.01'), after('0.0199'), after('0.07'), after('-0.1')]).toEqual([
    30, 29.7, 29.7, 27.9, 30,
  ]);
  expect(toNumber(afterWholePercents(f(1), f(30), f(5)))).toBe(0);
});

test('weights and the mean of the best', () => {
  const parts = [
    { value: f(90), weight: f('0.6') },
    { value: f(80), weight: f('0.4') },
  ];
  expect(toNumber(weighted(parts))).toBe(86);
  expect(toNumber(bestMean([f(1), f(5), f(3)], 2))).toBe(4);
});

test('ranks: more is better, the tie-break splits equal scores where both have one', () => {
  const one = (score: number, tiebreak: number | null) => ({
    score: f(score),
    tiebreak: tiebreak === null ? null : f(tiebreak),
  });
  const all = [one(95, 1), one(90, 5), one(90, 3), one(80, 9)];
  expect(all.map((each) => rank(each, all))).toEqual([1, 2, 3, 4]);
  expect(rank(one(90, null), all)).toBe(2);
});
