import { type Dialect, TRANSITIONAL } from './dialect';
import { CONTENT_TYPES, type Package, relationshipsName } from './package';
import { escapeAttribute } from '../xml-text';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Adds a relationship of an office type from a part (`''`: the package) and answers its id. */
export function addRelationship(
  pack: Package,
  from: string,
  type: string,
  target: string,
  dialect: Dialect = TRANSITIONAL,
): string {
  const name = relationshipsName(from);
  const path = relativeTarget(from, target);
  if (!pack.has(name)) {
    const one = relationshipXml('', 'rId1', `${dialect.relationships}/${type}`, path);
    pack.set(
      name,
      `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${one}</Relationships>`,
    );
    return 'rId1';
  }
  const { bytes, root } = pack.xml(name);
  const taken = new Set(root.all('Relationship').map((element) => element.attribute('Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const text = relationshipXml(root.prefix, id, `${dialect.relationships}/${type}`, path);
  pack.splice(name, bytes, [insertLast(root, text)]);
  return id;
}

/** Removes the relationships from a part to a target; the last one takes its file along. */
export function removeRelationship(pack: Package, from: string, target: string): void {
  const name = relationshipsName(from);
  const doomed = new Set(
    pack
      .relationships(from)
      .filter((one) => !one.external && one.target.toLowerCase() === target.toLowerCase())
      .map((one) => one.id),
  );
  if (doomed.size === 0) return;
  const { bytes, root } = pack.xml(name);
  const elements = root.all('Relationship');
  const gone = elements.filter((element) => doomed.has(element.attribute('Id') ?? ''));
  if (gone.length === elements.length) pack.delete(name);
  else
    pack.splice(
      name,
      bytes,
      gone.map(({ start, end }) => ({ start, end, text: '' })),
    );
}

export function addContentType(pack: Package, part: string, type: string): void {
  const { bytes, root } = pack.xml(CONTENT_TYPES);
  const text = `<${root.prefix}Override PartName="${escapeAttribute(`/${part}`)}" ContentType="${type}"/>`;
  pack.splice(CONTENT_TYPES, bytes, [insertLast(root, text)]);
}

export function removeContentType(pack: Package, part: string): void {
  const { bytes, root } = pack.xml(CONTENT_TYPES);
  const name = `/${part}`.toLowerCase();
  const gone = root
    .all('Override')
    .filter((element) => element.attribute('PartName')?.toLowerCase() === name);
  pack.splice(
    CONTENT_TYPES,
    bytes,
    gone.map(({ start, end }) => ({ start, end, text: '' })),
  );
}

/** The content type of a part, from its override or its extension. */
export function contentType(pack: Package, part: string): string | undefined {
  const { root } = pack.xml(CONTENT_TYPES);
  const name = `/${part}`.toLowerCase();
  const override = root
    .all('Override')
    .find((element) => element.attribute('PartName')?.toLowerCase() === name);
  if (override !== undefined) return override.attribute('ContentType');
  const extension = name.replace(/^.*\./, '');
  return root
    .all('Default')
    .find((element) => element.attribute('Extension')?.toLowerCase() === extension)
    ?.attribute('ContentType');
}

interface Spans {
  readonly name: string;
  readonly prefix: string;
  readonly selfClosing: boolean;
  readonly openEnd: number;
  readonly closeStart: number;
}

/** Puts text behind the last child of an element, opening `<a/>` where needed. */
export function insertLast(
  element: Spans,
  text: string,
): { start: number; end: number; text: string } {
  if (!element.selfClosing) return { start: element.closeStart, end: element.closeStart, text };
  const whole = `>${text}</${element.prefix}${element.name}>`;
  return { start: element.openEnd - 2, end: element.openEnd, text: whole };
}

function relationshipXml(prefix: string, id: string, type: string, target: string): string {
  return `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
}

function relativeTarget(from: string, target: string): string {
  const source = from.split('/').slice(0, -1);
  const path = target.split('/');
  while (source.length > 0 && path.length > 1 && source[0] === path[0]) {
    source.shift();
    path.shift();
  }
  return [...source.map(() => '..'), ...path].join('/');
}
