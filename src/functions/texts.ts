import { bare, isPlaceholder } from '../records/clean/normalise';
import { missing, wrong } from './error';
import { isBlank, rangeOf } from './range';
import { isUnknown, stateOf } from './states';

/** Some builds of Excel hand a blank cell over as 0, which is no text that anybody types. */
const BLANK_ON_DESKTOP = 0;

interface Text {
  readonly text: string;
  /** From 1, in reading order. */
  readonly position: number;
}

/** The texts of a range, blank cells skipped; numbers count as their digits. @throws FunctionError */
export function textsOf(range: unknown, argument: string): Text[] {
  return rangeOf(range).cells.flatMap((cell, index): Text[] => {
    if (isBlank(cell) || cell === BLANK_ON_DESKTOP) return [];
    const position = index + 1;
    if (typeof cell === 'number') return [{ text: String(cell), position }];
    if (typeof cell !== 'string') throw wrong('functions.notText', { argument, position });
    refuseUnknown(cell, argument, position);
    return [{ text: cell, position }];
  });
}

/**
 * The entries of cells that may hold lists. 不适用 and 未到期 are none; where a list says 未填, or a mere
 * stroke stands for it, nobody knows what it holds. @throws FunctionError
 */
export function entriesOf(range: unknown, argument: string): string[] {
  // Each text once: the lists of a long column are few.
  const seen = new Set<string>();
  return textsOf(range, argument).flatMap(({ text, position }) => {
    if (seen.has(text)) return [];
    seen.add(text);
    const parts = text.split(/[、;；,，\r\n]+/u).map((part) => part.trim());
    return parts.filter((part) => {
      refuseUnknown(part, argument, position);
      if (isPlaceholder(part))
        throw missing('functions.unknownAt', { argument, position, state: part });
      return stateOf(part) === null && bare(part) !== '';
    });
  });
}

function refuseUnknown(text: string, argument: string, position: number): void {
  const state = stateOf(text);
  if (state !== null && isUnknown(state))
    throw missing('functions.unknownAt', { argument, position, state });
}
