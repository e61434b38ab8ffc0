import fc from 'fast-check';
import { type Fraction, fraction, sum, ZERO } from '../../src/exact';
import { bestMatching } from '../../src/mechanisms';
import { bestOfOne } from '../scoring/assignment/brute-force';

const NAMES = ['甲', '乙', '丙', '丁', '戊'];
const records = (most: number) =>
  fc.array(fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 4 }), { maxLength: most });
const points = fc
  .tuple(...NAMES.map(() => fc.integer({ min: 0, max: 6 })))
  .map((list) => new Map(NAMES.map((name, i) => [name, fraction(list[i] ?? 0).div(2)])));

const worth = (served: ReadonlyMap<string, number>, of: ReadonlyMap<string, Fraction>): Fraction =>
  sum([...served.keys()].map((name) => of.get(name) ?? ZERO));

test('is worth what the best of all ways is worth', () => {
  fc.assert(
    fc.property(records(5), points, (list, of) => {
      const served = bestMatching(list, (name) => of.get(name));
      expect(worth(served, of).toFraction()).toBe(bestOfOne(list, of).toFraction());
    }),
    { numRuns: 500 },
  );
});

test('every record serves one class at most, and one that it falls into', () => {
  fc.assert(
    fc.property(records(12), points, (list, of) => {
      const served = bestMatching(list, (name) => of.get(name));
      expect(new Set(served.values()).size).toBe(served.size);
      for (const [name, record] of served) expect(list[record]).toContain(name);
    }),
  );
});

test('the classes that are served do not hang on the order of the records; one more record loses none', () => {
  const shuffled = records(8).chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, points, ([list, other], of) => {
      const classes = (from: readonly (readonly string[])[]): string[] => [
        ...bestMatching(from, (name) => of.get(name)).keys(),
      ];
      expect(classes(other)).toEqual(classes(list));
      const fewer = worth(
        bestMatching(list.slice(1), (name) => of.get(name)),
        of,
      );
      expect(
        worth(
          bestMatching(list, (name) => of.get(name)),
          of,
        ).compare(fewer),
      ).toBeGreaterThanOrEqual(0);
    }),
  );
});
