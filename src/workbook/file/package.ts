import { refuse, refusingDamage } from '../refuse';
import { spliced, type Splice } from './splice';
import { encodeUtf8 } from '../xml-text';
import { parseXml, type XmlElement } from './xml-tree';
import { inflateWhole, type ZipEntry } from './zip-read';
import { packEntry } from './zip-write';

export const CONTENT_TYPES = '[Content_Types].xml';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `table`, … the same in both dialects. */
  readonly type: string;
  /** Part name without leading slash; an external target as it stands. */
  readonly target: string;
  readonly external: boolean;
}

export interface XmlPart {
  readonly bytes: Uint8Array;
  readonly root: XmlElement;
}

/** The parts of an Open Packaging container. Parts are replaced, never changed in place. */
export class Package {
  private readonly parts: Map<string, ZipEntry>;

  constructor(entries: Iterable<ZipEntry>) {
    this.parts = new Map();
    for (const entry of entries) this.parts.set(key(entry.name), entry);
  }

  copy(): Package {
    return new Package(this.parts.values());
  }

  /** Whether every part is still the very one of the other package. */
  equals(other: Package): boolean {
    const mine = [...this.parts];
    return (
      mine.length === other.parts.size && mine.every(([name, one]) => other.parts.get(name) === one)
    );
  }

  entries(): ZipEntry[] {
    return [...this.parts.values()];
  }

  entry(name: string): ZipEntry | undefined {
    return this.parts.get(key(name));
  }

  has(name: string): boolean {
    return this.parts.has(key(name));
  }

  /** @throws Refusal when the part is missing or damaged. */
  bytes(name: string): Uint8Array {
    const entry = this.entry(name);
    if (entry === undefined) throw refuse('workbook.missingPart', { part: name });
    return inflateWhole(entry);
  }

  /** @throws Refusal when the part is missing or damaged. */
  xml(name: string): XmlPart {
    const bytes = this.bytes(name);
    return { bytes, root: refusingDamage(name, () => parseXml(bytes)) };
  }

  set(name: string, content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
    const before = this.entry(name);
    this.parts.set(key(name), packEntry(before?.name ?? name, bytes, before));
  }

  setEntry(entry: ZipEntry): void {
    this.parts.set(key(entry.name), entry);
  }

  splice(name: string, bytes: Uint8Array, splices: readonly Splice[]): void {
    if (splices.length > 0) this.set(name, spliced(bytes, splices));
  }

  delete(name: string): void {
    this.parts.delete(key(name));
  }

  /** `xl/worksheets/sheet3.xml` for a pattern `xl/worksheets/sheet#.xml` when 1 and 2 exist. */
  freeName(pattern: string): string {
    for (let number = 1; ; number += 1) {
      const name = pattern.replace('#', String(number));
      if (!this.has(name)) return name;
    }
  }

  /** Relationships of a part; `''` means the package itself. */
  relationships(part: string): Relationship[] {
    const name = relationshipsName(part);
    if (!this.has(name)) return [];
    return this.xml(name)
      .root.all('Relationship')
      .map((element) => {
        const target = element.attribute('Target') ?? '';
        const external = element.attribute('TargetMode') === 'External';
        return {
          id: element.attribute('Id') ?? '',
          type: (element.attribute('Type') ?? '').replace(/^.*\//, ''),
          target: external ? target : resolveTarget(part, target),
          external,
        };
      });
  }

  related(part: string, type: string): string | undefined {
    return this.relationships(part).find((one) => one.type === type && !one.external)?.target;
  }
}

export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Targets are relative to their source's folder, or absolute from the package's root. */
function resolveTarget(source: string, target: string): string {
  const clean = target.replaceAll('\\', '/').replace(/#.*$/, '');
  const path = clean.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function key(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}
