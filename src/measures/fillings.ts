import { exactly, type Fraction, hull, type Interval, sum, ZERO } from '../exact';

/** One way in which the places of a kind may turn out to be filled: how many, and the sum of their marks. */
export interface Filling {
  readonly taken: number;
  readonly lo: Fraction;
  /** Null: no end is known. */
  readonly hi: Fraction | null;
}

const lowest = (values: readonly Interval[], count: number): Fraction =>
  sum(
    values
      .map((value) => value.lo)
      .sort((a, b) => a.compare(b))
      .slice(0, count),
  );

function highest(values: readonly Interval[], count: number): Fraction | null {
  const his = values.map((value) => value.hi).filter((hi) => hi !== null);
  if (his.length < values.length) return null;
  return sum(his.sort((a, b) => b.compare(a)).slice(0, count));
}

/**
 * Fillings of `count` places by marks that are of the kind for sure and marks that may be. Where there
 * may be more marks than places, any of them may be the ones that count.
 */
export function fillings(
  sure: readonly Interval[],
  possible: readonly Interval[],
  count: number,
): readonly Filling[] {
  const all = [...sure, ...possible];
  const list: Filling[] = [];
  for (let taken = Math.min(sure.length, count); taken < Math.min(all.length, count); taken += 1) {
    const more = taken - sure.length;
    const best = highest(possible, more);
    const known = highest(sure, sure.length);
    list.push({
      taken,
      lo: lowest(sure, sure.length).add(lowest(possible, more)),
      hi: best === null || known === null ? null : known.add(best),
    });
  }
  const taken = Math.min(all.length, count);
  return [...list, { taken, lo: lowest(all, taken), hi: highest(all, taken) }];
}

/** The mean over all kinds; over `divisor` where it is given, else over the places that are filled. */
export function meanOfFillings(
  kinds: readonly (readonly Filling[])[],
  divisor: number | null,
): Interval {
  const none: readonly Filling[] = [{ taken: 0, lo: ZERO, hi: ZERO }];
  const totals = kinds.reduce(
    (before, ways) =>
      before.flatMap((total) =>
        ways.map((way) => ({
          taken: total.taken + way.taken,
          lo: total.lo.add(way.lo),
          hi: total.hi === null || way.hi === null ? null : total.hi.add(way.hi),
        })),
      ),
    none,
  );
  const means = totals.map(({ taken, lo, hi }): Interval => {
    const by = divisor ?? taken;
    return by === 0 ? exactly(0) : { lo: lo.div(by), hi: hi === null ? null : hi.div(by) };
  });
  const [first, ...rest] = means;
  return first === undefined ? exactly(0) : hull([first, ...rest]);
}
