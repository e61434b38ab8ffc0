import { Tally } from './cap-tree';
import { exactScore } from './exact-score';
import { buildModel, type CaseClass, type Choice, type Model, NOWHERE } from './model';
import { type Optimum, optimum } from './optimum';
import type { AssignedCase, Assignment, AssignmentProblem } from './problem';

/**
 * Places every case so that the weighted, capped sum is the greatest possible (D17).
 *
 * Of several optimal placements: cases with a pin come first; then, by 案件编号, each case takes the first
 * place, in the order of the slots, where it adds points and the optimum stays within reach; last, from
 * the highest 案件编号 down, a case without which the total would be the same is released. A case that
 * adds nothing is used nowhere. The order of rows plays no part.
 *
 * @throws RangeError for a malformed problem, `AssignmentLimitError` when it is too large to be solved exactly.
 */
export function assign(
  problem: AssignmentProblem,
  options: { nextBest?: boolean } = {},
): Assignment {
  const model = buildModel(problem);
  const solved = optimum(model);
  const chosen = needed(problem, model, solved.choices);
  const others = options.nextBest === false ? null : nextBests(model, solved);
  const cases = model.cases.map((one, index): AssignedCase => {
    const choice = chosen[index] ?? NOWHERE;
    return {
      id: one.id,
      slots: choice.slots,
      group: model.places[choice.place]?.group ?? null,
      pinned: model.classes[one.of]?.pinned ?? false,
      nextBest: others?.(one.of, choice) ?? null,
    };
  });
  const { gains, total } = exactScore(problem, model, chosen);
  if (!total.equals(model.units.back(solved.total))) {
    throw new Error('the placement does not reach the total that was proved for it');
  }
  const invalid = model.cases.filter((one) => model.classes[one.of]?.invalidPin === true);
  return { total, gains, cases, invalidPins: invalid.map((one) => one.id) };
}

/**
 * Where a case serves one of its categories, others may take over the category of one that is left out: a
 * free case without which the total would be the same is released here too.
 */
function needed(
  problem: AssignmentProblem,
  model: Model,
  choices: readonly Choice[],
): readonly Choice[] {
  const serving = new Set(
    problem.slots
      .filter(({ kind }) => kind.kind === 'category' && kind.one === true)
      .map(({ id }) => id),
  );
  if (serving.size === 0) return choices;
  const kept = [...choices];
  const { total } = exactScore(problem, model, kept);
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const own = kept[index] ?? NOWHERE;
    const pinned = model.classes[model.cases[index]?.of ?? -1]?.pinned ?? false;
    if (pinned || !own.slots.some((slot) => serving.has(slot))) continue;
    kept[index] = NOWHERE;
    if (!exactScore(problem, model, kept).total.equals(total)) kept[index] = own;
  }
  return kept;
}

/** The best total with a case at another place than its own; worked out once for a class of equal cases. */
function nextBests(model: Model, solved: Optimum) {
  const totals = new Map<Choice, number>();
  const totalAt = (of: number, choice: Choice): number => {
    const known = totals.get(choice);
    if (known !== undefined && choice !== NOWHERE) return known;
    const made = solved.forced(of, choice);
    totals.set(choice, made);
    return made;
  };
  return (of: number, chosen: Choice): AssignedCase['nextBest'] => {
    const made: CaseClass | undefined = model.classes[of];
    let best: { place: string | null; total: number } | null = null;
    for (const choice of made?.unpinned ?? []) {
      if (choice.place === chosen.place) continue;
      const total = totalAt(of, choice);
      if (best === null || total > best.total)
        best = { place: model.places[choice.place]?.id ?? null, total };
    }
    return best === null ? null : { place: best.place, total: model.units.back(best.total) };
  };
}

/** First come, first served by 案件编号: each case goes where it adds most at once. The total, to compare with. */
export function assignGreedy(problem: AssignmentProblem): Assignment['total'] {
  const model = buildModel(problem);
  const tally = new Tally(model.tree);
  for (const one of model.cases) {
    const choices = model.classes[one.of]?.choices ?? [];
    const worth = choices.map((choice) => tally.worth(choice));
    tally.add(choices[worth.indexOf(Math.max(...worth))] ?? NOWHERE);
  }
  return model.units.back(tally.value);
}
