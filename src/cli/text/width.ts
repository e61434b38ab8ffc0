import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Columns that a text takes on a terminal; a Chinese character takes two. */
export function width(text: string): number {
  return stringWidth(text);
}

/** Columns in the worst case: some terminals show … and “ ” twice as wide. */
export function widest(text: string): number {
  return stringWidth(text, { ambiguousIsNarrow: false });
}

export type Align = 'left' | 'right';

/** Fills up with blanks; a text that is too long stays as it is. */
export function pad(text: string, columns: number, align: Align = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, columns - width(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/** One line: breaks become blanks, and what does not fit is cut with …. */
export function cut(text: string, columns: number, measure = width): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (measure(line) <= columns) return line;
  const room = columns - measure('…');
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(line)) {
    used += measure(segment);
    if (used > room) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Punctuation that must not begin a line. */
const CLOSING = /^[，。；：、！？）》」』”’,.;:!?)\]]/u;
/** A run of Latin letters, digits and such is not torn apart. */
const PIECES = /[\x21-\x7e]+|\s+|[^\x21-\x7e\s]/gu;

/**
 * Breaks a text into lines of at most `columns`; Chinese breaks anywhere, words stay whole. What is
 * indented stays so on every line.
 */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? '';
    const lines = wrapLine(line.slice(indent.length), columns - indent.length);
    return lines.map((one) => indent + one);
  });
}

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  const length = (): number => widest(line.join(''));
  const close = (): void => {
    const full = line.join('').trim();
    if (full !== '') lines.push(full);
    line = [];
  };
  for (const piece of text.match(PIECES) ?? []) {
    if (length() + widest(piece) <= columns) {
      line.push(piece);
      continue;
    }
    // A closing mark takes what it closes along to the next line.
    const carried = CLOSING.test(piece) && line.length > 1 ? (line.pop() ?? '') : '';
    close();
    let rest = /^\s/.test(piece) ? '' : carried + piece;
    while (widest(rest) > columns) {
      const head = take(rest, columns);
      lines.push(head);
      rest = rest.slice(head.length);
    }
    if (rest !== '') line.push(rest);
  }
  close();
  return lines.length === 0 ? [''] : lines;
}

/** As much of a word without blanks as fits. */
function take(text: string, columns: number): string {
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept !== '' && widest(kept + segment) > columns) break;
    kept += segment;
  }
  return kept;
}
