import { MEMORY_NAMESPACE } from '../memory';
import { type Package, relationshipsName } from './package';
import {
  addContentType,
  addRelationship,
  contentType,
  removeContentType,
  removeRelationship,
  XML_HEAD,
} from './relations';
import { decodeXstring, encodeXstring, escapeText } from './xml-text';

const ROOT = 'memory';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** Every data store item has an id of its own; there is never more than one of ours. */
const ITEM_ID = '{6D1C7C0B-7B5E-4C56-9B0D-4452494C4C31}';

/** The text of our custom XML part, or null. */
export function readMemory(pack: Package, workbookPart: string): string | null {
  const part = findMemory(pack, workbookPart);
  return part === undefined ? null : decodeXstring(pack.xml(part).root.text);
}

export function writeMemory(pack: Package, workbookPart: string, memory: string | null): void {
  const before = findMemory(pack, workbookPart);
  if (memory === null) {
    if (before !== undefined) removeMemory(pack, workbookPart, before);
    return;
  }
  const xml = memoryXml(memory);
  if (before === undefined) addMemory(pack, workbookPart, xml);
  else pack.set(before, xml);
}

function memoryXml(memory: string): string {
  const text = escapeText(encodeXstring(memory));
  return `${XML_HEAD}<${ROOT} xmlns="${MEMORY_NAMESPACE}">${text}</${ROOT}>`;
}

function findMemory(pack: Package, workbookPart: string): string | undefined {
  const parts = pack.relationships(workbookPart).filter((one) => one.type === 'customXml');
  return parts.map((one) => one.target).find((part) => pack.has(part) && isMemory(pack, part));
}

function isMemory(pack: Package, part: string): boolean {
  const { root } = pack.xml(part);
  if (root.name !== ROOT) return false;
  const declaration = root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
  return root.attribute(declaration) === MEMORY_NAMESPACE;
}

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
