import { phrase, Refusal } from '../locales';
import { emptyMemory, isSchemeless, type Memory, NO_SCHEME, writeMemory } from '../scoresheet';
import type { LoadedScheme } from '../scoring';
import type { Book } from './book';
import type { OwnScheme } from './library';
import { isOf } from './opening';
import { decided, type Decided } from './undo';

/** What the memory of a workbook belongs to; `own`: the text of the scheme, where the product does not bring it. */
export interface Belonging {
  readonly scheme: LoadedScheme | null;
  readonly own: OwnScheme | null;
}

/** The memory that a change starts from. @throws Refusal where a newer build or another scheme wrote it. */
export function memoryToChange({ memory, remembered }: Book, { scheme }: Belonging): Memory {
  if (remembered.foreign) throw new Refusal(phrase('desk.foreignMemory'), remembered.findings);
  const id = scheme === null ? NO_SCHEME : identity(scheme);
  if (memory === null) return emptyMemory(id);
  if (scheme === null) return memory;
  if (!isOf(scheme, memory))
    throw new Refusal(
      phrase('scoresheet.otherScheme', { workbook: memory.scheme.id, scheme: id.id }),
    );
  return isSchemeless(memory) ? { ...memory, scheme: id } : memory;
}

/** Writes a part of the memory and nothing else; answers the workbook with it. @throws Refusal likewise */
export async function rememberIn(book: Book, belonging: Belonging, change: Decided): Promise<Book> {
  const before = memoryToChange(book, belonging);
  const { own: ownScheme } = belonging;
  const memory = decided(before, ownScheme === null ? change : { ownScheme, ...change });
  const text = writeMemory(memory);
  await book.workbook.apply([{ kind: 'remember', memory: text }]);
  return {
    ...book,
    snapshot: { sheets: book.snapshot.sheets, date1904: book.snapshot.date1904, memory: text },
    memory,
    remembered: { memory, foreign: false, findings: [] },
  };
}

/** A draft of the memory, with the problems that the user let stand since it was made. */
export function withIgnored(draft: Memory | null, { memory }: Book): Memory | null {
  return memory?.ignored === undefined ? draft : { ...(draft ?? memory), ignored: memory.ignored };
}

const identity = ({ standard: { id, version } }: LoadedScheme): Memory['scheme'] => ({
  id,
  version,
});
