import fc from 'fast-check';
import { type Fraction, fraction } from '../../src/exact';
import {
  type AssignmentProblem,
  type CaseForAssignment,
  type Eligible,
  type Slot,
  assign,
  assignGreedy,
} from '../../src/scoring/assignment/index';
import { assignBruteForce, scoreOf } from '../scoring/assignment/brute-force';

const CATEGORIES = ['甲', '乙', '丙', '丁'];
const halves = (most: number): fc.Arbitrary<Fraction> =>
  fc.integer({ min: 0, max: most * 2 }).map((n) => fraction(n).div(2));

const slot = (index: number): fc.Arbitrary<Slot> =>
  fc.record({
    id: fc.constant(`s${index}`),
    group: fc.constantFrom('A', 'B', 'C'),
    cap: fc.option(halves(8), { nil: null }),
    kind: fc.oneof(
      halves(5).map((points) => ({ kind: 'once' as const, points })),
      fc.constant({ kind: 'each' as const }),
      fc.tuple(fc.boolean(), ...CATEGORIES.map(() => halves(3))).map(([one, ...points]) => ({
        kind: 'category' as const,
        one,
        points: new Map(CATEGORIES.map((category, i) => [category, points[i] ?? fraction(0)])),
      })),
    ),
  });

const brought: fc.Arbitrary<Eligible> = fc.record({
  points: halves(4),
  categories: fc.uniqueArray(fc.constantFrom(...CATEGORIES), { minLength: 1, maxLength: 3 }),
});

/** Caps over s0..s1, s0..s2, all of them, or s2..s3: nested or disjoint whichever are drawn. */
const joints = (count: number): fc.Arbitrary<AssignmentProblem['jointCaps']> => {
  const spans = [
    ['s0', 's1'],
    ['s2', 's3'],
    ['s0', 's1', 's2', 's3'],
  ].map((span) => span.filter((id) => Number(id.slice(1)) < count));
  return fc
    .subarray(spans.filter((span) => span.length > 0))
    .chain((chosen) =>
      fc.tuple(...chosen.map((slots) => halves(12).map((cap) => ({ slots, cap })))),
    );
};

interface Shape {
  readonly cases: number;
  readonly pins: boolean;
}

function problems(shape: Shape): fc.Arbitrary<AssignmentProblem> {
  return fc.integer({ min: 1, max: 4 }).chain((count) => {
    const ids = Array.from({ length: count }, (_, i) => `s${i}`);
    const pin = fc.option(fc.constantFrom(...ids, 'A', 'B', null, 'elsewhere'), {
      nil: undefined,
      freq: 3,
    });
    const one = (index: number): fc.Arbitrary<CaseForAssignment> =>
      fc
        .tuple(fc.subarray(ids), fc.tuple(...ids.map(() => brought)), pin)
        .map(([where, brings, pinned]) => ({
          id: `K${index}`,
          eligible: new Map(
            ids.flatMap((id, i) => (where.includes(id) ? [[id, brings[i] ?? {}] as const] : [])),
          ),
          ...(shape.pins && pinned !== undefined ? { pin: pinned } : {}),
        }));
    return fc.record({
      slots: fc.tuple(...ids.map((_, i) => slot(i))),
      jointCaps: joints(count),
      policy: fc.constantFrom('cross-group' as const, 'one-slot' as const),
      cases: fc
        .integer({ min: 0, max: shape.cases })
        .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => one(i)))),
      weights: fc
        .tuple(...ids.map(() => fc.constantFrom('1', '0.5', '2/3')))
        .map((list) => new Map(ids.map((id, i) => [id, fraction(list[i] ?? '1')]))),
    });
  });
}

const small = problems({ cases: 6, pins: true });
const larger = problems({ cases: 30, pins: true });
const runs = { numRuns: 400 };

test('the total is the one of brute force', () => {
  fc.assert(
    fc.property(small, (problem) => {
      expect(assign(problem, { nextBest: false }).total.toFraction()).toBe(
        assignBruteForce(problem).toFraction(),
      );
    }),
    runs,
  );
});

