export { parse, UnreadableFormula } from './parse';
export { evaluate, type Lookup, referencesOf } from './evaluate';
export type { Expression, Reference } from './tree';
export { argumentTexts, onSheet, referenceText } from './rewrite';
