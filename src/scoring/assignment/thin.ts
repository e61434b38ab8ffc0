import { type CapTree, type Tally, at } from './cap-tree';
import {
  type Group,
  type Reduced,
  type ReducedGroup,
  type ReducedOption,
  type Settle,
  reduce,
  shortfall,
} from './reduce';

/** Comparing every pair of distinct contributions is worth it up to here; beyond, only equal ones are compared. */
const COMPARED_CONTRIBUTIONS = 300;

/** `reduce`, then without the surplus that no optimal choice needs, until nothing more falls away. */
export function prepare(
  tree: CapTree,
  tally: Tally,
  groups: readonly Group[],
  settle: Settle,
): Reduced {
  let reduced = reduce(tree, tally, groups, settle);
  for (;;) {
    const thinned = thin(reduced, tally, settle);
    if (thinned === null) return reduced;
    reduced = reduce(tree, tally, thinned, settle);
  }
}

/**
 * Strikes surplus. An item's default is the option with the most free points. Some optimum has at most N
 * items off their default, N being how often the capped nodes can be raised at all (every item off its
 * default raises one, or it might as well go back). So of one group N items matter and the others stay at
 * the default; and an option is dispensable when N other items, at no higher price, bring as much: one of
 * them is free to stand in.
 *
 * @returns the remaining groups, or null when nothing could be struck.
 */
function thin(reduced: Reduced, tally: Tally, settle: Settle): Group[] | null {
  const most = raises(reduced);
  const items: Item[] = [];
  let struck = false;
  for (const one of reduced.groups) {
    const standard = defaultOf(one);
    const kept = Math.min(one.group.count, most);
    if (kept < one.group.count) {
      struck = true;
      tally.add(standard.source, one.group.count - kept);
      settle(one.group, standard.source, one.group.count - kept);
    }
    for (let i = 0; i < kept; i++) items.push({ one, standard, options: new Set(one.options) });
  }
  if (items.length > most && strikeOptions(items, most)) struck = true;
  return struck ? regroup(items) : null;
}

interface Item {
  readonly one: ReducedGroup;
  readonly standard: ReducedOption;
  readonly options: Set<ReducedOption>;
}

function defaultOf(one: ReducedGroup): ReducedOption {
  return one.options.reduce((best, next) => {
    if (next.free !== best.free) return next.free > best.free ? next : best;
    return next.nodes.length < best.nodes.length ? next : best;
  });
}

/** How many items at most can each raise the value under the capped nodes. */
function raises(reduced: Reduced): number {
  const size = reduced.tree.cap.length;
  const least = new Array<number>(size).fill(Infinity);
  /** Every change of a node's amount is a multiple of this. */
  const step = new Array<number>(size).fill(0);
  for (const { options } of reduced.groups) {
    for (const option of options) {
      option.nodes.forEach((node, i) => {
        const amount = at(option.amounts, i);
        least[node] = Math.min(at(least, node), amount);
        step[node] = gcd(at(step, node), amount);
      });
    }
  }
  const count = new Array<number>(size).fill(0);
  for (let node = size - 1; node > 0; node--) {
    const cap = at(reduced.tree.cap, node);
    if (cap === Infinity) continue;
    const direct = at(least, node) === Infinity ? 0 : Math.ceil(cap / at(least, node));
    const all = at(count, node) + direct;
    const own = all === 0 ? 0 : Math.min(all, Math.ceil(cap / at(step, node)));
    const above = at(reduced.tree.parent, node);
    count[above] = at(count, above) + own;
    step[above] = gcd(at(step, above), gcd(at(step, node), cap));
  }
  return at(count, 0);
}

interface Entry {
  readonly item: number;
  readonly option: ReducedOption;
  /** Free points given up when the item leaves its default for this option. */
  readonly price: number;
  readonly standsIn: boolean;
}

function strikeOptions(items: readonly Item[], most: number): boolean {
  const byContribution = new Map<string, Entry[]>();
  items.forEach(({ one, standard }, item) => {
    for (const option of one.options) {
      if (option === standard) continue;
      const key = `${option.nodes.join()};${option.amounts.join()}`;
      const entries = byContribution.get(key) ?? [];
      const price = standard.free - option.free;
      entries.push({ item, option, price, standsIn: standard.nodes.length === 0 });
      byContribution.set(key, entries);
    }
  });
  const all = [...byContribution.values()];
  const compared = all.length <= COMPARED_CONTRIBUTIONS;
  let struck = false;
  for (const own of all) {
    const better = compared ? all.filter((other) => other !== own && bringsAll(other, own)) : [];
    const pool = [
      ...better.flat().map((entry) => ({ entry, mine: false })),
      ...own.map((entry) => ({ entry, mine: true })),
    ];
    // Better contributions first among equal prices: what stands in always comes before what it replaces.
    pool.sort(
      (a, b) =>
        a.entry.price - b.entry.price ||
        Number(a.mine) - Number(b.mine) ||
        a.entry.item - b.entry.item,
    );
    const standIns = new Set<number>();
    for (const { entry, mine } of pool) {
      const others = standIns.size - (standIns.has(entry.item) ? 1 : 0);
      if (mine && others >= most) {
        items[entry.item]?.options.delete(entry.option);
        struck = true;
      }
      if (entry.standsIn) standIns.add(entry.item);
    }
  }
  return struck;
}

function bringsAll(a: readonly Entry[], b: readonly Entry[]): boolean {
  const [more, less] = [a[0], b[0]];
  return more !== undefined && less !== undefined && shortfall(more.option, less.option) === 0;
}

function regroup(items: readonly Item[]): Group[] {
  const groups = new Map<string, { group: Group; count: number }>();
  for (const { one, options } of items) {
    const kept = one.options.filter((option) => options.has(option));
    const key = `${one.group.of}:${kept.map((option) => option.at).join()}`;
    const known = groups.get(key);
    if (known !== undefined) known.count++;
    else {
      const group = { of: one.group.of, count: 0, options: kept.map((option) => option.source) };
      groups.set(key, { group, count: 1 });
    }
  }
  return [...groups.values()].map(({ group, count }) => ({ ...group, count }));
}

function gcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
