/**
 * Words as they are compared: what typing, pasting and scanning change (white space, full and half
 * width, punctuation, leftovers of markup) is taken away.
 */
export function bare(text: string): string {
  return text
    .replaceAll(/<[^<>]{1,20}>/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const NUMBERING =
  /^\s*(?:第?[\d一二三四五六七八九十]{1,3}\s*[.、,:)项条](?!\d)|\([\d一二三四五六七八九十]{1,3}\)|[①-⑳])\s*/u;

/** Without the number in front: `1.`, `(2)`, `三、`, `①`. */
export function unnumbered(text: string): string {
  const plain = text.replaceAll(/<[^<>]{1,20}>/gu, '');
  // ① would become a plain 1 that nothing tells from a figure.
  const open = plain.replace(/^\s*[①-⑳]/u, '').normalize('NFKC');
  return open.replace(NUMBERING, '').replace(NUMBERING, '').trim();
}

/** A name without number, points and the word 指标: 「（1）“考核奖惩制度”指标（3分）」 → 考核奖惩制度. */
export function nameOf(text: string): string {
  const open = unnumbered(text).replaceAll(
    /\([^()]{0,8}(?:分|项)\s*\)|\(\s*\d+(?:\.\d+)?\s*\)/gu,
    '',
  );
  return bare(open).replace(/(?:分?指标)?(?:\d+(?:\.\d+)?分)?$/u, '');
}

/** Pairs of neighbouring characters and how often each occurs. */
export interface Profile {
  readonly text: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
}

export function profileOf(bareText: string): Profile {
  const pairs = new Map<string, number>();
  const count = Math.max(0, bareText.length - 1);
  for (let at = 0; at < count; at += 1) {
    const pair = bareText.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { text: bareText, pairs, size: count };
}

/** Pairs that both have. */
export function shared(one: Profile, other: Profile): number {
  const [few, many] = one.pairs.size <= other.pairs.size ? [one, other] : [other, one];
  let common = 0;
  for (const [pair, count] of few.pairs) {
    const there = many.pairs.get(pair);
    if (there !== undefined) common += Math.min(count, there);
  }
  return common;
}

/** 0 … 1: the share of pairs that two texts have in common (Dice). */
export function likeness(one: Profile, other: Profile): number {
  if (one.text === other.text) return one.text === '' ? 0 : 1;
  if (one.size === 0 || other.size === 0) return 0;
  return (2 * shared(one, other)) / (one.size + other.size);
}

/** A number that stands for a row's words, so that the memory stays small. */
export function fingerprint(bareText: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < bareText.length; at += 1) {
    const code = bareText.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return `${bareText.length}:${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}
