import { insertLast } from './relations';
import type { Splice } from './splice';
import { decodeUtf8 } from '../xml-text';
import type { XmlElement } from './xml-tree';

/** The order of a style sheet's children (ECMA-376, CT_Stylesheet). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** One counted list of the style sheet, to which elements are appended. */
export class StyleCollection {
  private readonly element: XmlElement | undefined;
  private readonly known = new Map<string, number>();
  private readonly added: string[] = [];
  private size = 0;

  constructor(
    source: Uint8Array,
    root: XmlElement,
    readonly name: string,
    private readonly seeds: readonly string[],
  ) {
    this.element = root.child(name);
    const texts = this.element?.children.map(({ start, end }) =>
      decodeUtf8(source.subarray(start, end)),
    );
    for (const text of texts ?? seeds) this.remember(text);
  }

  /** The index of an element written this way, appended where it is new. */
  add(text: string): number {
    const before = this.known.get(text);
    if (before !== undefined) return before;
    this.added.push(text);
    return this.remember(text);
  }

  change(root: XmlElement): { splices: Splice[]; appended: string } {
    const { element, added } = this;
    if (added.length === 0) return { splices: [], appended: '' };
    if (element === undefined) return this.create(root);
    const splices: Splice[] = [];
    const count = element.attributes.get('count');
    if (count !== undefined) {
      splices.push({ start: count.start, end: count.end, text: ` count="${this.size}"` });
    }
    splices.push(insertLast(element, added.join('')));
    return { splices, appended: '' };
  }

  private create(root: XmlElement): { splices: Splice[]; appended: string } {
    const content = [...this.seeds, ...this.added].join('');
    const name = root.prefix + this.name;
    const text = `<${name} count="${this.size}">${content}</${name}>`;
    const later = ORDER.slice(ORDER.indexOf(this.name) + 1);
    const next = root.children.find((child) => later.includes(child.name));
    if (next === undefined) return { splices: [], appended: text };
    return { splices: [{ start: next.start, end: next.start, text }], appended: '' };
  }

  private remember(text: string): number {
    const index = this.size;
    this.size += 1;
    if (!this.known.has(text)) this.known.set(text, index);
    return index;
  }
}

export function collectionOrder(one: StyleCollection, other: StyleCollection): number {
  return ORDER.indexOf(one.name) - ORDER.indexOf(other.name);
}
