import { parseXml, type XmlElement } from '../../src/workbook/file/xml-tree';

export interface XmlNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

/** An XML text as plain data. */
export function parseTree(xml: string): XmlNode {
  return nodeOf(parseXml(new TextEncoder().encode(xml)));
}

function nodeOf(element: XmlElement): XmlNode {
  return {
    tag: `${element.prefix}${element.name}`,
    attributes: Object.fromEntries(
      [...element.attributes].map(([name, { value }]) => [name, value]),
    ),
    children: element.children.map(nodeOf),
    text: element.text.trim(),
  };
}
