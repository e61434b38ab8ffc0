import type * as fs from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { type MessageKey, phrase, Refusal } from '../locales';
import type { Io } from './io';

/** What a command needs of a file system. */
export type FileSystem = Pick<
  typeof fs,
  'access' | 'open' | 'readdir' | 'readFile' | 'realpath' | 'rename' | 'stat' | 'unlink'
>;

/** What the system says no with, in words. */
const REASONS: Readonly<Record<string, MessageKey>> = {
  ENOENT: 'cli.fileMissing',
  ENOTDIR: 'cli.fileMissing',
  EISDIR: 'cli.fileIsFolder',
  EACCES: 'cli.fileDenied',
  EPERM: 'cli.fileDenied',
  EROFS: 'cli.fileDenied',
  EBUSY: 'cli.fileBusy',
  ENOSPC: 'cli.diskFull',
  EDQUOT: 'cli.diskFull',
  ENAMETOOLONG: 'cli.fileNameTooLong',
};

/** The folder is there, and yet no file can be made in it. */
const WRITE_REASONS: typeof REASONS = {
  ...REASONS,
  ENOENT: 'cli.cannotWrite',
  ENOTDIR: 'cli.cannotWrite',
};

/** The system's code of an error, by its shape: errors of another realm are no instances of ours. */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/** Turns a system error about `path` into a refusal; anything else passes through. */
function explained(error: unknown, path: string, reasons = REASONS): unknown {
  const code = codeOf(error);
  if (code === '') return error;
  return new Refusal(phrase(reasons[code] ?? 'cli.fileFailed', { path, code }));
}

async function attempt<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explained(error, path);
  }
}

/** A whole file, unless it is larger than `maxBytes`. @throws Refusal */
export async function readBytes(
  files: FileSystem,
  path: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const found = await attempt(path, () => files.stat(path));
  if (found.isDirectory()) throw new Refusal(phrase('cli.fileIsFolder', { path }));
  if (!found.isFile()) throw new Refusal(phrase('cli.fileSpecial', { path }));
  if (found.size > maxBytes) {
    throw new Refusal(
      phrase('cli.fileTooBig', { path, size: megabytes(found.size), limit: megabytes(maxBytes) }),
    );
  }
  return attempt(path, () => files.readFile(path));
}

/** A text file in UTF-8. @throws Refusal */
export async function readText(files: FileSystem, path: string): Promise<string> {
  const found = await attempt(path, () => files.stat(path));
  if (found.isDirectory()) throw new Refusal(phrase('cli.fileIsFolder', { path }));
  return attempt(path, () => files.readFile(path, 'utf8'));
}

/** In MB, with two digits where one decimal would leave nothing of it. */
function megabytes(size: number): string {
  const value = size / 1024 / 1024;
  return value < 1 ? String(Number(value.toPrecision(2))) : value.toFixed(1);
}

async function exists(files: FileSystem, path: string): Promise<boolean> {
  try {
    await files.stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw explained(error, path);
  }
}

/**
 * Makes sure, before anything is calculated, that a workbook can be written to `path` and that nothing is
 * lost by it. @throws Refusal
 */
export async function checkTarget(
  files: FileSystem,
  path: string,
  mayReplace: boolean,
  extension = '.xlsx',
): Promise<void> {
  if (extname(path).toLowerCase() !== extension)
    throw new Refusal(phrase('cli.targetNotXlsx', { path }));
  const folder = dirname(path);
  if (!(await exists(files, folder))) throw new Refusal(phrase('cli.folderMissing', { folder }));
  if (await exists(files, path)) {
    if ((await files.stat(path)).isDirectory())
      throw new Refusal(phrase('cli.targetIsFolder', { path }));
    if (!mayReplace) throw new Refusal(phrase('cli.targetExists', { path }));
  }
  // 2: may be written (fs.constants.W_OK)
  await attempt(folder, () => files.access(folder, 2));
}

/**
 * Writes a file so that at every moment either the old or the new one is there, whole: under a
 * temporary name in the same folder first, then renamed. Nothing temporary stays behind, also when
 * the run is interrupted. @throws Refusal
 */
export async function writeWhole(
  { files, onInterrupt }: Pick<Io, 'files' | 'onInterrupt'>,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  // A link stays a link: what it points to is replaced.
  const target = (await exists(files, path)) ? await files.realpath(path) : path;
  const random = Math.random().toString(36).slice(2, 10);
  const temporary = join(dirname(target), `.${basename(target)}.${random}.tmp`);
  const remove = (): Promise<void> => files.unlink(temporary).catch(() => undefined);
  const release = onInterrupt(remove);
  try {
    const file = await files.open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await files.rename(temporary, target);
  } catch (error) {
    await remove();
    throw explained(error, path, WRITE_REASONS);
  } finally {
    release();
  }
}
