/**
 * The arithmetic of the mechanisms: pure, exact, and free of every other layer, because the DRILL
 * functions are thin wrappers over the same kernels.
 */
export { tierPoints, type Tier, tierHolds, stepReached, type Step } from './tier';
export { cap, perCase, perCategory } from './count';
export { bestMatching } from './matching';
export { deduct, afterDeduction, shortfall, type Steps, stepsIn } from './deduct';
export { scale, weighted, bestMean } from './scale';
export { rank, type Ranked } from './rank';
export {
  benchmark,
  isBenchmarkPrinted,
  linearBand,
  relative,
  afterWholePercents,
  type Curve,
} from './compare';
export { monthlyTotal, monthPoints } from './monthly';
export {
  type Asked,
  delivery,
  type Delivery,
  deliveryState,
  type DeliveryState,
  type HandIn,
  type ItemOutcome,
  type Wanted,
} from './submission';
