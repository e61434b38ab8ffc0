import type { Fraction } from '../../../exact';
import type { Bounds, ScoreNode, ScoreTree } from '../../../scoring';
import { isCommitment, isHeading, isPlan, outcomeOf } from './plan';
import { gapOf, isOpen, isVetoed, lostOf, type Placed, placedNodes, scoreWithin } from './nodes';

const POINT_FILTERS = ['all', 'open', 'lost', 'vetoed'] as const;
const PLAN_FILTERS = ['all', 'unmet', 'hint', 'notDue', 'open', 'met'] as const;
export type Filter = (typeof POINT_FILTERS)[number] | (typeof PLAN_FILTERS)[number];

/** What a table can be searched for: points, or what became of commitments. */
export const filtersOf = (tree: Pick<ScoreTree, 'indicators'>): readonly Filter[] =>
  isPlan(tree) ? PLAN_FILTERS : POINT_FILTERS;

export type Sorting = 'order' | 'gap';

const fits = (filter: Filter, node: ScoreNode, score: Bounds): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'met':
    case 'unmet':
    case 'hint':
    case 'notDue':
      return !isHeading(node) && outcomeOf(node) === filter;
    case 'open':
      return isCommitment(node) ? !isHeading(node) && outcomeOf(node) === 'open' : isOpen(node);
    case 'lost':
      return lostOf(node, score).compare(0) > 0;
    case 'vetoed':
      return isVetoed(node);
  }
};

/** A node as the list shows it: what a filter leaves of it, in the order asked for. */
export interface Shown {
  readonly node: ScoreNode;
  readonly score: Bounds;
  readonly children: readonly Shown[];
}

/** The tree with the nodes that fit and those above them. */
export function shownNodes(
  nodes: readonly ScoreNode[],
  filter: Filter,
  sorting: Sorting,
  whole: Bounds | null = null,
): Shown[] {
  const shown = nodes.flatMap((node): Shown[] => {
    const score = scoreWithin(node, whole);
    const children = shownNodes(node.children, filter, sorting, score);
    return children.length > 0 || fits(filter, node, score) ? [{ node, score, children }] : [];
  });
  return sorting === 'order' ? shown : shown.sort(byGap);
}

const byGap = (a: Shown, b: Shown): number =>
  mostFirst(gapOf(a.node, a.score), gapOf(b.node, b.score));

function mostFirst(one: Fraction | null, other: Fraction | null): number {
  // What nobody can put a figure to may be the most of all.
  if (one === null || other === null) return Number(other === null) - Number(one === null);
  return other.compare(one);
}

/** How many of the deepest nodes fit a filter: what the user will find there. */
export function countOf(indicators: readonly ScoreNode[], filter: Filter): number {
  return deepest(placedNodes(indicators), ({ node, score }) => fits(filter, node, score)).length;
}

/** Nodes that fit and hold none that does. */
function deepest(all: readonly Placed[], test: (placed: Placed) => boolean): Placed[] {
  const found = all.filter(test);
  const holders = new Set(found.flatMap(({ above }) => above.map(({ id }) => id)));
  return found.filter(({ node }) => !holders.has(node.id));
}

/** Where points are still to be had, the most first: the deepest nodes whose figure is open. */
export function openNodes(indicators: readonly ScoreNode[]): Placed[] {
  return deepest(placedNodes(indicators), ({ room }) => room === null || room.compare(0) > 0).sort(
    (a, b) => mostFirst(a.room, b.room),
  );
}
