import { decimal } from '../../../exact';
import type { Bounds } from '../../../scoring';

/** `+0.5` or `−1` between what is proved before and after; '' where that stays the same. */
export function difference(before: Bounds, after: Bounds): string {
  const moved = after.lo.sub(before.lo);
  const sign = moved.compare(0);
  if (sign === 0) return '';
  return `${sign > 0 ? '+' : '−'}${decimal(moved.abs())}`;
}
