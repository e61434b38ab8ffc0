import { type CapTree, type Tally, at } from './cap-tree';
import { improve } from './improve';
import { type Item, type Prices, findPrices, keeps, worthAt } from './prices';
import type { Group, Reduced } from './reduce';
import { type Found, search } from './search';
import { prepare } from './thin';
import { itemsOf } from './items';

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

/** The problem is solved exactly or refused: thrown after `BRANCH_LIMIT` branches of one search. */
export class AssignmentLimitError extends Error {
  override readonly name = 'AssignmentLimitError';
}

const BRANCH_LIMIT = 100_000;
/** Width of the layered search before the problem is split instead. */
const WIDTH = 64;
const FIRST_ROUNDS = 200;
const LATER_ROUNDS = 60;

/**
 * The exact optimum of placing all groups on top of what `placed` holds: branch and bound, where each part
 * is first reduced, bounded by prices, and searched in layers if it is small enough.
 *
 * @returns null when `atLeast` cannot be reached.
 */
export function solve(
  tree: CapTree,
  placed: Tally,
  groups: readonly Group[],
  limits: SolveLimits = {},
): Solved | null {
  const branch = new Branch(tree, limits.atLeast ?? 0, limits.atMost ?? Infinity);
  branch.explore(placed.copy(), groups, [], limits.price ?? null, FIRST_ROUNDS);
  return branch.best === null ? null : { ...branch.best, price: branch.price };
}

/** `count` items of a class settled on one of its choices. */
interface Settled {
  readonly of: number;
  readonly option: number;
  readonly count: number;
}

class Branch {
  best: { value: number; plan: Plan } | null = null;
  price: readonly number[] | null = null;
  private branches = 0;
  private readonly tree: CapTree;
  private readonly most: number;
  /** Only values above this are looked for. */
  private known: number;

  constructor(tree: CapTree, atLeast: number, atMost: number) {
    this.tree = tree;
    this.known = atLeast - 1;
    this.most = atMost;
  }

  /** Finds whatever beats `known` with these groups on top of `tally`, which it may change. */
  explore(
    tally: Tally,
    groups: readonly Group[],
    before: readonly Settled[],
    start: readonly number[] | null,
    rounds: number,
  ): void {
    const settled = [...before];
    let open = groups;
    let price = start;
    for (;;) {
      if (this.known >= this.most) return;
      const reduced = prepare(this.tree, tally, open, (group, option, count) => {
        settled.push({ of: group.of, option: option.at, count });
      });
      if (reduced.ceiling <= this.known) return;
      const items = itemsOf(reduced);
      const offer = (found: Found | null): void => {
        if (found !== null) this.offer(tally.value + found.value, settled, reduced, items, found);
      };
      offer(improve(reduced.tree, items, null, null));
      if (Math.min(reduced.ceiling, this.most) <= this.known) return;
      const prices = findPrices(reduced.tree, items, this.known - tally.value, price, rounds);
      price = prices.price;
      this.price ??= price;
      const bound = tally.value + Math.floor(prices.bound);
      if (bound <= this.known) return;
      offer(improve(reduced.tree, items, price, this.branches === 0 ? bound - tally.value : null));
      if (bound <= this.known) return;
      const left = affordable(reduced, prices, this.known - tally.value);
      if (left === null) return;
      if (left.struck) {
        open = left.groups;
        continue;
      }
      const run = search(
        reduced.tree,
        items,
        prices,
        this.known - tally.value,
        WIDTH,
        before.length === 0 && this.branches === 0,
      );
      offer(run.found);
      if (run.complete || bound <= this.known) return;
      this.split(tally, left.groups, settled, reduced, prices);
      return;
    }
  }

  /** One item takes the option, or none of its group does. */
  private split(
    tally: Tally,
    groups: readonly Group[],
    settled: readonly Settled[],
    reduced: Reduced,
    prices: Prices,
  ): void {
    (globalThis as any).B = ((globalThis as any).B ?? 0) + 1;
    if (++this.branches > BRANCH_LIMIT) {
      throw new AssignmentLimitError(`no exact assignment within ${BRANCH_LIMIT} branches`);
    }
    const { index, option: chosen } = contested(reduced, prices);
    const group = groups[index];
    const option = group?.options.find((one) => one.at === chosen);
    if (group === undefined || option === undefined) throw new Error('nothing to branch on');
    const replaced = (one: Group): Group[] => groups.map((g, i) => (i === index ? one : g));
    const taken = tally.copy();
    taken.add(option);
    this.explore(
      taken,
      replaced({ ...group, count: group.count - 1 }),
      [...settled, { of: group.of, option: option.at, count: 1 }],
      prices.price,
      LATER_ROUNDS,
    );
    const without = group.options.filter((one) => one !== option);
    this.explore(
      tally.copy(),
      replaced({ ...group, options: without }),
      settled,
      prices.price,
      LATER_ROUNDS,
    );
  }

  private offer(
    value: number,
    settled: readonly Settled[],
    reduced: Reduced,
    items: readonly Item[],
    found: Found,
  ): void {
    if (value <= this.known) return;
    const plan: number[][] = [];
    const take = ({ of, option, count }: Settled): void => {
      const counts = (plan[of] ??= []);
      while (counts.length <= option) counts.push(0);
      counts[option] = at(counts, option) + count;
    };
    settled.forEach(take);
    found.options.forEach((index, i) => {
      const item = items[i];
      const option = item?.options[index];
      const group = reduced.groups[item?.group ?? -1];
      if (option !== undefined && group !== undefined) {
        take({ of: group.group.of, option: option.at, count: 1 });
      }
    });
    this.best = { value, plan };
    this.known = value;
  }
}

/**
 * The groups without the options that no choice better than `known` contains: taking one lowers the bound
 * by what it is worth less than the best. Null when a group has no option left.
 */
function affordable(
  reduced: Reduced,
  prices: Prices,
  known: number,
): { groups: Group[]; struck: boolean } | null {
  const keep = keeps(reduced.tree, prices.price);
  let struck = false;
  const groups: Group[] = [];
  for (const { group, options } of reduced.groups) {
    const worth = options.map((option) => worthAt(option, keep));
    const best = Math.max(...worth);
    const kept = options.filter((_, i) => Math.floor(prices.bound - best + at(worth, i)) > known);
    if (kept.length === 0) return null;
    struck ||= kept.length < options.length;
    groups.push({ ...group, options: kept.map((option) => option.source) });
  }
  return { groups, struck };
}

/** The heaviest item whose best two options are (nearly) worth the same: the bound says least about it. */
function contested(reduced: Reduced, prices: Prices): { index: number; option: number } {
  const keep = keeps(reduced.tree, prices.price);
  let best = { index: -1, option: -1, score: -Infinity };
  reduced.groups.forEach(({ options }, index) => {
    const worth = options.map((option) => worthAt(option, keep));
    const first = worth.indexOf(Math.max(...worth));
    const second = Math.max(...worth.filter((_, i) => i !== first));
    const option = options[first];
    if (option === undefined) return;
    const weight = option.free + option.amounts.reduce((all, one) => all + one, 0);
    const score = weight - 2 * (at(worth, first) - second);
    if (score > best.score) best = { index, option: option.at, score };
  });
  return best;
}
