export { type Counted, type Shape, shapeOf } from './counted';
export { isLeftOut, isNested, valueOf } from './evaluate';
export type { Expression, SumKind } from './expression';
export { parseTotal } from './parse';
