import { type Fraction, ONE, min } from '../../exact';
import type { CapTree } from './cap-tree';
import type { AssignmentProblem, JointCap, Slot } from './problem';
import type { Units } from './units';

/** The cap tree of a scorecard and where slots and categories sit in it. */
export interface Nodes {
  readonly tree: CapTree;
  readonly slot: ReadonlyMap<string, number>;
  readonly category: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export function weightOf(problem: AssignmentProblem, slot: string): Fraction {
  return problem.weights?.get(slot) ?? ONE;
}

/** A slot's cap in the points of the total. */
function weightedCap(problem: AssignmentProblem, slot: Slot): Fraction | null {
  const own =
    slot.kind.kind !== 'once'
      ? slot.cap
      : slot.cap === null
        ? slot.kind.points
        : min(slot.cap, slot.kind.points);
  return own?.mul(weightOf(problem, slot.id)) ?? null;
}

/** Every figure that takes part in sums, apart from what the cases bring. */
export function* slotFigures(problem: AssignmentProblem): Generator<Fraction> {
  for (const slot of problem.slots) {
    const weight = weightOf(problem, slot.id);
    const cap = weightedCap(problem, slot);
    if (cap !== null) yield cap;
    if (slot.kind.kind === 'once') yield slot.kind.points.mul(weight);
    if (slot.kind.kind === 'category') {
      for (const points of slot.kind.points.values()) yield points.mul(weight);
    }
  }
  for (const joint of problem.jointCaps) yield joint.cap;
}

/** Lays joint caps over slots over categories, parents first. */
export function layNodes(
  problem: AssignmentProblem,
  units: Units,
  categories: ReadonlyMap<string, readonly string[]>,
): Nodes {
  const parent = [-1];
  const cap = [Infinity];
  const node = (under: number, limit: number): number => {
    parent.push(under);
    return cap.push(limit) - 1;
  };
  /** The innermost joint cap over each slot so far. */
  const innermost = new Map(problem.slots.map((slot) => [slot.id, 0]));
  for (const joint of laminar(problem)) {
    const under = innermost.get(joint.slots[0] ?? '');
    if (under === undefined) continue;
    const made = node(under, units.of(joint.cap));
    for (const slot of joint.slots) innermost.set(slot, made);
  }
  const slotNode = new Map<string, number>();
  const categoryNode = new Map<string, Map<string, number>>();
  for (const slot of problem.slots) {
    const limit = weightedCap(problem, slot);
    const made = node(innermost.get(slot.id) ?? 0, limit === null ? Infinity : units.of(limit));
    slotNode.set(slot.id, made);
    if (slot.kind.kind !== 'category') continue;
    const weight = weightOf(problem, slot.id);
    const ofSlot = new Map<string, number>();
    for (const category of categories.get(slot.id) ?? []) {
      const points = slot.kind.points.get(category);
      if (points !== undefined) ofSlot.set(category, node(made, units.of(points.mul(weight))));
    }
    categoryNode.set(slot.id, ofSlot);
  }
  return { tree: { parent, cap }, slot: slotNode, category: categoryNode };
}

/** The joint caps from the widest to the narrowest; refuses caps that cross. */
function laminar(problem: AssignmentProblem): JointCap[] {
  const known = new Set(problem.slots.map((slot) => slot.id));
  const sets = problem.jointCaps.map((joint) => ({ joint, slots: new Set(joint.slots) }));
  for (const { slots } of sets) {
    for (const slot of slots) {
      if (!known.has(slot)) throw new RangeError(`joint cap over an unknown slot: ${slot}`);
    }
  }
  sets.sort((a, b) => b.slots.size - a.slots.size);
  sets.forEach((wide, i) => {
    for (const narrow of sets.slice(i + 1)) {
      const shared = [...narrow.slots].filter((slot) => wide.slots.has(slot)).length;
      if (shared !== 0 && shared !== narrow.slots.size) {
        throw new RangeError(
          `joint caps cross: ${wide.joint.slots.join()} / ${narrow.joint.slots.join()}`,
        );
      }
    }
  });
  return sets.map(({ joint }) => joint);
}
