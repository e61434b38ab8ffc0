const OPEN = '（(【“';
const CLOSE = '）)】”';

/** Cuts a text where `separator` matches outside brackets and quotes; pieces are trimmed. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const sticky = new RegExp(separator.source, 'uy');
  const pieces: string[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  let place = 0;
  while (place < text.length) {
    const character = text.charAt(place);
    if (character === '“') quoted = true;
    else if (character === '”') quoted = false;
    else if (!quoted && OPEN.includes(character)) depth += 1;
    else if (!quoted && CLOSE.includes(character)) depth -= 1;
    if (depth === 0 && !quoted) {
      sticky.lastIndex = place;
      const found = sticky.exec(text)?.[0] ?? '';
      if (found !== '') {
        pieces.push(text.slice(from, place));
        place += found.length;
        from = place;
        continue;
      }
    }
    place += 1;
  }
  return [...pieces, text.slice(from)].map((piece) => piece.trim());
}

/** What stands in the brackets that the whole text is in, or null. */
export function insideBrackets(text: string): string | null {
  if (!/^[（(][\s\S]*[）)]$/u.test(text)) return null;
  // 「（a）；（b）」 is not one pair of brackets.
  let depth = 0;
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (character === '“') quoted = true;
    else if (character === '”') quoted = false;
    else if (!quoted && OPEN.includes(character)) depth += 1;
    else if (!quoted && CLOSE.includes(character)) depth -= 1;
    if (depth === 0 && place < text.length - 1) return null;
  }
  return text.slice(1, -1).trim();
}
