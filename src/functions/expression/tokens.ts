/** A piece of a formula. `at` counts characters from 0. */
export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'reference' | 'error' | 'sign' | 'unreadable';
  readonly text: string;
  readonly at: number;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
/** Whole columns and rows. */
const LINES = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const KINDS: readonly (readonly [Token['kind'] | 'blank', string])[] = [
  ['blank', String.raw`\s+`],
  ['text', String.raw`"(?:[^"]|"")*"`],
  ['reference', String.raw`(?:${SHEET})?(?:${CELL}(?::${CELL})?|${LINES})(?![\p{L}\p{N}_.(])`],
  ['error', String.raw`#(?:VALUE!|N/A|DIV/0!|NUM!|NULL!|NAME\?|REF!)`],
  ['number', String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`],
  ['name', String.raw`[\p{L}_][\p{L}\p{N}_.]*`],
  ['sign', String.raw`[-+*/^%(){},;]`],
  ['unreadable', String.raw`[^]`],
];
const TOKEN = new RegExp(KINDS.map(([kind, source]) => `(?<${kind}>${source})`).join('|'), 'gu');

/** The tokens of a formula without its leading `=`. */
export function tokensOf(formula: string): Token[] {
  return [...formula.matchAll(TOKEN)].flatMap((match): Token[] => {
    const kind = KINDS.find(([name]) => match.groups?.[name] !== undefined)?.[0];
    return kind === undefined || kind === 'blank'
      ? []
      : [{ kind, text: match[0], at: match.index }];
  });
}
