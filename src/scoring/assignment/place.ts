import { Tally, at } from './cap-tree';
import { type Choice, type Model, NOWHERE } from './model';
import type { Group, Option } from './reduce';
import { type Plan, solve } from './solve';

export interface Placed {
  readonly total: number;
  /** What was chosen for each case of the model, by index. */
  readonly choices: readonly Choice[];
  /** Prices of the caps at the optimum, if it took any. */
  readonly price: readonly number[] | null;
}

/** The optimum and the one placement among the optimal ones that `assign` describes. */
export function place(model: Model): Placed {
  return new Placement(model).run();
}

/** How many cases of each class are there. */
export function classCounts(model: Model): number[] {
  const counts = model.classes.map(() => 0);
  for (const one of model.cases) counts[one.of] = at(counts, one.of) + 1;
  return counts;
}

export function optionsOf(choices: readonly Choice[]): Option[] {
  return choices.map(({ nodes, amounts }, index) => ({ at: index, nodes, amounts }));
}

/** The classes with the given numbers of cases, as the solver takes them. */
export function groupsOf(
  options: readonly (readonly Option[])[],
  counts: readonly number[],
): Group[] {
  return options.map((own, of) => ({ of, count: at(counts, of), options: own }));
}

class Placement {
  private readonly model: Model;
  private readonly tally: Tally;
  private readonly left: number[];
  private readonly options: readonly (readonly Option[])[];
  private readonly choices: Choice[];
  private readonly refused = new Set<string>();
  private plan: number[][] = [];
  private price: readonly number[] | null = null;

  constructor(model: Model) {
    this.model = model;
    this.tally = new Tally(model.tree);
    this.left = classCounts(model);
    this.options = model.classes.map((made) => optionsOf(made.choices));
    this.choices = model.cases.map(() => NOWHERE);
  }

  run(): Placed {
    const { model } = this;
    const indices = model.cases.map((_, index) => index);
    const fixed = indices.filter((index) => this.classAt(index).choices.length === 1);
    for (const index of fixed) this.take(index, 0);
    const first = solve(model.tree, this.tally, groupsOf(this.options, this.left));
    const total = first?.value ?? this.tally.value;
    this.adopt(first?.plan ?? []);
    this.price = first?.price ?? null;
    const open = indices.filter((index) => this.classAt(index).choices.length > 1);
    // What is pinned counts first: a free case then shows as surplus, not the one the user placed.
    const pinned = open.filter((index) => this.classAt(index).pinned);
    const free = open.filter((index) => !this.classAt(index).pinned);
    for (const index of [...pinned, ...free]) this.decide(index, total);
    this.release();
    return { total, choices: this.choices, price: this.price };
  }

  private decide(index: number, total: number): void {
    const of = at(this.of, index);
    const { choices, pinned } = this.classAt(index);
    const adds = choices.map((choice) => this.tally.worth(choice) > 0);
    for (let option = 0; option < choices.length; option++) {
      if (adds[option] === true && this.keepsOptimum(of, option, total)) {
        this.planned(of, option, -1);
        this.take(index, option);
        return;
      }
    }
    // Wherever the plan has it, it adds nothing to what is placed, so nothing is lost by leaving it out.
    const given = choices.findIndex((_, option) => this.planned(of, option, 0) > 0);
    this.planned(of, given, -1);
    this.take(index, pinned ? adds.indexOf(false) : choices.length - 1);
  }

  /** Whether the optimum is still reached with one more case of a class at this option; the plan then has it there. */
  private keepsOptimum(of: number, option: number, total: number): boolean {
    if (this.planned(of, option, 0) > 0) return true;
    const { choices, pinned } = this.model.classes[of] ?? { choices: [], pinned: false };
    const nowhere = choices.length - 1;
    if (!pinned && this.planned(of, nowhere, 0) > 0) {
      this.planned(of, nowhere, -1);
      this.planned(of, option, 1);
      return true;
    }
    const key = `${of}:${option}`;
    // Placed cases only grow in number, and cases of a class are alike: what was out of reach stays so.
    if (this.refused.has(key)) return false;
    if (this.replaced(of, option, total)) return true;
    const choice = choices[option] ?? NOWHERE;
    const counts = this.left.map((count, index) => (index === of ? count - 1 : count));
    this.tally.add(choice);
    const found = solve(this.model.tree, this.tally, groupsOf(this.options, counts), {
      atLeast: total,
      atMost: total,
      price: this.price,
    });
    this.tally.add(choice, -1);
    if (found === null) {
      this.refused.add(key);
      return false;
    }
    this.adopt(found.plan);
    this.planned(of, option, 1);
    return true;
  }

  /** Changes the plan for one case of the class, with a spare case standing in, if that keeps the optimum. */
  private replaced(of: number, option: number, total: number): boolean {
    const { classes } = this.model;
    const from = (classes[of]?.choices ?? []).findIndex((_, i) => this.planned(of, i, 0) > 0);
    this.planned(of, from, -1);
    this.planned(of, option, 1);
    const tally = this.tally.copy();
    const spare: number[] = [];
    classes.forEach(({ choices, pinned }, index) => {
      choices.forEach((choice, i) => {
        const count = this.planned(index, i, 0);
        if (count > 0) tally.add(choice, count);
        if (count > 0 && !pinned && i === choices.length - 1) spare.push(index);
      });
    });
    const missing = total - tally.value;
    if (missing <= 0) return true;
    const found = standIn(tally, classes, spare, missing);
    if (found !== null && found.worth >= missing) {
      this.planned(found.of, (classes[found.of]?.choices.length ?? 0) - 1, -1);
      this.planned(found.of, found.option, 1);
      return true;
    }
    this.planned(of, option, -1);
    this.planned(of, from, 1);
    return false;
  }

  /** Takes back, from the last 案件编号, every case the total does not need; pinned cases stay. */
  private release(): void {
    for (let index = this.choices.length - 1; index >= 0; index--) {
      const choice = this.choices[index] ?? NOWHERE;
      if (choice.place === -1 || this.classAt(index).pinned) continue;
      if (this.tally.add(choice, -1) === 0) this.choices[index] = NOWHERE;
      else this.tally.add(choice);
    }
  }

  private take(index: number, option: number): void {
    const choice = this.classAt(index).choices[option] ?? NOWHERE;
    const of = at(this.of, index);
    this.choices[index] = choice;
    this.tally.add(choice);
    this.left[of] = at(this.left, of) - 1;
  }

  private adopt(plan: Plan): void {
    this.plan = this.options.map((own, of) => own.map((_, option) => plan[of]?.[option] ?? 0));
  }

  /** Changes how many cases of a class the plan has at an option; returns the number. */
  private planned(of: number, option: number, change: number): number {
    const counts = this.plan[of] ?? [];
    const count = at(counts, option) + change;
    counts[option] = count;
    return count;
  }

  private get of(): readonly number[] {
    return (this.ofs ??= this.model.cases.map((one) => one.of));
  }
  private ofs: readonly number[] | undefined;

  private classAt(index: number): Model['classes'][number] {
    const made = this.model.classes[at(this.of, index)];
    if (made === undefined) throw new RangeError(`case ${index} has no class`);
    return made;
  }
}
