import { distance } from 'fastest-levenshtein';
import { bare, likeness, nameOf, type Profile, profileOf, unnumbered } from './text';
import type { Target } from './targets';

/** The words of one row, or of rows that a page break made of one. */
export interface Words {
  readonly text: Profile;
  /** Short text read as a name, '' where it is a sentence. */
  readonly short: string;
  readonly names: readonly string[];
  readonly inherited: readonly string[];
  readonly points: number | null;
}

export interface Likeness {
  /** 0 … 1 and a little more: how surely the words are the clause's. */
  readonly value: number;
  /** Share of the text alone, 0 … 1; null where the row has no sentence. */
  readonly text: number | null;
  readonly name: boolean;
  readonly points: boolean;
  /** The row breaks off where the clause goes on. */
  readonly start: boolean;
}

/** Below that many characters a text says too little to be told from others by its pairs. */
const SENTENCE = 12;
const BRIEF = 5;
const SHORT = 34;
const NAME_ALONE = 0.9;

export function wordsOf(
  text: string,
  names: readonly string[],
  inherited: readonly string[],
  points: number | null,
): Words {
  const plain = bare(unnumbered(text));
  const own = names.map(nameOf).filter((name) => name !== '');
  return {
    text: profileOf(plain),
    short: plain.length <= SHORT ? nameOf(text) : '',
    names: own,
    inherited: inherited.map(nameOf).filter((name) => name !== ''),
    points,
  };
}

/** How like a row's words are to what a target prints. */
export function compare(words: Words, target: Target, tops: readonly string[]): Likeness {
  const { text } = words;
  const sentence = text.text.length >= SENTENCE;
  let best = 0;
  let start = false;
  if (sentence)
    for (const printed of target.texts) {
      const whole = likeness(text, printed);
      if (whole > best) [best, start] = [whole, false];
      const part = startOf(text, printed);
      if (part > best) [best, start] = [part, true];
    }
  if (!sentence && text.text.length >= BRIEF)
    for (const printed of target.texts)
      best = Math.max(best, briefLikeness(text.text, printed.text));
  const own = words.names.at(-1) ?? '';
  const single = target.ids.length === 1;
  const named = own !== '' && single ? nameLikeness(own, target.name) : 0;
  const called = words.short !== '' && single ? nameLikeness(words.short, target.name) : 0;
  let value = best;
  if (!sentence && text.text === '') value = named * NAME_ALONE;
  else if (called > best) value = Math.max(value, called * NAME_ALONE);
  const isNamed = named >= 0.9 || called >= 0.9;
  if (isNamed && value < 1 && text.text !== '') value += 0.06;
  // Another name in the row's own cell: its words are met in two places of the table.
  const elsewhere = own !== '' && named < 0.5 && !target.above.some((one) => alike(one, own));
  if (elsewhere) value -= single ? 0.12 : 0.02;
  if (sentence && beginsAbove(text.text, target)) value -= 0.3;
  value += placeOf(words, target, tops);
  const points = pointsOf(words, target);
  value += points === 'same' ? 0.04 : points === 'other' ? -0.08 : 0;
  return { value, text: sentence ? best : null, name: isNamed, points: points === 'same', start };
}

/** 「及时、规范主动公示」: too short for pairs, but the very words of a clause. */
function briefLikeness(one: string, other: string): number {
  if (one === other) return 0.96;
  return Math.abs(one.length - other.length) <= 1 && distance(one, other) <= 1 ? 0.84 : 0;
}

/** Characters by which the edge of a text is told. */
const EDGE = 6;

/** Whether a text breaks off, or begins, where a clause does: a cut cell does so anywhere. */
export function hasEdge({ text }: Words, target: Target, edge: 'start' | 'end'): boolean {
  const cut = (all: string): string => (edge === 'start' ? all.slice(0, EDGE) : all.slice(-EDGE));
  const own = cut(text.text);
  return target.texts.some((printed) => distance(own, cut(printed.text)) <= 1);
}

/** A cell that begins with the indicator's name shows the indicator, not its first clause. */
function beginsAbove(text: string, { above, texts }: Target): boolean {
  const parent = above.at(-1) ?? '';
  if (parent.length < 3 || !text.startsWith(parent)) return false;
  return !texts.some((printed) => printed.text.startsWith(parent));
}

const alike = (one: string, other: string): boolean => nameLikeness(one, other) >= 0.75;

/** Whether the names above the row are those above the clause: a clause stays under its indicator. */
function placeOf({ names, inherited }: Words, target: Target, tops: readonly string[]): number {
  const around = [...inherited, ...names];
  if (around.length === 0) return 0;
  const mine = [...target.above, target.name, target.top];
  if (around.some((name) => mine.some((one) => alike(one, name)))) return 0.03;
  const foreign = tops.some((top) => top !== target.top && around.some((name) => alike(top, name)));
  return foreign ? -0.25 : 0;
}

function pointsOf({ points }: Words, target: Target): 'same' | 'other' | null {
  if (points === null || target.points === null) return null;
  if (points === target.points) return 'same';
  return target.abovePoints.includes(points) ? null : 'other';
}

/** A row that gives only the beginning of a clause: the heading, or what fitted into the cell. */
function startOf(text: Profile, printed: Profile): number {
  const { length } = text.text;
  if (length < SENTENCE || length >= printed.text.length * 0.9) return 0;
  const head = printed.text.slice(0, length);
  if (head === text.text) return 0.86;
  const like = likeness(text, profileOf(head));
  return like < 0.85 ? 0 : like * 0.84;
}

/** 0 … 1 for two names; short names have to be the same but for a character or two. */
function nameLikeness(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  const longest = Math.max(one.length, other.length);
  const shortest = Math.min(one.length, other.length);
  if (shortest < 2) return 0;
  const held = shortest >= 4 && (one.includes(other) || other.includes(one));
  const like = 1 - distance(one, other) / longest;
  return held ? Math.max(like, 0.6 + 0.3 * (shortest / longest)) : like;
}
