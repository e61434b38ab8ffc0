import { type Phrase, phrase } from '../locales';
import type { Path } from '../rubric';
import { type Branch, readBranch, writeBranch } from './branch';
import { isPlain, type Plain, same } from './plain';
import type { Levels } from './text/choice';
import { Unclear } from './text/unclear';

/** A clause with its place in the table. */
export interface Placed {
  readonly node: Plain;
  readonly parent: string;
  readonly branch: string;
}

export interface OutlineContext {
  readonly levels: Levels;
  /** Options of a level or a reading, as declared. */
  readonly optionsOf: (key: string) => readonly string[];
}

interface Item {
  readonly node: Plain;
  readonly branch: Branch | null;
}

/** The clauses of a list in order, each with its branch; null: nothing that rows could show. */
function itemsOf(list: unknown, { optionsOf }: OutlineContext): Item[] | null {
  if (isPlain(list) && typeof list.choose === 'string') {
    const { choose: key, ...options } = list;
    const declared = optionsOf(key);
    if (!same([...Object.keys(options)].sort(), [...declared].sort())) return null;
    const items: Item[] = [];
    for (const [option, nodes] of Object.entries(options)) {
      if (!Array.isArray(nodes) || !nodes.every(isClause)) return null;
      for (const node of nodes) items.push({ node, branch: { key, option, pick: false } });
    }
    return items.length === 0 ? null : items;
  }
  if (!Array.isArray(list) || list.length === 0) return null;
  const items: Item[] = [];
  for (const one of list as unknown[]) {
    if (isClause(one)) items.push({ node: one, branch: null });
    else if (isPlain(one) && typeof one.choose === 'string') {
      const { choose: key, ...options } = one;
      for (const [option, node] of Object.entries(options)) {
        if (!isClause(node)) return null;
        items.push({ node, branch: { key, option, pick: true } });
      }
    } else return null;
  }
  return items;
}

const isClause = (value: unknown): value is Plain =>
  isPlain(value) && typeof value.id === 'string' && value.choose === undefined;

/** Clauses of a tree as rows, parents first; children that rows cannot show stay with their clause. Null: no such tree. */
export function flatten(nodes: unknown, context: OutlineContext): Placed[] | null {
  const rows: Placed[] = [];
  const visit = (list: unknown, parent: string): boolean => {
    const items = itemsOf(list, context);
    if (items === null) return false;
    for (const { node, branch } of items) {
      const { children, ...own } = node;
      const place = rows.length;
      const words = branch === null ? '' : writeBranch(branch, context.levels);
      rows.push({ node: own, parent, branch: words });
      if (children !== undefined && !visit(children, String(node.id))) {
        rows.splice(place, rows.length, { node, parent, branch: words });
      }
    }
    return true;
  };
  return visit(nodes, '') ? rows : null;
}

/** A row of 细则 as read: the clause without its children. */
export interface Row {
  readonly node: Plain;
  readonly parent: string;
  readonly branch: string;
}

export interface RowProblem {
  readonly row: number;
  readonly column: '上级编号' | '适用';
  readonly message: Phrase;
}

export interface Outline {
  readonly nodes: unknown;
  /** Where in `nodes` the clause of each row stands, the first one where it stands in several lists. */
  readonly paths: readonly Path[];
  readonly problems: readonly RowProblem[];
}

/** Puts the rows of one table together to a tree. */
export function assemble(rows: readonly Row[], context: OutlineContext): Outline {
  const problems: RowProblem[] = [];
  const above = rows.map((row, index) => parentOf(rows, row, index, problems));
  const paths = rows.map((): Path => []);
  const seen = new Set<number>();
  const build = (parent: number | null, base: Path): unknown => {
    const members = rows.flatMap((_, index) => (above[index] === parent ? [index] : []));
    if (members.length === 0) return undefined;
    const made = (index: number, path: Path): unknown => {
      seen.add(index);
      if (paths[index]?.length === 0) paths[index] = path;
      const node = rows[index]?.node ?? {};
      const children = build(index, [...path, 'children']);
      return children === undefined ? node : { ...node, children };
    };
    const branches = members.map((index) => branchOf(rows, index, context, problems));
    return listOf(members, branches, base, made, context, problems);
  };
  const nodes = build(null, []) ?? [];
  rows.forEach((row, index) => {
    if (seen.has(index) || !isInRing(above, index)) return;
    const message = phrase('schemesheet.ringOfParents', { id: String(row.node.id) });
    problems.push({ row: index, column: '上级编号', message });
  });
  return { nodes, paths, problems };
}

function isInRing(above: readonly (number | null | undefined)[], start: number): boolean {
  let here = above[start];
  for (let steps = 0; typeof here === 'number' && steps < above.length; steps += 1) {
    if (here === start) return true;
    here = above[here];
  }
  return false;
}

/** Index of the row above, null at the top, undefined where there is none: the nearest before, else the next. */
function parentOf(
  rows: readonly Row[],
  { parent }: Row,
  index: number,
  problems: RowProblem[],
): number | null | undefined {
  if (parent === '') return null;
  const isParent = ({ node }: Row): boolean => String(node.id) === parent;
  const before = rows.slice(0, index).findLastIndex(isParent);
  const found = before === -1 ? rows.findIndex((row, at) => at > index && isParent(row)) : before;
  if (found !== -1) return found;
  const message = phrase('schemesheet.unknownParent', { id: parent });
  problems.push({ row: index, column: '上级编号', message });
  return undefined;
}

function branchOf(
  rows: readonly Row[],
  index: number,
  { levels }: OutlineContext,
  problems: RowProblem[],
): Branch | null {
  const text = rows[index]?.branch ?? '';
  if (text === '') return null;
  try {
    return readBranch(text, levels);
  } catch (error) {
    if (!(error instanceof Unclear)) throw error;
    problems.push({ row: index, column: '适用', message: error.phrase });
    return null;
  }
}

function listOf(
  members: readonly number[],
  branches: readonly (Branch | null)[],
  base: Path,
  made: (index: number, path: Path) => unknown,
  { optionsOf }: OutlineContext,
  problems: RowProblem[],
): unknown {
  const lists = branches.flatMap((one) => (one === null || one.pick ? [] : [one.key]));
  const [key] = lists;
  if (key === undefined) return picked(members, branches, base, made);
  const options = new Map(optionsOf(key).map((option): [string, unknown[]] => [option, []]));
  for (const [at, index] of members.entries()) {
    const branch = branches[at] ?? null;
    if (branch !== null && (branch.pick || branch.key !== key)) {
      const message = phrase('schemesheet.mixedBranches');
      problems.push({ row: index, column: '适用', message });
      continue;
    }
    if (branch !== null && !options.has(branch.option)) options.set(branch.option, []);
    for (const [option, list] of options) {
      if (branch === null || branch.option === option)
        list.push(made(index, [...base, option, list.length]));
    }
  }
  return { choose: key, ...Object.fromEntries(options) };
}

/** A plain list; rows with 择一 that stand together are one place of it. */
function picked(
  members: readonly number[],
  branches: readonly (Branch | null)[],
  base: Path,
  made: (index: number, path: Path) => unknown,
): unknown[] {
  const list: unknown[] = [];
  let place: Plain = {};
  for (const [at, index] of members.entries()) {
    const branch = branches[at] ?? null;
    if (branch === null) {
      place = {};
      list.push(made(index, [...base, list.length]));
      continue;
    }
    const { key, option } = branch;
    if (place.choose !== key || Object.hasOwn(place, option)) {
      place = { choose: key };
      list.push(place);
    }
    place[option] = made(index, [...base, list.length - 1, option]);
  }
  return list;
}
