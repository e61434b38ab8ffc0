import { type Amounts, type CapTree, at } from './cap-tree';

/** Refused rather than answered by anything less than the optimum. */
export class AssignmentLimitError extends Error {
  override readonly name = 'AssignmentLimitError';
}

const STATE_LIMIT = 50_000;
/** A node under one that is full: what happens there changes nothing any more. */
const CLOSED = -1;

/** What putting something on a state leads to, and how much it adds to the total, in units. */
export interface Step {
  readonly state: number;
  readonly gain: number;
}

/**
 * How far the caps of a tree are filled, as numbered states. Two sets of cases that fill them alike are the
 * same state, and under caps of a few points there are few of them, however many cases there are. The
 * total is no part of a state: what has been gained never changes what can still be gained.
 */
export class StateSpace {
  readonly start: number;
  private readonly vectors: Float64Array[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly steps = new Map<Amounts, Step[]>();
  private readonly stepsByContent = new Map<string, Step[]>();
  private readonly tree: CapTree;

  constructor(tree: CapTree) {
    this.tree = tree;
    this.start = this.numberOf(new Float64Array(tree.cap.length));
  }

  get size(): number {
    return this.vectors.length;
  }

  /** What putting the amounts on top of `state` does. */
  after(state: number, put: Amounts): Step {
    const steps = this.stepsOf(put);
    const known = steps[state];
    if (known !== undefined) return known;
    const before = this.vectors[state];
    if (before === undefined) throw new RangeError(`no state ${String(state)}`);
    const vector = before.slice();
    let gain = 0;
    put.nodes.forEach((node, i) => {
      gain += this.raise(vector, node, at(put.amounts, i));
    });
    const step = { state: this.numberOf(vector), gain };
    steps[state] = step;
    return step;
  }

  /** Cases of different classes often put the same on the tree: what one of them leads to is known for all. */
  private stepsOf(put: Amounts): Step[] {
    const known = this.steps.get(put);
    if (known !== undefined) return known;
    const content = `${put.nodes.join()};${put.amounts.join()}`;
    const steps = this.stepsByContent.get(content) ?? [];
    this.stepsByContent.set(content, steps);
    this.steps.set(put, steps);
    return steps;
  }

  /** Raises the capped nodes from `start` to the root; returns what arrives there. */
  private raise(vector: Float64Array, start: number, amount: number): number {
    let change = amount;
    for (let node = start; node > 0 && change > 0; node = at(this.tree.parent, node)) {
      const cap = at(this.tree.cap, node);
      const before = at(vector, node);
      if (before === CLOSED) return 0;
      // A node without a cap of its own only passes on: how far it is filled is no matter.
      if (cap === Infinity) continue;
      vector[node] = Math.min(cap, before + change);
      change = at(vector, node) - before;
    }
    return change;
  }

  private numberOf(vector: Float64Array): number {
    // Parents come before children, so a closed parent closes all that is below it.
    for (let node = 1; node < vector.length; node += 1) {
      const parent = at(this.tree.parent, node);
      const full =
        at(vector, parent) === CLOSED || at(vector, parent) === at(this.tree.cap, parent);
      if (full) vector[node] = CLOSED;
    }
    const key = vector.join();
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const made = this.vectors.push(vector) - 1;
    if (made >= STATE_LIMIT) throw new AssignmentLimitError('too many ways to fill the caps');
    this.numbers.set(key, made);
    return made;
  }
}
