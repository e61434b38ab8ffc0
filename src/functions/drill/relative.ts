import { ONE } from '../../exact';
import { afterWholePercents } from '../../mechanisms/kernels/compare';
import { notNegative, numberOf, positive } from '../numbers';
import { answer, rounded } from '../rounding';

/**
 * 相对第一名：比第一名每低满 1% 扣 step 分，扣完为止；不足 1% 的不扣。
 * @en Against the best: points − step for every whole 1% below the best, never below 0.
 * @label 相对第一名计分
 * @enLabel Against the best
 * @group rates
 * @customfunction RELATIVE
 * @param value 本单位的数。
 * @enParam value The own figure.
 * @param best 第一名的数，大于 0。
 * @enParam best The figure of the best, above 0.
 * @param points 满分。
 * @enParam points The points of the best.
 * @param step 每低 1% 扣几分，写正数。
 * @enParam step The points off for every whole 1%, as a positive figure.
 * @example RELATIVE(2790,3000,30,0.3) => 27.9
 * @example RELATIVE(2999,3000,30,0.3) => 30
 */
export function relative(value: unknown, best: unknown, points: unknown, step: unknown): number {
  const top = positive(numberOf(best, 'best'), 'best');
  const below = rounded(ONE.sub(numberOf(value, 'value').div(top)));
  const off = notNegative(numberOf(step, 'step'), 'step');
  return answer(afterWholePercents(below, numberOf(points, 'points'), off));
}
