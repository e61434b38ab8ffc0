import { type Phrase, phrase } from '../../../locales';
import type { Bounds, ScoreNode, ScoreTree } from '../../../scoring';
import { findPlaced } from './nodes';
import { countsOf, countsPhrase, isPlan } from './plan';

/** What a choice moved, before and after. */
export interface Figures {
  readonly total: Bounds;
  /** Of a plan: how many commitments came to what. */
  readonly counts: Phrase | null;
  /** The node that the choice was made at, where it was made at one. */
  readonly node: { readonly id: string; readonly name: string; readonly score: Bounds } | null;
}

export function figuresOf(tree: ScoreTree, nodeId: string | null): Figures {
  const placed = nodeId === null ? undefined : findPlaced(tree.indicators, nodeId);
  return {
    total: tree.total,
    counts: isPlan(tree)
      ? phrase('pane.planHeading', { counts: countsPhrase(countsOf(tree.indicators)) })
      : null,
    node: placed === undefined ? null : figureOf(placed.node, placed.score),
  };
}

const figureOf = ({ id, name }: ScoreNode, score: Bounds) => ({ id, name, score });
