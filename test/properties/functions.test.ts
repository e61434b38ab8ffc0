import fc from 'fast-check';
import { fraction, sum, toNumber } from '../../src/exact';
import {
  DRILL_FUNCTIONS,
  FunctionError,
  functionNamed,
  parse,
  evaluate,
} from '../../src/functions';
import {
  benchmark,
  cap,
  deduct,
  monthlyTotal,
  monthPoints,
  perCase,
  perCategory,
  relative,
  scale,
  tierPoints,
} from '../../src/mechanisms';

function call(id: string, ...args: readonly unknown[]): unknown {
  return functionNamed(id)?.call(args);
}

function number(id: string, ...args: readonly unknown[]): number {
  const value = call(id, ...args);
  if (typeof value !== 'number') throw new TypeError(`${id} gave ${JSON.stringify(value)}`);
  return value;
}

/** Figures as people type them: at most four decimals. */
const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 10_000);
const amount = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 10_000);
const above0 = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 10_000);
const count = fc.integer({ min: 0, max: 500 });
const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const steps = fc.uniqueArray(fc.tuple(amount, amount), {
  minLength: 1,
  maxLength: 5,
  selector: ([from]) => from,
});
/** Higher thresholds bring more points. */
const risingSteps = steps.map((pairs) => {
  const froms = pairs.map(([from]) => from).sort((a, b) => a - b);
  const points = pairs.map(([, each]) => each).sort((a, b) => a - b);
  return froms.map((from, index): [number, number] => [from, points[index] ?? 0]);
});
const split = (pairs: readonly (readonly [number, number])[]): [unknown[][], unknown[][]] => [
  column(pairs.map(([from]) => from)),
  column(pairs.map(([, points]) => points)),
];
const shuffled = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...values], { minLength: values.length });

test('TIER never falls when the value rises', () => {
  fc.assert(
    fc.property(risingSteps, amount, amount, (pairs, a, b) => {
      const at = (value: number): number => number('TIER', value, ...split(pairs));
      expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
    }),
  );
});

test('TIER does not ask for the order of its thresholds', () => {
  const both = steps.chain((pairs) => fc.tuple(fc.constant(pairs), shuffled(pairs)));
  fc.assert(
    fc.property(both, amount, ([pairs, mixed], value) => {
      expect(number('TIER', value, ...split(mixed))).toBe(number('TIER', value, ...split(pairs)));
    }),
  );
});

test('TIER agrees with the intervals of the mechanism', () => {
  fc.assert(
    fc.property(steps, amount, (pairs, value) => {
      const ordered = [...pairs].sort(([a], [b]) => a - b);
      const tiers = ordered.map(([atLeast, points], index) => ({
        atLeast,
        points,
        below: ordered[index + 1]?.[0],
      }));
      const [lowest] = ordered;
      const own = tierPoints(fraction(value), tiers);
      const expected = lowest !== undefined && value < lowest[0] ? 0 : own && toNumber(own);
      expect(number('TIER', value, ...split(pairs))).toBe(expected);
    }),
  );
});

test('CAP stays between floor and cap, and leaves alone what lies between', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1 }), figure, amount, (scores, floor, room) => {
      const most = toNumber(fraction(floor).add(fraction(room)));
      const capped = number('CAP', [scores], most, floor);
      expect(capped).toBeGreaterThanOrEqual(floor);
      expect(capped).toBeLessThanOrEqual(most);
      const exact = toNumber(sum(scores.map((one) => fraction(one))));
      if (exact >= floor && exact <= most) expect(capped).toBe(exact);
      expect(number('CAP', [scores], most)).toBe(
        toNumber(cap(sum(scores.map((one) => fraction(one))), fraction(most))),
      );
    }),
  );
});

test('TOTAL is exact, however the scores are ordered, whatever states are left out', () => {
  const scores = fc.array(fc.oneof(figure, fc.constantFrom(null, '', '不适用', '未到期')), {
    maxLength: 30,
  });
  const both = scores.chain((cells) => fc.tuple(fc.constant(cells), shuffled(cells)));
  fc.assert(
    fc.property(both, figure, ([cells, mixed], one) => {
      const units = [...cells, one].flatMap((cell) =>
        typeof cell === 'number' ? [Math.round(cell * 10_000)] : [],
      );
      const exact = units.reduce((a, b) => a + b, 0) / 10_000;
      expect(number('TOTAL', column([...cells, one]))).toBe(exact === 0 ? 0 : exact);
      expect(number('TOTAL', [[one, ...mixed]])).toBe(exact === 0 ? 0 : exact);
      expect(
        call('CHECKSUM', column([one, ...cells.filter((cell) => typeof cell === 'number')]), exact),
      ).toBe('一致');
    }),
  );
});

