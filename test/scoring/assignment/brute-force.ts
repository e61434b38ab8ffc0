import { type Fraction, ONE, ZERO, min, sum } from '../../../src/exact';
import type {
  AssignmentProblem,
  CaseForAssignment,
  Slot,
} from '../../../src/scoring/assignment/index';

/** A way to use a case: the slots it counts in. */
type Use = readonly string[];

/** All uses the policy and the pin allow, nowhere included. Written apart from the product's own code. */
export function usesOf(problem: AssignmentProblem, one: CaseForAssignment): Use[] {
  const { pin } = one;
  const isSlot = problem.slots.some((slot) => slot.id === pin);
  const open = problem.slots.filter((slot) => {
    if (!one.eligible.has(slot.id)) return false;
    if (pin === undefined) return true;
    return isSlot ? slot.id === pin : slot.group === pin;
  });
  const uses: string[][] = [[]];
  if (problem.policy === 'one-slot') uses.push(...open.map((slot) => [slot.id]));
  else {
    for (const group of new Set(open.map((slot) => slot.group))) {
      uses.push(open.filter((slot) => slot.group === group).map((slot) => slot.id));
    }
  }
  return uses;
}

/** Every record serves one of its categories: the best of all ways. */
export function bestOfOne(
  records: readonly (readonly string[])[],
  points: ReadonlyMap<string, Fraction>,
): Fraction {
  const from = (index: number, served: ReadonlySet<string>): Fraction => {
    const record = records[index];
    if (record === undefined)
      return sum([...served].map((category) => points.get(category) ?? ZERO));
    const ways = [served, ...record.map((category) => new Set([...served, category]))];
    return ways.map((way) => from(index + 1, way)).reduce((a, b) => (a.compare(b) > 0 ? a : b));
  };
  return from(0, new Set());
}

/** The total of one placement by the plain meaning of the texts. */
export function scoreOf(problem: AssignmentProblem, uses: readonly Use[]): Fraction {
  const gain = (slot: Slot): Fraction => {
    const here = problem.cases.filter((_, i) => uses[i]?.includes(slot.id) === true);
    const brought = here.map((one) => one.eligible.get(slot.id));
    const { kind } = slot;
    let raw = ZERO;
    if (kind.kind === 'once') raw = here.length > 0 ? kind.points : ZERO;
    else if (kind.kind === 'each') raw = sum(brought.map((b) => b?.points ?? ZERO));
    else {
      const lists = brought.map((b) => b?.categories ?? []);
      if (kind.one === true) raw = bestOfOne(lists, kind.points);
      const seen = new Set(lists.flat());
      if (kind.one !== true)
        raw = sum([...seen].map((category) => kind.points.get(category) ?? ZERO));
    }
    const capped = slot.cap === null ? raw : min(slot.cap, raw);
    return capped.mul(problem.weights?.get(slot.id) ?? ONE);
  };
  /** Value of the slots in `inside`, capped by the widest caps within and, recursively, by the others. */
  const value = (inside: readonly string[], caps: AssignmentProblem['jointCaps']): Fraction => {
    const widest = caps.reduce<AssignmentProblem['jointCaps'][number] | undefined>(
      (best, cap) => (best === undefined || cap.slots.length > best.slots.length ? cap : best),
      undefined,
    );
    if (widest === undefined) {
      return sum(problem.slots.filter((slot) => inside.includes(slot.id)).map(gain));
    }
    const rest = caps.filter((cap) => cap !== widest);
    const within = (cap: { slots: readonly string[] }): boolean =>
      cap.slots.every((slot) => widest.slots.includes(slot));
    return min(widest.cap, value(widest.slots, rest.filter(within))).add(
      value(
        inside.filter((slot) => !widest.slots.includes(slot)),
        rest.filter((cap) => !within(cap)),
      ),
    );
  };
  return value(
    problem.slots.map((slot) => slot.id),
    problem.jointCaps,
  );
}

/** The best total over every placement: for a handful of cases only. */
export function assignBruteForce(problem: AssignmentProblem): Fraction {
  let best = ZERO;
  const uses = problem.cases.map((one) => usesOf(problem, one));
  const walk = (chosen: Use[]): void => {
    const next = uses[chosen.length];
    if (next === undefined) {
      const total = scoreOf(problem, chosen);
      if (total.compare(best) > 0) best = total;
      return;
    }
    for (const use of next) walk([...chosen, use]);
  };
  walk([]);
  return best;
}
