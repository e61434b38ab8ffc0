import type { Fraction } from '../../exact';

/** 折算: points × mark ÷ full. `full` is above 0. */
export function scale(mark: Fraction, full: Fraction, points: Fraction): Fraction {
  return points.mul(mark).div(full);
}
