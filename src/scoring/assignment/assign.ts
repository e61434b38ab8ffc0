import { Tally } from './cap-tree';
import { exactScore } from './exact-score';
import { type Choice, type Model, NOWHERE, buildModel } from './model';
import { nextBestOf } from './next-best';
import { place } from './place';
import type { AssignedCase, Assignment, AssignmentProblem } from './problem';

/**
 * Places every case so that the weighted, capped sum is the greatest possible (D17).
 *
 * Of several optimal placements: cases with a pin come first; then, by 案件编号, each case takes the first
 * place, in the order of the slots, where it adds points and the optimum stays within reach; last, from
 * the highest 案件编号 down, a case without which the total would be the same is released. A case that
 * adds nothing is used nowhere. The order of rows plays no part.
 *
 * @throws RangeError for a malformed problem, `AssignmentLimitError` when it is too hard to be solved exactly.
 */
export function assign(
  problem: AssignmentProblem,
  options: { nextBest?: boolean } = {},
): Assignment {
  const model = buildModel(problem);
  const placed = place(model);
  const others = options.nextBest === false ? null : nextBestOf(model, placed);
  const cases = model.cases.map((one, index): AssignedCase => {
    const choice = placed.choices[index] ?? NOWHERE;
    const made = model.classes[one.of];
    return {
      id: one.id,
      slots: choice.slots,
      group: model.places[choice.place]?.group ?? null,
      pinned: made?.pinned ?? false,
      nextBest: others?.(index) ?? null,
    };
  });
  const { gains, total } = exactScore(problem, model, placed.choices);
  if (!total.equals(model.units.back(placed.total))) {
    throw new Error('the placement does not reach the total that was proved for it');
  }
  const invalid = model.cases.filter((one) => model.classes[one.of]?.invalidPin === true);
  return { total, gains, cases, invalidPins: invalid.map((one) => one.id) };
}

/** First come, first served by 案件编号: each case goes where it adds most at once. The total, to compare with. */
export function assignGreedy(problem: AssignmentProblem): Assignment['total'] {
  const model = buildModel(problem);
  const tally = new Tally(model.tree);
  for (const one of model.cases) tally.add(dearest(model, tally, one.of));
  return model.units.back(tally.value);
}

function dearest(model: Model, tally: Tally, of: number): Choice {
  const choices = model.classes[of]?.choices ?? [];
  const worth = choices.map((choice) => tally.worth(choice));
  return choices[worth.indexOf(Math.max(...worth))] ?? NOWHERE;
}
