import { type Fraction, min } from '../../exact';

/** 扣分: count × each, at most `limit` (null: no limit), as a positive amount. */
export function deduct(count: Fraction, each: Fraction, limit: Fraction | null): Fraction {
  const amount = count.mul(each);
  return limit === null ? amount : min(amount, limit);
}
