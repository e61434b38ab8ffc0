/**
 * A formula cut into the pieces that matter for references. Everything between is `other`.
 * `name` is any run of letters: a cell, a column, a defined name, a table or a function; `sheet`
 * is a sheet prefix with its `!`; `brackets` a structured reference's part behind the table name
 * or an external workbook's number.
 */
export interface FormulaToken {
  readonly kind: 'string' | 'sheet' | 'name' | 'call' | 'brackets' | 'error' | 'other';
  readonly text: string;
}

const QUOTED_SHEET = /'(?:[^']|'')*'!/y;
const STRING = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:REF!|NULL!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)/y;
// Letters of every language, digits, and what names and addresses may hold besides.
const WORD = /[\p{L}\p{N}\p{M}_.$\\?]+/uy;
const CELL = /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/;
const NUMBER = /(?<!:)(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.$:!])/uy;

export function tokenize(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0];
  };
  while (at < formula.length) {
    const token = nextToken(formula, at, match);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function nextToken(
  formula: string,
  at: number,
  match: (pattern: RegExp) => string | undefined,
): FormulaToken {
  const first = formula.charAt(at);
  if (first === '"') return { kind: 'string', text: match(STRING) ?? first };
  if (first === "'") {
    const text = match(QUOTED_SHEET);
    return text === undefined ? { kind: 'other', text: first } : { kind: 'sheet', text };
  }
  if (first === '#') {
    const text = match(ERROR);
    return text === undefined ? { kind: 'other', text: first } : { kind: 'error', text };
  }
  if (first === '[') return { kind: 'brackets', text: brackets(formula, at) };
  const number = match(NUMBER);
  if (number !== undefined) return { kind: 'other', text: number };
  const word = match(WORD);
  if (word === undefined) return { kind: 'other', text: first };
  return wordToken(formula, at, word);
}

function wordToken(formula: string, at: number, word: string): FormulaToken {
  const behind = formula.charAt(at + word.length);
  if (behind === '!') return { kind: 'sheet', text: `${word}!` };
  if (behind === '(') return { kind: 'call', text: word };
  // Sheet1:Sheet3!A1 goes over several sheets.
  const several = /^:[\p{L}\p{N}\p{M}_.]+!/u.exec(formula.slice(at + word.length));
  if (several !== null && !CELL.test(word)) return { kind: 'sheet', text: word + several[0] };
  return { kind: 'name', text: word };
}

/** Brackets nest, and an apostrophe inside them quotes the next character. */
function brackets(formula: string, start: number): string {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula.charAt(at);
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return formula.slice(start, at + 1);
    }
  }
  return formula.slice(start);
}
