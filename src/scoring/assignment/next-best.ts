import { Tally, at } from './cap-tree';
import { type Choice, type Model, NOWHERE } from './model';
import { type Placed, classCounts, groupsOf, optionsOf } from './place';
import type { AssignedCase } from './problem';
import { type Item, findPrices, keeps, worthAt } from './prices';
import type { Option, ReducedOption } from './reduce';
import { solve } from './solve';
import { standIn } from './stand-in';

type NextBest = AssignedCase['nextBest'];

/** For a case by index: its best other place and the best total with it there. Alike cases share the answer. */
export function nextBestOf(model: Model, placed: Placed): (index: number) => NextBest {
  const others = new Others(model, placed);
  const known = new Map<string, NextBest>();
  return (index) => {
    const one = model.cases[index];
    if (one === undefined) return null;
    const current = placed.choices[index] ?? NOWHERE;
    const key = `${one.of}:${current.place}`;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = others.best(one.of, current);
      known.set(key, answer);
    }
    return answer;
  };
}

const PRICE_ROUNDS = 300;

function asReduced(option: Option): ReducedOption {
  return { ...option, free: 0, source: option };
}

class Others {
  private readonly model: Model;
  private readonly placed: Placed;
  private readonly counts: readonly number[];
  private readonly options: readonly (readonly Option[])[];
  /** Everything as it was placed. */
  private readonly full: Tally;
  /** Only what pins leave no choice. */
  private readonly fixed: Tally;
  /** Upper bound on the total, and per class what the best of its choices is worth in it. */
  private readonly bound: number;
  private readonly keep: readonly number[];
  private readonly worth: readonly number[];
  /** Classes with a free case that is used nowhere. */
  private readonly spare = new Set<number>();

  constructor(model: Model, placed: Placed) {
    this.model = model;
    this.placed = placed;
    const counts = classCounts(model);
    this.full = new Tally(model.tree);
    this.fixed = new Tally(model.tree);
    model.cases.forEach((one, index) => {
      const choice = placed.choices[index] ?? NOWHERE;
      this.full.add(choice);
      if (choice.place === -1 && model.classes[one.of]?.pinned === false) this.spare.add(one.of);
    });
    model.classes.forEach((made, of) => {
      if (made.choices.length > 1) return;
      this.fixed.add(made.choices[0] ?? NOWHERE, at(counts, of));
      counts[of] = 0;
    });
    this.counts = counts;
    this.options = model.classes.map((made) => optionsOf(made.choices));
    const items = model.cases.map((one): Item => ({
      group: one.of,
      options: (this.options[one.of] ?? []).map(asReduced),
    }));
    const prices = findPrices(model.tree, items, placed.total, placed.price, PRICE_ROUNDS);
    this.bound = prices.bound;
    this.keep = keeps(model.tree, prices.price);
    this.worth = this.options.map((own) =>
      Math.max(...own.map((option) => worthAt(asReduced(option), this.keep))),
    );
  }

  best(of: number, current: Choice): NextBest {
    const made = this.model.classes[of];
    let best: { choice: Choice; total: number } | null = null;
    for (const choice of made?.unpinned ?? []) {
      if (choice.place === current.place) continue;
      const total = this.forced(of, current, choice, best?.total ?? null);
      if (total !== null) best = { choice, total };
    }
    if (best === null) return null;
    return {
      place: this.model.places[best.choice.place]?.id ?? null,
      total: this.model.units.back(best.total),
    };
  }

  /** The best total with one case of the class moved, or null when it does not beat `toBeat`. */
  private forced(of: number, from: Choice, to: Choice, toBeat: number | null): number | null {
    const { model, placed, full } = this;
    const pinned = model.classes[of]?.pinned === true;
    full.add(from, -1);
    full.add(to);
    let moved = full.value;
    const spare = moved < placed.total ? this.spare : [];
    moved += standIn(full, model.classes, spare, placed.total - moved)?.worth ?? 0;
    full.add(to, -1);
    full.add(from);
    const beats = (total: number): number | null =>
      toBeat === null || total > toBeat ? total : null;
    // Without a pin the optimum is the limit. A case that is not needed reaches it anywhere, and so does
    // one that a spare case just like it can stand in for.
    if (!pinned) {
      if (toBeat === placed.total) return null;
      if (moved === placed.total || this.spare.has(of)) return beats(placed.total);
    }
    // Taking the other place lowers the bound by what it is worth less than the best.
    const forcedWorth = worthAt(asReduced({ ...to, at: 0 }), this.keep);
    const bound = Math.floor(this.bound - at(this.worth, of) + forcedWorth);
    const most = pinned ? bound : Math.min(bound, placed.total);
    if (moved >= most) return beats(moved);
    if (toBeat !== null && most <= toBeat) return null;
    const single = model.classes[of]?.choices.length === 1;
    const base = this.fixed.copy();
    if (single) base.add(from, -1);
    base.add(to);
    const counts = this.counts.map((n, index) => (index === of && !single ? n - 1 : n));
    const found = solve(model.tree, base, groupsOf(this.options, counts), {
      atLeast: toBeat === null ? moved : toBeat + 1,
      atMost: most,
      price: placed.price,
    });
    return found === null ? null : found.value;
  }
}
