import {
  addIntervals,
  fraction,
  type Fraction,
  hull,
  type Interval,
  max,
  meanOf,
  min,
  topMeanOf,
  toNumber,
} from '../exact';
import type { Fold } from '../rubric';

/** A value that takes part, or (`sure: false`) one that may not: an undecided row. */
export interface Member {
  readonly value: Interval;
  readonly sure: boolean;
}

type Fold_ = (values: readonly Interval[]) => Interval;

/** More members than this in doubt are bounded by the least and the greatest value alone. */
const DOUBT_LIMIT = 200;

const byLo = (a: Interval, b: Interval): number => a.lo.compare(b.lo);
const byHi = (a: Interval, b: Interval): number =>
  a.hi === null || b.hi === null
    ? Number(a.hi !== null) - Number(b.hi !== null)
    : b.hi.compare(a.hi);

/**
 * The bounds of `fold` over every choice of the members in doubt (at least one member takes part).
 * A fold that grows with each value is lowest with the lowest members in doubt, highest with the highest.
 */
export function foldBetween(members: readonly Member[], fold: Fold_): Interval {
  const sure = members.filter((one) => one.sure).map((one) => one.value);
  const doubt = members.filter((one) => !one.sure).map((one) => one.value);
  if (doubt.length === 0) return fold(sure);
  const low = [...doubt].sort(byLo);
  const high = [...doubt].sort(byHi);
  const counts = sure.length === 0 ? [] : [0];
  if (doubt.length <= DOUBT_LIMIT) for (let n = 1; n <= doubt.length; n += 1) counts.push(n);
  else counts.push(1, doubt.length);
  const choices = counts.map((count): Interval => ({
    lo: fold([...sure, ...low.slice(0, count)]).lo,
    hi: fold([...sure, ...high.slice(0, count)]).hi,
  }));
  const [first, ...rest] = choices;
  if (first === undefined) throw new RangeError('a fold needs a member');
  const between = hull([first, ...rest]);
  return doubt.length <= DOUBT_LIMIT ? between : hull([between, extremes(members)]);
}

function extremes(members: readonly Member[]): Interval {
  const los = members.map((one) => one.value.lo);
  const his = members.map((one) => one.value.hi);
  const known = his.filter((hi) => hi !== null);
  const [head, ...tail] = los;
  if (head === undefined) throw new RangeError('a fold needs a member');
  return {
    lo: tail.reduce(min, head),
    hi: known.length === his.length ? known.reduce(max, head) : null,
  };
}

/** One step from many marks to one. */
export function takeOf(fold: Fold): Fold_ {
  switch (fold.take) {
    case 'sum':
      return addIntervals;
    case 'mean':
      return meanOf;
    case 'best':
      return (values) => topMeanOf(values, 1);
    case 'topMean':
      return (values) =>
        topMeanOf(values, topCount(values.length, fold.share ?? 1, fold.rounding ?? 'up'));
  }
}

/** How many of n are the top `share`: rounded up (or down), at least one. */
export function topCount(n: number, share: number, rounding: 'up' | 'down'): number {
  const exact: Fraction = fraction(share).mul(n);
  return Math.max(1, toNumber(rounding === 'up' ? exact.ceil() : exact.floor()));
}
