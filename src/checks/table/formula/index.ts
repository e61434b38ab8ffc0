export { type Counted, type Shape, shapeOf } from './counted';
export { isLeftOut, isNested, rounded, valueOf } from './evaluate';
export type { Expression, SumKind } from './expression';
export { parseTotal } from './parse';
