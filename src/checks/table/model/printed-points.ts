import { type Fraction, sum } from '../../../exact';
import type { Figure, ScoreRow, ScoreTable } from '../../score-table';
import type { Ledger } from './ledger';
import { kindOf } from './words';

type Node = ScoreRow['nodes'][number];

/**
 * Whether every figure of a column of points is one that the scheme prints for its rows (or for what stands above
 * them). Then what does not add up is the notice's, and the scheme's own checks tell it. Null: no scheme knows the rows.
 */
export function isAsTheNotice({ table, entries }: Ledger): boolean | null {
  const { card } = table;
  if (card === null || table.rows.every(({ nodes }) => nodes.length === 0)) return null;
  const above = new Map<string, readonly Node[]>();
  const visit = (node: Node, path: readonly Node[]): void => {
    const own = [...path, node];
    above.set(node.id, own);
    for (const child of node.children) visit(child, own);
  };
  for (const node of card.nodes) visit(node, []);
  return entries.every(({ figure, rows }) => {
    if (figure.number === null) return true;
    const nodes = rows.flatMap((row) => row.nodes);
    const printed = nodes.flatMap(({ id }) => above.get(id) ?? []).map(pointsOf);
    const together = nodes.map(pointsOf).filter((one) => one !== null);
    return [...printed, together.reduce<number>((all, one) => all + one, 0)].some(
      (one) => one !== null && figure.number?.equals(one) === true,
    );
  });
}

const pointsOf = ({ points }: Node): number | null => (typeof points === 'number' ? points : null);

/** Parts with points in one text: 「1.培训（5分）。…2.普法（2分）。…」; null where one of them has none. */
export function pointsInTexts(rows: readonly ScoreRow[]): Fraction | null {
  const figures: Fraction[] = [];
  for (const row of rows) {
    if (row.text === '' && row.names.length === 0) continue;
    const items = itemsOf(row);
    if (items === null) return null;
    figures.push(...items);
  }
  return figures.length < 2 ? null : sum(figures);
}

const ITEM =
  /(?:^|[\n。;])\s*(\d+\.(?!\d)|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|[①-⑳])\s*([^\n。;,(（]{1,30})(?:\(([^()]{1,12})\))?/gu;

function itemsOf(row: ScoreRow): Fraction[] | null {
  const open = row.text.replaceAll(/[①-⑳]/gu, '\n$&').normalize('NFKC');
  const items = [...open.matchAll(ITEM)].map(([, marker = '', , brackets = '']) => ({
    kind: marker.replaceAll(/[\d一二三四五六七八九十]+/gu, '1'),
    brackets,
  }));
  const [first] = items;
  if (
    first === undefined ||
    !/^\s*(?:\d+\.|[一二三四五六七八九十]+、|\([一二三四五六七八九十])/u.test(open)
  )
    return null;
  const figures: Fraction[] = [];
  for (const { kind, brackets } of items) {
    if (kind !== first.kind) continue;
    const points = /^(?:共|计|满分)?(\d+(?:\.\d+)?)分$/u.exec(brackets.trim())?.[1];
    if (points !== undefined) figures.push(sum([]).add(points));
    // A veto or a deduction has no points to add up.
    else if (!/否决|扣分|加分/u.test(brackets) && kindOf(row) === 'gain') return null;
  }
  return figures;
}

/** The figure itself, and what is merged into its cell. */
export const reach = (table: ScoreTable, { row, column }: Figure): number =>
  table.grid.merge(row, column)?.bottom ?? row;
