import { COLLECTIVE } from '../../../records';
import type { Result } from '../../store/state';

export interface Ranked {
  readonly result: Result;
  /** From 1; equal figures share a place. Null: out, because a rule rejects the candidate. */
  readonly place: number | null;
}

/**
 * The candidates of the table that `result` is of, by what is proved of each; who may not stand comes
 * last and takes no place. Empty where there is nobody to compare with.
 */
export function rankingOf(results: readonly Result[], result: Result): Ranked[] {
  const { table } = result.tree;
  const rivals = results.filter(({ tree }) => tree.table === table && tree.subject !== COLLECTIVE);
  if (rivals.length < 2 || !rivals.includes(result)) return [];
  const standing = rivals.filter(({ tree }) => tree.eligibility !== 'rejected').sort(byTotal);
  const out = rivals.filter(({ tree }) => tree.eligibility === 'rejected').sort(byTotal);
  let place = 0;
  const placed = standing.map((one, index): Ranked => {
    const before = standing[index - 1];
    if (before === undefined || !before.tree.total.lo.equals(one.tree.total.lo)) place = index + 1;
    return { result: one, place };
  });
  return [...placed, ...out.map((one): Ranked => ({ result: one, place: null }))];
}

const byTotal = (a: Result, b: Result): number =>
  b.tree.total.lo.compare(a.tree.total.lo) ||
  (a.tree.subject < b.tree.subject ? -1 : a.tree.subject > b.tree.subject ? 1 : 0);
