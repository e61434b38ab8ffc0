import { MEMORY_NAMESPACE, MEMORY_ROOT, memoryXml } from '../memory';
import { readMemoryProperties, writeMemoryProperties } from './memory-properties';
import { type Package, relationshipsName } from './package';
import {
  addContentType,
  addRelationship,
  contentType,
  removeContentType,
  removeRelationship,
  XML_HEAD,
} from './relations';
import { decodeUtf8, decodeXstring } from '../xml-text';

const ITEM = /^customXml\/item\d+\.xml$/i;
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** Every data store item has an id of its own; there is never more than one of ours. */
const ITEM_ID = '{6D1C7C0B-7B5E-4C56-9B0D-4452494C4C31}';

/** The text of our custom XML part, of its copy where another program dropped the part, or null. */
export function readMemory(pack: Package, workbookPart: string): string | null {
  const part = findMemory(pack, workbookPart);
  if (part === undefined) return readMemoryProperties(pack);
  return decodeXstring(pack.xml(part).root.text);
}

export function writeMemory(pack: Package, workbookPart: string, memory: string | null): void {
  writeMemoryProperties(pack, memory);
  const before = findMemory(pack, workbookPart);
  if (memory === null) {
    if (before !== undefined) removeMemory(pack, workbookPart, before);
    return;
  }
  const xml = XML_HEAD + memoryXml(memory);
  if (before === undefined) {
    addMemory(pack, workbookPart, xml);
    return;
  }
  pack.set(before, xml);
  const related = pack.relationships(workbookPart).some((one) => isTarget(one.target, before));
  if (!related) addRelationship(pack, workbookPart, 'customXml', before);
}

/** LibreOffice keeps the part and drops its relationship: then it is known by its namespace alone. */
function findMemory(pack: Package, workbookPart: string): string | undefined {
  const related = pack
    .relationships(workbookPart)
    .filter((one) => one.type === 'customXml' && !one.external)
    .map((one) => one.target);
  const unrelated = pack.entries().map((entry) => entry.name.replaceAll('\\', '/'));
  return [...related, ...unrelated.filter((name) => ITEM.test(name))].find(
    (part) => pack.has(part) && isMemory(pack, part),
  );
}

function isMemory(pack: Package, part: string): boolean {
  // Parts of other products are not even parsed: they may be written in ways that we cannot read.
  if (!decodeUtf8(pack.bytes(part)).includes(MEMORY_NAMESPACE)) return false;
  const { root } = pack.xml(part);
  if (root.name !== MEMORY_ROOT) return false;
  const declaration = root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
  return root.attribute(declaration) === MEMORY_NAMESPACE;
}

const isTarget = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function addMemory(pack: Package, workbookPart: string, xml: string): void {
  let number = 1;
  while (pack.has(`customXml/item${number}.xml`) || pack.has(`customXml/itemProps${number}.xml`)) {
    number += 1;
  }
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  pack.set(item, xml);
  pack.set(
    properties,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${DATA_STORE}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addRelationship(pack, item, 'customXmlProps', properties);
  addRelationship(pack, workbookPart, 'customXml', item);
  if (contentType(pack, item) === undefined) addContentType(pack, item, 'application/xml');
  addContentType(pack, properties, PROPERTIES_TYPE);
}

function removeMemory(pack: Package, workbookPart: string, item: string): void {
  for (const one of pack.relationships(item)) {
    if (one.external) continue;
    pack.delete(one.target);
    removeContentType(pack, one.target);
  }
  pack.delete(relationshipsName(item));
  pack.delete(item);
  removeContentType(pack, item);
  removeRelationship(pack, workbookPart, item);
}
