import { sum } from '../../../exact';
import { figureAt, type ScoreTable } from '../../score-table';
import { parseTotal, shapeOf } from '../formula';
import type { Entry, Ledger } from './ledger';
import { partsBelow } from './levels';

/**
 * Entries that carry the sum of others: by their formula, by the scheme, or by the points, where those of a heading
 * are exactly the sum of what is printed below it.
 */
export function headingsOf(
  table: ScoreTable,
  entries: readonly Entry[],
  what: Ledger['what'],
): ReadonlyMap<Entry, readonly Entry[]> {
  const found = new Map<Entry, readonly Entry[]>();
  // From below, so that a heading finds the headings under it.
  for (const entry of entries.toReversed()) {
    const parts =
      byFormula(table, entry, entries) ??
      (what === 'score' ? byNodes(entry, entries) : null) ??
      (what === 'score'
        ? byPoints(table, entry, entries)
        : partsOf(table, entry, entries, found, true));
    if (parts !== null) found.set(entry, parts);
  }
  return found;
}

function byFormula(
  { sheet }: ScoreTable,
  entry: Entry,
  entries: readonly Entry[],
): readonly Entry[] | null {
  const { formula, column } = entry.figure;
  if (formula === undefined) return null;
  const parsed = parseTotal(formula, sheet.name);
  if (parsed === null) return null;
  const { counted } = shapeOf(parsed);
  const parts = entries.filter(
    ({ top }) =>
      top !== entry.top &&
      counted.some(
        ({ area }) =>
          area.top <= top && top <= area.bottom && area.left <= column && column <= area.right,
      ),
  );
  return parts.length === 0 ? null : parts;
}

type Node = ScoreTable['rows'][number]['nodes'][number];

function byNodes(entry: Entry, entries: readonly Entry[]): readonly Entry[] | null {
  const below = new Set<string>();
  const visit = (node: Node): void => {
    for (const child of node.children) {
      below.add(child.id);
      visit(child);
    }
  };
  const own = entry.rows.flatMap(({ nodes }) => nodes);
  own.forEach(visit);
  if (below.size === 0) return null;
  const parts = entries.filter(
    (one) => one !== entry && one.rows.some(({ nodes }) => nodes.some(({ id }) => below.has(id))),
  );
  return parts.length === 0 ? null : parts;
}

/** Scores of a row whose points are the sum of those below. */
function byPoints(
  table: ScoreTable,
  entry: Entry,
  entries: readonly Entry[],
): readonly Entry[] | null {
  const [row] = entry.rows;
  if (row === undefined || entry.rows.length > 1 || row.points === null) return null;
  if (row.points.row !== row.row || row.points.number === null) return null;
  const at = table.rows.indexOf(row);
  const below = partsBelow(table, at);
  const points = new Map(
    below.flatMap(({ points }) =>
      points?.number == null || points.row === row.row ? [] : [[points.row, points.number]],
    ),
  );
  const parts = entries.filter(
    (one) => one !== entry && one.rows.some((part) => below.includes(part)),
  );
  if (points.size < 2 || parts.length < 2) return null;
  return sum(points.values()).equals(row.points.number) ? parts : null;
}

/** Points below a heading, the highest of each branch; null where they are fewer than two, or (`exact`) come to something else. */
export function partsOf(
  table: ScoreTable,
  entry: Entry,
  entries: readonly Entry[],
  headings: ReadonlyMap<Entry, readonly Entry[]>,
  exact: boolean,
): readonly Entry[] | null {
  const [row] = entry.rows;
  const { number } = entry.figure;
  if (row === undefined || number === null || entry.top !== row.row || entry.rows.length > 1)
    return null;
  const below = partsBelow(table, table.rows.indexOf(row));
  const parts = entries.filter(
    ({ figure, rows }) => figure.number !== null && rows.some((one) => below.includes(one)),
  );
  const deeper = new Set(parts.flatMap((part) => headings.get(part) ?? []));
  const tops = parts.filter((part) => part !== entry && !deeper.has(part));
  if (tops.length < 2) return null;
  const total = sum(tops.flatMap(({ figure }) => figure.number ?? []));
  return !exact || total.equals(number) ? tops : null;
}

/** Whether a cell beside a row holds points of its own, not those of an indicator over several rows. */
export function ownPoints(table: ScoreTable, row: number): boolean {
  const column = table.columns.points.at(-1);
  return column !== undefined && figureAt(table.sheet, row, column).row === row;
}
