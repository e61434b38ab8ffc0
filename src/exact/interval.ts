import { type Fraction, ZERO, fraction, max, min, sum } from './fraction';

/**
 * What is known of a figure: `lo` is what the reported facts already prove, `hi` what could still be
 * reached. `hi: null` means no upper bound is known (an unreported sheet may hold any number of rows).
 */
export interface Interval {
  readonly lo: Fraction;
  readonly hi: Fraction | null;
}

export function exactly(value: number | string | Fraction): Interval {
  const exact = fraction(value);
  return { lo: exact, hi: exact };
}

export function between(lo: number | string | Fraction, hi: number | string | Fraction): Interval {
  return { lo: fraction(lo), hi: fraction(hi) };
}

export function atLeast(lo: number | string | Fraction): Interval {
  return { lo: fraction(lo), hi: null };
}

/** A count or an amount of which nothing is reported yet: zero or anything above. */
export const UNKNOWN_AMOUNT: Interval = { lo: ZERO, hi: null };

export function isExact(interval: Interval): boolean {
  return interval.hi !== null && interval.lo.equals(interval.hi);
}

export function addIntervals(intervals: Iterable<Interval>): Interval {
  let lo = ZERO;
  let hi: Fraction | null = ZERO;
  for (const interval of intervals) {
    lo = lo.add(interval.lo);
    hi = hi === null || interval.hi === null ? null : hi.add(interval.hi);
  }
  return { lo, hi };
}

/** `interval` × `factor`, for a factor of zero or more. */
export function scaleInterval(interval: Interval, factor: Fraction): Interval {
  if (factor.equals(0)) return { lo: ZERO, hi: ZERO };
  return { lo: interval.lo.mul(factor), hi: interval.hi === null ? null : interval.hi.mul(factor) };
}

/** The negative of a bounded interval; an unbounded one is cut at `limit` first. */
export function negateInterval(interval: Interval, limit: Fraction | null): Interval {
  const hi = interval.hi ?? limit;
  if (hi === null) throw new RangeError('a deduction without a bound needs a limit');
  return { lo: hi.neg(), hi: interval.lo.neg() };
}

export function clampInterval(
  interval: Interval,
  floor: Fraction | null,
  cap: Fraction | null,
): Interval {
  const clamp = (value: Fraction): Fraction => {
    const capped = cap === null ? value : min(value, cap);
    return floor === null ? capped : max(capped, floor);
  };
  return { lo: clamp(interval.lo), hi: interval.hi === null ? cap : clamp(interval.hi) };
}

/** The smallest interval that holds all of `intervals` (at least one). */
export function hull(intervals: readonly [Interval, ...Interval[]]): Interval {
  const [first, ...rest] = intervals;
  return rest.reduce(
    (all, next) => ({
      lo: min(all.lo, next.lo),
      hi: all.hi === null || next.hi === null ? null : max(all.hi, next.hi),
    }),
    first,
  );
}

/** The mean over `required` values; what is missing counts as zero. `required` is at least 1. */
export function meanOf(values: readonly Interval[], required = values.length): Interval {
  const total = addIntervals(values);
  return scaleInterval(total, fraction(1).div(required));
}

/** The mean of the `count` best values, bound by bound (both bounds grow with every value). */
export function topMeanOf(values: readonly Interval[], count: number): Interval {
  const best = (bounds: Fraction[]): Fraction =>
    sum(bounds.sort((a, b) => b.compare(a)).slice(0, count)).div(count);
  const his = values.map((value) => value.hi);
  const known = his.filter((hi) => hi !== null);
  return {
    lo: best(values.map((value) => value.lo)),
    hi: known.length === his.length ? best(known) : null,
  };
}
