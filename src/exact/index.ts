export { Fraction, fraction, decimal, toNumber, ZERO, ONE, min, max, sum } from './fraction';
export {
  type Interval,
  exactly,
  between,
  atLeast,
  UNKNOWN_AMOUNT,
  addIntervals,
  scaleInterval,
  negateInterval,
  clampInterval,
  hull,
  isExact,
  meanOf,
  topMeanOf,
} from './interval';
