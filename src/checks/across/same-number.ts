/**
 * A number without what people write now so, now so: brackets, dashes, blanks, capitals, 号 at its end. `渝环罚〔2025〕1号`
 * and `渝环罚[2025]1` are the same document. Zeros stay: `A1` and `A01` may be two cases.
 */
export function looseNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/号$/u, '');
}
