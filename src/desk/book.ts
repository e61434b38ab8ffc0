import { type Memory, type MemoryRead, readMemory } from '../scoresheet';
import type { Snapshot, Work, Workbook } from '../workbook';

/** A workbook as it was read once, with what the product remembers in it. */
export interface Book<W extends Workbook = Workbook> {
  readonly workbook: W;
  readonly snapshot: Snapshot;
  readonly memory: Memory | null;
  readonly remembered: MemoryRead;
}

/** Reads a workbook. @throws Refusal where it cannot be read; the signal's reason when aborted. */
export async function readBook<W extends Workbook>(workbook: W, work: Work = {}): Promise<Book<W>> {
  const snapshot = await workbook.read(work);
  const remembered = readMemory(snapshot.memory);
  return { workbook, snapshot, memory: remembered.memory, remembered };
}
