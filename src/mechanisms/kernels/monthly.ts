import { type Fraction, sum } from '../../exact';

/**
 * 按月累计: the sum of the months; where every month reaches the top and `all` is given, that figure
 * *instead of* the sum.
 */
export function monthlyTotal(
  months: readonly Fraction[],
  everyMonthAtTop: boolean,
  all: Fraction | null,
): Fraction {
  return everyMonthAtTop && all !== null ? all : sum(months);
}
