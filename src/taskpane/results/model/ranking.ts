import { isExact } from '../../../exact';
import { COLLECTIVE } from '../../../records';
import type { Bounds } from '../../../scoring';
import type { Result } from '../../store/state';

export interface Ranked {
  readonly result: Result;
  /** From 1; equal figures share a place. Null: out, because a rule rejects the candidate. */
  readonly place: number | null;
  /** What is still open may change the place. */
  readonly open: boolean;
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
    return { result: one, place, open: standing.some((rival) => mayPass(one, rival)) };
  });
  return [...placed, ...out.map((one): Ranked => ({ result: one, place: null, open: false }))];
}

/** Whether a place may still change: a score or a right to stand is open that decides against a rival. */
function mayPass({ tree: one }: Result, { tree: other }: Result): boolean {
  if (one === other) return one.eligibility === 'unknown';
  // Whoever drops out lets those behind move up.
  if (other.eligibility === 'unknown' && reaches(other.total, one.total)) return true;
  if (isExact(one.total) && isExact(other.total)) return false;
  return reaches(one.total, other.total) && reaches(other.total, one.total);
}

const reaches = ({ hi }: Bounds, { lo }: Bounds): boolean => hi === null || hi.compare(lo) >= 0;

const byTotal = (a: Result, b: Result): number =>
  b.tree.total.lo.compare(a.tree.total.lo) ||
  (a.tree.subject < b.tree.subject ? -1 : a.tree.subject > b.tree.subject ? 1 : 0);
