import { phrase, Refusal } from '../../locales';
import { parseXml } from '../file/xml-tree';
import { inflateWhole, readZipDirectory, type ZipEntry } from '../file/zip-read';
import { WordScanner } from './word-scanner';

/** No part of a written text is larger; what unpacks to more is no document. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const BESIDES = /\/(?:footnotes|endnotes|header|footer)$/u;

/**
 * Everything that people read in a .docx file: the body, then notes, then headers and footers, a paragraph a line.
 *
 * @throws Refusal where it is none, encrypted or broken.
 */
export function wordText(bytes: Uint8Array): string {
  const parts = partsOf(bytes);
  const main = related(parts, '').find(({ type }) => type.endsWith('/officeDocument'))?.part;
  const body = main === undefined ? undefined : parts.get(main);
  if (main === undefined || body === undefined || !isWord(body)) {
    const isOpenDocument = parts.has('content.xml');
    throw new Refusal(
      isOpenDocument
        ? phrase('textChecks.fileKind', { kind: 'ODT' })
        : phrase('textChecks.fileUnknown'),
    );
  }
  const besides = related(parts, main)
    .filter(({ type }) => BESIDES.test(type))
    .map(({ part }) => parts.get(part));
  const lines = reading(() =>
    [body, ...besides].map((entry) => (entry === undefined ? [] : linesOf(entry))),
  );
  const [own = [], ...others] = lines;
  // First, even and other pages repeat the same header.
  const more = new Set(others.flat().filter((line) => line.trim() !== ''));
  return [...own, ...more].join('\n');
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  let entries: ZipEntry[];
  try {
    entries = readZipDirectory(bytes);
  } catch (error) {
    const isLocked = error instanceof Refusal && error.phrase.key === 'workbook.encrypted';
    throw new Refusal(phrase(isLocked ? 'textChecks.fileEncrypted' : 'textChecks.fileBroken'));
  }
  return new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
}

interface Related {
  readonly type: string;
  readonly part: string;
}

/** What a part is related to; `''`: the package. */
function related(parts: ReadonlyMap<string, ZipEntry>, from: string): Related[] {
  const folder = from.split('/').slice(0, -1);
  const file = from.split('/').at(-1) ?? '';
  const entry = parts.get([...folder, '_rels', `${file}.rels`].join('/'));
  if (entry === undefined) return [];
  return reading(() => parseXml(unpacked(entry)))
    .all('Relationship')
    .flatMap((one): Related[] => {
      const target = one.attribute('Target');
      if (target === undefined || one.attribute('TargetMode') === 'External') return [];
      return [{ type: one.attribute('Type') ?? '', part: resolved(folder, target) }];
    });
}

function resolved(folder: readonly string[], target: string): string {
  const path = target.startsWith('/') ? [] : [...folder];
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/').toLowerCase();
}

/** A workbook or a presentation has another root. */
function isWord(entry: ZipEntry): boolean {
  const head = new TextDecoder().decode(reading(() => unpacked(entry)).subarray(0, 4096));
  return /<(?:\w+:)?document[\s>]/u.test(head);
}

function linesOf(entry: ZipEntry): readonly string[] {
  const scanner = new WordScanner();
  scanner.push(unpacked(entry));
  scanner.finish();
  return scanner.lines;
}

function unpacked(entry: ZipEntry): Uint8Array {
  if (entry.size > MOST_UNPACKED) throw new Refusal(phrase('textChecks.fileBroken'));
  return inflateWhole(entry);
}

/** Whatever goes wrong inside means that the file is damaged. */
function reading<T>(work: () => T): T {
  try {
    return work();
  } catch {
    throw new Refusal(phrase('textChecks.fileBroken'));
  }
}
