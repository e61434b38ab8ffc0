import { decodeXstring, encodeXstring, escapeText, unescapeXml } from './xml-text';

/**
 * Where the product keeps what it remembers in a workbook: one custom XML part with this root, the
 * same for Office.js and for files.
 */
export const MEMORY_NAMESPACE = 'urn:drill-scorecard:memory:1';
export const MEMORY_ROOT = 'memory';

/** The custom XML part that holds a memory, without an XML declaration. */
export function memoryXml(memory: string): string {
  const text = escapeText(encodeXstring(memory));
  return `<${MEMORY_ROOT} xmlns="${MEMORY_NAMESPACE}">${text}</${MEMORY_ROOT}>`;
}

/** The memory in a part that a program may have written anew with a prefix of its own; null: not ours. */
export function memoryOfXml(xml: string): string | null {
  const found =
    /<((?:[\w.-]+:)?memory)(?=[\s/>])[^>]*?(?:\/>|>([\s\S]*)<\/\1\s*>)\s*$/.exec(xml) ?? null;
  if (found === null || !xml.includes(MEMORY_NAMESPACE)) return null;
  return decodeXstring(unescapeXml(found[2] ?? ''));
}