test('the placement is allowed and earns the total', () => {
  fc.assert(
    fc.property(larger, (problem) => {
      const result = assign(problem, { nextBest: false });
      const byId = new Map(result.cases.map((one) => [one.id, one]));
      const uses = problem.cases.map((one) => byId.get(one.id)?.slots ?? []);
      expect(scoreOf(problem, uses).toFraction()).toBe(result.total.toFraction());
      problem.cases.forEach((one, i) => {
        const used = uses[i] ?? [];
        const groups = new Set(
          problem.slots.filter((s) => used.includes(s.id)).map((s) => s.group),
        );
        expect(groups.size).toBeLessThanOrEqual(1);
        if (problem.policy === 'one-slot') expect(used.length).toBeLessThanOrEqual(1);
        expect(used.every((id) => one.eligible.has(id))).toBe(true);
        if (one.pin === null) expect(used).toEqual([]);
      });
    }),
    runs,
  );
});

test('without any used, unpinned case the total would be lower', () => {
  fc.assert(
    fc.property(larger, (problem) => {
      const result = assign(problem, { nextBest: false });
      const byId = new Map(result.cases.map((one) => [one.id, one]));
      const uses = problem.cases.map((one) => byId.get(one.id)?.slots ?? []);
      problem.cases.forEach((one, i) => {
        if (one.pin !== undefined || uses[i]?.length === 0) return;
        const without = uses.map((use, j) => (i === j ? [] : use));
        expect(scoreOf(problem, without).compare(result.total)).toBeLessThan(0);
      });
    }),
    runs,
  );
});

test('the next best is the one of brute force with the case pinned elsewhere', () => {
  fc.assert(
    fc.property(problems({ cases: 5, pins: true }), (problem) => {
      const result = assign(problem);
      for (const one of problem.cases) {
        const mine = result.cases.find((c) => c.id === one.id);
        const current =
          problem.policy === 'one-slot' ? (mine?.slots[0] ?? null) : (mine?.group ?? null);
        const placeOf = (s: Slot): string => (problem.policy === 'one-slot' ? s.id : s.group);
        const open = new Set(problem.slots.filter((s) => one.eligible.has(s.id)).map(placeOf));
        // Places stand in the order of the slots, also of those where this case is not eligible.
        const all = [...new Set(problem.slots.map(placeOf))].filter((place) => open.has(place));
        const places = [...all, null].filter((place) => place !== current);
        const totals = places.map((place) =>
          assignBruteForce({
            ...problem,
            cases: problem.cases.map((c) => (c === one ? { ...c, pin: place } : c)),
          }),
        );
        const best = totals.reduce<Fraction | null>(
          (top, total) => (top === null || total.compare(top) > 0 ? total : top),
          null,
        );
        const first = places[totals.findIndex((total) => best?.equals(total) === true)];
        expect(mine?.nextBest?.total.toFraction()).toBe(best?.toFraction());
        if (best !== null) expect(mine?.nextBest?.place).toBe(first);
      }
    }),
    { numRuns: 150 },
  );
});

test('never below greedy', () => {
  fc.assert(
    fc.property(larger, (problem) => {
      const { total } = assign(problem, { nextBest: false });
      expect(total.compare(assignGreedy(problem))).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
});

test('the order of rows never matters', () => {
  fc.assert(
    fc.property(
      larger.chain((problem) =>
        fc.tuple(
          fc.constant(problem),
          fc.shuffledSubarray([...problem.cases], { minLength: problem.cases.length }),
        ),
      ),
      ([problem, cases]) => {
        const shuffled = assign({ ...problem, cases });
        expect(shuffled).toEqual(assign(problem));
      },
    ),
    { numRuns: 200 },
  );
});

test('an eligible case more never lowers the total', () => {
  fc.assert(
    fc.property(larger, (problem) => {
      const fewer = assign({ ...problem, cases: problem.cases.slice(1) }, { nextBest: false });
      const all = assign(problem, { nextBest: false });
      expect(all.total.compare(fewer.total)).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
});

test('a pin never raises the total', () => {
  fc.assert(
    fc.property(larger, (problem) => {
      const free = problem.cases.map(({ id, eligible }) => ({ id, eligible }));
      const unpinned = assign({ ...problem, cases: free }, { nextBest: false });
      const pinned = assign(problem, { nextBest: false });
      expect(unpinned.total.compare(pinned.total)).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
});
