import { bare, listParts } from '../clean';
import type { Roster } from './roster';

/** Who one entry of a person column is, as far as the roster tells. */
export type Identified =
  | { readonly id: string }
  /** Several people bear the name, or a name and a 人员编号 beside it contradict each other. */
  | 'ambiguous'
  | 'unknown';

const WITH_NOTE = /^(.+?)[(〔[【](.+?)[)〕\]】]$/u;
/** Exports put people apart by blanks or strokes as well; 王 五 with a blank for looks is one person. */
const APART = /[\s/|&]+/u;
const SHORTEST_NAME = 2;

function plain(text: string, roster: Roster): Identified {
  if (roster.has(text)) return { id: text };
  return roster.idOf(text) ?? 'unknown';
}

/** 甲某（P01）, P01（甲某） and 甲某（主办）: what stands outside counts, a 人员编号 inside has to fit. */
function withNote(outside: string, inside: string, roster: Roster): Identified {
  const one = plain(outside, roster);
  if (one === 'unknown') return 'unknown';
  if (roster.has(inside)) {
    const fits = one === 'ambiguous' ? roster.bears(inside, outside) : one.id === inside;
    return fits ? { id: inside } : 'ambiguous';
  }
  const other = roster.idOf(inside);
  if (one === 'ambiguous' || other === undefined) return one;
  return roster.bears(one.id, inside) ? one : 'ambiguous';
}

/** Finds the person that an entry means; `entry` names one person. */
export function identify(entry: string, roster: Roster): Identified {
  const text = bare(entry);
  const whole = plain(text, roster);
  if (whole !== 'unknown') return whole;
  const match = WITH_NOTE.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return 'unknown';
  return withNote(match[1], match[2], roster);
}

/** The entries of a cell that may name several people. */
export function peopleIn(text: string, roster: Roster): string[] {
  return listParts(text).flatMap((part) => {
    if (identify(part, roster) !== 'unknown') return [part];
    const pieces = part.split(APART).filter((piece) => piece !== '');
    const names = pieces.length > 1 && pieces.every((piece) => piece.length >= SHORTEST_NAME);
    return names ? pieces : [part];
  });
}
