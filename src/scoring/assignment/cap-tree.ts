/**
 * A tree of capped sums in whole units: a node is worth min(cap, amounts put on it + what its children
 * are worth), the root is the total. Slots, the categories of a slot and joint caps are all such nodes,
 * and what is still open after some cases are placed is again such a tree with smaller caps.
 */
export interface CapTree {
  /** Parent of each node; the root is node 0 (its own parent entry is -1), parents come before children. */
  readonly parent: readonly number[];
  /** Cap of each node, Infinity for none. */
  readonly cap: readonly number[];
}

/** Amounts put on nodes: `amounts[i]` on `nodes[i]`. */
export interface Amounts {
  readonly nodes: readonly number[];
  readonly amounts: readonly number[];
}

/** The running value of a cap tree; every change can be taken back exactly. */
export class Tally {
  private readonly tree: CapTree;
  private readonly raw: Float64Array;

  constructor(tree: CapTree) {
    this.tree = tree;
    this.raw = new Float64Array(tree.cap.length);
  }

  copy(): Tally {
    const other = new Tally(this.tree);
    other.raw.set(this.raw);
    return other;
  }

  /** The total, in units. */
  get value(): number {
    return at(this.raw, 0);
  }

  /** What still fits under a node's own cap. */
  room(node: number): number {
    return Math.max(0, at(this.tree.cap, node) - at(this.raw, node));
  }

  /** Puts `times` × the amounts on the tree (a negative `times` takes them back); returns the change of the total. */
  add(put: Amounts, times = 1): number {
    const before = this.value;
    for (let i = 0; i < put.nodes.length; i++) {
      this.raise(at(put.nodes, i), at(put.amounts, i) * times);
    }
    return this.value - before;
  }

  /** What the amounts would add to the total now. */
  worth(put: Amounts): number {
    const change = this.add(put);
    this.add(put, -1);
    return change;
  }

  private raise(start: number, amount: number): void {
    let node = start;
    let change = amount;
    while (node >= 0 && change !== 0) {
      const cap = at(this.tree.cap, node);
      const before = at(this.raw, node);
      this.raw[node] = before + change;
      change = Math.min(cap, before + change) - Math.min(cap, before);
      node = at(this.tree.parent, node);
    }
  }
}

/** Element of a numeric array whose bounds the caller keeps. */
export function at(array: ArrayLike<number>, index: number): number {
  const value = array[index];
  if (value === undefined) throw new RangeError(`index ${index} outside the array`);
  return value;
}
