import { type Interval, isExact } from '../exact';
import type { Unknown, UnknownKind } from '../measures';
import type { NodeState, ScoreNode } from './tree';

/** What people can act on comes first: fill in, decide, wait for the mark, wait for the month. */
const ORDER: readonly UnknownKind[] = ['unreported', 'undecided', 'pending', 'notDue'];

/** The state of a figure: `scored` when both bounds meet, else what keeps them apart. */
export function stateOf(
  score: Interval,
  unknowns: readonly Unknown[],
  children: readonly ScoreNode[],
): NodeState {
  if (isExact(score)) {
    const applicable = children.filter(
      (child) => child.role !== 'veto' && child.role !== 'deduction',
    );
    const none =
      applicable.length > 0 && applicable.every((child) => child.state === 'notApplicable');
    if (none) return 'notApplicable';
    // Commitments have no figure that could be open: their group is open as long as one of them is.
    const open = new Set<NodeState>(
      applicable.filter((child) => isExact(child.score)).map((child) => child.state),
    );
    return ORDER.find((kind) => open.has(kind)) ?? 'scored';
  }
  const kinds = new Set<NodeState>([
    ...unknowns.map((one) => one.kind),
    ...children.map((child) => child.state),
  ]);
  return ORDER.find((kind) => kinds.has(kind)) ?? 'undecided';
}

export function distinctUnknowns(unknowns: readonly Unknown[]): Unknown[] {
  const seen = new Map<string, Unknown>();
  for (const unknown of unknowns) seen.set(JSON.stringify(unknown), unknown);
  return [...seen.values()];
}
