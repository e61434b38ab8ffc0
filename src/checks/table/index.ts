import type { Check } from '../check';
import { ABOVE_FULL } from './above-full';
import { BELOW_FLOOR } from './below-floor';
import { BLANK_SCORE } from './blank-score';
import { DUPLICATE_ROW } from './duplicate-row';
import { FORMULA_ERROR } from './formula-error';
import { MERGED_VALUE } from './merged-value';
import { POINTS_SUM } from './points-sum';
import { ROUNDING } from './rounding';
import { SUM_FOREIGN } from './sum-foreign';
import { SUM_HIDDEN } from './sum-hidden';
import { SUM_MISSES } from './sum-misses';
import { SUM_REPEATS } from './sum-repeats';
import { TEXT_NUMBER } from './text-number';
import { TOTAL_DIFFERS } from './total-differs';
import { TOTAL_MISSING } from './total-missing';
import { TOTAL_STALE } from './total-stale';
import { TOTAL_TYPED } from './total-typed';

/** Checks of a score table's own figures; they need no scheme. */
export const TABLE_CHECKS: readonly Check[] = [
  POINTS_SUM,
  ABOVE_FULL,
  BELOW_FLOOR,
  TOTAL_DIFFERS,
  TOTAL_STALE,
  TOTAL_TYPED,
  TOTAL_MISSING,
  SUM_MISSES,
  SUM_REPEATS,
  SUM_FOREIGN,
  SUM_HIDDEN,
  TEXT_NUMBER,
  ROUNDING,
  MERGED_VALUE,
  FORMULA_ERROR,
  BLANK_SCORE,
  DUPLICATE_ROW,
];
