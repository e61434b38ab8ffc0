import { type Fraction, ZERO, min, sum } from '../../exact';
import { bestMatching } from '../../mechanisms';
import type { Choice, Model } from './model';
import { weightOf } from './nodes';
import type { AssignmentProblem, CaseForAssignment, Slot } from './problem';

/** Gains and total of a placement, straight from the problem's own fractions: the check on the solver's units. */
export function exactScore(
  problem: AssignmentProblem,
  model: Model,
  choices: readonly Choice[],
): { gains: ReadonlyMap<string, Fraction>; total: Fraction } {
  const used = new Map<string, CaseForAssignment[]>(problem.slots.map((slot) => [slot.id, []]));
  model.cases.forEach(({ row }, index) => {
    const one = problem.cases[row];
    if (one === undefined) return;
    for (const slot of choices[index]?.slots ?? []) used.get(slot)?.push(one);
  });
  const gains = new Map(
    problem.slots.map((slot) => [slot.id, gainOf(slot, used.get(slot.id) ?? [])]),
  );
  return { gains, total: totalOf(problem, gains) };
}

function gainOf(slot: Slot, cases: readonly CaseForAssignment[]): Fraction {
  const raw = rawGain(slot, cases);
  return slot.cap === null ? raw : min(slot.cap, raw);
}

function rawGain(slot: Slot, cases: readonly CaseForAssignment[]): Fraction {
  const kind = slot.kind;
  switch (kind.kind) {
    case 'once':
      return cases.length > 0 ? kind.points : ZERO;
    case 'each':
      return sum(cases.map((one) => one.eligible.get(slot.id)?.points ?? ZERO));
    case 'category': {
      const brought = cases.map((one) => one.eligible.get(slot.id)?.categories ?? []);
      const points = (category: string): Fraction | undefined => kind.points.get(category);
      const seen =
        kind.one === true ? bestMatching(brought, points).keys() : new Set(brought.flat());
      return sum([...seen].map((category) => kind.points.get(category) ?? ZERO));
    }
  }
}

/** Weighted gains under the joint caps, the narrowest first. */
function totalOf(problem: AssignmentProblem, gains: ReadonlyMap<string, Fraction>): Fraction {
  let blocks = problem.slots.map((slot) => ({
    slots: [slot.id],
    value: (gains.get(slot.id) ?? ZERO).mul(weightOf(problem, slot.id)),
  }));
  const joints = problem.jointCaps.toSorted(
    (a, b) => new Set(a.slots).size - new Set(b.slots).size,
  );
  for (const joint of joints) {
    const under = new Set(joint.slots);
    const inside = blocks.filter((block) => block.slots.every((slot) => under.has(slot)));
    const value = min(joint.cap, sum(inside.map((block) => block.value)));
    blocks = blocks.filter((block) => !inside.includes(block));
    blocks.push({ slots: [...under], value });
  }
  return sum(blocks.map((block) => block.value));
}
