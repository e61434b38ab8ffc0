import { fraction, type Fraction, min, sum, ZERO } from '../../../exact';
import type { ScoreTable } from '../../score-table';
import { groupsOf, scoresOf } from './groups';
import { type Entry, figuresOf, type Ledger, type Line, totalOf } from './ledger';
import { scopesOf } from './scopes';
import { capIn, fullIn, speaksOfVeto, wordsOf } from './words';

/** Every figure that a total of scores may rightly show: the sum first, then what caps, vetoes and weights make of it. */
export function acceptedTotals(ledger: Ledger, line: Line): readonly Fraction[] {
  return scopesOf(ledger, line).flatMap((scope) => acceptedOf(ledger, line, scope));
}

function acceptedOf(ledger: Ledger, line: Line, scope: readonly Entry[]): Fraction[] {
  const plain = totalOf(scope);
  const all = [plain];
  // What SUM leaves out is told by the check of text that looks like a number.
  const typed = scope.filter(({ figure }) => typeof figure.value === 'number');
  all.push(totalOf(typed));
  all.push(totalOf(topsOf(ledger, scope)));
  const deductions = scope.filter(
    ({ kind, figure }) => kind === 'deduction' && (figure.number?.compare(0) ?? 0) > 0,
  );
  // Deductions may be written without their sign.
  const signed = plain.sub(totalOf(deductions).mul(2));
  all.push(signed);
  const capped = cappedSum(ledger, scope);
  all.push(capped);
  const full = fullOf(ledger);
  if (full !== null && !line.isSubtotal)
    all.push(min(plain, full), min(signed, full), min(capped, full));
  if (plain.compare(0) < 0) all.push(ZERO);
  if (isVetoed(scope)) all.push(ZERO);
  const weighted = weightedSum(ledger.table, scope);
  if (weighted !== null) all.push(weighted, weighted.div(100));
  if (!line.isSubtotal) all.push(...ofTree(ledger.table, plain));
  return all;
}

/** Headings in place of their parts. */
function topsOf(ledger: Ledger, scope: readonly Entry[]): Entry[] {
  const [first] = scope;
  const last = scope.at(-1);
  if (first === undefined || last === undefined) return [];
  const headings = [...ledger.headings].filter(([{ figure }]) => figure.number !== null);
  const below = new Set(headings.flatMap(([, parts]) => parts));
  return ledger.entries.filter(
    (entry) =>
      entry.top <= last.top &&
      !below.has(entry) &&
      (scope.includes(entry) ||
        headings.some(
          ([one, parts]) => one === entry && parts.some((part) => scope.includes(part)),
        )),
  );
}

/** No group of rows comes to more than its points, nor a row to more than the cap that it states. */
function cappedSum(ledger: Ledger, scope: readonly Entry[]): Fraction {
  const left = new Set(scope);
  const figures: Fraction[] = [];
  for (const group of groupsOf(ledger.table)) {
    const entries = scoresOf(ledger, group).filter((entry) => left.has(entry));
    if (entries.length === 0) continue;
    entries.forEach((entry) => left.delete(entry));
    const caps = entries.map((entry) => {
      const cap = entry.rows.length === 1 ? capIn(entry.rows.map(wordsOf).join('')) : null;
      const all = totalOf([entry]);
      return cap === null ? all : min(all, cap);
    });
    const together = sum(caps);
    figures.push(group.points.number === null ? together : min(together, group.points.number));
  }
  return sum([...figures, ...figuresOf([...left])]);
}

/** The most that a whole table comes to: its printed total, the scheme's, or 100. */
export function fullOf({ table }: Ledger): Fraction | null {
  if (table.tree?.max != null) return table.tree.max;
  if (table.card !== null) return table.card.total === null ? null : fraction(table.card.total);
  const { points } = table.columns;
  const column = points.at(-1);
  if (table.total !== null && column !== undefined) {
    const printed = table.sheet.cell(table.total, column);
    if (typeof printed === 'number') return fraction(printed);
  }
  return fullIn(headWords(table));
}

/** What stands above the table and in its header. */
export function headWords({ grid, header }: ScoreTable): string {
  const words: string[] = [];
  for (let row = 1; row <= header.bottom; row += 1)
    for (let column = 1; column <= grid.columns; column += 1) words.push(grid.text(row, column));
  return words.join('\n');
}

function isVetoed(scope: readonly Entry[]): boolean {
  return scope.some(
    ({ rows, figure }) =>
      rows.some(speaksOfVeto) &&
      typeof figure.value === 'string' &&
      !/^(?:无|否|未发生|没有|未填|合格|符合|通过|0|不涉及)?$/u.test(figure.value.trim()),
  );
}

/** Scores by their weights (权重 20%), where every row has one. */
function weightedSum({ columns, header }: ScoreTable, scope: readonly Entry[]): Fraction | null {
  const weight = header.columns.find(
    ({ column, text }) => columns.points.includes(column) && text.includes('权重'),
  );
  if (weight === undefined) return null;
  const products = scope.map(({ figure, rows }) => {
    const points = rows[0]?.points?.number ?? null;
    return figure.number === null ? ZERO : points === null ? null : figure.number.mul(points);
  });
  const known = products.filter((one) => one !== null);
  return known.length < products.length ? null : sum(known);
}

/** What the scheme makes of the rows: caps above them, and a total that is scaled up. */
function ofTree({ tree, rows }: ScoreTable, plain: Fraction): Fraction[] {
  if (tree === null) return [];
  const computed = sum(tree.indicators.map(({ score }) => score.lo));
  const shown = sum(rows.flatMap(({ scored }) => scored).map(({ score }) => score.lo));
  const all = [computed, shown].map((before) => plain.add(tree.total.lo.sub(before)));
  const before = tree.rate?.before?.lo;
  if (before !== undefined && !before.equals(0)) all.push(plain.mul(tree.total.lo).div(before));
  if (tree.rate !== null && tree.max !== null && !tree.rate.of.equals(0))
    all.push(plain.mul(tree.max).div(tree.rate.of));
  if (plain.equals(computed) || plain.equals(shown)) all.push(tree.total.lo);
  return all;
}
