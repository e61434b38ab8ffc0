import { type CapTree, type Tally, at } from './cap-tree';
import { improve } from './improve';
import { type Item, activeNodes, findPrices } from './prices';
import type { Group, Reduced } from './reduce';
import { type Found, search } from './search';
import { prepare } from './thin';

/** How many cases of each class take each of its choices. */
export type Plan = readonly (readonly number[])[];

export interface Solved {
  readonly value: number;
  readonly plan: Plan;
  /** Prices of the caps, to start a neighbouring problem from. */
  readonly price: readonly number[] | null;
}

export interface SolveLimits {
  /** Only a value of at least this is of interest: null is returned when it cannot be reached. */
  readonly atLeast?: number;
  /** A value known to be an upper bound. */
  readonly atMost?: number;
  readonly price?: readonly number[] | null;
}

/**
 * The exact optimum of placing all groups on top of what `placed` holds.
 *
 * @returns null when `atLeast` cannot be reached.
 */
export function solve(
  tree: CapTree,
  placed: Tally,
  groups: readonly Group[],
  limits: SolveLimits = {},
): Solved | null {
  const tally = placed.copy();
  const plan: number[][] = [];
  const take = (of: number, option: number, count: number): void => {
    const counts = (plan[of] ??= []);
    while (counts.length <= option) counts.push(0);
    counts[option] = at(counts, option) + count;
  };
  const reduced = prepare(tree, tally, groups, (group, option, count) => {
    take(group.of, option.at, count);
  });
  const atLeast = limits.atLeast ?? 0;
  const ceiling = Math.min(reduced.ceiling, limits.atMost ?? Infinity);
  if (ceiling < atLeast) return null;
  const items = itemsOf(reduced);
  const best = optimum(reduced, items, {
    least: atLeast - tally.value,
    most: ceiling - tally.value,
    price: limits.price ?? null,
  });
  if (best.found === null) return null;
  best.found.options.forEach((index, i) => {
    const item = items[i];
    const option = item?.options[index];
    const group = reduced.groups[item?.group ?? -1];
    if (option !== undefined && group !== undefined) take(group.group.of, option.at, 1);
  });
  return { value: tally.value + best.found.value, plan, price: best.price };
}

function optimum(
  reduced: Reduced,
  items: readonly Item[],
  limits: { least: number; most: number; price: readonly number[] | null },
): { found: Found | null; price: readonly number[] | null } {
  const { tree } = reduced;
  let best = improve(tree, items, null);
  const answer = (
    price: readonly number[] | null,
  ): { found: Found | null; price: typeof price } => ({
    found: best.value >= limits.least ? best : null,
    price,
  });
  if (best.value >= limits.most) return answer(limits.price);
  const target = Math.max(best.value, limits.least - 1);
  const prices = findPrices(tree, items, target, limits.price);
  const bound = Math.min(limits.most, prices.bound);
  if (bound <= target) return answer(prices.price);
  const priced = improve(tree, items, prices.price);
  if (priced.value > best.value) best = priced;
  if (best.value >= bound) return answer(prices.price);
  const known = Math.max(best.value, limits.least - 1);
  const found = search(tree, items, { ...prices, bound }, known);
  if (found !== null) best = found;
  return answer(prices.price);
}

/** Items that touch the same nodes stand together, so that nodes close early in the search. */
function itemsOf(reduced: Reduced): Item[] {
  const part = components(reduced);
  const sorted = reduced.groups.map(({ group, options }, index) => {
    const nodes = options.flatMap((option) => option.nodes);
    const deepest = Math.max(0, ...nodes);
    return { index, count: group.count, options, deepest, part: at(part, deepest) };
  });
  sorted.sort((a, b) => a.part - b.part || a.deepest - b.deepest || a.index - b.index);
  return sorted.flatMap(({ index, count, options }) =>
    Array.from({ length: count }, () => ({ group: index, options })),
  );
}

/** For each node the smallest node it shares a cap or an item with. */
function components(reduced: Reduced): number[] {
  const root = reduced.tree.cap.map((_, node) => node);
  const find = (node: number): number => {
    let top = node;
    while (at(root, top) !== top) top = at(root, top);
    return top;
  };
  const join = (a: number, b: number): void => {
    const [x, y] = [find(a), find(b)];
    root[Math.max(x, y)] = Math.min(x, y);
  };
  for (const node of activeNodes(reduced.tree)) {
    const above = at(reduced.tree.parent, node);
    if (above > 0) join(node, above);
  }
  for (const { options } of reduced.groups) {
    const nodes = options.flatMap((option) => option.nodes);
    for (const node of nodes) join(node, at(nodes, 0));
  }
  return root.map((_, node) => find(node));
}
