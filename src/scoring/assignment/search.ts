import { type CapTree, at } from './cap-tree';
import { type Item, type Prices, activeNodes, keeps, worthAt } from './prices';

/** A partial choice for the first items: what the caps have taken in so far, and the value of it. */
interface State {
  /** Open nodes that have taken something in, ascending, and how much. */
  readonly nodes: readonly number[];
  readonly taken: readonly number[];
  readonly value: number;
  readonly bound: number;
  readonly from: number;
  readonly option: number;
}

export interface Found {
  readonly value: number;
  /** Index of the option taken by each item, in the order of the items. */
  readonly options: readonly number[];
}

/**
 * The best choice worth more than `known`, if there is one. Items are decided one after the other; partial
 * choices that have filled the caps alike are merged, those whose bound cannot beat the best known are
 * dropped. `complete` says that no more than `width` remained at any time, so that nothing was left out
 * and what is found is the optimum; otherwise it is a good choice only.
 */
export function search(
  tree: CapTree,
  items: readonly Item[],
  prices: Prices,
  known: number,
  width: number,
  partial: boolean,
): { found: Found | null; complete: boolean } {
  return new Layers(tree, items, prices).run(width, known, partial);
}

class Layers {
  private readonly tree: CapTree;
  private readonly items: readonly Item[];
  private readonly prices: Prices;
  private readonly below: readonly (readonly number[])[];
  /** Bound on what the items from here on add, after prices. */
  private readonly ahead: readonly number[];
  /** Last item that can put something on or under each node. */
  private readonly last: readonly number[];
  private readonly active: readonly number[];
  private readonly scratch: Float64Array;

  constructor(tree: CapTree, items: readonly Item[], prices: Prices) {
    this.tree = tree;
    this.items = items;
    this.prices = prices;
    this.active = activeNodes(tree);
    this.scratch = new Float64Array(tree.cap.length);
    const keep = keeps(tree, prices.price);
    const ahead = new Array<number>(items.length + 1).fill(0);
    const last = new Array<number>(tree.cap.length).fill(-1);
    for (let i = items.length - 1; i >= 0; i--) {
      const options = items[i]?.options ?? [];
      ahead[i] = at(ahead, i + 1) + Math.max(...options.map((option) => worthAt(option, keep)));
      for (const option of options) {
        for (const start of option.nodes) {
          for (let node = start; node > 0; node = at(tree.parent, node)) {
            if (at(last, node) === -1) last[node] = i;
          }
        }
      }
    }
    this.ahead = ahead;
    this.last = last;
    const below = tree.cap.map((): number[] => []);
    for (const node of this.active) {
      for (let up = at(tree.parent, node); up > 0; up = at(tree.parent, up)) below[up]?.push(node);
    }
    this.below = below;
  }

  run(width: number, known: number, partial: boolean): { found: Found | null; complete: boolean } {
    let complete = true;
    const start: State = { nodes: [], taken: [], value: 0, bound: 0, from: -1, option: -1 };
    const layers: State[][] = [[start]];
    for (let i = 0; i < this.items.length; i++) {
      const next = [...this.layer(layers[i] ?? [], i, known).values()];
      if (next.length > width) {
        if (!partial) return { found: null, complete: false };
        complete = false;
        next.sort((a, b) => b.bound - a.bound || b.value - a.value);
        next.length = width;
      }
      layers.push(next);
    }
    const [end] = layers[this.items.length] ?? [];
    if (end === undefined) return { found: null, complete };
    return { found: { value: end.value, options: this.trace(layers, end) }, complete };
  }

  private layer(states: readonly State[], i: number, known: number): Map<string, State> {
    const next = new Map<string, State>();
    const room = this.roomAfter(i);
    const options = this.items[i]?.options ?? [];
    states.forEach((state, from) => {
      options.forEach((option, index) => {
        const value = state.value + option.free + this.put(state, option.nodes, option.amounts);
        const made = this.settle(state.nodes, option.nodes, i);
        let bound = value + room + at(this.ahead, i + 1);
        made.nodes.forEach((node, k) => {
          bound -= at(this.prices.price, node) * at(made.taken, k);
          if (at(made.taken, k) === at(this.tree.cap, node)) bound -= this.roomBelow(node, i);
        });
        if (Math.floor(bound) <= known) return;
        const key = `${made.nodes.join()};${made.taken.join()}`;
        const other = next.get(key);
        if (other !== undefined && other.value >= value) return;
        next.set(key, { ...made, value, bound, from, option: index });
      });
    });
    return next;
  }

  /** Loads a state into the scratch tree and puts an option on it; returns what that adds. */
  private put(state: State, nodes: readonly number[], amounts: readonly number[]): number {
    const { scratch, tree } = this;
    for (let k = 0; k < state.nodes.length; k++) scratch[at(state.nodes, k)] = at(state.taken, k);
    let added = 0;
    for (let k = 0; k < nodes.length; k++) {
      const start = at(nodes, k);
      let change = at(amounts, k);
      for (let up = start; up > 0; up = at(tree.parent, up)) {
        change = Math.min(change, at(tree.cap, up) - at(scratch, up));
      }
      for (let up = start; up > 0; up = at(tree.parent, up)) scratch[up] = at(scratch, up) + change;
      added += change;
    }
    return added;
  }

  /** Reads the state back, without nodes that no later item reaches and nodes under a full one. */
  private settle(
    before: readonly number[],
    put: readonly number[],
    i: number,
  ): { nodes: number[]; taken: number[] } {
    const { scratch, tree } = this;
    const touched = new Set(before);
    for (const start of put) {
      for (let up = start; up > 0; up = at(tree.parent, up)) touched.add(up);
    }
    const nodes: number[] = [];
    for (const node of touched) {
      if (at(this.last, node) <= i || at(scratch, node) === 0) continue;
      let full = false;
      for (let up = at(tree.parent, node); up > 0 && !full; up = at(tree.parent, up)) {
        full = at(scratch, up) === at(tree.cap, up);
      }
      if (!full) nodes.push(node);
    }
    nodes.sort((a, b) => a - b);
    const taken = nodes.map((node) => at(scratch, node));
    for (const node of touched) scratch[node] = 0;
    return { nodes, taken };
  }

  /** Price × cap over the nodes that items after `i` can still reach. */
  private roomAfter(i: number): number {
    return this.priced(this.active, i);
  }

  private roomBelow(node: number, i: number): number {
    return this.priced(this.below[node] ?? [], i);
  }

  private priced(nodes: readonly number[], i: number): number {
    let sum = 0;
    for (const node of nodes) {
      if (at(this.last, node) > i) sum += at(this.prices.price, node) * at(this.tree.cap, node);
    }
    return sum;
  }

  private trace(layers: readonly (readonly State[])[], end: State): number[] {
    const options: number[] = [];
    let state: State | undefined = end;
    for (let i = this.items.length; i > 0 && state !== undefined; i--) {
      options.push(state.option);
      state = layers[i - 1]?.[state.from];
    }
    return options.reverse();
  }
}
