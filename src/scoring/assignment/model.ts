import { type Fraction, ZERO } from '../../exact';
import { type Amounts, type CapTree } from './cap-tree';
import { compareCodePoints as compare } from './order';
import { type Nodes, layNodes, slotFigures, weightOf } from './nodes';
import type { AssignmentProblem, CaseForAssignment, Eligible, Slot } from './problem';
import { type Units, checkSum, unitsFor } from './units';

/** One thing that can be done with a case: use it at a place, or nowhere (place -1). */
export interface Choice extends Amounts {
  /** Index into `Model.places`, -1 for nowhere. */
  readonly place: number;
  readonly slots: readonly string[];
}

/** Cases with the same choices are interchangeable. */
export interface CaseClass {
  /** What the solver may choose from; never empty. */
  readonly choices: readonly Choice[];
  /** All places and nowhere, with the pin lifted. */
  readonly unpinned: readonly Choice[];
  readonly pinned: boolean;
  readonly invalidPin: boolean;
}

export interface Model {
  readonly tree: CapTree;
  readonly units: Units;
  readonly places: readonly { readonly id: string; readonly group: string }[];
  readonly classes: readonly CaseClass[];
  /** Cases by 案件编号, with the class of each and its index among the problem's cases. */
  readonly cases: readonly { readonly id: string; readonly of: number; readonly row: number }[];
}

export const NOWHERE: Choice = { place: -1, slots: [], nodes: [], amounts: [] };

interface Place {
  readonly id: string;
  readonly group: string;
  readonly slots: readonly Slot[];
}

/**
 * The problem in whole units, cases sorted and merged.
 *
 * @throws RangeError for negative figures, unknown slots, an `each` case without points, crossing joint caps.
 */
export function buildModel(problem: AssignmentProblem): Model {
  check(problem);
  const categories = categoriesInUse(problem);
  const units = unitsFor([...slotFigures(problem), ...caseFigures(problem)]);
  const nodes = layNodes(problem, units, categories);
  const places = placesOf(problem);
  const classes = new Map<string, number>();
  const list: CaseClass[] = [];
  const cases = problem.cases.map((one, row) => {
    const made = classOf(problem, one, places, nodes, units);
    const key = classKey(made);
    let of = classes.get(key);
    if (of === undefined) {
      of = list.push(made) - 1;
      classes.set(key, of);
    }
    return { id: one.id, of, key, row };
  });
  // Rows that share a 编号 stand in the order of what they bring, so that row order never matters.
  cases.sort((a, b) => compare(a.id, b.id) || compare(a.key, b.key));
  checkSum(cases.reduce((all, one) => all + most(list[one.of]), 0));
  return {
    tree: nodes.tree,
    units,
    places,
    classes: list,
    cases: cases.map(({ id, of, row }) => ({ id, of, row })),
  };
}

function check(problem: AssignmentProblem): void {
  const ids = new Set(problem.slots.map((slot) => slot.id));
  if (ids.size !== problem.slots.length) throw new RangeError('two slots share an id');
  const figures = [...slotFigures(problem), ...(problem.weights?.values() ?? [])];
  for (const one of problem.cases) {
    for (const [slot, brings] of one.eligible) {
      if (!ids.has(slot)) throw new RangeError(`case ${one.id}: unknown slot ${slot}`);
      if (brings.points !== undefined) figures.push(brings.points);
    }
  }
  if (figures.some((figure) => figure.compare(0) < 0)) {
    throw new RangeError('an assignment knows no negative points, caps or weights');
  }
}

/** Per category slot the categories that occur, in code-point order. */
function categoriesInUse(problem: AssignmentProblem): Map<string, string[]> {
  const used = new Map<string, Set<string>>();
  for (const one of problem.cases) {
    for (const [slot, brings] of one.eligible) {
      const known = used.get(slot) ?? new Set();
      for (const category of brings.categories ?? []) known.add(category);
      used.set(slot, known);
    }
  }
  return new Map([...used].map(([slot, known]) => [slot, [...known].sort(compare)]));
}

function* caseFigures(problem: AssignmentProblem): Generator<Fraction> {
  const each = new Set(problem.slots.filter((s) => s.kind.kind === 'each').map((s) => s.id));
  for (const one of problem.cases) {
    for (const [slot, brings] of one.eligible) {
      if (each.has(slot)) yield pointsOf(one, slot, brings).mul(weightOf(problem, slot));
    }
  }
}

