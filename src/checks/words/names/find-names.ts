import type { Apart, NameForm } from './company';
import { isPersonThere, standsAlone } from './person';
import type { PlainText } from './plain-text';

/** A name to be looked for. `owner`: whose it is, as the caller numbers them. */
export interface SoughtName {
  readonly text: string;
  readonly owner: number;
  readonly kind: 'person' | 'company';
  readonly isSure: boolean;
  readonly apart: Apart;
}

export interface FoundName {
  /** Offset in the original text. */
  readonly at: number;
  readonly name: SoughtName;
  /** Nobody else can be meant. */
  readonly isSure: boolean;
}

export const formOf = (owner: number, form: NameForm): SoughtName => ({
  ...form,
  owner,
  kind: 'company',
});

export const nameOfPerson = (owner: number, text: string): SoughtName => ({
  text,
  owner,
  kind: 'person',
  isSure: true,
  apart: 'no',
});

const LATIN = /[a-z\d]/u;

/** Looks for thousands of names at once, by their first two signs, then by their lengths. */
export class NameFinder {
  private readonly byText = new Map<string, SoughtName[]>();
  /** Lengths of the names that begin with two signs; the longest first: 示例化工厂 is not the 示例化工 of somebody else. */
  private readonly lengths = new Map<number, number[]>();

  constructor(names: readonly SoughtName[]) {
    for (const name of names) {
      const { text } = name;
      const same = this.byText.get(text);
      // Two parties may bear the same name.
      if (same !== undefined) same.push(name);
      else {
        this.byText.set(text, [name]);
        const key = keyAt(text, 0);
        const known = this.lengths.get(key);
        if (known === undefined) this.lengths.set(key, [text.length]);
        else if (!known.includes(text.length)) known.push(text.length);
      }
    }
    for (const known of this.lengths.values()) known.sort((one, other) => other - one);
  }

  /** Whether a look is worth while: most of a hundred thousand titles begin no name anywhere. */
  mayFind(source: string): boolean {
    const text = source.replaceAll(/\s+/gu, '').toLowerCase();
    for (let at = 0; at < text.length - 1; at += 1)
      if (this.lengths.has(keyAt(text, at))) return true;
    return false;
  }

  /** Names in a text from left to right; what stands within a longer name is that name. */
  find(plain: PlainText): FoundName[] {
    const { text, origin } = plain;
    const found: FoundName[] = [];
    let at = 0;
    while (at < text.length - 1) {
      const here = this.namesAt(plain, at);
      for (const name of here) {
        const isSure = name.isSure && (name.apart === 'no' || standsAlone(plain, at, name.text));
        found.push({ at: origin[at] ?? at, name, isSure });
      }
      at += here[0]?.text.length ?? 1;
    }
    return found;
  }

  private namesAt(plain: PlainText, at: number): readonly SoughtName[] {
    for (const length of this.lengths.get(keyAt(plain.text, at)) ?? []) {
      const names = this.byText.get(plain.text.slice(at, at + length));
      const here = names?.filter((name) => isThere(plain, at, name)) ?? [];
      if (here.length > 0) return here;
    }
    return [];
  }
}

const keyAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** Whether the signs of a name, where they stand, are the name. */
function isThere(plain: PlainText, at: number, name: SoughtName): boolean {
  const { text } = plain;
  const end = at + name.text.length;
  // 企业1 is not 企业12.
  if (LATIN.test(name.text.slice(-1)) && LATIN.test(text.charAt(end))) return false;
  if (LATIN.test(name.text.charAt(0)) && at > 0 && LATIN.test(text.charAt(at - 1))) return false;
  if (name.kind === 'person') return isPersonThere(plain, at, name.text);
  return name.apart !== 'always' || standsAlone(plain, at, name.text);
}
