import type { Rule } from '../../mechanisms';
import type { Scorecard, Scheme, SchemeNode } from '../../rubric';
import type { LoadedScheme } from '../../scoring';

type Node = SchemeNode<Rule>;

/** A level of a table, and the scheme as it is there under the default readings. */
export interface LevelView {
  readonly level: string | null;
  /** 「县级」, or '' for a table that is the same at every level. */
  readonly name: string;
  readonly scheme: Scheme<Rule>;
  readonly card: Scorecard<Rule>;
}

/** A clause with the forms that it has at the levels of its table. */
export interface ClauseView {
  readonly id: string;
  readonly depth: number;
  readonly forms: readonly { readonly at: LevelView; readonly node: Node }[];
}

export function cardAt(
  loaded: LoadedScheme,
  table: string,
  level: string | null,
  readings: Readonly<Record<string, string>>,
): LevelView {
  const fallback = level ?? Object.keys(loaded.standard.levels)[0] ?? null;
  const scheme = loaded.settle({ level: fallback, readings });
  const card = scheme.tables[table];
  if (card === undefined) throw new RangeError(`no table ${table}`);
  return { level, name: level === null ? '' : (scheme.levels[level] ?? level), scheme, card };
}

/** The table at each of its levels. */
export function levelsOf(loaded: LoadedScheme, table: string): readonly LevelView[] {
  const levels = loaded.standard.tables[table]?.levels ?? [];
  const all: readonly (string | null)[] = levels.length === 0 ? [null] : levels;
  return all.map((level) => cardAt(loaded, table, level, {}));
}

/** All clauses of all levels in the notice's order, parents first. */
export function clausesOf(views: readonly LevelView[]): readonly ClauseView[] {
  const found: ClauseView[] = [];
  const visit = (
    lists: readonly (readonly [LevelView, readonly Node[]])[],
    depth: number,
  ): void => {
    for (const id of mergedIds(lists.map(([, nodes]) => nodes))) {
      const forms = lists.flatMap(([at, nodes]) => {
        const node = nodes.find((one) => one.id === id);
        return node === undefined ? [] : [{ at, node }];
      });
      found.push({ id, depth, forms });
      visit(
        forms.map(({ at, node }) => [at, node.children] as const),
        depth + 1,
      );
    }
  };
  visit(
    views.map((at) => [at, at.card.nodes] as const),
    1,
  );
  return found;
}

/** Ids of several lists, each behind the one that it follows. */
function mergedIds(lists: readonly (readonly Node[])[]): readonly string[] {
  const ids: string[] = [];
  for (const list of lists) {
    let place = 0;
    for (const { id } of list) {
      const known = ids.indexOf(id);
      if (known < 0) ids.splice(place, 0, id);
      place = (known < 0 ? place : known) + 1;
    }
  }
  return ids;
}

export function nodeIn(card: Scorecard<Rule>, id: string): Node | null {
  const find = (nodes: readonly Node[]): Node | null => {
    for (const node of nodes) {
      const found = node.id === id ? node : find(node.children);
      if (found !== null) return found;
    }
    return null;
  };
  return find(card.nodes);
}
