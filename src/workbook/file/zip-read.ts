import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { refuse } from '../refuse';
import { decodeUtf8 } from '../xml-text';

/** One file in a zip, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly utf8: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** DOS time (low half) and date (high half), as stored. */
  readonly modified: number;
  /** The packed bytes: a view into the archive. */
  readonly packed: Uint8Array;
}

interface Numbers {
  size: number;
  packedSize: number;
  offset: number;
}

const END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ZIP64_EXTRA = 1;
const UNKNOWN = 0xffffffff;
/** Packed bytes handed to the inflater at once, so that its output comes in small pieces. */
const PIECE = 1 << 15;

/**
 * The entries of a zip archive, in the order of its central directory.
 * @throws Refusal when the directory is damaged, or a file in it is encrypted.
 */
export function readZipDirectory(archive: Uint8Array): ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    const { count, start } = findDirectory(view);
    const entries = new Map<string, ZipEntry>();
    let at = start;
    for (let index = 0; index < count; index += 1) {
      const entry = readEntry(archive, view, at);
      // Two files of one name: two programs may see two different workbooks.
      if (entries.has(entry.name)) throw refuse('workbook.brokenZip');
      entries.set(entry.name, entry);
      const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      at += 46 + Number(name) + Number(extra) + Number(comment);
    }
    return [...entries.values()];
  } catch (error) {
    if (error instanceof RangeError) throw refuse('workbook.brokenZip');
    throw error;
  }
}

function findDirectory(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (start !== UNKNOWN && count !== 0xffff) return { count, start };
    if (view.getUint32(at - 20, true) !== ZIP64_LOCATOR) return { count, start };
    const end64 = Number(view.getBigUint64(at - 12, true));
    return {
      count: Number(view.getBigUint64(end64 + 32, true)),
      start: Number(view.getBigUint64(end64 + 48, true)),
    };
  }
  throw refuse('workbook.brokenZip');
}

function readEntry(archive: Uint8Array, view: DataView, at: number): ZipEntry {
  if (view.getUint32(at, true) !== CENTRAL) throw refuse('workbook.brokenZip');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & 1) !== 0) throw refuse('workbook.encrypted');
  if (method !== 0 && method !== 8) throw refuse('workbook.brokenZip');
  const rawName = archive.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  const numbers: Numbers = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  readZip64(view, at, numbers);
  const { offset, packedSize, size } = numbers;
  if (view.getUint32(offset, true) !== LOCAL) throw refuse('workbook.brokenZip');
  const nameLength = view.getUint16(offset + 26, true);
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  if (start + packedSize > archive.length) throw refuse('workbook.brokenZip');
  return {
    name: decodeUtf8(rawName),
    rawName,
    utf8: (flags & 0x800) !== 0,
    method,
    crc: view.getUint32(at + 16, true),
    size,
    modified: view.getUint32(at + 12, true),
    packed: archive.subarray(start, start + packedSize),
  };
}

/** Sizes that do not fit 32 bits stand in an extra field, in this order, only where they are needed. */
function readZip64(view: DataView, at: number, numbers: Numbers): void {
  let extra = at + 46 + view.getUint16(at + 28, true);
  const end = extra + view.getUint16(at + 30, true);
  while (extra + 4 <= end) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === ZIP64_EXTRA) {
      let field = extra + 4;
      for (const key of ['size', 'packedSize', 'offset'] as const) {
        if (numbers[key] !== UNKNOWN) continue;
        numbers[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
      return;
    }
    extra += 4 + length;
  }
}

/**
 * Unpacks one entry piece by piece. Stops as soon as more comes out than the directory declared:
 * that is how zip bombs lie.
 * @throws Refusal when the content is not what the directory says.
 */
export function* inflatePieces(entry: ZipEntry): Generator<Uint8Array, void> {
  const damaged = (): Error => refuse('workbook.damagedPart', { part: entry.name });
  let size = 0;
  let crc = 0;
  for (const piece of entry.method === 0 ? [entry.packed] : inflated(entry, damaged)) {
    size += piece.length;
    if (size > entry.size) throw damaged();
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged();
}

function* inflated(entry: ZipEntry, damaged: () => Error): Generator<Uint8Array, void> {
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    ready.push(piece);
  });
  for (let at = 0; at < entry.packed.length; at += PIECE) {
    try {
      inflate.push(entry.packed.subarray(at, at + PIECE), at + PIECE >= entry.packed.length);
    } catch {
      throw damaged();
    }
    yield* ready;
    ready = [];
  }
}

/** The whole unpacked content of one entry. */
export function inflateWhole(entry: ZipEntry): Uint8Array {
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for (const piece of inflatePieces(entry)) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
