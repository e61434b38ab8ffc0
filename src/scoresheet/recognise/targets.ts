import type { Rule } from '../../mechanisms';
import type { Scorecard } from '../../rubric';
import type { Node } from '../printed-rows';
import { bare, nameOf, type Profile, profileOf, unnumbered } from './text';

/** What a row may show: a clause, an indicator, or neighbouring clauses in one cell. */
export interface Target {
  /** Ids of the nodes: one, or siblings that are printed in one cell. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly names: readonly string[];
  /** Place in the order of the notice, and the place behind all that stands below it. */
  readonly at: number;
  readonly end: number;
  /** The words the row may print, each as pairs. */
  readonly texts: readonly Profile[];
  readonly points: number | null;
  /** Names and points of the nodes above. */
  readonly above: readonly string[];
  readonly abovePoints: readonly number[];
  readonly top: string;
  readonly node: Node;
}

export interface Targets {
  readonly list: readonly Target[];
  /** How many places there are. */
  readonly places: number;
  readonly nodes: ReadonlyMap<string, Node>;
  /** By id, for looking up ancestors. */
  readonly parents: ReadonlyMap<string, string | null>;
  readonly tops: readonly string[];
  /** Everything that the table prints, for a first look at which table a sheet may be. */
  readonly all: Profile;
}

const MOST_SIBLINGS = 6;

/** What rows of a table may show, in the notice's order. */
export function targetsOf(card: Scorecard<Rule>): Targets {
  const places = new Map<string, number>();
  const number = (node: Node): void => {
    places.set(node.id, places.size);
    node.children.forEach(number);
  };
  card.nodes.forEach(number);
  const list: Target[] = [];
  const nodes = new Map<string, Node>();
  const parents = new Map<string, string | null>();
  const visit = (node: Node, path: readonly Node[]): void => {
    const parent = path.at(-1) ?? null;
    nodes.set(node.id, node);
    parents.set(node.id, parent?.id ?? null);
    // An only clause that repeats its indicator word for word is the same row.
    const repeats =
      parent?.children.length === 1 && bare(parent.source.text) === bare(node.source.text);
    if (!repeats) list.push(targetOf([node], path, places));
    const inside = [...path, node];
    for (const some of runsOf(node.children)) list.push(targetOf(some, inside, places));
    node.children.forEach((child) => {
      visit(child, inside);
    });
  };
  card.nodes.forEach((node) => {
    visit(node, []);
  });
  const all = profileOf(card.nodes.map((node) => bare(`${node.name}${printed(node)}`)).join(''));
  const tops = card.nodes.map((node) => nameOf(node.name));
  return { list, places: places.size, nodes, parents, tops, all };
}

/** Neighbours that one cell may print together; all of them are what the node above prints. */
function runsOf(children: readonly Node[]): Node[][] {
  return children.flatMap((_, from) => {
    const ends = children.map((_, to) => to).filter((to) => to > from && to < from + MOST_SIBLINGS);
    return ends
      .filter((to) => to - from < children.length - 1)
      .map((to) => children.slice(from, to + 1));
  });
}

function endOf(nodes: readonly Node[], places: ReadonlyMap<string, number>): number {
  const last = (node: Node): number => {
    const child = node.children.at(-1);
    return child === undefined ? (places.get(node.id) ?? 0) : last(child);
  };
  const [end] = nodes.slice(-1);
  return end === undefined ? 0 : last(end) + 1;
}

function targetOf(
  nodes: readonly Node[],
  path: readonly Node[],
  places: ReadonlyMap<string, number>,
): Target {
  const [node] = nodes;
  if (node === undefined) throw new RangeError('a target needs a node');
  const single = nodes.length === 1;
  const at = places.get(node.id) ?? 0;
  const end = endOf(nodes, places);
  const texts = new Set<string>();
  if (single) {
    texts.add(bare(unnumbered(node.source.text)));
    const below = bare(unnumbered(printed(node)));
    // The notice prints an indicator's clauses in one cell; a scheme may quote them one by one.
    if (below.length > node.source.text.length) texts.add(below);
  } else texts.add(bare(nodes.map((one) => unnumbered(printed(one))).join('')));
  const points = nodes.map((one) => one.points);
  const sum = points.reduce<number | null>(
    (all, one) => (all === null || typeof one !== 'number' ? null : all + one),
    0,
  );
  return {
    ids: nodes.map(({ id }) => id),
    name: nameOf(node.name),
    names: nodes.map(({ name }) => nameOf(name)),
    at,
    end,
    texts: [...texts].filter((text) => text !== '').map(profileOf),
    points: sum,
    above: path.map(({ name }) => nameOf(name)),
    abovePoints: path.flatMap((one) => (typeof one.points === 'number' ? [one.points] : [])),
    top: nameOf((path[0] ?? node).name),
    node,
  };
}

/** What the notice prints of a node: its own row, or the rows below it. */
function printed(node: Node): string {
  if (node.row || node.children.length === 0) return node.source.text;
  const below = node.children.map(printed).join('');
  return below.length > node.source.text.length ? below : node.source.text;
}
