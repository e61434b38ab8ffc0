import { type Fraction, fraction } from '../../../src/exact';
import type { CaseForAssignment, Eligible, Slot } from '../../../src/scoring/assignment/index';

type Figure = number | string;

function capOf(cap: Figure | null): Fraction | null {
  return cap === null ? null : fraction(cap);
}

export function once(id: string, group: string, points: Figure): Slot {
  return { id, group, cap: null, kind: { kind: 'once', points: fraction(points) } };
}

export function each(id: string, group: string, cap: Figure | null): Slot {
  return { id, group, cap: capOf(cap), kind: { kind: 'each' } };
}

export function byCategory(
  id: string,
  group: string,
  cap: Figure | null,
  points: Readonly<Record<string, Figure>>,
): Slot {
  const entries = Object.entries(points).map(([k, v]) => [k, fraction(v)] as const);
  return { id, group, cap: capOf(cap), kind: { kind: 'category', points: new Map(entries) } };
}

/** A case; a number is points, a list is categories, true is bare eligibility. */
export function made(
  id: string,
  eligible: Readonly<Record<string, Figure | readonly string[] | true>>,
  pin?: string | null,
): CaseForAssignment {
  const brings = (value: Figure | readonly string[] | true): Eligible => {
    if (value === true) return {};
    return typeof value === 'object' ? { categories: value } : { points: fraction(value) };
  };
  const entries = Object.entries(eligible).map(([slot, value]) => [slot, brings(value)] as const);
  return { id, eligible: new Map(entries), ...(pin === undefined ? {} : { pin }) };
}
