import { Tally, at } from './cap-tree';
import { type Choice, type Model, NOWHERE } from './model';
import { type Placed, classCounts, groupsOf, optionsOf } from './place';
import type { AssignedCase } from './problem';
import type { Option } from './reduce';
import { solve } from './solve';

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

class Others {
  private readonly model: Model;
  private readonly placed: Placed;
  private readonly counts: readonly number[];
  private readonly options: readonly (readonly Option[])[];
  /** Everything as it was placed. */
  private readonly full: Tally;
  /** Only what pins leave no choice. */
  private readonly fixed: Tally;
  /** Classes with a case that is used nowhere. */
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
      if (choice.place === -1) this.spare.add(one.of);
    });
    model.classes.forEach((made, of) => {
      if (made.choices.length > 1) return;
      this.fixed.add(made.choices[0] ?? NOWHERE, at(counts, of));
      counts[of] = 0;
    });
    this.counts = counts;
    this.options = model.classes.map((made) => optionsOf(made.choices));
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
    const moved = full.value;
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
    const single = model.classes[of]?.choices.length === 1;
    const base = this.fixed.copy();
    if (single) base.add(from, -1);
    base.add(to);
    const counts = this.counts.map((n, index) => (index === of && !single ? n - 1 : n));
    const found = solve(model.tree, base, groupsOf(this.options, counts), {
      atLeast: toBeat === null ? moved : toBeat + 1,
      ...(pinned ? {} : { atMost: placed.total }),
      price: placed.price,
    });
    return found === null ? null : found.value;
  }
}
