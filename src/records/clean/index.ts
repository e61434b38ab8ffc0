export { type Cleaned, BLANK, isKnown } from './cleaned';
export { bare, isPlaceholder, NONE_WORD } from './normalise';
export { cleanFlag } from './flag';
export { cleanDate, cleanMonth } from './date';
export { type NumberFormat, cleanNumber, unitPower } from './number';
export { yearsOf } from './years';
export { cellText, clauseId, listParts, Vocabulary } from './text';
