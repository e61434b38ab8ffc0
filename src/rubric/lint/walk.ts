import type { Scheme, Scorecard, SchemeNode } from '../language/scheme';
import type { Path } from '../specialise';
import type { LintCatalogue } from './catalogue';
import { type Use, usesOfSelection, usesOfTest } from './uses';

export interface NodeAt<R> {
  readonly node: SchemeNode<R>;
  readonly path: Path;
  readonly parent: SchemeNode<R> | null;
  /** A node above it, or itself, ends a row of the printed table. */
  readonly inRow: boolean;
}

/** Every node of a table, parents first. */
export function nodesAt<R>(card: Scorecard<R>, tablePath: Path): NodeAt<R>[] {
  const found: NodeAt<R>[] = [];
  const visit = (
    nodes: readonly SchemeNode<R>[],
    path: Path,
    parent: SchemeNode<R> | null,
    above: boolean,
  ): void => {
    for (const [index, node] of nodes.entries()) {
      const here = [...path, index];
      const inRow = above || node.row;
      found.push({ node, path: here, parent, inRow });
      visit(node.children, [...here, 'children'], node, inRow);
    }
  };
  visit(card.nodes, [...tablePath, 'nodes'], null, false);
  return found;
}

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
    const { exempt, points, rule } = node;
    if (exempt !== undefined) uses.push(...usesOfTest(exempt.when, [...path, 'exempt', 'when']));
    if (typeof points === 'object')
      uses.push({ is: 'fact', name: points.fact, as: 'number', path: [...path, 'points', 'fact'] });
    if (rule !== undefined) {
      const below = catalogue.usesOf(rule);
      uses.push(...below.map((use) => ({ ...use, path: [...path, 'rule', ...use.path] })));
    }
  }
  card.eligibility.forEach((one, index) =>
    uses.push(...usesOfTest(one.rejects, [...at, 'eligibility', index, 'rejects'])),
  );
  card.quotas.forEach((one, index) =>
    uses.push(...usesOfSelection(one.of, [...at, 'quotas', index, 'of'])),
  );
  return uses;
}
