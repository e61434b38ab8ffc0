import { at } from './cap-tree';
import { type Choice, type Model, NOWHERE } from './model';
import { AssignmentLimitError, StateSpace } from './states';

/** Cells of the table of best totals: items × states. */
const TABLE_LIMIT = 20_000_000;

/** One case that takes part; the rest of its class beyond what the caps can hold adds nothing anywhere. */
interface Item {
  /** Index among the model's cases. */
  readonly index: number;
  readonly of: number;
  readonly choices: readonly Choice[];
  readonly pinned: boolean;
}

export interface Optimum {
  /** In units. */
  readonly total: number;
  /** What was chosen for each case of the model, by index. */
  readonly choices: readonly Choice[];
  /** The best total when a case of the class is put to `choice`, whatever happens to the others. */
  readonly forced: (of: number, choice: Choice) => number;
}

/** By state: the most that can have been gained on the way to it. */
type Reached = ReadonlyMap<number, number>;

/**
 * The exact optimum by dynamic programming over the states of the caps: forward, the states that some
 * placement of the first cases can reach; backward, the most that can still be gained from each of them.
 *
 * @throws AssignmentLimitError when the table would not fit into memory.
 */
export function optimum(model: Model): Optimum {
  const space = new StateSpace(model.tree);
  const items = itemsOf(model, space);
  const reached = reach(space, items);
  const gains = gainsToCome(space, items, reached);
  const choices = place(model, space, items, gains);
  release(space, items, choices);
  const last = new Map(items.map((item, i) => [item.of, i]));
  return {
    total: at(layer(gains, 0), space.start),
    choices,
    forced: (of, choice) => {
      const i = last.get(of);
      if (i === undefined) throw new RangeError(`no case of class ${String(of)}`);
      let most = 0;
      for (const [before, gained] of reached[i] ?? []) {
        const { state, gain } = space.after(before, choice);
        most = Math.max(most, gained + gain + gainFrom(space, items, i + 1, state, gains));
      }
      return most;
    },
  };
}

function layer(layers: readonly Float64Array[], index: number): Float64Array {
  const found = layers[index];
  if (found === undefined) throw new RangeError(`no layer ${String(index)}`);
  return found;
}

/** Pinned cases first, then by 案件编号; of each class as many as the caps can use, and one more to take a place. */
function itemsOf(model: Model, space: StateSpace): Item[] {
  const useful = model.classes.map((made) => {
    let most = 1;
    for (const choice of made.unpinned) {
      let step = space.after(space.start, choice);
      while (step.gain > 0 && most <= model.cases.length) {
        most += 1;
        step = space.after(step.state, choice);
      }
    }
    return most;
  });
  const used = model.classes.map(() => 0);
  const items: Item[] = [];
  for (const wantPinned of [true, false]) {
    model.cases.forEach(({ of }, index) => {
      const made = model.classes[of];
      if (made === undefined || made.pinned !== wantPinned) return;
      if (!made.pinned && at(used, of) >= at(useful, of)) return;
      used[of] = at(used, of) + 1;
      items.push({ index, of, choices: made.choices, pinned: made.pinned });
    });
  }
  return items;
}

/** Before each item, the states that the items before it can lead to. */
function reach(space: StateSpace, items: readonly Item[]): Reached[] {
  const reached: Reached[] = [new Map([[space.start, 0]])];
  let cells = 0;
  for (const item of items) {
    const next = new Map<number, number>();
    for (const [state, gained] of reached[reached.length - 1] ?? []) {
      for (const choice of item.choices) {
        const step = space.after(state, choice);
        const known = next.get(step.state);
        const total = gained + step.gain;
        if (known === undefined || total > known) next.set(step.state, total);
      }
    }
    cells += next.size;
    if (cells > TABLE_LIMIT) throw new AssignmentLimitError('too many cases and caps');
    reached.push(next);
  }
  return reached;
}

/** `gains[i][state]`: the most that items i, i + 1 … can add to a state; NaN where no placement leads. */
function gainsToCome(
  space: StateSpace,
  items: readonly Item[],
  reached: readonly Reached[],
): Float64Array[] {
  const size = space.size;
  if ((items.length + 1) * size > TABLE_LIMIT)
    throw new AssignmentLimitError('too many cases and caps');
  const gains = Array.from({ length: items.length + 1 }, () =>
    new Float64Array(size).fill(Number.NaN),
  );
  for (const state of reached[items.length]?.keys() ?? []) layer(gains, items.length)[state] = 0;
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const next = layer(gains, i + 1);
    const here = layer(gains, i);
    const choices = items[i]?.choices ?? [];
    for (const state of reached[i]?.keys() ?? []) {
      let most = -1;
      for (const choice of choices) {
        const step = space.after(state, choice);
        most = Math.max(most, step.gain + at(next, step.state));
      }
      here[state] = most;
    }
  }
  return gains;
}

/** What items from `from` on can add to a state; one that only a lifted pin leads to is worked out here. */
function gainFrom(
  space: StateSpace,
  items: readonly Item[],
  from: number,
  state: number,
  gains: readonly Float64Array[],
): number {
  const known = layer(gains, from)[state];
  if (known !== undefined && !Number.isNaN(known)) return known;
  let reached = new Map([[state, 0]]);
  for (const item of items.slice(from)) {
    const next = new Map<number, number>();
    for (const [before, gained] of reached) {
      for (const choice of item.choices) {
        const step = space.after(before, choice);
        next.set(step.state, Math.max(next.get(step.state) ?? -1, gained + step.gain));
      }
    }
    reached = next;
  }
  return Math.max(...reached.values());
}

/** Item by item the first place that keeps the optimum within reach; a free case only where it adds something. */
function place(
  model: Model,
  space: StateSpace,
  items: readonly Item[],
  gains: readonly Float64Array[],
): Choice[] {
  const choices = model.cases.map((): Choice => NOWHERE);
  let state = space.start;
  items.forEach((item, i) => {
    const wanted = at(layer(gains, i), state);
    const next = layer(gains, i + 1);
    const best = item.choices.filter((one) => {
      const step = space.after(state, one);
      return step.gain + at(next, step.state) === wanted;
    });
    const useful = best.find(
      (one) => item.pinned || one === NOWHERE || space.after(state, one).gain > 0,
    );
    const chosen = useful ?? best[0] ?? NOWHERE;
    choices[item.index] = chosen;
    state = space.after(state, chosen).state;
  });
  return choices;
}

/** From the highest 案件编号 down, a free case without which the total would be the same is not used. */
function release(space: StateSpace, items: readonly Item[], choices: Choice[]): void {
  const total = (): number => {
    let state = space.start;
    let sum = 0;
    for (const item of items) {
      const step = space.after(state, choices[item.index] ?? NOWHERE);
      state = step.state;
      sum += step.gain;
    }
    return sum;
  };
  const all = total();
  for (const item of [...items].reverse()) {
    const chosen = choices[item.index] ?? NOWHERE;
    if (item.pinned || chosen === NOWHERE) continue;
    choices[item.index] = NOWHERE;
    if (total() !== all) choices[item.index] = chosen;
  }
}
