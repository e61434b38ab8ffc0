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

/** Looks for thousands of names at once, by their first two signs. */
export class NameFinder {
  private readonly byStart = new Map<number, SoughtName[]>();

  constructor(names: readonly SoughtName[]) {
    for (const name of names) {
      const key = keyAt(name.text, 0);
      const same = this.byStart.get(key);
      if (same === undefined) this.byStart.set(key, [name]);
      else same.push(name);
    }
    // The longest first: 示例化工厂 is not the 示例化工 of somebody else.
    for (const same of this.byStart.values())
      same.sort((one, other) => other.text.length - one.text.length);
  }

  /** Names in a text from left to right; what stands within a longer name is that name. */
  find(plain: PlainText): FoundName[] {
    const { text, origin } = plain;
    const found: FoundName[] = [];
    let at = 0;
    while (at < text.length - 1) {
      const here = this.byStart.get(keyAt(text, at))?.filter((name) => isThere(plain, at, name));
      const longest = here?.[0];
      if (here === undefined || longest === undefined) {
        at += 1;
        continue;
      }
      // Two parties may bear the same name.
      for (const name of here)
        if (name.text === longest.text) {
          const isSure = name.isSure && (name.apart === 'no' || standsAlone(plain, at, name.text));
          found.push({ at: origin[at] ?? at, name, isSure });
        }
      at += longest.text.length;
    }
    return found;
  }
}

const keyAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

function isThere(plain: PlainText, at: number, name: SoughtName): boolean {
  const { text } = plain;
  if (!text.startsWith(name.text, at)) return false;
  const end = at + name.text.length;
  // 企业1 is not 企业12.
  if (LATIN.test(name.text.slice(-1)) && LATIN.test(text.charAt(end))) return false;
  if (LATIN.test(name.text.charAt(0)) && at > 0 && LATIN.test(text.charAt(at - 1))) return false;
  if (name.kind === 'person') return isPersonThere(plain, at, name.text);
  return name.apart !== 'always' || standsAlone(plain, at, name.text);
}
