import { within } from '../../../desk/wording';
import { type Fraction, min, ZERO } from '../../../exact';
import type { Bounds, ScoreNode } from '../../../scoring';

/** A node with the bounds that its parents leave it. */
export interface Placed {
  readonly node: ScoreNode;
  /** From the top indicator down to the parent. */
  readonly above: readonly ScoreNode[];
  readonly score: Bounds;
  /** How much it can add to the total at most: its own gap, as far as every parent has room for it. */
  readonly room: Fraction | null;
}

/** The figure of a node as far as its parent lets it grow; a deduction stands as it is. */
export function scoreWithin(node: ScoreNode, whole: Bounds | null): Bounds {
  return node.role === 'deduction' ? node.score : within(node.score, whole);
}

/** Every node from top to bottom, parents first. */
export function placedNodes(indicators: readonly ScoreNode[]): Placed[] {
  const list: Placed[] = [];
  const visit = (node: ScoreNode, parent: Placed | null): void => {
    const score = scoreWithin(node, parent?.score ?? null);
    const above = parent === null ? [] : [...parent.above, parent.node];
    const gap = gapOf(node, score);
    const left = parent?.room ?? null;
    const room = gap === null || left === null ? (gap ?? left) : min(gap, left);
    const placed = { node, above, score, room };
    list.push(placed);
    for (const child of node.children) visit(child, placed);
  };
  for (const node of indicators) visit(node, null);
  return list;
}

export function findPlaced(indicators: readonly ScoreNode[], id: string): Placed | undefined {
  return placedNodes(indicators).find(({ node }) => node.id === id);
}

/** What the bar's full width stands for: the points in force; null where the notice prints none. */
export function fullPoints(node: ScoreNode): Fraction | null {
  if (node.role === 'deduction' || node.role === 'veto') return null;
  const full = node.effectivePoints ?? node.points;
  return full !== null && full.compare(0) > 0 ? full : null;
}

/** What is still open: it may be gained once the gaps are closed. Null: nobody knows how much. */
export function gapOf(node: ScoreNode, score: Bounds): Fraction | null {
  if (node.role === 'veto') return ZERO;
  if (score.hi !== null) return score.hi.sub(score.lo);
  return fullPoints(node)?.sub(score.lo) ?? null;
}

/** What the reported facts do not reach: points in force above `hi`, or what is taken for certain. */
export function lostOf(node: ScoreNode, score: Bounds): Fraction {
  if (node.role === 'deduction')
    return score.hi !== null && score.hi.compare(0) < 0 ? score.hi.neg() : ZERO;
  const full = fullPoints(node);
  // What does not apply is no loss.
  if (full === null || score.hi === null || node.state === 'notApplicable') return ZERO;
  const lost = full.sub(score.hi);
  return lost.compare(0) > 0 ? lost : ZERO;
}

/** Points in force that the rules leave out of reach (不适用, or vetoed below); null where there are none. */
export function beyondOf(node: ScoreNode): Fraction | null {
  const full = fullPoints(node);
  if (full === null || node.attainable === null) return null;
  const beyond = full.sub(node.attainable);
  return beyond.compare(0) > 0 ? beyond : null;
}

const OPEN: ReadonlySet<ScoreNode['state']> = new Set([
  'unreported',
  'undecided',
  'pending',
  'notDue',
]);

export const isOpen = (node: ScoreNode): boolean => OPEN.has(node.state);

export const isVetoed = (node: ScoreNode): boolean =>
  node.state === 'vetoed' || (node.role === 'veto' && node.why.key === 'mechanisms.vetoYes');
