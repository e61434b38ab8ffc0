import { DEFAULT_LIMITS, type OpenOptions } from './options';
import { CONTENT_TYPES, Package } from './package';
import { refuseOtherFormats } from './recognise';
import { refuse } from '../refuse';
import { readZipDirectory, type ZipEntry } from './zip-read';

const MEGABYTE = 1024 * 1024;
/** Small parts may well be nothing but repetition. */
const RATIO_FROM = 16 * MEGABYTE;

/** Opens the zip around a workbook. @throws Refusal for anything that is none, or too big. */
export function openPackage(bytes: Uint8Array, options: OpenOptions): Package {
  const limit = options.maxBytes ?? DEFAULT_LIMITS.maxBytes;
  if (bytes.length > limit) {
    throw refuse('workbook.tooBig', { size: megabytes(bytes.length), limit: megabytes(limit) });
  }
  refuseOtherFormats(bytes);
  const entries = readZipDirectory(bytes);
  refuseBombs(entries, options);
  const pack = new Package(entries);
  if (!pack.has(CONTENT_TYPES)) {
    throw refuse(pack.has('content.xml') ? 'workbook.openDocument' : 'workbook.notWorkbook');
  }
  return pack;
}

/** By what the directory declares; unpacking stops where a part turns out bigger than declared. */
function refuseBombs(entries: readonly ZipEntry[], options: OpenOptions): void {
  const limit = options.maxUnpackedBytes ?? DEFAULT_LIMITS.maxUnpackedBytes;
  const ratio = options.maxRatio ?? DEFAULT_LIMITS.maxRatio;
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > limit) {
    throw refuse('workbook.unpacksTooBig', { size: megabytes(unpacked), limit: megabytes(limit) });
  }
  const bomb = entries.find(
    (entry) => entry.size > RATIO_FROM && entry.size > entry.packed.length * ratio,
  );
  if (bomb !== undefined) throw refuse('workbook.zipBomb', { part: bomb.name });
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0);
}
