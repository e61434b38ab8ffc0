import type { Alike } from './facts/matters';

const DIGITS = '零一二三四五六七八九';

/** 三 → 3, 十二 → 12, 二十 → 20; what is no such number stays. */
function counted(text: string): string {
  return text.replaceAll(
    /[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]/gu,
    (word) => {
      const [tens, ones] = word.includes('十') ? word.split('十') : ['', word];
      const figure = (sign: string | undefined, empty: number): number =>
        sign === undefined || sign === '' ? empty : DIGITS.indexOf(sign);
      return String(word.includes('十') ? figure(tens, 1) * 10 + figure(ones, 0) : figure(ones, 0));
    },
  );
}

const words = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** A form of the text that is the same for texts that say the same; '' says nothing. */
export function alikeForm(text: string, alike: Alike): string {
  switch (alike) {
    case 'words':
      return words(text);
    case 'number':
      // 〔2025〕01号, [2025] 1号: signs part the digits, so 1-23 never becomes 12-3.
      return text
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/\s+/gu, '')
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
        .replaceAll(/(?<!\d)0+(?=\d)/gu, '')
        .replaceAll(/^-|-$/gu, '');
    case 'round':
      return counted(words(text).replaceAll(/[第轮次批期]/gu, ' '))
        .replaceAll(/\s+/gu, ' ')
        .trim();
  }
}

/** Spreads the bits of one more figure over a 32-bit hash. */
export const mix = (hash: number, figure: number): number =>
  Math.imul(hash ^ figure, 0x9e3779b1) ^ (hash >>> 15);

const isDigit = (sign: number): boolean => sign >= 48 && sign <= 57;
const isLetter = (sign: number): boolean => sign >= 97 && sign <= 122;
const isHan = (sign: number): boolean => sign >= 0x4e00 && sign <= 0x9fff;

/** The form of a text of plain signs, hashed without making it; null: it has others. */
function plainHash(text: string, alike: 'words' | 'number'): number | null {
  let hash = 1;
  /** A sign that parts is held back until something follows it. */
  let parted = false;
  let digits = false;
  for (let at = 0; at < text.length; at += 1) {
    let sign = text.charCodeAt(at);
    if (sign >= 65 && sign <= 90) sign += 32;
    if (isDigit(sign) || isLetter(sign) || isHan(sign)) {
      if (parted && alike === 'number' && hash !== 1) hash = mix(hash, 45);
      if (parted) digits = false;
      parted = false;
      const next = text.charCodeAt(at + 1);
      const leading = alike === 'number' && sign === 48 && !digits && isDigit(next);
      if (!leading) {
        hash = mix(hash, sign);
        digits = isDigit(sign);
      }
    } else if (sign > 126 || sign === 32) {
      if (alike === 'number' || sign > 126) return null;
    } else parted = true;
  }
  return hash;
}

/** A number that is the same for texts of the same form (and, rarely, for others); null says nothing. */
export function alikeHash(text: string, alike: Alike): number | null {
  const quick = alike === 'round' ? null : plainHash(text, alike);
  if (quick !== null) return quick === 1 ? null : quick;
  const form = alikeForm(text, alike);
  if (form === '') return null;
  const plain = alike === 'round' ? null : plainHash(form, alike);
  if (plain !== null) return plain;
  let hash = 1;
  for (let at = 0; at < form.length; at += 1) hash = mix(hash, form.charCodeAt(at));
  return hash;
}
