import { type CapTree, Tally, at } from './cap-tree';
import { type Item, keeps, worthAt } from './prices';
import type { Found } from './search';

const PASSES = 20;

/** A good choice, quickly: items change their option one at a time while that raises the value. */
export function improve(
  tree: CapTree,
  items: readonly Item[],
  price: readonly number[] | null,
): Found {
  const tally = new Tally(tree);
  const options = items.map((item) => (price === null ? -1 : dearest(item, keeps(tree, price))));
  let free = 0;
  items.forEach((item, i) => {
    const option = item.options[at(options, i)];
    if (option === undefined) return;
    tally.add(option);
    free += option.free;
  });
  let changed = true;
  for (let pass = 0; changed && pass < PASSES; pass++) {
    changed = false;
    items.forEach((item, i) => {
      const taken = item.options[at(options, i)];
      if (taken !== undefined) {
        tally.add(taken, -1);
        free -= taken.free;
      }
      let best = at(options, i);
      let most = taken === undefined ? -1 : taken.free + tally.worth(taken);
      item.options.forEach((option, index) => {
        const worth = option.free + tally.worth(option);
        if (worth > most) [most, best] = [worth, index];
      });
      const next = item.options[best];
      if (next === undefined) return;
      changed ||= next !== taken;
      options[i] = best;
      tally.add(next);
      free += next.free;
    });
  }
  return { value: free + tally.value, options };
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
