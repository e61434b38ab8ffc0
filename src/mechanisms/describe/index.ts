export { describeKind, describeRule } from './rule';
export { conditionWords } from './condition';
export { quantityWords, selectionWords, testWords } from './measure';
