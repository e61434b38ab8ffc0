import {
  addIntervals,
  clampInterval,
  exactly,
  fraction,
  type Fraction,
  type Interval,
  scaleInterval,
  sum,
  topMeanOf,
} from '../exact';
import type { Exemption, Net, Part } from '../rubric';

/** A child on its way into its parent's sum. */
export interface Contribution {
  readonly id: string;
  readonly points: Fraction | null;
  readonly value: Interval;
}

const limitOf = (limit: number | null | undefined): Fraction | null =>
  limit === null || limit === undefined ? null : fraction(limit);

/** Adds up a part of a `net`: named children, or nested parts with their own cap and floor. */
export function partValue(part: Part, values: ReadonlyMap<string, Interval>): Interval {
  if (typeof part === 'string') return values.get(part) ?? exactly(0);
  const inner = part.of.map((one) => partValue(one, values));
  const taken = part.take === 'best' ? topMeanOf(inner, 1) : addIntervals(inner);
  return clampInterval(taken, limitOf(part.floor), limitOf(part.cap));
}

/** The sum of a node's children in the order that its `net` gives, before the node's own cap and floor. */
export function combine(net: Net | undefined, children: readonly Contribution[]): Interval {
  const values = new Map(children.map((child) => [child.id, child.value]));
  if (net === undefined) return addIntervals(values.values());
  const gain = partValue(net.gain, values);
  const deduct = net.deduct === undefined ? exactly(0) : partValue(net.deduct, values);
  return clampInterval(addIntervals([gain, deduct]), limitOf(net.floor), limitOf(net.cap));
}

/** What an exemption that applies makes of a node's children: the exempted one's value, and who grows by what factor. */
export function exempted(
  children: readonly Contribution[],
  id: string,
  exemption: Exemption,
): { readonly value: Interval; readonly factors: ReadonlyMap<string, Fraction> } {
  const own = children.find((child) => child.id === id)?.points ?? fraction(0);
  switch (exemption.effect) {
    case 'lose':
    case 'rescale':
      return { value: exactly(0), factors: new Map() };
    case 'award':
      return { value: exactly(own), factors: new Map() };
    case 'reweight': {
      const targets =
        exemption.to ?? children.map((child) => child.id).filter((other) => other !== id);
      const points = sum(
        children
          .filter((child) => targets.includes(child.id))
          .map((child) => child.points ?? fraction(0)),
      );
      if (points.equals(0)) return { value: exactly(0), factors: new Map() };
      const factor = points.add(own).div(points);
      return { value: exactly(0), factors: new Map(targets.map((target) => [target, factor])) };
    }
  }
}

export function applyFactors(
  children: readonly Contribution[],
  factors: ReadonlyMap<string, Fraction>,
): Contribution[] {
  return children.map((child) => {
    const factor = factors.get(child.id);
    return factor === undefined ? child : { ...child, value: scaleInterval(child.value, factor) };
  });
}
