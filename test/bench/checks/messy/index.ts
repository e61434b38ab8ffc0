import { Random } from '../../../../assets/samples/rows/random';
import type { Base } from '../base';
import type { Book } from '../model/book';
import type { Habit } from './habit';
import { RECORD_HABITS } from './records';
import { SHEET_HABITS } from './sheets';

export const HABITS: readonly Habit[] = [...RECORD_HABITS, ...SHEET_HABITS];

export interface Messy {
  readonly name: string;
  readonly base: Base;
  readonly book: Book;
}

/** Every clean workbook in every untidy way that it has room for. */
export function messyBooks(bases: readonly Base[], seed: number): Messy[] {
  const random = new Random(seed);
  return bases.flatMap((base) =>
    HABITS.flatMap(({ name, keep }): Messy[] => {
      const book = base.book.copy();
      return keep(book, base, random) ? [{ name, base, book }] : [];
    }),
  );
}
