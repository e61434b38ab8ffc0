/** A text as it is compared, and where each of its characters stands in the text as it was written. */
export interface Compared {
  readonly text: string;
  readonly at: readonly number[];
}

const MARKUP = /<\/?[a-z][^<>]{0,40}>|&(?:nbsp|lt|gt|amp|quot|ensp|emsp|#\d{1,5});|\*\*/giu;
/** Numbers of paragraphs, in front of a line or, where line breaks were lost, behind a sentence. */
const NUMBERING =
  /(?<=^|[\s。；;：:，,、.．])(?:第?\d{1,2}\s*[.、．)）项条](?!\d)|[一二三四五六七八九十]{1,3}、)|[(（][\d一二三四五六七八九十]{1,3}[)）]|[①-⑳]/gu;
const KEPT = /[\p{L}\p{N}%‰≥≤<>=×÷+]/u;

/**
 * What makes a clause another clause: letters, figures with their decimal points, signs of comparison. White space,
 * width, punctuation, numbers in front of lines and leftovers of markup are layout.
 */
export function compared(written: string): Compared {
  let text = '';
  const at: number[] = [];
  const hidden = hiddenIn(written);
  for (let index = 0; index < written.length; index += 1) {
    if (hidden[index] === true) continue;
    for (const character of digit(written, index).toLowerCase()) {
      const isPoint =
        character === '.' &&
        /\d/u.test(digit(written, index - 1)) &&
        /\d/u.test(digit(written, index + 1));
      if (!isPoint && !KEPT.test(character)) continue;
      text += character;
      at.push(index);
    }
  }
  return { text, at };
}

const digit = (text: string, index: number): string => (text[index] ?? '').normalize('NFKC');

function hiddenIn(written: string): boolean[] {
  // Full-width letters and figures, one for one, so that every character keeps its place.
  const text = written.replaceAll(/[\uff01-\uff5e]/gu, (one) =>
    String.fromCharCode(one.charCodeAt(0) - 0xfee0),
  );
  const hidden: boolean[] = [];
  const hide = (from: number, length: number): void => {
    for (let index = from; index < from + length; index += 1) hidden[index] = true;
  };
  for (const pattern of [NUMBERING, MARKUP])
    for (const match of text.matchAll(pattern)) hide(match.index, match[0].length);
  return hidden;
}

/** Figures of a text, in their order; numbers in front of lines are none. */
export function figuresIn({ text }: Compared): string[] {
  return [...text.matchAll(/\d+(?:\.\d+)?/gu)].map(([figure]) => figure);
}

const SHOWN = 14;
const BEFORE = 4;

/** The first words that differ, as they are written on both sides; '' where a side has nothing there. */
export function firstDifference(
  one: string,
  other: string,
): { readonly one: string; readonly other: string } | null {
  const [left, right] = [compared(one), compared(other)];
  if (left.text === right.text) return null;
  let same = 0;
  while (same < left.text.length && left.text[same] === right.text[same]) same += 1;
  const shown = (written: string, { at }: Compared): string => {
    const from = at[Math.max(0, same - BEFORE)];
    if (from === undefined || same >= at.length) return '';
    const cut = written.slice(from).replaceAll(/\s+/gu, '');
    return cut.length > SHOWN ? `${cut.slice(0, SHOWN)}…` : cut;
  };
  return { one: shown(one, left), other: shown(other, right) };
}
