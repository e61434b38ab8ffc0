import type { Part, Provision, Scheme, Scorecard, SchemeNode } from '../language/scheme';
import type { Ranking } from '../language/ranking';
import type { Path } from '../specialise';
import type { LintCatalogue } from './catalogue';
import { columnUse, type Use, usesOfSelection, usesOfTest } from './uses';

export interface NodeAt<R> {
  readonly node: SchemeNode<R>;
  readonly path: Path;
  readonly parent: SchemeNode<R> | null;
  /** A node above it, or itself, ends a row of the printed table. */
  readonly inRow: boolean;
  /** A node above it, or itself, cuts sums below a floor. */
  readonly floored: boolean;
}

/** Every node of a table, parents first. */
export function nodesAt<R>(card: Scorecard<R>, tablePath: Path): NodeAt<R>[] {
  const found: NodeAt<R>[] = [];
  const visit = (
    nodes: readonly SchemeNode<R>[],
    path: Path,
    parent: SchemeNode<R> | null,
    above: Pick<NodeAt<R>, 'inRow' | 'floored'>,
  ): void => {
    for (const [index, node] of nodes.entries()) {
      const here = [...path, index];
      const inRow = above.inRow || node.row;
      const floor = node.floor ?? node.net?.floor ?? null;
      const floored = above.floored || floor !== null || hasFloor(node.net?.deduct);
      found.push({ node, path: here, parent, inRow, floored });
      visit(node.children, [...here, 'children'], node, { inRow, floored });
    }
  };
  visit(card.nodes, [...tablePath, 'nodes'], null, { inRow: false, floored: false });
  return found;
}

const hasFloor = (part: Part | undefined): boolean =>
  typeof part === 'object' && (typeof part.floor === 'number' || part.of.some(hasFloor));

export const tablePath = (table: string): Path => ['tables', table];

/** Everything a table looks at: raw-data sheets, their columns, 基本事项. */
export function usesOfTable<R>(
  scheme: Scheme<R>,
  table: string,
  catalogue: Pick<LintCatalogue<R>, 'usesOf'>,
): Use[] {
  const card = scheme.tables[table];
  if (card === undefined) return [];
  const at = tablePath(table);
  const uses: Use[] = [];
  for (const { node, path } of nodesAt(card, at)) {
    const { exempt, points, provisions, rule } = node;
    uses.push(...usesOfProvisions(provisions, [...path, 'provisions']));
    if (exempt !== undefined) uses.push(...usesOfTest(exempt.when, [...path, 'exempt', 'when']));
    if (typeof points === 'object')
      uses.push({ is: 'fact', name: points.fact, as: 'number', path: [...path, 'points', 'fact'] });
    if (rule !== undefined) {
      const below = catalogue.usesOf(rule);
      uses.push(...below.map((use) => ({ ...use, path: [...path, 'rule', ...use.path] })));
    }
  }
  uses.push(...usesOfProvisions(card.provisions, [...at, 'provisions']));
  card.eligibility.forEach((one, index) =>
    uses.push(...usesOfTest(one.rejects, [...at, 'eligibility', index, 'rejects'])),
  );
  card.quotas.forEach((one, index) =>
    uses.push(...usesOfSelection(one.of, [...at, 'quotas', index, 'of'])),
  );
  if (card.ranking !== undefined) uses.push(...usesOfRanking(card.ranking, [...at, 'ranking']));
  return uses;
}

function usesOfRanking({ among, key, score, then }: Ranking, path: Path): Use[] {
  return [
    ...usesOfSelection(among, [...path, 'among']),
    ...columnUse(among.from, key, 'text', [...path, 'key']),
    ...columnUse(among.from, score, 'number', [...path, 'score']),
    ...then.flatMap(({ column }, index) =>
      columnUse(among.from, column, 'number', [...path, 'then', index, 'column']),
    ),
  ];
}

/** What a ban on sharing, or on taking part, looks at. */
function usesOfProvisions(provisions: readonly Provision[], path: Path): Use[] {
  return provisions.flatMap((provision, index) => [
    ...usesOfUnique(provision, [...path, index, 'unique']),
    ...usesOfBarred(provision, [...path, index, 'barred']),
  ]);
}

function usesOfUnique({ unique }: Provision, path: Path): Use[] {
  if (unique === undefined) return [];
  const { of, key, owner } = unique;
  return [
    ...usesOfSelection(of, [...path, 'of']),
    ...columnUse(of.from, key, 'text', [...path, 'key']),
    ...columnUse(of.from, owner, 'text', [...path, 'owner']),
  ];
}

function usesOfBarred({ barred }: Provision, path: Path): Use[] {
  if (barred === undefined) return [];
  return [
    ...usesOfSelection(barred.who, [...path, 'who']),
    ...columnUse(barred.who.from, barred.person, 'texts', [...path, 'person']),
    ...barred.from.flatMap(({ of, person }, index) => [
      ...usesOfSelection(of, [...path, 'from', index, 'of']),
      ...columnUse(of.from, person, 'texts', [...path, 'from', index, 'person']),
    ]),
  ];
}
