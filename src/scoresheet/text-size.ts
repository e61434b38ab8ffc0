/** Excel's limit, in points. */
const MAX_HEIGHT = 409;
/** Space above and below the text, in points. */
const PADDING = 8;
/** A line of text is this much higher than its font. */
const LEADING = 1.42;
/** Column widths count digits of an 11-point font. */
const WIDTH_POINT = 11;

/** Chinese characters and full-width forms are two columns wide, the rest is one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  // From the general punctuation (“…”, Ⅲ, ①) on, Chinese fonts draw full-width glyphs.
  return code >= 0x2010 || code === 0xb7 || code === 0xd7;
}

/** Lines that a text takes in a cell with line wrap, `width` in Excel's column units. */
export function textLines(text: string, width: number, point: number): number {
  const room = Math.max(2, Math.floor(((width - 1) * WIDTH_POINT) / point));
  return text.split('\n').reduce((lines, paragraph) => lines + wrapped(paragraph, room), 0);
}

function wrapped(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const character of paragraph) {
    const width = isWide(character) ? 2 : 1;
    if (used + width > room) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}

/** Row height in points for so many lines of a font, as Excel allows it. */
export function rowHeight(lines: number, point: number): number {
  return Math.min(MAX_HEIGHT, Math.ceil(lines * point * LEADING + PADDING));
}
