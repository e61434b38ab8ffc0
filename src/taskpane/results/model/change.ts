import type { Bounds, ScoreNode, ScoreTree } from '../../../scoring';
import { findPlaced } from './nodes';

/** What a choice moved, before and after. */
export interface Figures {
  readonly total: Bounds;
  /** The node that the choice was made at, where it was made at one. */
  readonly node: { readonly id: string; readonly name: string; readonly score: Bounds } | null;
}

export function figuresOf(tree: ScoreTree, nodeId: string | null): Figures {
  const placed = nodeId === null ? undefined : findPlaced(tree.indicators, nodeId);
  return {
    total: tree.total,
    node: placed === undefined ? null : figureOf(placed.node, placed.score),
  };
}

const figureOf = ({ id, name }: ScoreNode, score: Bounds) => ({ id, name, score });
