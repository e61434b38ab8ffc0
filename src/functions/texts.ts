import { bare } from '../records/clean/normalise';
import { missing, wrong } from './error';
import { isBlank, rangeOf } from './range';
import { isUnknown, stateOf } from './states';

/** Some builds of Excel hand a blank cell over as 0, which is no text that anybody types. */
const BLANK_ON_DESKTOP = 0;

/** The texts of a range, blank cells skipped; numbers count as their digits. @throws FunctionError */
export function textsOf(range: unknown, argument: string): string[] {
  return rangeOf(range).cells.flatMap((cell, index) => {
    if (isBlank(cell) || cell === BLANK_ON_DESKTOP) return [];
    const position = index + 1;
    if (typeof cell === 'number') return [String(cell)];
    if (typeof cell !== 'string') throw wrong('functions.notText', { argument, position });
    const state = stateOf(cell);
    if (state !== null && isUnknown(state))
      throw missing('functions.unknownAt', { argument, position, state });
    return [cell];
  });
}

/** The entries of cells that may hold lists. */
export function entriesOf(range: unknown, argument: string): string[] {
  // Each text once: the lists of a long column are few.
  return [...new Set(textsOf(range, argument))]
    .flatMap((text) => text.split(/[、;；,，\r\n]+/u))
    .map((part) => part.trim())
    .filter((part) => bare(part) !== '');
}
