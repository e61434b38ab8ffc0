import { dayOf } from '../measures';
import { type Mapping, readRecords, type RecordSet } from '../records';
import type { LoadedScheme } from '../scoring';
import type { Book } from './book';

/** Reads the raw sheets of a workbook the way a scheme asks for them. */
export function recordsOf(
  book: Pick<Book, 'snapshot' | 'memory'>,
  scheme: LoadedScheme,
  onProgress?: (share: number) => void,
  mapping: Mapping | undefined = book.memory?.mapping,
): RecordSet {
  const { period, facts } = scheme.standard;
  return readRecords(book.snapshot, {
    ...(mapping === undefined ? {} : { mapping }),
    period: { from: dayOf(period.from), to: dayOf(period.to) },
    facts,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}
