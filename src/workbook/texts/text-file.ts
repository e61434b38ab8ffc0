import { phrase, Refusal } from '../../locales';
import { decodeText } from './decode-text';
import { wordText } from './word-text';

/** What stands in a text file, or was pasted. */
export interface OutsideText {
  readonly name: string;
  readonly text: string;
}

/** Larger files are no written text. */
const MOST_BYTES = 50 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const KINDS: readonly (readonly [kind: string, start: string])[] = [
  ['PDF', '%PDF'],
  ['RTF', '{\\rtf'],
];

/**
 * The text of a .docx or .txt file, one paragraph a line. What it is is told from its bytes: a name says nothing.
 *
 * @throws Refusal (`textChecks.…`) for other kinds of files, encrypted and broken ones, and those without a word.
 */
export function readTextFile(name: string, bytes: Uint8Array): OutsideText {
  if (bytes.length > MOST_BYTES) throw new Refusal(phrase('textChecks.fileTooBig', { limit: 50 }));
  const text = textOf(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (text.trim() === '') throw new Refusal(phrase('textChecks.fileEmpty'));
  return { name, text };
}

function textOf(bytes: Uint8Array): string {
  if (begins(bytes, ZIP)) return wordText(bytes);
  if (begins(bytes, COMPOUND)) {
    if (holds(bytes, 'EncryptedPackage')) throw new Refusal(phrase('textChecks.fileEncrypted'));
    throw unsupported('.doc/.wps');
  }
  for (const [kind, start] of KINDS) if (begins(bytes, codesOf(start))) throw unsupported(kind);
  const text = decodeText(bytes);
  if (text === null) throw new Refusal(phrase('textChecks.fileUnknown'));
  // Systems export web pages under the name .doc.
  if (/^\s*<(?:!doctype|html|\?xml|\?mso)/iu.test(text)) throw unsupported('HTML/XML');
  return text;
}

const unsupported = (kind: string): Refusal => new Refusal(phrase('textChecks.fileKind', { kind }));

const codesOf = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Whether a container of the old formats has a stream of this name: UTF-16, at multiples of 128 bytes. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = codesOf(`${name}\0`).flatMap((code) => [code, 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += 128)
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
