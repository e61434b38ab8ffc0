import type { Part, Scheme, SchemeNode, Scorecard } from '../language/scheme';
import type { LintCatalogue } from './catalogue';
import type { Report } from './problems';
import { isDay } from './columns';
import { type NodeAt, nodesAt, tablePath } from './walk';

/** Parts of a scheme fit together: roles, rules, references, levels, layout. */
export function lintStructure<R>(
  scheme: Scheme<R>,
  catalogue: LintCatalogue<R>,
  report: Report,
): void {
  const { from, to } = scheme.period;
  if (!isDay(from) || !isDay(to) || from > to) report(['period'], 'rubric.badWindow', { from, to });
  for (const [name, fact] of Object.entries(scheme.facts)) {
    for (const table of fact.tables ?? []) {
      if (scheme.tables[table] === undefined)
        report(['facts', name, 'tables'], 'rubric.unknownTable', { table });
    }
  }
  lintOddities(scheme, report);
  for (const [table, card] of Object.entries(scheme.tables)) {
    for (const level of card.levels) {
      if (scheme.levels[level] === undefined)
        report([...tablePath(table), 'levels'], 'rubric.strangeLevel', { level });
    }
    const nodes = nodesAt(card, tablePath(table));
    const ids = new Set(nodes.map(({ node }) => node.id));
    for (const one of nodes) {
      lintNode(one, card, catalogue, report);
      lintNet(one, report);
      lintReferences(one, ids, catalogue, report);
    }
    lintAssignments(table, card, nodes, catalogue, report);
    lintLayout(table, card, nodes, report);
  }
}

/** What an oddity bears on is there under every level and reading. */
function lintOddities<R>({ oddities, tables }: Scheme<R>, report: Report): void {
  for (const [index, { about = {} }] of oddities.entries())
    for (const [table, clauses] of Object.entries(about)) {
      const path = ['oddities', index, 'about', table];
      const card = tables[table];
      if (card === undefined) {
        report(path, 'rubric.unknownTable', { table });
        continue;
      }
      const ids = new Set(nodesAt(card, tablePath(table)).map(({ node }) => node.id));
      for (const id of clauses) if (!ids.has(id)) report(path, 'rubric.unknownNode', { id });
    }
}

function lintNode<R>(
  { node, path, floored }: NodeAt<R>,
  card: Scorecard<R>,
  catalogue: LintCatalogue<R>,
  report: Report,
): void {
  const { id, rule, role } = node;
  if (rule === undefined) {
    if (node.children.length === 0) report(path, 'rubric.noRule', { id });
    return;
  }
  if (node.children.length > 0) report([...path, 'rule'], 'rubric.ruleAndChildren', { id });
  const effect = catalogue.effectOf(rule);
  const kind = catalogue.kindOf(rule);
  const wanted = role === 'bonus' ? 'gain' : role;
  // A commitment is kept or not; it stands in tables without points only.
  const fits = effect === 'none' ? role === 'gain' && card.total === null : effect === wanted;
  if (!fits) report([...path, 'rule'], 'rubric.roleMismatch', { id, role, kind });
  const points = typeof node.points === 'number' ? node.points : null;
  if (!floored && catalogue.endlessOf(rule, points))
    report([...path, 'rule'], 'rubric.endless', { id });
  for (const issue of catalogue.lintOf(rule, points)) {
    report([...path, 'rule', ...issue.path], 'rubric.rule', { message: issue.message });
  }
}

/** Every child is in its parent's `net` just once, and no other node is. */
function lintNet<R>({ node, path }: NodeAt<R>, report: Report): void {
  const { net } = node;
  if (net === undefined) return;
  const named: string[] = [];
  const collect = (part: Part): void => {
    if (typeof part === 'string') named.push(part);
    else part.of.forEach(collect);
  };
  collect(net.gain);
  if (net.deduct !== undefined) collect(net.deduct);
  const at = [...path, 'net'];
  const parent = node.id;
  for (const id of new Set(named)) {
    if (!node.children.some((child) => child.id === id))
      report(at, 'rubric.notAChild', { id, parent });
    if (named.indexOf(id) !== named.lastIndexOf(id))
      report(at, 'rubric.countedTwice', { id, parent });
  }
  for (const { id, role } of node.children) {
    if (role !== 'veto' && !named.includes(id)) report(at, 'rubric.leftOut', { id, parent });
  }
}

function lintReferences<R>(
  { node, path, parent }: NodeAt<R>,
  ids: ReadonlySet<string>,
  catalogue: LintCatalogue<R>,
  report: Report,
): void {
  const siblings = parent?.children.map((child) => child.id) ?? [];
  // Points move inside one indicator; at the top there is nothing above them to hold the sum.
  if (node.exempt !== undefined && parent === null)
    report([...path, 'exempt'], 'rubric.exemptAtTop', { id: node.id });
  for (const id of node.exempt?.to ?? []) {
    if (!ids.has(id)) report([...path, 'exempt', 'to'], 'rubric.unknownNode', { id });
    else if (id === node.id || !siblings.includes(id))
      report([...path, 'exempt', 'to'], 'rubric.notSibling', { id });
  }
  if (node.rule === undefined) return;
  for (const { id, path: below } of catalogue.nodesOf(node.rule))
    if (!ids.has(id)) report([...path, 'rule', ...below], 'rubric.unknownNode', { id });
}

function lintAssignments<R>(
  table: string,
  card: Scorecard<R>,
  nodes: readonly NodeAt<R>[],
  catalogue: LintCatalogue<R>,
  report: Report,
): void {
  const byId = new Map<string, SchemeNode<R>>(nodes.map(({ node }) => [node.id, node]));
  for (const [index, { groups, key }] of card.assignments.entries()) {
    const path = [...tablePath(table), 'assignments', index];
    const seen = new Set<string>();
    for (const [group, members] of Object.entries(groups)) {
      const at = [...path, 'groups', group];
      for (const id of members) {
        if (seen.has(id)) report(at, 'rubric.assignedTwice', { id });
        seen.add(id);
        const node = byId.get(id);
        if (node === undefined) {
          report(at, 'rubric.unknownNode', { id });
          continue;
        }
        const sheet = node.rule === undefined ? null : catalogue.caseSheetOf(node.rule);
        if (sheet === null) report(at, 'rubric.noSingleCases', { id });
        else if (catalogue.sheetExists(sheet) && catalogue.column(sheet, key) === null)
          report([...path, 'key'], 'rubric.unknownColumn', { sheet, column: key });
      }
    }
  }
}

const WRITABLE = ['score', 'why', 'proof'] as const;

function lintLayout<R>(
  table: string,
  card: Scorecard<R>,
  nodes: readonly NodeAt<R>[],
  report: Report,
): void {
  const at = [...tablePath(table), 'layout'];
  const shown = card.layout.map((column) => column.show);
  for (const show of WRITABLE) {
    if (shown.filter((one) => one === show).length !== 1)
      report(at, 'rubric.layoutColumn', { table, show });
  }
  for (const { node, path, inRow } of nodes) {
    for (const name of node.mergeAbove) {
      if (!shown.some((one) => one === name))
        report([...path, 'mergeAbove'], 'rubric.unknownLayout', { name });
    }
    if (node.rule !== undefined && !inRow) report(path, 'rubric.noRow', { id: node.id });
  }
}
