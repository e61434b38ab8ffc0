import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-read';
import { encodeUtf8 } from '../xml-text';

/** 1980-01-01 00:00, the earliest time zip knows: the same content gives the same bytes. */
const EPOCH = 0x00210000;

/** Packs content for a zip; `like` is the entry it replaces, whose name and time it keeps. */
export function packEntry(name: string, content: Uint8Array, like?: ZipEntry): ZipEntry {
  const packed = deflateSync(content, { level: 6 });
  return makeEntry(name, packed, content.length, crc32(content), like);
}

/** Packs content that is made piece by piece, so that it never stands in memory as a whole. */
export function packPieces(name: string, pieces: Iterable<string>): ZipEntry {
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (piece) => {
    packed.push(piece);
  });
  let size = 0;
  let crc = 0;
  for (const piece of pieces) {
    const bytes = encodeUtf8(piece);
    size += bytes.length;
    crc = crc32(bytes, crc);
    deflate.push(bytes);
  }
  deflate.push(new Uint8Array(0), true);
  return makeEntry(name, join(packed), size, crc);
}

function makeEntry(
  name: string,
  packed: Uint8Array,
  size: number,
  crc: number,
  like?: ZipEntry,
): ZipEntry {
  const rawName = like?.rawName ?? encodeUtf8(name);
  const utf8 = like?.utf8 ?? rawName.some((byte) => byte > 127);
  return { name, rawName, utf8, method: 8, crc, size, modified: like?.modified ?? EPOCH, packed };
}

export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A zip archive of these entries; packed bytes go in as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = header(entry, 0x04034b50, 30);
    pieces.push(local, entry.rawName, entry.packed);
    directory.push(centralHeader(entry, offset), entry.rawName);
    offset += local.length + entry.rawName.length + entry.packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return join([...pieces, ...directory, end]);
}

/** What local and central headers have in common, four bytes further on in the central one. */
function header(entry: ZipEntry, signature: number, length: 30 | 46): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const at = length === 30 ? 0 : 2;
  view.setUint32(0, signature, true);
  view.setUint16(4, 20, true);
  view.setUint16(4 + at, 20, true);
  view.setUint16(6 + at, entry.utf8 ? 0x800 : 0, true);
  view.setUint16(8 + at, entry.method, true);
  view.setUint32(10 + at, entry.modified, true);
  view.setUint32(14 + at, entry.crc, true);
  view.setUint32(18 + at, entry.packed.length, true);
  view.setUint32(22 + at, entry.size, true);
  view.setUint16(26 + at, entry.rawName.length, true);
  return bytes;
}

function centralHeader(entry: ZipEntry, offset: number): Uint8Array {
  const bytes = header(entry, 0x02014b50, 46);
  new DataView(bytes.buffer).setUint32(42, offset, true);
  return bytes;
}
