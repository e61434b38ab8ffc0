const NAME = 'drill-scorecard.memory';
const NUMBERED = /^drill-scorecard\.memory\.(\d+)-of-(\d+)$/;
/** Office cuts a property at 255 characters; `%0041` and the marks at both ends need some of them. */
const LONGEST = 250;
const MARK = '|';

/** A custom document property. */
export interface TextProperty {
  readonly name: string;
  readonly text: string;
}

/** What every property of the copy is called at its beginning. */
export const MEMORY_PROPERTY = NAME;

export function isMemoryProperty(name: string): boolean {
  return NUMBERED.test(name);
}

/** The memory in pieces that a document property can hold. */
export function memoryProperties(memory: string): TextProperty[] {
  const pieces = piecesOf(memory);
  return pieces.map((piece, index) => ({
    name: `${NAME}.${index + 1}-of-${pieces.length}`,
    text: `${MARK}${piece}${MARK}`,
  }));
}

/** The memory from its pieces; null when there is none, or when a piece is missing or cut. */
export function memoryOfProperties(properties: Iterable<TextProperty>): string | null {
  const pieces = new Map<number, string>();
  let count: number | null = null;
  for (const { name, text } of properties) {
    const numbers = NUMBERED.exec(name);
    if (numbers === null) continue;
    if (text.length < 2 || !text.startsWith(MARK) || !text.endsWith(MARK)) return null;
    pieces.set(Number(numbers[1]), text.slice(1, -1));
    if (count !== null && count !== Number(numbers[2])) return null;
    count = Number(numbers[2]);
  }
  if (count === null || pieces.size !== count) return null;
  // LibreOffice sorts properties by name: 1, 10, 2.
  const inOrder = [...pieces].sort(([one], [other]) => one - other).map(([, piece]) => piece);
  return decoded(inOrder.join(''));
}

function piecesOf(memory: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of memory) {
    const next = encoded(character);
    if (piece.length + next.length > LONGEST) {
      pieces.push(piece);
      piece = '';
    }
    piece += next;
  }
  return [...pieces, piece];
}

/**
 * Programs disagree on line breaks, on control characters and on `_x0041_` in properties
 * (LibreOffice reads an A there, openpyxl does not), so none of them is written.
 */
function encoded(character: string): string {
  if (!/^[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff%_]$/u.test(character)) return character;
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function decoded(text: string): string {
  return text.replace(/%([0-9A-F]{4})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