function pointsOf(one: CaseForAssignment, slot: string, brings: Eligible): Fraction {
  if (brings.points === undefined) throw new RangeError(`case ${one.id}: no points for ${slot}`);
  return brings.points;
}

function placesOf(problem: AssignmentProblem): Place[] {
  if (problem.policy === 'one-slot') {
    return problem.slots.map((slot) => ({ id: slot.id, group: slot.group, slots: [slot] }));
  }
  const groups = [...new Set(problem.slots.map((slot) => slot.group))];
  return groups.map((group) => ({
    id: group,
    group,
    slots: problem.slots.filter((slot) => slot.group === group),
  }));
}

function classOf(
  problem: AssignmentProblem,
  one: CaseForAssignment,
  places: readonly Place[],
  nodes: Nodes,
  units: Units,
): CaseClass {
  const choices = (place: number, slots: readonly Slot[]): Choice[] => {
    const here = slots.filter((slot) => one.eligible.has(slot.id));
    if (here.length === 0) return [];
    return waysOf(here.map((slot) => broughtTo(problem, one, slot, nodes, units))).map((put) => ({
      place,
      slots: here.map((slot) => slot.id),
      nodes: put.map((p) => p.node),
      amounts: put.map((p) => p.amount),
    }));
  };
  const each = (only: (slot: Slot) => boolean): Choice[] =>
    places.flatMap((place, index) => choices(index, place.slots.filter(only)));
  const unpinned = [...each(() => true), NOWHERE];
  const pin = one.pin;
  if (pin === undefined) return { choices: unpinned, unpinned, pinned: false, invalidPin: false };
  const isSlot = problem.slots.some((slot) => slot.id === pin);
  const kept = pin === null ? [] : each((slot) => (isSlot ? slot.id : slot.group) === pin);
  return {
    choices: kept.length === 0 ? [NOWHERE] : kept,
    unpinned,
    pinned: true,
    invalidPin: pin !== null && kept.length === 0,
  };
}

interface Put {
  readonly node: number;
  readonly amount: number;
}

/** One way at each slot, in every combination: a case that counts in several slots may serve a class in each. */
function waysOf(slots: readonly (readonly (readonly Put[])[])[]): Put[][] {
  const all = slots.reduce<Put[][]>(
    (ways, slot) => ways.flatMap((way) => slot.map((puts) => [...way, ...puts])),
    [[]],
  );
  return all.map((way) => way.sort((a, b) => a.node - b.node));
}

/** The ways in which a case may count in a slot: one, but for a slot where it serves one of its categories. */
function broughtTo(
  problem: AssignmentProblem,
  one: CaseForAssignment,
  slot: Slot,
  nodes: Nodes,
  units: Units,
): Put[][] {
  const brings = one.eligible.get(slot.id);
  const node = nodes.slot.get(slot.id);
  if (brings === undefined || node === undefined) return [[]];
  const weight = weightOf(problem, slot.id);
  switch (slot.kind.kind) {
    case 'once':
      return [positive(node, units.of(slot.kind.points.mul(weight)))];
    case 'each':
      return [positive(node, units.of(pointsOf(one, slot.id, brings).mul(weight)))];
    case 'category': {
      const { points } = slot.kind;
      const served = [...new Set(brings.categories ?? [])].flatMap((category) => {
        const own = nodes.category.get(slot.id)?.get(category);
        const value = points.get(category) ?? ZERO;
        return own === undefined ? [] : positive(own, units.of(value.mul(weight)));
      });
      if (slot.kind.one !== true) return [served];
      // The class that is worth most comes first, so that no two cases bring what one of them could.
      served.sort((a, b) => b.amount - a.amount);
      return served.length === 0 ? [[]] : served.map((put) => [put]);
    }
  }
}

function positive(node: number, amount: number): Put[] {
  return amount === 0 ? [] : [{ node, amount }];
}

function classKey(made: CaseClass): string {
  const lines = (choices: readonly Choice[]): string =>
    choices.map((c) => [c.slots.join(','), c.nodes.join(), c.amounts.join()].join(';')).join('|');
  return made.pinned
    ? `${lines(made.unpinned)}/${lines(made.choices)}/${made.invalidPin}`
    : lines(made.unpinned);
}

function most(made: CaseClass | undefined): number {
  const sums = (made?.unpinned ?? []).map((c) => c.amounts.reduce((all, one) => all + one, 0));
  return Math.max(0, ...sums);
}
