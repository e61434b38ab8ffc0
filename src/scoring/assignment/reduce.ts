import { type Amounts, type CapTree, type Tally, at } from './cap-tree';

/** Something that may be chosen for an item; `at` is its index among the choices of the item's class. */
export interface Option extends Amounts {
  readonly at: number;
}

/** `count` interchangeable items of one class. */
export interface Group {
  readonly of: number;
  readonly count: number;
  readonly options: readonly Option[];
}

/** An option as it counts in a reduced problem: free points, and points on nodes whose cap can bind. */
export interface ReducedOption extends Amounts {
  readonly at: number;
  readonly free: number;
  readonly source: Option;
}

export interface ReducedGroup {
  readonly group: Group;
  readonly options: readonly ReducedOption[];
}

/** What is left of a problem once everything obvious is settled in the tally it was reduced over. */
export interface Reduced {
  /** Caps still open; Infinity on nodes whose cap cannot bind any more. */
  readonly tree: CapTree;
  readonly groups: readonly ReducedGroup[];
  /** What the settled tally plus all open groups can be worth at most. */
  readonly ceiling: number;
}

/** Reports the option of a class that `count` of its items take for good. */
export type Settle = (group: Group, option: Option, count: number) => void;

/**
 * Settles what needs no search, without losing the optimum: points under a full cap are struck, caps
 * that cannot bind are lifted, an option that another one of the same item covers is dropped, and an
 * item with one option left takes it. `tally` and `settle` receive what is settled.
 */
export function reduce(
  tree: CapTree,
  tally: Tally,
  groups: readonly Group[],
  settle: Settle,
): Reduced {
  let open = groups.filter((group) => group.count > 0);
  for (;;) {
    const reduced = pass(tree, tally, open);
    const single = reduced.groups.filter((one) => one.options.length === 1);
    if (single.length === 0) return reduced;
    for (const { group, options } of single) {
      const [only] = options;
      if (only === undefined) continue;
      tally.add(only.source, group.count);
      settle(group, only.source, group.count);
    }
    open = reduced.groups
      .filter((one) => one.options.length > 1)
      .map(({ group, options }) => ({ ...group, options: options.map((o) => o.source) }));
  }
}

function pass(tree: CapTree, tally: Tally, groups: readonly Group[]): Reduced {
  const size = tree.cap.length;
  const room = new Array<number>(size).fill(Infinity);
  for (let node = 1; node < size; node++) {
    // A node under a full ancestor is as full as the ancestor.
    const above = at(room, at(tree.parent, node));
    room[node] = above === 0 ? 0 : tally.room(node);
  }
  const inflow = mostInflow(tree, room, groups);
  /** The nearest node, upwards from this one, whose cap can bind. */
  const target = new Array<number>(size).fill(0);
  const parent = new Array<number>(size).fill(-1);
  const cap = new Array<number>(size).fill(Infinity);
  for (let node = 1; node < size; node++) {
    const above = at(target, at(tree.parent, node));
    parent[node] = above;
    const binds = at(inflow, node) > at(room, node);
    target[node] = binds ? node : above;
    if (binds) cap[node] = at(room, node);
  }
  const reducedTree = { parent, cap };
  return {
    tree: reducedTree,
    ceiling: tally.value + at(inflow, 0),
    groups: groups.map((group) => ({
      group,
      options: undominated(group.options.map((o) => reroute(o, reducedTree, room, target))),
    })),
  };
}

/** An upper bound on what can flow into each node: every item gives its most to every node at once. */
function mostInflow(
  tree: CapTree,
  room: readonly number[],
  groups: readonly Group[],
): readonly number[] {
  const inflow = new Array<number>(tree.cap.length).fill(0);
  const most = new Map<number, number>();
  for (const group of groups) {
    most.clear();
    for (const option of group.options) {
      option.nodes.forEach((node, i) => {
        const amount = at(option.amounts, i);
        if (amount > (most.get(node) ?? -1)) most.set(node, amount);
      });
    }
    for (const [node, amount] of most) inflow[node] = at(inflow, node) + amount * group.count;
  }
  for (let node = tree.cap.length - 1; node > 0; node--) {
    const above = at(tree.parent, node);
    inflow[above] = at(inflow, above) + Math.min(at(room, node), at(inflow, node));
  }
  return inflow;
}

function reroute(
  option: Option,
  tree: CapTree,
  room: readonly number[],
  target: readonly number[],
): ReducedOption {
  const put = new Map<number, number>();
  let free = 0;
  option.nodes.forEach((node, i) => {
    const amount = Math.min(at(option.amounts, i), at(room, node));
    const to = at(target, node);
    if (to === 0) free += amount;
    else if (amount > 0) put.set(to, (put.get(to) ?? 0) + amount);
  });
  const nodes = [...put.keys()].sort((a, b) => a - b);
  const amounts = nodes.map((node) => {
    let amount = Number(put.get(node));
    for (let up = node; up > 0; up = at(tree.parent, up))
      amount = Math.min(amount, at(tree.cap, up));
    return amount;
  });
  return { at: option.at, free, nodes, amounts, source: option };
}

/** Keeps the options no other option of the same item covers; of equal ones the first. */
function undominated(options: readonly ReducedOption[]): readonly ReducedOption[] {
  return options.filter(
    (one, i) =>
      !options.some((other, j) => i !== j && covers(other, one) && (j < i || !covers(one, other))),
  );
}

/** Whether `a` is worth at least what `b` is, whatever else is chosen: free points make up for amounts under caps. */
function covers(a: ReducedOption, b: ReducedOption): boolean {
  return shortfall(a, b) <= a.free - b.free;
}

/** By how much `a` falls short of `b` on nodes where `b` brings more. */
export function shortfall(a: Amounts, b: Amounts): number {
  let missing = 0;
  let i = 0;
  for (let j = 0; j < b.nodes.length; j++) {
    const node = at(b.nodes, j);
    while (i < a.nodes.length && at(a.nodes, i) < node) i++;
    const has = i < a.nodes.length && at(a.nodes, i) === node ? at(a.amounts, i) : 0;
    missing += Math.max(0, at(b.amounts, j) - has);
  }
  return missing;
}
