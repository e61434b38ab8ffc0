import { fraction } from '../../src/exact';
import type {
  AssignmentProblem,
  CaseForAssignment,
  Eligible,
  Slot,
} from '../../src/scoring/assignment';

/** A figure in 0 … below − 1 that looks random and is the same in every run. */
function pick(index: number, salt: number, below: number): number {
  return (((index + 1) * 2_654_435_761 + salt * 40_503 * (index + 7)) % 1_000_003) % below;
}

/** Cases that fit into several of six slots in three groups: the shape of the individual table of `banan-2025`. */
export function cases(count: number): AssignmentProblem {
  const one = (index: number): CaseForAssignment => {
    const eligible = new Map<string, Eligible>();
    const fits = (slot: string, salt: number, oneIn: number, brought: Eligible): void => {
      if (pick(index, salt, oneIn) === 0) eligible.set(slot, brought);
    };
    fits('first', 1, 5, {});
    fits('means', 2, 3, { points: fraction(pick(index, 3, 2) + 1) });
    fits('major', 4, 4, { points: fraction(10) });
    fits('large', 5, 3, { points: fraction(5) });
    fits('hazard', 6, 6, {});
    fits('permit', 7, 6, {});
    return { id: `K${String(index + 1).padStart(5, '0')}`, eligible };
  };
  const once = (id: string, group: string, points: number): Slot => ({
    id,
    group,
    cap: null,
    kind: { kind: 'once', points: fraction(points) },
  });
  const each = (id: string, group: string, cap: number | null): Slot => ({
    id,
    group,
    cap: cap === null ? null : fraction(cap),
    kind: { kind: 'each' },
  });
  return {
    slots: [
      once('first', 'A', 4),
      each('means', 'A', 6),
      each('major', 'B', null),
      each('large', 'B', null),
      once('hazard', 'C', 5),
      once('permit', 'C', 5),
    ],
    jointCaps: [{ slots: ['major', 'large'], cap: fraction(15) }],
    policy: 'cross-group',
    cases: Array.from({ length: count }, (_, index) => one(index)),
  };
}
