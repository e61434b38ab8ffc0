import { phrase, Refusal } from '../locales';
import { readMemory, type Memory, type MemoryRead } from '../scoresheet';
import type { Snapshot } from '../workbook';
import { type FileWorkbook, openWorkbookFile } from '../workbook/file';
import { readBytes } from './files';
import type { Session } from './session';

const MB = 1024 * 1024;
/** Largest file that is opened unless told. */
export const DEFAULT_MAX_MB = 300;

/** A workbook that a command works on, read once. */
export interface Opened {
  readonly path: string;
  readonly workbook: FileWorkbook;
  readonly snapshot: Snapshot;
  readonly memory: Memory | null;
  readonly remembered: MemoryRead;
}

/** Opens and reads a workbook. @throws Refusal for anything that is no readable xlsx file. */
export async function openInput(
  session: Session,
  path: string,
  maxBytes: number = DEFAULT_MAX_MB * MB,
): Promise<Opened> {
  const bytes = await readBytes(session.io.files, path, maxBytes);
  try {
    const workbook = await openWorkbookFile(bytes, {
      maxBytes,
      // What a file may unpack to grows with what the user lets through.
      maxUnpackedBytes: Math.max(4096 * MB, maxBytes * 16),
      onProgress: (done, total) => {
        session.progress.step(session.say('cli.progressRead'), total === 0 ? 1 : done / total);
      },
    });
    const snapshot = await workbook.read();
    const remembered = readMemory(snapshot.memory);
    return { path, workbook, snapshot, memory: remembered.memory, remembered };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // The adapter knows bytes only; people want to hear which file it was.
    throw new Refusal(phrase('cli.inFile', { path, what: error.phrase }), error.findings);
  }
}
