import {
  isMemoryProperty,
  MEMORY_PROPERTY,
  memoryOfProperties,
  memoryProperties,
  type TextProperty,
} from '../memory-copy';
import type { Package } from './package';
import {
  addContentType,
  addRelationship,
  contentType,
  insertLast,
  removeContentType,
  removeRelationship,
  XML_HEAD,
} from './relations';
import { decodeUtf8, escapeText } from '../xml-text';
import type { XmlElement } from './xml-tree';

const PART = 'docProps/custom.xml';
const RELATIONSHIP = 'custom-properties';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** The format's own id of properties that users name. */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_PID = 2;

/**
 * The second copy of the memory, in custom document properties: openpyxl and others that drop custom
 * XML parts keep these. Null when there is none, or when a piece of it is missing or cut.
 */
export function readMemoryProperties(pack: Package): string | null {
  const part = partOf(pack);
  if (!mentionsUs(pack, part)) return null;
  const properties = pack.xml(part).root.all('property');
  return memoryOfProperties(
    properties.map((property) => ({
      name: property.attribute('name') ?? '',
      text: property.child('lpwstr')?.text ?? '',
    })),
  );
}

/** Puts the copy behind the user's own properties, which stay as they are; null takes it away. */
export function writeMemoryProperties(pack: Package, memory: string | null): void {
  const part = partOf(pack);
  removeOurs(pack, part);
  if (memory !== null) addOurs(pack, part, memoryProperties(memory));
}

function partOf(pack: Package): string {
  return pack.related('', RELATIONSHIP) ?? PART;
}

/** Spares properties that are none of our business, even damaged ones, from being read. */
function mentionsUs(pack: Package, part: string): boolean {
  return pack.has(part) && decodeUtf8(pack.bytes(part)).includes(MEMORY_PROPERTY);
}

function removeOurs(pack: Package, part: string): void {
  if (!mentionsUs(pack, part)) return;
  const { bytes, root } = pack.xml(part);
  const all = root.all('property');
  const ours = all.filter((property) => isMemoryProperty(property.attribute('name') ?? ''));
  if (ours.length === 0) return;
  if (ours.length === all.length && isMade(root)) {
    pack.delete(part);
    removeContentType(pack, part);
    removeRelationship(pack, '', part);
    return;
  }
  const splices = ours.map(({ start, end }) => ({ start, end, text: '' }));
  pack.splice(part, bytes, splices);
}

function addOurs(pack: Package, part: string, pieces: readonly TextProperty[]): void {
  if (!pack.has(part)) {
    pack.set(part, `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties"></Properties>`);
    if (pack.related('', RELATIONSHIP) === undefined) addRelationship(pack, '', RELATIONSHIP, part);
    if (contentType(pack, part) !== CONTENT_TYPE) addContentType(pack, part, CONTENT_TYPE);
  }
  const { bytes, root } = pack.xml(part);
  const pids = root.all('property').map((property) => Number(property.attribute('pid')));
  const first = Math.max(FIRST_PID, ...pids.filter(Number.isInteger).map((pid) => pid + 1));
  const types = typesNamespace(root);
  const xml = pieces.map((piece, index) => propertyXml(root.prefix, piece, first + index, types));
  pack.splice(part, bytes, [insertLast(root, xml.join(''))]);
}

/** Other programs declare the value types at the root, even of a part without properties. */
function isMade(root: XmlElement): boolean {
  return root.attribute('xmlns:vt') === undefined;
}

/** Where the user's part does not call the value types `vt`, each value says what it means by it. */
function typesNamespace(root: XmlElement): string | undefined {
  if (!isMade(root)) return undefined;
  const strict = [...root.attributes.values()].some(({ value }) => value.includes('purl.oclc.org'));
  return strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes'
    : `${OFFICE}/docPropsVTypes`;
}

function propertyXml(
  prefix: string,
  { name, text }: TextProperty,
  pid: number,
  types: string | undefined,
): string {
  const declared = types === undefined ? '' : ` xmlns:vt="${types}"`;
  return (
    `<${prefix}property fmtid="${FORMAT_ID}" pid="${pid}" name="${name}">` +
    `<vt:lpwstr${declared}>${escapeText(text)}</vt:lpwstr></${prefix}property>`
  );
}
