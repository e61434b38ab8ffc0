import { fraction, type Fraction, max, sum, ZERO } from '../../exact';

/** Points of a month by its figure: those of the highest step reached, 0 below the first. */
export function monthPoints(
  figure: Fraction,
  steps: readonly { readonly atLeast: number; readonly points: number }[],
): Fraction {
  return steps
    .filter((step) => figure.compare(fraction(step.atLeast)) >= 0)
    .map((step) => fraction(step.points))
    .reduce((a, b) => max(a, b), ZERO);
}

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
