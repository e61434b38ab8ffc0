import { zipSync } from 'fflate';
import { Refusal } from '../../src/locales';
import { createWorkbookFile, openWorkbookFile, type OpenOptions } from '../../src/workbook/file';
import { partsOf, textOf, withPart } from './parts';
import { expectReadable, refusalOf } from './refusing';
import { FAMILIAR } from './specs';

const SMALL = createWorkbookFile(FAMILIAR);

const open = (bytes: Uint8Array, options?: OpenOptions) => async () =>
  (await openWorkbookFile(bytes, options)).read();
const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));

/** The head of a compound file with one UTF-16 directory entry. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(name, 'utf16le'), 1152);
  return bytes;
}

function edited(part: string, change: (content: string) => string): Uint8Array {
  return withPart(SMALL, part, change(textOf(SMALL, part)));
}

function flipped(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

/** Where the central directory tells of a part. */
function directoryOf(bytes: Uint8Array, part: string): number {
  return Buffer.from(bytes).lastIndexOf(part) - 46;
}

function lyingAboutSize(): Uint8Array {
  const copy = SMALL.slice();
  const at = directoryOf(copy, 'xl/worksheets/sheet1.xml');
  new DataView(copy.buffer).setUint32(at + 24, 10, true);
  return copy;
}

const zeros = (megabytes: number): Uint8Array =>
  zipSync({
    '[Content_Types].xml': text('<Types/>'),
    'xl/bomb.xml': new Uint8Array(megabytes << 20),
  });

describe('files that are no readable workbook', () => {
  const files: [string, string, Uint8Array, OpenOptions?][] = [
    ['an empty file', 'workbook.emptyFile', new Uint8Array(0)],
    ['a csv', 'workbook.textFile', text('编号,日期\nJC-1,2025-01-01\n')],
    [
      'a UTF-16 text',
      'workbook.textFile',
      new Uint8Array(Buffer.from('\ufeff编号\t日期', 'utf16le')),
    ],
    ['a web page named xls', 'workbook.webPage', text('\n<html><table></table></html>')],
    ['an old xls', 'workbook.xls', compound('Workbook')],
    ['an older xls', 'workbook.xls', compound('Book')],
    ['a workbook with a password', 'workbook.encrypted', compound('EncryptedPackage')],
    ['an old Word document', 'workbook.notWorkbook', compound('WordDocument')],
    ['a pdf', 'workbook.notWorkbook', text('%PDF-1.7')],
    ['a picture', 'workbook.notWorkbook', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
    ['some other zip', 'workbook.notWorkbook', zipSync({ 'a.txt': text('a') })],
    [
      'a Word document',
      'workbook.notWorkbook',
      edited('[Content_Types].xml', (types) =>
        types.replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main'),
      ),
    ],
    ['an ods', 'workbook.openDocument', zipSync({ 'content.xml': text('<a/>') })],
    [
      'an xlsb',
      'workbook.xlsb',
      withPart(
        withPart(
          zipSync({
            ...Object.fromEntries([...partsOf(SMALL)].map(([name, old]) => [name, text(old)])),
            'xl/workbook.bin': text('x'),
          }),
          '_rels/.rels',
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        ),
        'xl/workbook.xml',
        null,
      ),
    ],
    [
      'an empty zip',
      'workbook.brokenZip',
      new Uint8Array(Buffer.from('PK\x05\x06' + '\0'.repeat(18))),
    ],
    ['half a file', 'workbook.brokenZip', SMALL.slice(0, SMALL.length >> 1)],
    [
      'a cut beginning',
      'workbook.brokenZip',
      new Uint8Array([0x50, 0x4b, 3, 4, ...SMALL.slice(900)]),
    ],
    [
      'a zip with encrypted parts',
      'workbook.encrypted',
      flipped(SMALL, directoryOf(SMALL, 'xl/workbook.xml') + 8, 1),
    ],
    [
      'a zip with unknown packing',
      'workbook.brokenZip',
      flipped(SMALL, directoryOf(SMALL, 'xl/workbook.xml') + 10, 99),
    ],
    [
      'a workbook part that is no XML',
      'workbook.damagedPart',
      withPart(SMALL, 'xl/workbook.xml', '<a><b'),
    ],
    [
      'a sheet cut off',
      'workbook.damagedPart',
      edited('xl/worksheets/sheet1.xml', (sheet) => sheet.slice(0, 700)),
    ],
    [
      'a sheet with a document type',
      'workbook.damagedPart',
      edited('xl/worksheets/sheet1.xml', (sheet) => `<!DOCTYPE a [<!ENTITY b "c">]>${sheet}`),
    ],
    [
      'a shared string that is not there',
      'workbook.damagedPart',
      edited('xl/worksheets/sheet1.xml', (sheet) =>
        sheet
          .replace('<v>1</v>', '')
          .replace('t="inlineStr"', 't="s"')
          .replace(/<is>.*?<\/is>/, '<v>7</v>'),
      ),
    ],
    [
      'a number that is none',
      'workbook.damagedPart',
      edited('xl/worksheets/sheet1.xml', (sheet) => sheet.replace('<v>1</v>', '<v>1,5</v>')),
    ],
    [
      'a cell outside its row',
      'workbook.damagedPart',
      edited('xl/worksheets/sheet1.xml', (sheet) => sheet.replace('r="A3"', 'r="A4"')),
    ],
    [
      'a row far below',
      'workbook.damagedPart',
      edited('xl/worksheets/sheet1.xml', (sheet) =>
        sheet.replace('<row r="3"', '<row r="9999999"'),
      ),
    ],
    ['a damaged part', 'workbook.damagedPart', flipped(SMALL, SMALL.indexOf(0x1a, 60) + 40, 0xff)],
    ['a part bigger than it says', 'workbook.damagedPart', lyingAboutSize()],
    ['a missing sheet', 'workbook.missingPart', withPart(SMALL, 'xl/worksheets/sheet2.xml', null)],
    ['too big a file', 'workbook.tooBig', SMALL, { maxBytes: 1000 }],
    ['too much inside', 'workbook.unpacksTooBig', SMALL, { maxUnpackedBytes: 1000 }],
    ['a zip bomb', 'workbook.zipBomb', zeros(32)],
    ['a bomb by a lower limit', 'workbook.zipBomb', zeros(17), { maxRatio: 50 }],
  ];
  it.each(files.map(([name, ...rest]) => ({ name, rest })))('$name', async ({ rest }) => {
    const [code, bytes, options] = rest;
    const refusal = await refusalOf(open(bytes, options));
    expect(refusal.phrase.key).toBe(code);
    expectReadable(refusal.phrase);
  });

  it('never throws anything else, whatever byte is wrong', async () => {
    let refused = 0;
    for (let at = 0; at < SMALL.length; at += 7) {
      try {
        await open(flipped(SMALL, at, (SMALL[at] ?? 0) ^ 0x55))();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(100);
  });
});