test('PERCASE, SCALE, DEDUCT agree with the kernels', () => {
  fc.assert(
    fc.property(count, amount, amount, above0, (n, each, limit, full) => {
      const exact = (value: number) => fraction(value);
      expect(number('PERCASE', n, each, limit)).toBe(
        toNumber(perCase(exact(n), exact(each), exact(limit))),
      );
      expect(number('SCALE', each, full, limit)).toBeCloseTo(
        toNumber(scale(exact(each), exact(full), exact(limit))),
        9,
      );
      const off = toNumber(deduct(exact(n), exact(each), exact(limit)));
      expect(number('DEDUCT', full, n, each, limit)).toBeCloseTo(Math.max(0, full - off), 9);
    }),
  );
});

test('DEDUCT never adds, never falls below the floor unless it was there', () => {
  fc.assert(
    fc.property(figure, count, amount, figure, (score, n, each, floor) => {
      const left = number('DEDUCT', score, n, each, null, floor);
      expect(left).toBeLessThanOrEqual(score);
      expect(left).toBeGreaterThanOrEqual(Math.min(score, floor));
    }),
  );
});

test('PERCATEGORY counts a category once, wherever and however often it stands', () => {
  const names = fc.array(fc.constantFrom('危废', '核与辐射', '土壤', '其他'), { maxLength: 12 });
  fc.assert(
    fc.property(names, amount, amount, (found, each, limit) => {
      const expected = toNumber(perCategory(found, () => fraction(each), fraction(limit)));
      expect(number('PERCATEGORY', column(found), each, limit)).toBe(expected);
      expect(number('PERCATEGORY', [[found.join('、')]], each, limit)).toBe(expected);
      expect(number('PERCATEGORY', [[...found, ...found]], each, limit)).toBe(expected);
    }),
  );
});

