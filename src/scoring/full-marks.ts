import { type Fraction, sum, ZERO } from '../exact';
import { isPlan } from './plan';
import type { ScoreNode, ScoreTree } from './tree';

/** What a table comes to at most: printed, or set by the user where the notice prints nothing. */
export type FullMarks =
  | { readonly kind: 'printed'; readonly max: Fraction }
  | { readonly kind: 'stated'; readonly max: Fraction }
  /** Indicators still lack their points: there is no total before. */
  | { readonly kind: 'missing' }
  /** Commitments: nothing is added up. */
  | { readonly kind: 'none' };

export function fullMarksOf(tree: Pick<ScoreTree, 'max' | 'indicators'>): FullMarks {
  const { max, indicators } = tree;
  if (max !== null) return { kind: 'printed', max };
  if (isPlan(tree)) return { kind: 'none' };
  const points = indicators.filter(({ role }) => role === 'gain').map(pointsOf);
  const known = points.filter((one) => one !== null);
  return known.length < points.length ? { kind: 'missing' } : { kind: 'stated', max: sum(known) };
}

/** A heading without points of its own is worth what stands below it. */
function pointsOf({ points, effectivePoints, children }: ScoreNode): Fraction | null {
  const own = effectivePoints ?? points;
  if (own !== null) return own;
  if (children.length > 0 && children.every(({ role }) => role === 'veto')) return ZERO;
  const below = children.filter(({ role }) => role === 'gain').map(pointsOf);
  const known = below.filter((one) => one !== null);
  return below.length === 0 || known.length < below.length ? null : sum(known);
}
