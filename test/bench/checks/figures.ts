import type { Said } from './findings';
import type { KindResult } from './measure';
import type { Oddities } from './oddities';

/** Something said of a workbook in which nothing is wrong. */
export interface Alarm {
  readonly book: string;
  readonly said: Said;
}

export interface CheckFigures {
  readonly kinds: readonly KindResult[];
  readonly clean: readonly Alarm[];
  readonly messy: readonly Alarm[];
  readonly hints: { readonly clean: number; readonly scheme: number; readonly messy: number };
  readonly books: { readonly clean: number; readonly messy: number };
  readonly oddities: readonly Oddities[];
  /** Markdown. */
  readonly speed: string;
}
