import { at } from './cap-tree';
import { type Choice, type Model, NOWHERE } from './model';
import { AssignmentLimitError, StateSpace } from './states';

/** Cells of the table of best totals: items × states. */
const TABLE_LIMIT = 40_000_000;

/** One case that takes part; the rest of its class beyond what the caps can hold adds nothing anywhere. */
interface Item {
  /** Index among the model's cases. */
  readonly index: number;
  readonly of: number;
  readonly choices: readonly Choice[];
}

export interface Optimum {
  /** In units. */
  readonly total: number;
  /** What was chosen for each case of the model, by index. */
  readonly choices: readonly Choice[];
  /** The best total when a case of the class is put to `choice`, whatever happens to the others. */
  readonly forced: (of: number, choice: Choice) => number;
}

/**
 * The exact optimum by dynamic programming over the states of the caps: forward, the states that some
 * placement of the first cases can reach; backward, the best total that each of them can still come to.
 *
 * @throws AssignmentLimitError when the table would not fit into memory.
 */
export function optimum(model: Model): Optimum {
  const space = new StateSpace(model.tree);
  const items = itemsOf(model, space);
  const reached = reach(space, items);
  if (items.length * space.size > TABLE_LIMIT)
    throw new AssignmentLimitError('too many cases and caps');
  const best = bestTotals(space, items, reached);
  const choices = model.cases.map((): Choice => NOWHERE);
  let state = space.start;
  items.forEach((item, i) => {
    const wanted = at(layer(best, i), state);
    const next = layer(best, i + 1);
    const reaches = item.choices.filter((one) => at(next, space.after(state, one)) === wanted);
    // A free case is only used where it adds something at this point.
    const adding = reaches.find(
      (one) => item.choices.length === 1 || one === NOWHERE || space.after(state, one) !== state,
    );
    const chosen = adding ?? reaches[0] ?? NOWHERE;
    choices[item.index] = chosen;
    state = space.after(state, chosen);
  });
  release(space, items, choices);
  const last = new Map(items.map((item, i) => [item.of, i]));
  return {
    total: at(layer(best, 0), space.start),
    choices,
    forced: (of, choice) => {
      const i = last.get(of);
      if (i === undefined) throw new RangeError(`no case of class ${String(of)}`);
      const next = layer(best, i + 1);
      let most = 0;
      for (const before of reached[i] ?? []) {
        // A state met only through the forced case has no entry yet: it is completed item by item.
        most = Math.max(most, completed(space, items, i + 1, space.after(before, choice), next));
      }
      return most;
    },
  };
}

const layer = (layers: readonly Float64Array[], index: number): Float64Array => {
  const found = layers[index];
  if (found === undefined) throw new RangeError(`no layer ${String(index)}`);
  return found;
};

/** Pinned cases first, then by 案件编号; of each class as many as the caps can use, and one more to take a place. */
function itemsOf(model: Model, space: StateSpace): Item[] {
  const useful = model.classes.map((made) => {
    let most = 1;
    for (const choice of made.unpinned) {
      let state = space.start;
      for (
        let next = space.after(state, choice);
        next !== state && most <= model.cases.length;
        most += 1
      ) {
        state = next;
        next = space.after(state, choice);
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
      items.push({ index, of, choices: made.choices });
    });
  }
  return items;
}

/** Before each item, the states that the items before it can lead to. */
function reach(space: StateSpace, items: readonly Item[]): number[][] {
  const reached: number[][] = [[space.start]];
  for (const item of items) {
    const next = new Set<number>();
    for (const state of reached[reached.length - 1] ?? []) {
      for (const choice of item.choices) next.add(space.after(state, choice));
    }
    reached.push([...next]);
  }
  return reached;
}

/** `best[i][state]`: the most that items i, i + 1 … can make of a state; NaN where no placement leads. */
function bestTotals(
  space: StateSpace,
  items: readonly Item[],
  reached: readonly number[][],
): Float64Array[] {
  const size = space.size;
  const best = Array.from({ length: items.length + 1 }, () =>
    new Float64Array(size).fill(Number.NaN),
  );
  for (const state of reached[items.length] ?? [])
    layer(best, items.length)[state] = space.value(state);
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const next = layer(best, i + 1);
    const here = layer(best, i);
    const choices = items[i]?.choices ?? [];
    for (const state of reached[i] ?? []) {
      let most = -1;
      for (const choice of choices) most = Math.max(most, at(next, space.after(state, choice)));
      here[state] = most;
    }
  }
  return best;
}

/** The best total from a state that a lifted pin leads to, and that the table may not hold. */
function completed(
  space: StateSpace,
  items: readonly Item[],
  from: number,
  state: number,
  known: Float64Array,
): number {
  const found = known[state];
  if (found !== undefined && !Number.isNaN(found)) return found;
  let states = new Set([state]);
  for (const item of items.slice(from)) {
    const next = new Set<number>();
    for (const one of states) for (const choice of item.choices) next.add(space.after(one, choice));
    states = next;
  }
  return Math.max(...[...states].map((one) => space.value(one)));
}

/** From the highest 案件编号 down, a free case without which the total would be the same is not used. */
function release(space: StateSpace, items: readonly Item[], choices: Choice[]): void {
  const total = (): number =>
    space.value(
      items.reduce(
        (state, item) => space.after(state, choices[item.index] ?? NOWHERE),
        space.start,
      ),
    );
  const all = total();
  for (const item of [...items].reverse()) {
    const chosen = choices[item.index] ?? NOWHERE;
    if (item.choices.length === 1 || chosen === NOWHERE) continue;
    choices[item.index] = NOWHERE;
    if (total() !== all) choices[item.index] = chosen;
  }
}
