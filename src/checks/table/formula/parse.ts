import { fraction } from '../../../exact';
import { type Area, parseA1, parseArea, quoteSheet } from '../../../workbook';
import { type FormulaToken, tokenize } from '../../../workbook/formula-tokens';
import type { Expression, RoundKind, SumKind, Term } from './expression';

/** Thrown inside for anything that totals are not written with; `parseTotal` answers null. */
class Unknown extends Error {}

/**
 * A formula (without `=`) of the sheet as sums of cells of that sheet; null for everything else: of a formula that
 * cannot be read nothing is said.
 */
export function parseTotal(formula: string, sheet: string): Expression | null {
  try {
    const parser = new Parser(formula, sheet);
    return parser.whole();
  } catch (problem) {
    if (problem instanceof Unknown) return null;
    throw problem;
  }
}

const SUMS: Readonly<Record<string, SumKind>> = {
  '9': 'subtotal',
  '109': 'visible',
};
const ROUNDS: readonly RoundKind[] = ['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'INT'];

class Parser {
  private readonly tokens: readonly FormulaToken[];
  private at = 0;
  private readonly own: ReadonlySet<string>;

  constructor(formula: string, sheet: string) {
    this.own = new Set([`${sheet}!`, `${quoteSheet(sheet)}!`]);
    this.tokens = tokenize(formula.replace(/^=/u, '')).filter(
      ({ kind, text }) =>
        !(kind === 'other' && text.trim() === '') && !(kind === 'sheet' && this.own.has(text)),
    );
  }

  whole(): Expression {
    const found = this.sum();
    if (this.at < this.tokens.length) throw new Unknown();
    return found;
  }

  private sum(): Expression {
    const terms: Term[] = [];
    let sign: 1 | -1 = 1;
    while (this.isNext('+') || this.isNext('-')) if (this.take() === '-') sign = -1;
    for (;;) {
      terms.push({ sign, of: this.operand() });
      if (this.isNext('+')) sign = 1;
      else if (this.isNext('-')) sign = -1;
      else break;
      this.take();
    }
    const [first] = terms;
    return terms.length === 1 && first?.sign === 1 ? first.of : { kind: 'add', terms };
  }

  private operand(): Expression {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Unknown();
    if (token.kind === 'call') return this.call();
    if (this.isNext('(')) {
      this.take();
      const inner = this.sum();
      this.expect(')');
      return inner;
    }
    if (token.kind === 'name') {
      const { top: row, left: column, ...area } = this.area();
      if (area.bottom !== row || area.right !== column) throw new Unknown();
      return { kind: 'cell', row, column };
    }
    return { kind: 'number', value: fraction(this.number()) };
  }

  private call(): Expression {
    const name = this.take().toUpperCase();
    this.expect('(');
    if (name === 'SUM' || name === 'SUMPRODUCT') return this.sumOf('sum', name === 'SUM');
    if (name === 'SUBTOTAL') {
      const how = SUMS[this.take()];
      if (how === undefined) throw new Unknown();
      this.expect(',');
      return this.sumOf(how, true);
    }
    if (name === 'MIN' || name === 'MAX') return { kind: 'bound', how: name, of: this.list() };
    const round = ROUNDS.find((one) => one === name);
    if (round !== undefined) return this.round(round);
    if (name === 'N') {
      const [of, ...more] = this.list();
      if (of === undefined || more.length > 0) throw new Unknown();
      return of;
    }
    if (name === 'IF') return this.condition();
    if (name === 'IFERROR') {
      const of = this.sum();
      this.expect(',');
      if (!this.skipBlank()) throw new Unknown();
      this.expect(')');
      return { kind: 'wrapped', of };
    }
    throw new Unknown();
  }

  private sumOf(how: SumKind, several: boolean): Expression {
    const parts: (Area | Expression)[] = [];
    for (;;) {
      const start = this.at;
      const area = this.tokens[start]?.kind === 'name' ? this.area() : null;
      if (area !== null && (this.isNext(',') || this.isNext(')'))) parts.push(area);
      else {
        // SUM(H5+H6) adds a sum up.
        this.at = start;
        parts.push(this.sum());
      }
      if (!this.isNext(',')) break;
      // SUMPRODUCT of two columns is no sum of either.
      if (!several) throw new Unknown();
      this.take();
    }
    this.expect(')');
    return { kind: 'sum', how, parts };
  }

  private round(how: RoundKind): Expression {
    const of = this.sum();
    if (how === 'INT') {
      this.expect(')');
      return { kind: 'round', how, of, digits: 0 };
    }
    this.expect(',');
    const minus = this.isNext('-');
    if (minus) this.take();
    const digits = this.number() * (minus ? -1 : 1);
    this.expect(')');
    if (!Number.isInteger(digits) || Math.abs(digits) > 10) throw new Unknown();
    return { kind: 'round', how, of, digits };
  }

  /** `IF(anything,"",sum)` and `IF(anything,sum,"")`. */
  private condition(): Expression {
    let depth = 0;
    while (depth > 0 || !this.isNext(',')) {
      const text = this.take();
      if (text === '(') depth += 1;
      if (text === ')') depth -= 1;
    }
    this.expect(',');
    if (this.skipBlank()) {
      this.expect(',');
      const of = this.sum();
      this.expect(')');
      return { kind: 'wrapped', of };
    }
    const of = this.sum();
    this.expect(',');
    if (!this.skipBlank()) throw new Unknown();
    this.expect(')');
    return { kind: 'wrapped', of };
  }

  private list(): Expression[] {
    const all = [this.sum()];
    while (this.isNext(',')) {
      this.take();
      all.push(this.sum());
    }
    this.expect(')');
    return all;
  }

  private area(): Area {
    const first = this.take();
    const text = this.isNext(':') ? `${first}${this.take()}${this.take()}` : first;
    const area = parseArea(text);
    if (area === undefined || parseA1(first) === undefined) throw new Unknown();
    return area;
  }

  /** An empty text, or a plain 0. */
  private skipBlank(): boolean {
    const text = this.tokens[this.at]?.text;
    const isBlank = text === '""' || text === '0';
    if (isBlank) this.at += 1;
    return isBlank;
  }

  private number(): number {
    const text = this.take();
    if (!/^(?:\d+\.?\d*|\.\d+)$/u.test(text)) throw new Unknown();
    return Number(text);
  }

  private isNext(text: string): boolean {
    return this.tokens[this.at]?.text === text;
  }

  private take(): string {
    const token = this.tokens[this.at];
    if (token === undefined || token.kind === 'error' || token.kind === 'sheet')
      throw new Unknown();
    this.at += 1;
    return token.text;
  }

  private expect(text: string): void {
    if (this.take() !== text) throw new Unknown();
  }
}
