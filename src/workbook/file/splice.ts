import { encodeUtf8 } from '../xml-text';
import { join } from './zip-write';

/** Puts `text` in place of the bytes from `start` to `end`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The source with every splice made; all bytes around them stay as they were. */
export function spliced(source: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  // A stable sort: several insertions at one place keep their order.
  for (const splice of [...splices].sort((one, other) => one.start - other.start)) {
    if (splice.start < at) throw new Error('overlapping splices');
    pieces.push(source.subarray(at, splice.start), encodeUtf8(splice.text));
    at = splice.end;
  }
  pieces.push(source.subarray(at));
  return join(pieces);
}