test('MONTHLY is the sum of TIER over the months, or the figure for all of them', () => {
  const months = fc.array(fc.oneof(amount, fc.constant(100)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(months, risingSteps, amount, (values, pairs, all) => {
      const exactSum = sum(values.map((value) => fraction(number('TIER', value, ...split(pairs)))));
      expect(number('MONTHLY', column(values), ...split(pairs))).toBe(toNumber(exactSum));
      const top = Math.max(...pairs.map(([from]) => from));
      const everyMonth = values.every((value) => value >= top);
      const given = pairs.map(([atLeast, points]) => ({ atLeast, points }));
      const kernel = monthlyTotal(
        values.map((value) => monthPoints(fraction(value), given)),
        everyMonth,
        fraction(all),
      );
      expect(number('MONTHLY', column(values), ...split(pairs), all)).toBe(toNumber(kernel));
      const open = number('MONTHLY', column([...values, '未到期']), ...split(pairs), all);
      expect(open).toBe(toNumber(exactSum));
    }),
  );
});

test('BYMONTH counts every date between its ends once', () => {
  // 2024-01-01 … 2026-12-30
  const serial = fc.integer({ min: 45_292, max: 46_386 });
  const cells = fc.array(fc.oneof(serial, fc.constantFrom(null, '')), { maxLength: 40 });
  const both = cells.chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
  fc.assert(
    fc.property(both, serial, serial, ([dates, mixed], a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const counts = call('BYMONTH', column(dates), start, end);
      expect(call('BYMONTH', column(mixed), start, end)).toEqual(counts);
      const months: readonly unknown[] = Array.isArray(counts) ? counts.flat() : [];
      const all = months.reduce<number>((sofar, one) => sofar + Number(one), 0);
      const known = dates.filter((date) => typeof date === 'number');
      const inside = known.filter((date) => date >= start && date <= end).length;
      expect(all).toBeGreaterThanOrEqual(inside);
      expect(all).toBeLessThanOrEqual(known.length);
      const keep = column(dates.map(() => '否'));
      const none = call('BYMONTH', column(dates), start, end, keep);
      if (dates.length > 0) expect(none).toEqual(months.map(() => [0]));
    }),
  );
});

test('WEIGHTED lies between the smallest and the largest value; per cent or not is the same', () => {
  const parts = fc.array(fc.tuple(figure, fc.integer({ min: 0, max: 100 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(parts, figure, (given, last) => {
      const total = given.reduce((sofar, [, weight]) => sofar + weight, 0);
      fc.pre(total <= 100);
      const all: [number, number][] = [...given, [last, 100 - total]];
      const values = column(all.map(([value]) => value));
      const mean = number('WEIGHTED', values, column(all.map(([, weight]) => weight)));
      expect(number('WEIGHTED', values, column(all.map(([, weight]) => weight / 100)))).toBe(mean);
      expect(mean).toBeGreaterThanOrEqual(Math.min(...all.map(([value]) => value)));
      expect(mean).toBeLessThanOrEqual(Math.max(...all.map(([value]) => value)));
    }),
  );
});

test('TOPMEAN never rises when more of the values count, and ends at the mean', () => {
  const values = fc.array(figure, { minLength: 1, maxLength: 15 });
  const share = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(values, share, share, (all, a, b) => {
      const few = number('TOPMEAN', column(all), Math.min(a, b));
      const many = number('TOPMEAN', column(all), Math.max(a, b));
      expect(many).toBeLessThanOrEqual(few);
      expect(number('TOPMEAN', [all], '100%')).toBeLessThanOrEqual(many);
      expect(number('TOPMEAN', [all], 0.000001)).toBe(Math.max(...all));
    }),
  );
});

test('BENCHMARK and RELATIVE agree with the kernels and stay between 0 and the points', () => {
  fc.assert(
    fc.property(amount, above0, amount, amount, (own, other, points, step) => {
      const args = [own, other, points].map((value) => fraction(value));
      const [a, b, p] = args;
      if (a === undefined || b === undefined || p === undefined) throw new TypeError('no figures');
      const banded = number('BENCHMARK', own, other, points);
      expect(banded).toBeCloseTo(toNumber(benchmark(a, b, p, 'band')), 6);
      const related = number('RELATIVE', own, other, points, step);
      expect(related).toBeCloseTo(toNumber(relative(a, b, p, fraction(step))), 9);
      for (const value of [banded, related]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(points);
      }
    }),
  );
});

test('RANKING puts scores in order: who has more stands further up, equals share', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 12 });
  const withSplits = scores.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: all.length, maxLength: all.length }),
    ),
  );
  fc.assert(
    fc.property(withSplits, ([all, splits]) => {
      const places = all.map((score) => number('RANKING', score, column(all)));
      const split = all.map((score, index) =>
        number('RANKING', score, column(all), splits[index], column(splits)),
      );
      all.forEach((score, i) => {
        all.forEach((other, j) => {
          const [a = 0, b = 0] = [places[i], places[j]];
          expect(Math.sign(a - b)).toBe(Math.sign(other - score));
          if (score === other) {
            const more = (splits[j] ?? 0) - (splits[i] ?? 0);
            expect(Math.sign((split[i] ?? 0) - (split[j] ?? 0))).toBe(Math.sign(more));
          }
        });
        expect(split[i]).toBeGreaterThanOrEqual(places[i] ?? 0);
      });
      expect(Math.min(...places)).toBe(1);
    }),
  );
});

test('whatever is handed over, a function answers with a value or an error and its reason', () => {
  const cell = fc.oneof(
    fc.double(),
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.constantFrom(null, undefined, '', '未填', '否决', '85%', '1e300', { code: '#N/A' }, {}, []),
  );
  const argument = fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }));
  const drill = fc.constantFrom(...DRILL_FUNCTIONS);
  fc.assert(
    fc.property(drill, fc.array(argument, { maxLength: 6 }), (one, args) => {
      const value = one.call(args);
      const isFigure = typeof value === 'number' && Number.isFinite(value);
      const isOther = typeof value === 'string' || Array.isArray(value);
      expect(isFigure || isOther || value instanceof FunctionError).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('an error value is passed on from wherever it stands', () => {
  const codes = fc.constantFrom('#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NUM!');
  const drill = fc.constantFrom(...DRILL_FUNCTIONS.filter(({ most }) => most > 0));
  fc.assert(
    fc.property(drill, codes, fc.nat(), (one, code, place) => {
      const args = Array<unknown>(one.most).fill(1);
      args[place % one.most] = [[1], [{ code }]];
      const value = one.call(args);
      expect(value instanceof FunctionError && value.code).toBe(code);
    }),
  );
});

test('figures are read from formulas as they are written', () => {
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      expect(evaluate(parse(`TOTAL({${String(a)},${String(b)}})`), () => null)).toBe(
        number('TOTAL', [[a, b]]),
      );
    }),
  );
});
