import { MEMORY_NAMESPACE, memoryOfXml, memoryXml } from '../memory';
import { isMemoryProperty, memoryOfProperties, memoryProperties } from '../memory-copy';
import type { Session } from './session';

/** What is asked for in one request and read after a second one. */
export interface AskedMemory {
  readonly parts: Excel.CustomXmlPartScopedCollection;
  readonly properties: Excel.CustomPropertyCollection;
}

export function askMemory(context: Excel.RequestContext): AskedMemory {
  const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  parts.load('items/id');
  const properties = context.workbook.properties.custom;
  properties.load('items/key,items/value');
  return { parts, properties };
}

/** The memory: from our custom XML part, from its copy where another program dropped the part, or null. */
export async function readMemory(session: Session, asked: AskedMemory): Promise<string | null> {
  const xml = asked.parts.items.map((part) => part.getXml());
  if (xml.length > 0) await session.read();
  for (const text of xml) {
    const memory = memoryOfXml(text.value);
    if (memory !== null) return memory;
  }
  return memoryOfProperties(
    asked.properties.items.map(({ key, value }) => ({ name: key, text: String(value) })),
  );
}

/** Queues what makes the memory this; `asked` has been read. Null removes it without a trace. */
export function queueMemory(
  context: Excel.RequestContext,
  asked: AskedMemory,
  memory: string | null,
): void {
  for (const property of asked.properties.items) {
    if (isMemoryProperty(property.key)) property.delete();
  }
  const [part, ...more] = asked.parts.items;
  for (const one of more) one.delete();
  if (memory === null) {
    part?.delete();
    return;
  }
  const xml = memoryXml(memory);
  if (part === undefined) context.workbook.customXmlParts.add(xml);
  else part.setXml(xml);
  for (const { name, text } of memoryProperties(memory)) {
    context.workbook.properties.custom.add(name, text);
  }
}
