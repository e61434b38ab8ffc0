import { refuse } from '../refuse';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const SAMPLE = 4096;

/**
 * Looks at the first bytes before anything is unpacked.
 * @throws Refusal that says what the file is, unless it is a zip archive.
 */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refuse('workbook.emptyFile');
  if (begins(bytes, ZIP)) return;
  if (begins(bytes, COMPOUND)) throw refuse(compoundKind(bytes));
  if (begins(bytes, PDF)) throw refuse('workbook.notWorkbook');
  if (begins(bytes, [0x50, 0x4b])) throw refuse('workbook.brokenZip');
  if (!isText(bytes)) throw refuse('workbook.notWorkbook');
  // Some systems export a web page, or an old XML table, under the name .xls.
  const head = new TextDecoder().decode(bytes.subarray(0, SAMPLE)).trimStart();
  throw refuse(head.startsWith('<') ? 'workbook.webPage' : 'workbook.textFile');
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Old .xls and password-protected workbooks share a container; the names inside tell them apart. */
function compoundKind(
  bytes: Uint8Array,
): 'workbook.encrypted' | 'workbook.xls' | 'workbook.notWorkbook' {
  if (holds(bytes, 'EncryptedPackage')) return 'workbook.encrypted';
  if (holds(bytes, 'Workbook') || holds(bytes, 'Book')) return 'workbook.xls';
  return 'workbook.notWorkbook';
}

/** Directory entries of the container are UTF-16 and begin at multiples of 128 bytes. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`).flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function isText(bytes: Uint8Array): boolean {
  const utf16 = begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff]);
  return utf16 || !bytes.subarray(0, SAMPLE).includes(0);
}
