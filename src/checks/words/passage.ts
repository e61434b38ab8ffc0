import { phrase, type Phrase, type Place } from '../../locales';
import { toA1 } from '../../workbook';
import type { TextPlace } from '../problem';

/** A cell of a material, or a paragraph of a text outside the workbook (blank ones are not counted). */
export type Spot =
  | { readonly kind: 'cell'; readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly kind: 'paragraph'; readonly name: string; readonly paragraph: number };

export interface Passage {
  readonly text: string;
  readonly spot: Spot;
}

/** One 事迹材料: a cell, a sheet, or a text outside the workbook. */
export interface Material {
  /** Which of its sheet or name it is: what makes its problems known again. */
  readonly about: string;
  readonly passages: readonly Passage[];
  /** Short texts around it (title, the row's other cells, name of the sheet or file): they tell whose it is. */
  readonly around: readonly string[];
}

/** Where something stands in a passage; `at` counts from 0. */
export interface Hit {
  readonly passage: Passage;
  readonly at: number;
}

/** Places that a message names one by one. */
const NAMED_PLACES = 5;

/** Where a draft points: at a cell, or into a text outside. */
export function placeOf({ passage: { spot }, at }: Hit): { where: Place } | { inText: TextPlace } {
  switch (spot.kind) {
    case 'cell':
      return { where: cellOf(spot) };
    case 'paragraph':
      return { inText: { text: spot.name, paragraph: spot.paragraph, character: at + 1 } };
  }
}

/** Further cells, each once; texts outside have none. */
export function furtherCells(hits: readonly Hit[]): Place[] {
  const [first, ...others] = hits;
  const known = new Set([first === undefined ? '' : nameOf(first)]);
  return others.flatMap((hit): Place[] => {
    const { spot } = hit.passage;
    if (spot.kind !== 'cell' || known.has(nameOf(hit))) return [];
    known.add(nameOf(hit));
    return [cellOf(spot)];
  });
}

/** 「第 3 段第 12 字；第 5 段第 1 字；等」; of cells only the characters: the finding has their addresses. */
export function placesOf(hits: readonly Hit[]): Phrase[] {
  const named = hits.slice(0, NAMED_PLACES).map(({ passage: { spot }, at }) => {
    const character = at + 1;
    return spot.kind === 'cell'
      ? phrase('textChecks.atCell', { cell: toA1(spot), character })
      : phrase('textChecks.atParagraph', { paragraph: spot.paragraph, character });
  });
  return hits.length > NAMED_PLACES ? [...named, phrase('textChecks.andMore')] : named;
}

const cellOf = (spot: Extract<Spot, { kind: 'cell' }>): Place => ({
  sheet: spot.sheet,
  address: toA1(spot),
});

const nameOf = ({ passage: { spot } }: Hit): string =>
  spot.kind === 'cell' ? `${spot.sheet}!${toA1(spot)}` : '';
