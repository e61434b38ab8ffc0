import { phrase, Refusal } from '../locales';
import type { Snapshot, Work } from '../workbook';
import { openWorkbookFile } from '../workbook/file';
import type { OwnScheme } from './library';
import { ownSchemeOf } from './own-scheme';

/** The sheet on which people write a scheme without YAML. */
export const SCHEME_SHEET = '细则';

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A workbook (a zip archive) and no text. */
const isWorkbook = ({ bytes }: PickedFile): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/**
 * The text of a scheme file, in whatever a Chinese Windows saves text: UTF-8, Unicode (UTF-16), or GB 18030 (ANSI).
 * @throws Refusal for anything that is no text
 */
export function schemeText(file: PickedFile): string {
  const encodings =
    file.bytes[0] === 0xff && file.bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decoded(file.bytes, encoding);
    if (text !== null && !text.includes('\u0000')) return text;
  }
  throw new Refusal(phrase('desk.ownSchemeNoText', { name: file.name }));
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A scheme from a file: YAML, or a workbook with a 细则 sheet. @throws Refusal */
export async function ownOfFile(file: PickedFile, work: Work): Promise<OwnScheme> {
  const { name } = file;
  if (!isWorkbook(file)) return { name, text: schemeText(file), from: 'file' };
  const workbook = await openWorkbookFile(file.bytes);
  return ownOfSheet(await workbook.read(work), name, 'file');
}

/** A scheme from the 细则 sheet of a workbook. @throws Refusal with sheet and cell of every problem */
export const ownOfSheet = (snapshot: Snapshot, name: string, from: OwnScheme['from']): OwnScheme =>
  ownSchemeOf(snapshot, name, from).own;
