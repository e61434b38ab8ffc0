import { type Fraction, max, min, ZERO } from '../../exact';

/** 扣分: count × each, at most `limit` (null: no limit), as a positive amount. */
export function deduct(count: Fraction, each: Fraction, limit: Fraction | null): Fraction {
  const amount = count.mul(each);
  return limit === null ? amount : min(amount, limit);
}

/** What is left of `score`, 扣完为止: not below `floor`, where a score that is below it already stays. */
export function afterDeduction(score: Fraction, amount: Fraction, floor: Fraction): Fraction {
  return max(score.sub(amount), min(score, floor));
}

/** Whether only complete steps count, or parts of a step their part. */
export type Steps = 'whole' | 'prorata';

/** 每少…扣: what `value` lacks of `from`, in steps of `every` (above 0) × each, as a positive amount. */
export function shortfall(
  value: Fraction,
  from: Fraction,
  every: Fraction,
  each: Fraction,
  parts: Steps = 'whole',
): Fraction {
  return stepsIn(from.sub(value), every, parts).mul(each);
}

/** How many steps of `every` fit into `amount`: 0 where it is negative. */
export function stepsIn(amount: Fraction, every: Fraction, parts: Steps): Fraction {
  const steps = max(ZERO, amount).div(every);
  return parts === 'whole' ? steps.floor() : steps;
}
