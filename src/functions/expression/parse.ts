import { phrase, type Phrase } from '../../locales/phrase';
import { ERROR_CODES } from '../error';
import { splitReference } from './rewrite';
import { type Token, tokensOf } from './tokens';
import type { Expression, Sign } from './tree';

/** A formula that cannot be read, with the reason. */
export class UnreadableFormula extends Error {
  constructor(readonly phrase: Phrase) {
    super(phrase.key);
    this.name = 'UnreadableFormula';
  }
}

/** Reads a formula without its leading `=`. @throws UnreadableFormula */
export function parse(formula: string): Expression {
  const reader = new Reader(tokensOf(formula));
  const expression = sum(reader);
  reader.end();
  return expression;
}

class Reader {
  private next = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  peek(): Token | undefined {
    return this.tokens[this.next];
  }

  take(): Token {
    const token = this.tokens[this.next];
    if (token === undefined) throw new UnreadableFormula(phrase('functions.formulaEnds'));
    this.next += 1;
    return token;
  }

  /** Takes a sign if it comes next. */
  accept(...signs: readonly string[]): string | null {
    const token = this.peek();
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.next += 1;
    return token.text;
  }

  expect(sign: string): void {
    if (this.accept(sign) === null) throw unexpected(this.take());
  }

  end(): void {
    const token = this.peek();
    if (token !== undefined) throw unexpected(token);
  }
}

function unexpected({ text, at }: Token): UnreadableFormula {
  return new UnreadableFormula(phrase('functions.formulaUnexpected', { text, position: at + 1 }));
}

const isSign = (text: string): text is Sign => ['+', '-', '*', '/', '^'].includes(text);

function chain(
  reader: Reader,
  signs: readonly Sign[],
  part: (reader: Reader) => Expression,
): Expression {
  let left = part(reader);
  for (;;) {
    const sign = reader.accept(...signs);
    if (sign === null || !isSign(sign)) return left;
    left = { kind: 'binary', sign, left, right: part(reader) };
  }
}

const sum = (reader: Reader): Expression => chain(reader, ['+', '-'], product);
const product = (reader: Reader): Expression => chain(reader, ['*', '/'], power);
const power = (reader: Reader): Expression => chain(reader, ['^'], signed);

/** As in Excel, the sign binds more tightly than the power. */
function signed(reader: Reader): Expression {
  if (reader.accept('-') !== null) return { kind: 'minus', of: signed(reader) };
  if (reader.accept('+') !== null) return signed(reader);
  let of = atom(reader);
  while (reader.accept('%') !== null) of = { kind: 'percent', of };
  return of;
}

function atom(reader: Reader): Expression {
  if (reader.accept('(') !== null) {
    const inner = sum(reader);
    reader.expect(')');
    return inner;
  }
  if (reader.accept('{') !== null) return array(reader);
  const token = reader.take();
  switch (token.kind) {
    case 'number':
      return { kind: 'value', value: Number(token.text) };
    case 'text':
      return { kind: 'value', value: textOf(token) };
    case 'error': {
      const code = ERROR_CODES.find((one) => one === token.text);
      if (code === undefined) throw unexpected(token);
      return { kind: 'error', code };
    }
    case 'reference':
      return reference(token);
    case 'name':
      return named(token, reader);
    case 'sign':
    case 'unreadable':
      throw unexpected(token);
    default: {
      const never: never = token.kind;
      return never;
    }
  }
}

const textOf = ({ text }: Token): string => text.slice(1, -1).replaceAll('""', '"');

function reference({ text }: Token): Expression {
  return { kind: 'reference', reference: splitReference(text) };
}

function named(token: Token, reader: Reader): Expression {
  const truth = truthOf(token);
  if (truth !== null) return { kind: 'value', value: truth };
  reader.expect('(');
  const args: (Expression | null)[] = [];
  if (reader.accept(')') !== null) return { kind: 'call', name: token.text, args };
  for (;;) {
    const next = reader.peek();
    const isLeftOut = next?.kind === 'sign' && (next.text === ',' || next.text === ')');
    args.push(isLeftOut ? null : sum(reader));
    if (reader.accept(')') !== null) return { kind: 'call', name: token.text, args };
    reader.expect(',');
  }
}

function truthOf({ text }: Token): boolean | null {
  const name = text.toUpperCase();
  return name === 'TRUE' || name === 'FALSE' ? name === 'TRUE' : null;
}

/** Array constants hold figures, texts and truth values, no calculation. */
function array(reader: Reader): Expression {
  const rows: (number | string | boolean)[][] = [[]];
  for (;;) {
    rows.at(-1)?.push(constant(reader));
    const sign = reader.accept(',', ';', '}');
    if (sign === null) throw unexpected(reader.take());
    if (sign === '}') break;
    if (sign === ';') rows.push([]);
  }
  const width = rows[0]?.length;
  if (rows.some((row) => row.length !== width))
    throw new UnreadableFormula(phrase('functions.formulaArray'));
  return { kind: 'array', rows };
}

function constant(reader: Reader): number | string | boolean {
  const sign = reader.accept('-', '+');
  const token = reader.take();
  if (token.kind === 'number') return sign === '-' ? -Number(token.text) : Number(token.text);
  if (sign === null && token.kind === 'text') return textOf(token);
  const truth = sign === null && token.kind === 'name' ? truthOf(token) : null;
  if (truth === null) throw unexpected(token);
  return truth;
}
