import type { ScoreGrid } from './grid';
import type { Book } from './model/book';
import type { Office } from './office';

/** A workbook in which nothing is wrong. */
export interface Base {
  readonly name: string;
  readonly book: Book;
  readonly grids: readonly ScoreGrid[];
  readonly asOf: string;
  /** Null: no scheme knows the table, and there are no records. */
  readonly office: Office | null;
  /** Whether the product has made its score sheets and remembers them. */
  readonly isTemplate: boolean;
}
