import type { Fraction } from '../../../exact';
import type { Area } from '../../../workbook';
import {
  type Expression,
  isLeftOut,
  isNested,
  parseTotal,
  type Shape,
  shapeOf,
  type SumKind,
} from '../formula';
import { type Entry, type Ledger, type Line, totalOf } from './ledger';
import { nearestScope, scopesOf } from './scopes';

/** What a formula of a column of figures counts, down to the single entries. */
export interface Counting {
  readonly expression: Expression;
  readonly shape: Shape;
  /** How often each entry is counted; taken away: less than 0. */
  readonly times: ReadonlyMap<Entry, number>;
  /** Entries that stand in it but do not show, so that SUBTOTAL leaves them out. */
  readonly leftOut: ReadonlySet<Entry>;
  /** Cells with figures that are none of the column's. */
  readonly foreign: readonly Foreign[];
}

export interface Foreign {
  readonly row: number;
  readonly column: number;
  /** Another column · above the table · below the total. */
  readonly where: 'column' | 'above' | 'below';
  /** Other columns may well be subtracted or added on purpose, each as an area of its own. */
  readonly isAlone: boolean;
}

/** Reads a formula of a ledger; null where anything in it cannot be followed. */
export function countingOf(ledger: Ledger, row: number, formula: string): Counting | null {
  const expression = parseTotal(formula, ledger.table.sheet.name);
  if (expression === null) return null;
  const walk = new Walk(ledger, row);
  return walk.follow(shapeOf(expression), 1, 'sum', 0) ? walk.result(expression) : null;
}

class Walk {
  private readonly times = new Map<Entry, number>();
  private readonly leftOut = new Set<Entry>();
  private readonly foreign: Foreign[] = [];
  private readonly entries: ReadonlyMap<number, Entry>;
  private readonly lines: ReadonlyMap<number, Line>;

  constructor(
    private readonly ledger: Ledger,
    private readonly row: number,
  ) {
    this.entries = new Map(ledger.entries.map((entry) => [entry.top, entry]));
    this.lines = new Map(ledger.lines.map((line) => [line.row, line]));
  }

  result(expression: Expression): Counting {
    const { times, leftOut, foreign } = this;
    return { expression, shape: shapeOf(expression), times, leftOut, foreign };
  }

  follow({ counted }: Shape, sign: number, outer: SumKind, depth: number): boolean {
    if (depth > 8) return false;
    return counted.every((one) => this.area(one.area, one.sign * sign, one.how ?? outer, depth));
  }

  private area(area: Area, sign: number, how: SumKind, depth: number): boolean {
    const { sheet } = this.ledger.table;
    const { column } = this.ledger;
    const isAlone = area.left > column || area.right < column;
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rowCount); row += 1)
      for (let at = area.left; at <= Math.min(area.right, sheet.columnCount); at += 1) {
        if (at === column) {
          if (!this.cell(row, sign, how, depth)) return false;
        } else if (typeof sheet.cell(row, at) === 'number')
          this.foreign.push({ row, column: at, where: 'column', isAlone });
      }
    return true;
  }

  /** A cell of the column itself. False: nobody can tell what it stands for. */
  private cell(row: number, sign: number, how: SumKind, depth: number): boolean {
    const { table, column } = this.ledger;
    if (depth === 0 && row === this.row) return false;
    const entry = this.entries.get(row);
    const line = this.lines.get(row);
    const figure = entry?.figure ?? line?.figure;
    if (figure === undefined) {
      const isFigure = typeof table.sheet.cell(row, column) === 'number';
      const merged = table.grid.merge(row, column) !== undefined;
      if (isFigure && !merged && (row <= table.header.bottom || row > table.last))
        this.foreign.push({
          row,
          column,
          where: row <= table.header.bottom ? 'above' : 'below',
          isAlone: false,
        });
      return true;
    }
    if (isNested(how, figure.formula)) return true;
    if (line !== undefined) return this.line(line, sign, how, depth);
    if (entry === undefined) return true;
    if (isLeftOut(how, row, table.sheet)) {
      this.leftOut.add(entry);
      return true;
    }
    const parts = this.ledger.headings.get(entry);
    if (parts === undefined) this.count(entry, sign);
    else if (figure.number !== null)
      return parts.every((part) => this.cell(part.top, sign, how, depth + 1));
    return true;
  }

  private line(line: Line, sign: number, how: SumKind, depth: number): boolean {
    const { formula, number } = line.figure;
    // Further down there is another total: it does not belong to this one.
    if (line.row > this.row) return false;
    if (formula !== undefined) {
      const parsed = parseTotal(formula, this.ledger.table.sheet.name);
      return parsed !== null && this.follow(shapeOf(parsed), sign, how, depth + 1);
    }
    if (number === null) return true;
    const scope =
      scopesOf(this.ledger, line).find((entries) => totalOf(entries).equals(number)) ??
      nearestScope(this.ledger, line);
    for (const entry of scope) this.count(entry, sign);
    return true;
  }

  private count(entry: Entry, sign: number): void {
    this.times.set(entry, (this.times.get(entry) ?? 0) + sign);
  }
}

/** Figures written into a formula, together. */
export const constantOf = ({ shape }: Counting): Fraction | null =>
  shape.constants.reduce<Fraction | null>((all, one) => (all === null ? one : all.add(one)), null);
