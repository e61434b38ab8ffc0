import type { HostObject } from './object';
import type { Json, QueryInfo } from './wire';

/** What is asked of an object: its own members and, by name, what is asked of its children. */
interface Wish {
  all: boolean;
  readonly members: Set<string>;
  readonly children: Map<string, Wish>;
}

/** Answers `load`: nested, in the wire's names. A null object answers null. */
export function answerQuery(object: HostObject | null, query: QueryInfo | undefined): Json {
  if (object === null) return null;
  const wish: Wish = noWish();
  for (const path of query?.Select ?? []) addPath(wish, path, object.isCollection);
  for (const path of query?.Expand ?? []) addPath(wish, `${path}/*`, object.isCollection);
  return answer(object, wish, query?.Skip ?? 0, query?.Top);
}

function noWish(): Wish {
  return { all: false, members: new Set(), children: new Map() };
}

function addPath(wish: Wish, path: string, collection: boolean): void {
  const stripped = collection ? path.replace(/^items(\/|$)/i, '') : path;
  const [first = '', ...rest] = stripped.split('/');
  if (first === '' || first === '*') {
    wish.all = true;
    return;
  }
  const name = pascal(first);
  if (rest.length === 0) {
    wish.members.add(name);
    return;
  }
  const child = wish.children.get(name) ?? noWish();
  wish.children.set(name, child);
  addPath(child, rest.join('/'), false);
}

function pascal(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function answer(object: HostObject, wish: Wish, skip = 0, top?: number): Json {
  if (object.isCollection) return answerCollection(object, wish, skip, top);
  const reply: Record<string, Json> = { ...object.identity() };
  if (wish.all) for (const name of object.scalars()) reply[name] = object.read(name);
  for (const name of wish.members) {
    if (object.has(name)) reply[name] = object.read(name);
    else reply[name] = wholeChild(object, name);
  }
  for (const [name, childWish] of wish.children) {
    const child = object.child(name);
    reply[name] = child === null ? null : answer(child, childWish);
  }
  return reply;
}

/** A collection's own figures stand beside its items; everything else is asked of the items. */
function answerCollection(collection: HostObject, wish: Wish, skip: number, top?: number): Json {
  const reply: Record<string, Json> = {};
  const ofItems: Wish = { all: wish.all, members: new Set(), children: new Map() };
  for (const name of wish.members) {
    if (collection.has(name)) reply[name] = collection.read(name);
    else ofItems.members.add(name);
  }
  for (const [name, child] of wish.children) {
    if (name === 'Items') mergeItems(ofItems, child);
    else ofItems.children.set(name, child);
  }
  if (wish.all) for (const name of collection.scalars()) reply[name] = collection.read(name);
  if (ofItems.all || ofItems.members.size > 0 || ofItems.children.size > 0) {
    const end = top === undefined ? undefined : skip + top;
    reply._Items = collection
      .items()
      .slice(skip, end)
      .map((item) => answer(item, ofItems));
  }
  return reply;
}

function mergeItems(into: Wish, items: Wish): void {
  into.all ||= items.all;
  for (const name of items.members) into.members.add(name);
  for (const [name, child] of items.children) into.children.set(name, child);
}

/** `load('font')` asks for all scalars of a child; a name that is neither is unknown. */
function wholeChild(object: HostObject, name: string): Json {
  const child = object.child(name);
  return child === null ? null : answer(child, { ...noWish(), all: true });
}
