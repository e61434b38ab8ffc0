import type { LoadedScheme } from '../scoring';

type Card = LoadedScheme['standard']['tables'][string];
type Node = Card['nodes'][number];
type Source = Node['source'];

/** What an id of a table stands for. */
export type IdPlace =
  /** A node of the score tree, or something inside one: a rate, a class, an exemption, a provision. */
  | {
      readonly is: 'node';
      readonly node: string;
      readonly inside: { readonly name: string; readonly source: Source | null } | null;
    }
  | { readonly is: 'provision'; readonly name: string; readonly source: Source }
  | { readonly is: 'assignment' | 'eligibility' | 'quota'; readonly source: Source };

/** Every id that a table knows, in the order in which it names them. */
export function idPlaces(card: Card): ReadonlyMap<string, IdPlace> {
  const places = new Map<string, IdPlace>();
  const add = (id: string, place: IdPlace): void => {
    if (!places.has(id)) places.set(id, place);
  };
  const visit = (node: Node): void => {
    add(node.id, { is: 'node', node: node.id, inside: null });
    for (const { id, name, source } of node.provisions)
      add(id, { is: 'node', node: node.id, inside: { name, source } });
    if (node.exempt?.id !== undefined) {
      const source = node.exempt.source ?? null;
      add(node.exempt.id, { is: 'node', node: node.id, inside: { name: node.name, source } });
    }
    for (const { id, name } of namedIn(node.rule))
      add(id, { is: 'node', node: node.id, inside: { name, source: null } });
    node.children.forEach(visit);
  };
  card.nodes.forEach(visit);
  for (const { id, source } of card.assignments) add(id, { is: 'assignment', source });
  for (const { id, source } of card.eligibility) add(id, { is: 'eligibility', source });
  for (const { id, source } of card.quotas) add(id, { is: 'quota', source });
  for (const { id, name, source } of card.provisions) add(id, { is: 'provision', name, source });
  return places;
}

/** Rates, classes and options of a rule that have an id. */
function namedIn(value: unknown): { id: string; name: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(namedIn);
  if (!('id' in value) || typeof value.id !== 'string') return inner;
  const name = 'name' in value && typeof value.name === 'string' ? value.name : '';
  return [{ id: value.id, name }, ...inner];
}

const NEAR = 12;

/** The ids that begin like the one that is not there, else the top ones. */
export function idsNear(card: Card, id: string): string[] {
  const ids = [...idPlaces(card).keys()];
  for (let length = id.length - 1; length > 0; length -= 1) {
    const near = ids.filter((one) => one.startsWith(id.slice(0, length)));
    if (near.length > 0) return near.sort().slice(0, NEAR);
  }
  return card.nodes.map((node) => node.id);
}
