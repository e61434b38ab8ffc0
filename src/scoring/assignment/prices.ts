import { type CapTree, at } from './cap-tree';
import type { ReducedOption } from './reduce';

/** One item of the search with what it may choose. */
export interface Item {
  readonly group: number;
  readonly options: readonly ReducedOption[];
}

/** What one more unit of room under each cap is worth, at most; an upper bound on every choice follows. */
export interface Prices {
  /** Multiples of 1/4096, so that the bound is exact in doubles. */
  readonly price: readonly number[];
  /** Upper bound on the reduced problem. */
  readonly bound: number;
}

const GRAIN = 4096;

/**
 * Prices by a subgradient descent on the dual of the linear relaxation. Any prices ≥ 0 give a true upper
 * bound, Σ price × cap + Σ best option after prices, so nothing rests on the descent having converged.
 *
 * @param known a value already reached: the descent stops when the bound meets it.
 */
export function findPrices(
  tree: CapTree,
  items: readonly Item[],
  known: number,
  start: readonly number[] | null,
  rounds: number,
): Prices {
  const active = activeNodes(tree);
  let price = tree.cap.map((_, node) => (active.includes(node) ? (start?.[node] ?? 0) : 0));
  let best: Prices = { price, bound: Infinity };
  let pace = 1;
  let idle = 0;
  for (let round = 0; round < rounds; round++) {
    const { bound, slope } = evaluate(tree, items, price);
    if (bound < best.bound) {
      best = { price, bound };
      idle = 0;
    } else if (++idle === 8) {
      pace /= 2;
      idle = 0;
    }
    const steep = active.reduce((all, node) => all + at(slope, node) ** 2, 0);
    if (Math.floor(best.bound) <= known || steep === 0) break;
    const stride = (pace * Math.max(bound - known, 1)) / steep;
    const last = price;
    price = price.map((value, node) => grained(Math.max(0, value - stride * at(slope, node))));
    if (price.every((value, node) => value === last[node])) pace *= 2;
  }
  return best;
}

export function activeNodes(tree: CapTree): number[] {
  return tree.cap.flatMap((cap, node) => (cap === Infinity ? [] : [node]));
}

/** What is left of a unit put on each node after the prices on its way up. */
export function keeps(tree: CapTree, price: readonly number[]): number[] {
  const paid = new Array<number>(price.length).fill(0);
  for (let node = 1; node < price.length; node++) {
    paid[node] = at(price, node) + at(paid, at(tree.parent, node));
  }
  return paid.map((value) => Math.max(0, 1 - value));
}

export function worthAt(option: ReducedOption, keep: readonly number[]): number {
  let worth = option.free;
  for (let i = 0; i < option.nodes.length; i++) {
    worth += at(option.amounts, i) * at(keep, at(option.nodes, i));
  }
  return worth;
}

function evaluate(
  tree: CapTree,
  items: readonly Item[],
  price: readonly number[],
): { bound: number; slope: number[] } {
  const keep = keeps(tree, price);
  let bound = 0;
  const flow = new Array<number>(price.length).fill(0);
  for (const { options } of items) {
    let most = -1;
    let chosen: ReducedOption | undefined;
    for (const option of options) {
      const worth = worthAt(option, keep);
      if (worth > most) [most, chosen] = [worth, option];
    }
    if (chosen === undefined) continue;
    bound += most;
    for (let i = 0; i < chosen.nodes.length; i++) {
      const node = at(chosen.nodes, i);
      if (at(keep, node) > 0) flow[node] = at(flow, node) + at(chosen.amounts, i);
    }
  }
  const slope = new Array<number>(price.length).fill(0);
  for (let node = price.length - 1; node > 0; node--) {
    const above = at(tree.parent, node);
    flow[above] = at(flow, above) + at(flow, node);
    const cap = at(tree.cap, node);
    if (cap === Infinity) continue;
    bound += at(price, node) * cap;
    slope[node] = cap - at(flow, node);
  }
  return { bound, slope };
}

function grained(value: number): number {
  return Math.round(value * GRAIN) / GRAIN;
}
