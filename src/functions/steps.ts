import type { Step } from '../mechanisms/kernels/tier';
import { wrong } from './error';
import { numberAt } from './numbers';
import { pairsOf } from './pairs';
import { compare, rounded } from './rounding';

/** The steps of TIER and MONTHLY, at least one. @throws FunctionError */
export function stepsOf(thresholds: unknown, points: unknown): Step[] {
  const { counts, pairs } = pairsOf(thresholds, points);
  const [first, second] = counts;
  if (first !== second) throw wrong('functions.tierCount', { thresholds: first, points: second });
  const steps = (pairs ?? []).map((pair): Step => {
    if (pair.first === undefined || pair.second === undefined)
      throw wrong('functions.tierPlaces', { position: pair.position });
    return {
      // Values are compared as cells show them, so thresholds are too.
      from: rounded(numberAt(pair.first, 'thresholds', pair.position)),
      points: numberAt(pair.second, 'points', pair.position),
    };
  });
  if (steps.length === 0) throw wrong('functions.tierNone');
  const ordered = [...steps].sort((a, b) => compare(a.from, b.from));
  ordered.forEach((step, index) => {
    const next = ordered[index + 1];
    if (next?.from.equals(step.from) === true)
      throw wrong('functions.tierTwice', { threshold: step.from.valueOf() });
  });
  return steps;
}
