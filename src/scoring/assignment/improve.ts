import { type CapTree, Tally, at } from './cap-tree';
import { type Item, keeps, worthAt } from './prices';
import type { ReducedOption } from './reduce';
import type { Found } from './search';

const PASSES = 20;
/** Moves of two items at once are tried while there are no more items than this. */
const PAIRED_ITEMS = 120;

/**
 * A good choice, quickly, from the best options at the given prices (or from none): items change their
 * option one at a time, then two at a time, while that raises the value.
 */
export function improve(
  tree: CapTree,
  items: readonly Item[],
  price: readonly number[] | null,
  enough: number | null,
): Found {
  const moves = new Moves(tree, items, price);
  moves.singles();
  while (enough !== null && items.length <= PAIRED_ITEMS && moves.value < enough && moves.pair()) {
    moves.singles();
  }
  return { value: moves.value, options: moves.options };
}

class Moves {
  readonly options: number[];
  private readonly items: readonly Item[];
  private readonly tally: Tally;
  private free = 0;

  constructor(tree: CapTree, items: readonly Item[], price: readonly number[] | null) {
    this.items = items;
    this.tally = new Tally(tree);
    const keep = price === null ? null : keeps(tree, price);
    this.options = items.map(() => -1);
    if (keep === null) return;
    items.forEach((item, i) => {
      this.set(i, dearest(item, keep));
    });
  }

  get value(): number {
    return this.free + this.tally.value;
  }

  singles(): void {
    for (let pass = 0; pass < PASSES; pass++) {
      let changed = false;
      for (let i = 0; i < this.items.length; i++) changed = this.single(i) || changed;
      if (!changed) return;
    }
  }

  /** Moves one item whatever it costs if another one can more than make up for it. */
  pair(): boolean {
    for (let i = 0; i < this.items.length; i++) {
      const before = at(this.options, i);
      const value = this.value;
      const count = this.items[i]?.options.length ?? 0;
      for (let option = 0; option < count; option++) {
        if (option === before) continue;
        this.set(i, option);
        for (let j = 0; j < this.items.length; j++) {
          if (j !== i && this.single(j, value - this.value)) return true;
        }
      }
      this.set(i, before);
    }
    return false;
  }

  /** Gives an item its best option if that gains more than `over`; tells whether it did. */
  private single(i: number, over = 0): boolean {
    const before = at(this.options, i);
    const value = this.value;
    this.set(i, -1);
    let best = before;
    let most = before === -1 ? -1 : value - this.value + over;
    const options = this.items[i]?.options ?? [];
    for (let index = 0; index < options.length; index++) {
      const option = options[index];
      if (option === undefined || index === before) continue;
      const worth = this.worth(option);
      if (worth > most) [most, best] = [worth, index];
    }
    this.set(i, best);
    return best !== before;
  }

  private worth(option: ReducedOption): number {
    return option.free + this.tally.worth(option);
  }

  private set(i: number, option: number): void {
    const options = this.items[i]?.options ?? [];
    const [before, after] = [options[at(this.options, i)], options[option]];
    if (before !== undefined) {
      this.tally.add(before, -1);
      this.free -= before.free;
    }
    if (after !== undefined) {
      this.tally.add(after);
      this.free += after.free;
    }
    this.options[i] = option;
  }
}

function dearest(item: Item, keep: readonly number[]): number {
  let best = -1;
  let most = -1;
  item.options.forEach((option, index) => {
    const worth = worthAt(option, keep);
    if (worth > most) [most, best] = [worth, index];
  });
  return best;
}
