import type { Source } from '../language/clause';
import type { Scheme } from '../language/scheme';
import type { Path } from '../specialise';
import type { LintCatalogue } from './catalogue';
import type { Report } from './problems';
import { nodesAt, tablePath } from './walk';

interface Clause {
  readonly id: string;
  readonly path: Path;
  readonly source: Source | undefined;
}

/** Every clause of a table that has an id: nodes, parts of rules, provisions, exemptions … */
export function clausesOf<R>(
  scheme: Scheme<R>,
  table: string,
  catalogue: Pick<LintCatalogue<R>, 'clausesOf'>,
): Clause[] {
  const card = scheme.tables[table];
  if (card === undefined) return [];
  const at = tablePath(table);
  const clauses: Clause[] = [];
  const add = (
    list: readonly { readonly id: string; readonly source: Source }[],
    path: Path,
  ): void => {
    list.forEach(({ id, source }, index) => clauses.push({ id, source, path: [...path, index] }));
  };
  for (const { node, path } of nodesAt(card, at)) {
    clauses.push({ id: node.id, source: node.source, path });
    add(node.provisions, [...path, 'provisions']);
    const { exempt, rule } = node;
    if (exempt?.id !== undefined)
      clauses.push({ id: exempt.id, source: exempt.source, path: [...path, 'exempt'] });
    if (rule !== undefined) {
      for (const { id, source, path: below } of catalogue.clausesOf(rule))
        clauses.push({ id, source, path: [...path, 'rule', ...below] });
    }
  }
  add(card.provisions, [...at, 'provisions']);
  add(card.assignments, [...at, 'assignments']);
  add(card.eligibility, [...at, 'eligibility']);
  if (card.ranking?.id !== undefined) {
    const { id, source } = card.ranking;
    clauses.push({ id, source, path: [...at, 'ranking'] });
  }
  return clauses;
}

function unique(clauses: readonly Clause[], report: Report): void {
  const seen = new Set<string>();
  for (const { id, path } of clauses) {
    if (seen.has(id)) report(path, 'rubric.duplicateId', { id });
    seen.add(id);
  }
}

/** Ids are unique in their table (quotas and duties: in the scheme), and every clause is quoted. */
export function lintIds<R>(scheme: Scheme<R>, catalogue: LintCatalogue<R>, report: Report): void {
  const common: Clause[] = scheme.duties.map(({ id, source }, index) => ({
    id,
    source,
    path: ['duties', index],
  }));
  for (const [table, card] of Object.entries(scheme.tables)) {
    const clauses = clausesOf(scheme, table, catalogue);
    unique(clauses, report);
    card.quotas.forEach(({ id, source }, index) =>
      common.push({ id, source, path: [...tablePath(table), 'quotas', index] }),
    );
    quoted(clauses, report);
  }
  unique(common, report);
  quoted(common, report);
  // A task or a form may go by the id of the duty that speaks of it.
  for (const list of ['allocations', 'forms'] as const) {
    const own = scheme[list].map(({ id, source }, index) => ({ id, source, path: [list, index] }));
    unique(own, report);
    quoted(own, report);
  }
}

/** A part of a rule may go without its own 原文: the node's stands for it. */
function quoted(clauses: readonly Clause[], report: Report): void {
  for (const { id, path, source } of clauses) {
    if (source?.text.trim() === '') report([...path, 'source', 'text'], 'rubric.noSource', { id });
  }
}
