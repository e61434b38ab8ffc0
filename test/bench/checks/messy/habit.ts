import type { Random } from '../../../../assets/samples/rows/random';
import type { Base } from '../base';
import type { Book } from '../model/book';

/** A habit of keeping a workbook that is untidy and not wrong; false where the workbook has no room for it. */
export interface Habit {
  readonly name: string;
  readonly keep: (book: Book, base: Base, random: Random) => boolean;
}
