import { basename, dirname, extname, join } from 'node:path';
import { type Book, readBook } from '../desk';
import { phrase, Refusal } from '../locales';
import type { ApplyReport } from '../workbook';
import { type FileWorkbook, openWorkbookFile } from '../workbook/file';
import { readBytes, writeWhole } from './files';
import type { Session } from './session';

const MB = 1024 * 1024;
/** Largest file that is opened unless told. */
export const DEFAULT_MAX_MB = 300;

/** A workbook that a command works on, read once. */
export interface Opened extends Book<FileWorkbook> {
  readonly path: string;
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
    return { path, ...(await readBook(workbook)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // The adapter knows bytes only; people want to hear which file it was.
    throw new Refusal(phrase('cli.inFile', { path, what: error.phrase }), error.findings);
  }
}

/** Writes a changed workbook to a new file, unless it would lose something. @throws Refusal */
export async function saveAs(
  session: Session,
  { workbook }: Opened,
  { losses }: ApplyReport,
  out: string,
  mayLose: boolean,
): Promise<void> {
  if (losses.length > 0 && !mayLose)
    throw new Refusal(phrase('cli.lossesRefused', { count: losses.length }), losses);
  await writeWhole(session.io, out, workbook.toBytes());
}

/** `自评.xlsx` → `自评-已填.xlsx`, in the same folder. */
export function nameBeside(path: string, what: string): string {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}-${what}.xlsx`);
}
