import type { DataFact } from '../../../desk';
import { type Fraction, sum } from '../../../exact';
import type { ScoreTree } from '../../../scoring';
import { isPlan } from './plan';

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
  const scoring = indicators.filter(({ role }) => role === 'gain');
  const points = scoring.flatMap((node) => node.effectivePoints ?? node.points ?? []);
  return points.length < scoring.length
    ? { kind: 'missing' }
    : { kind: 'stated', max: sum(points) };
}

/** 基本事项 that set the points of a table and that nobody filled in yet. */
export function marksToState(
  facts: readonly DataFact[],
  { table }: Pick<ScoreTree, 'table'>,
): readonly DataFact[] {
  return facts.filter(({ reported, fullMarksOf: tables }) => !reported && tables.includes(table));
}
