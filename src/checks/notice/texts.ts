/** A text as it is compared, and where each of its characters stands in the text as it was written. */
export interface Compared {
  readonly text: string;
  readonly at: readonly number[];
}

const MARKUP = /<\/?[a-z][^<>]{0,40}>|&(?:nbsp|lt|gt|amp|quot|ensp|emsp|#\d{1,5});|\*\*/giu;
/** Numbers of paragraphs, in front of a line or, where line breaks were lost, behind a sentence. */
const NUMBERING =
  /(?<=^|[\s。；;：:，,、.．])(?:第\d{1,2}\s*[项条]|\d{1,2}\s*[.、．)）](?!\d)|[一二三四五六七八九十]{1,3}、)|[(（]\s*[\d一二三四五六七八九十]{1,3}\s*[)）]|[①-⑳]/gu;
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
    for (const character of plain(written[index] ?? '').toLowerCase()) {
      const isPoint =
        character === '.' &&
        /\d$/u.test(plain(written.slice(Math.max(0, index - NEAR), index))) &&
        /^\d/u.test(plain(written.slice(index + 1, index + 1 + NEAR)));
      if (!isPoint && !KEPT.test(character)) continue;
      text += character;
      at.push(index);
    }
  }
  return { text, at };
}

/** White space that pasting may have left between a point and its figures. */
const NEAR = 4;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

function hiddenIn(written: string): boolean[] {
  // Full-width letters and figures, one for one, so that every character keeps its place.
  let text = written.replaceAll(/[\uff01-\uff5e]/gu, (one) =>
    String.fromCharCode(one.charCodeAt(0) - 0xfee0),
  );
  const hidden: boolean[] = [];
  // Markup goes first: a number may stand right behind it.
  for (const pattern of [MARKUP, NUMBERING])
    text = text.replaceAll(pattern, (match, at: number) => {
      for (let index = at; index < at + match.length; index += 1) hidden[index] = true;
      return ' '.repeat(match.length);
    });
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
