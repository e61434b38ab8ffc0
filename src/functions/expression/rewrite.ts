import { type Token, tokensOf } from './tokens';

/** Sheet name and address of a reference as it is written. */
export function splitReference(text: string): { sheet: string | null; address: string } {
  const cut = text.lastIndexOf('!');
  const named = cut < 0 ? null : text.slice(0, cut);
  const sheet = named?.startsWith("'") === true ? named.slice(1, -1).replaceAll("''", "'") : named;
  const address = text
    .slice(cut + 1)
    .replaceAll('$', '')
    .toUpperCase();
  return { sheet, address };
}

/** A reference as formulas write it; quotation marks hold whatever a sheet may be called. */
export function referenceText(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

/** The formula as it is written on `sheet`: cells of that sheet are named without it. */
export function onSheet(formula: string, sheet: string): string {
  return rewritten(formula, (token) => {
    if (token.kind !== 'reference') return token.text;
    return splitReference(token.text).sheet === sheet
      ? token.text.slice(token.text.lastIndexOf('!') + 1)
      : token.text;
  });
}

/** The arguments of the outermost call, as they are written; none where the formula is no call. */
export function argumentTexts(formula: string): string[] {
  const tokens = tokensOf(formula);
  const first = tokens[1];
  const last = tokens.at(-1);
  if (tokens[0]?.kind !== 'name' || first?.text !== '(' || last?.text !== ')') return [];
  const cuts = [first.at];
  let depth = 0;
  for (const { kind, text, at } of tokens) {
    if (kind !== 'sign') continue;
    if (text === '(' || text === '{') depth += 1;
    if (text === ')' || text === '}') depth -= 1;
    if (text === ',' && depth === 1) cuts.push(at);
  }
  const parts = cuts.map((cut, index) => formula.slice(cut + 1, cuts[index + 1] ?? last.at).trim());
  return parts.length === 1 && parts[0] === '' ? [] : parts;
}

function rewritten(formula: string, write: (token: Token) => string): string {
  let text = '';
  let done = 0;
  for (const token of tokensOf(formula)) {
    text += formula.slice(done, token.at) + write(token);
    done = token.at + token.text.length;
  }
  return text + formula.slice(done);
}
