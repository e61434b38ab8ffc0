/** What Word counts character by character: Chinese signs and letters, full-width signs, and the quotation marks of both. */
const SINGLE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u2014\u2018\u2019\u201c\u201d\u2026\u2460-\u24ff\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef·]/gu;

export interface Length {
  /** Word's 「字数」: every Chinese sign one, a run of Latin letters and digits one. */
  readonly words: number;
  /** Word's 「字符数(不计空格)」. */
  readonly characters: number;
}

/** How long a text is, in the two ways in which people count. */
export function lengthOf(text: string): Length {
  const plain = text.replaceAll(/[\u3000\u200b\ufeff]/gu, ' ');
  let singles = 0;
  const rest = plain.replaceAll(SINGLE, () => {
    singles += 1;
    return ' ';
  });
  const runs = rest.match(/\S+/gu) ?? [];
  return {
    words: singles + runs.length,
    characters: Array.from(plain.replaceAll(/\s/gu, '')).length,
  };
}
