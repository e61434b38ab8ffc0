import { type Fraction, max, min } from '../../exact';

/** 扣分: count × each, at most `limit` (null: no limit), as a positive amount. */
export function deduct(count: Fraction, each: Fraction, limit: Fraction | null): Fraction {
  const amount = count.mul(each);
  return limit === null ? amount : min(amount, limit);
}

/** What is left of `score`, 扣完为止: not below `floor`, where a score that is below it already stays. */
export function afterDeduction(score: Fraction, amount: Fraction, floor: Fraction): Fraction {
  return max(score.sub(amount), min(score, floor));
}
