/**
 * The arithmetic of the mechanisms: pure, exact, and free of every other layer, because the DRILL
 * functions are thin wrappers over the same kernels.
 */
export { tierPoints, type Tier, tierHolds } from './tier';
export { cap, perCase, perCategory } from './count';
export { deduct } from './deduct';
export { scale } from './scale';
export { benchmark, relative, type Curve } from './compare';
export { monthlyTotal, monthPoints } from './monthly';
