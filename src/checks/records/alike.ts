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
