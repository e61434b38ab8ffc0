import { type Fraction, sum } from '../../../exact';
import { headerWords } from '../../../scoresheet';
import type { Area } from '../../../workbook';
import { type Figure, figureAt, type ScoreRow, type ScoreTable } from '../../score-table';
import { headingsOf } from './headings';
import { kindOf, type RowKind } from './words';

/** A cell of a column of figures, with the rows that it stands for. */
export interface Entry {
  readonly figure: Figure;
  /** First and last row of the sheet that its (merged) cell covers. */
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly ScoreRow[];
  readonly kind: RowKind;
  /** What people call it: 「1.2 执法培训」. */
  readonly label: string;
}

/** A row of 小计 or 合计. */
export interface Line {
  readonly row: number;
  readonly figure: Figure;
  readonly label: string;
  /** 小计, as against 合计 of a page or of the table. */
  readonly isSubtotal: boolean;
}

/** A column of figures from the header to the last total. */
export interface Ledger {
  readonly table: ScoreTable;
  readonly column: number;
  readonly what: 'score' | 'points';
  readonly entries: readonly Entry[];
  readonly lines: readonly Line[];
  /** Entries that carry the sum of others, with those others. */
  readonly headings: ReadonlyMap<Entry, readonly Entry[]>;
  readonly isHeading: (entry: Entry) => boolean;
}

const known = new WeakMap<ScoreTable, Map<number, Ledger>>();

/** The ledger of a column, made once for every table. */
export function ledgerOf(table: ScoreTable, column: number, what: Ledger['what']): Ledger {
  const ledgers = known.get(table) ?? new Map<number, Ledger>();
  known.set(table, ledgers);
  const old = ledgers.get(column);
  if (old !== undefined) return old;
  const made = makeLedger(table, column, what);
  ledgers.set(column, made);
  return made;
}

/** Every column of figures of a table: points, then scores. A table of commitments has none. */
export function ledgersOf(table: ScoreTable): Ledger[] {
  const scores = scoreLedger(table);
  return [...pointsLedgers(table), ...(scores === null ? [] : [scores])];
}

/** Scores; null where the table has no such column, or none that are figures. */
export function scoreLedger(table: ScoreTable): Ledger | null {
  const { score } = table.columns;
  if (score === null || isWordy(table)) return null;
  return ledgerOf(table, score, 'score');
}

export function pointsLedgers(table: ScoreTable): Ledger[] {
  return isWordy(table)
    ? []
    : table.columns.points.map((column) => ledgerOf(table, column, 'points'));
}

/** Commitments are kept or not: there is nothing to add up. */
const isWordy = ({ card }: ScoreTable): boolean => card?.subject === 'plan';

function makeLedger(table: ScoreTable, column: number, what: Ledger['what']): Ledger {
  const { header, last, sheet } = table;
  const lineRows = new Set([...table.subtotals, ...(table.total === null ? [] : [table.total])]);
  const entries: Entry[] = [];
  const lines: Line[] = [];
  for (let row = header.bottom + 1; row <= Math.min(last, sheet.rowCount); row += 1) {
    const area = table.grid.merge(row, column);
    if (area !== undefined && (area.top !== row || area.left !== column)) continue;
    const figure = figureAt(sheet, row, column);
    if (lineRows.has(row)) lines.push(lineOf(table, row, figure));
    else {
      const entry = isHeaderCell(table, row, column) ? null : entryOf(table, figure, area);
      if (entry !== null) entries.push(entry);
    }
  }
  const headings = headingsOf(table, entries, what);
  return {
    table,
    column,
    what,
    entries,
    lines,
    headings,
    isHeading: (entry) => headings.has(entry),
  };
}

function lineOf({ grid }: ScoreTable, row: number, figure: Figure): Line {
  let label = '';
  for (let column = 1; column <= grid.columns && label === ''; column += 1)
    if (typeof grid.value(row, column) === 'string')
      label = grid.text(row, column).replaceAll(/\s/gu, '');
  return { row, figure, label, isSubtotal: label.includes('小计') };
}

/** Page breaks print the header again. */
function isHeaderCell({ grid, header }: ScoreTable, row: number, column: number): boolean {
  const words = headerWords(grid.text(row, column));
  return (
    words !== '' &&
    header.columns.some((one) => one.column === column && headerWords(one.text).endsWith(words)) &&
    Number.isNaN(Number(words))
  );
}

function entryOf(table: ScoreTable, figure: Figure, area: Area | undefined): Entry | null {
  const top = figure.row;
  const bottom = Math.min(area?.bottom ?? top, table.last);
  const rows = table.rows.filter(({ row, end }) => row <= bottom && end >= top);
  if (rows.length === 0 && typeof figure.value !== 'number') return null;
  const kinds = new Set(rows.map(kindOf));
  const [kind] = kinds;
  return {
    figure,
    top,
    bottom,
    rows,
    kind: kinds.size === 1 && kind !== undefined ? kind : 'gain',
    label: labelOf(table, rows, top),
  };
}

function labelOf({ grid, columns }: ScoreTable, rows: readonly ScoreRow[], at: number): string {
  const [first] = rows;
  if (first === undefined) return String(at);
  const [node] = first.nodes;
  if (node !== undefined && rows.length === 1 && first.nodes.length === 1)
    return `${node.id} ${node.name}`;
  const index = columns.index === null ? '' : grid.text(first.row, columns.index);
  const name = (first.names.at(-1) ?? first.text).replaceAll(/\s+/gu, '').slice(0, 16);
  return index === '' || name.startsWith(index) ? name : `${index} ${name}`;
}

/** Numbers of entries, text that reads as one included. */
export function figuresOf(entries: readonly Entry[]): Fraction[] {
  return entries.flatMap(({ figure }) => figure.number ?? []);
}

export const totalOf = (entries: readonly Entry[]): Fraction => sum(figuresOf(entries));

/** Entries that are no sums of others. */
export const leavesOf = ({ entries, isHeading }: Ledger): Entry[] =>
  entries.filter((entry) => !isHeading(entry));
