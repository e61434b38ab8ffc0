/** A text as names are looked for in it: bare and in small letters, with the way back to where each sign stood. */
export interface PlainText {
  readonly text: string;
  /** Offset in the original of each UTF-16 unit of `text`. */
  readonly origin: readonly number[];
  /** Whether a blank or a line end stood before this unit. */
  readonly isApart: readonly boolean[];
}

const BLANK = /[\s\u200b\ufeff]/u;

/** Blanks vanish: names are written 「张　三」, too, and lines break within names. */
export function plainText(source: string): PlainText {
  let text = '';
  const origin: number[] = [];
  const isApart: boolean[] = [];
  let at = 0;
  let blank = false;
  for (const sign of source) {
    if (BLANK.test(sign)) blank = true;
    else {
      const plain = plainSign(sign);
      for (let unit = 0; unit < plain.length; unit += 1) {
        origin.push(at);
        isApart.push(blank && unit === 0);
      }
      text += plain;
      blank = false;
    }
    at += sign.length;
  }
  return { text, origin, isApart };
}

/** A name in the same form. */
export const plainName = (name: string): string => plainText(name).text;

const HAN = /[\u4e00-\u9fff]/u;

function plainSign(sign: string): string {
  return HAN.test(sign) ? sign : sign.normalize('NFKC').toLowerCase().replace(BLANK, '');
}
