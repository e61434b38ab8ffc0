import { handedIn } from './bases';
import type { Place } from './defects';
import type { Book } from './model/book';

/** The workbook of a place with the defect in it, and nothing else changed that does not follow from it. */
export async function plant({ base, plant: apply, refill }: Place): Promise<Book> {
  const book = base.book.copy();
  apply(book);
  if (!refill || base.office === null || !base.isTemplate) return book;
  return handedIn(base.office, book);
}
