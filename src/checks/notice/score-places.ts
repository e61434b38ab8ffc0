import { type Fraction, sum } from '../../exact';
import type { Place } from '../../locales';
import type { Bounds } from '../../scoring';
import { jointly, Outcomes, type RowOutcome } from '../../scoresheet';
import type { Figure, ScoreRow, ScoreTable } from '../score-table';

/** A score cell of a table whose scheme is known, with what the records give for it. */
export interface ScorePlace {
  readonly figure: Figure;
  readonly where: Place;
  /** The row of the cell, and those that share it. */
  readonly rows: readonly [ScoreRow, ...ScoreRow[]];
  readonly outcomes: readonly [RowOutcome, ...RowOutcome[]];
  /** What a fill would write there. */
  readonly computed: number | string;
  readonly bounds: Bounds;
  /** 「2.1 执法效能」 */
  readonly clause: string;
  /** Ids of its clauses: the same wherever the row stands. */
  readonly about: string;
}

const known = new WeakMap<ScoreTable, readonly ScorePlace[]>();

/** Empty where no scheme is known or the table was not scored. */
export function scorePlaces(table: ScoreTable): readonly ScorePlace[] {
  const places = known.get(table) ?? placesOf(table);
  known.set(table, places);
  return places;
}

function placesOf({ sheet, card, tree, rows }: ScoreTable): ScorePlace[] {
  if (card === null || tree === null) return [];
  const outcomes = new Outcomes(card, tree, 'zh-CN');
  const cells = new Map<string, { figure: Figure; rows: ScoreRow[] }>();
  for (const row of rows) {
    if (row.score === null || row.nodes.length === 0) continue;
    const { address } = row.score;
    const cell = cells.get(address) ?? { figure: row.score, rows: [] };
    cell.rows.push(row);
    cells.set(address, cell);
  }
  return [...cells.values()].flatMap(({ figure, rows: [row, ...shared] }): ScorePlace[] => {
    if (row === undefined) return [];
    const all = [row, ...shared];
    const [first, ...others] = all
      .flatMap(({ nodes }) => nodes)
      .flatMap(({ id }) => outcomes.of(id) ?? []);
    if (first === undefined) return [];
    const own: ScorePlace['outcomes'] = [first, ...others];
    return [
      {
        figure,
        where: { sheet: sheet.name, address: figure.address },
        rows: [row, ...shared],
        outcomes: own,
        computed: jointly(own),
        bounds: boundsOf(own),
        clause: clauseText(own.map(({ node }) => node)),
        about: own.map(({ node }) => node.id).join('、'),
      },
    ];
  });
}

function boundsOf(outcomes: readonly RowOutcome[]): Bounds {
  const lo = sum(outcomes.map(({ computed }) => computed));
  const highs = outcomes.map(({ node, state, computed }): Fraction | null =>
    state === 'vetoed' ? computed : node.score.hi,
  );
  const known = highs.filter((one) => one !== null);
  return { lo, hi: known.length < highs.length ? null : sum(known) };
}

export function clauseText(
  nodes: readonly { readonly id: string; readonly name: string }[],
): string {
  const [first] = nodes;
  const ids = nodes.map(({ id }) => id).join('、');
  return nodes.length === 1 && first !== undefined ? `${first.id} ${first.name}` : ids;
}

/** What a row is called in a sentence, whether a scheme knows it or not. */
export function rowText({ nodes, label, row }: ScoreRow): string {
  if (nodes.length > 0) return clauseText(nodes);
  const name = label.replaceAll(/\s+/gu, '');
  if (name === '') return String(row);
  return `“${name.length > 20 ? `${name.slice(0, 20)}…` : name}”`;
}

/** What a row is known by when rows move. */
export function rowAbout({ nodes, label, text }: ScoreRow): string {
  return nodes.length > 0
    ? nodes.map(({ id }) => id).join('、')
    : `${label}${text}`.replaceAll(/\s+/gu, '').slice(0, 40);
}
