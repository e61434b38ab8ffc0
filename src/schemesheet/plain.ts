import type { Path } from '../rubric';

/** A map of a scheme before anything is known of its shape. */
export type Plain = Record<string, unknown>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path, or undefined. */
export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, key) =>
      isPlain(here) && Object.hasOwn(here, String(key)) ? here[String(key)] : undefined,
    value,
  );
}

/** What stands on the way to a path or at it and is no map to go on through; undefined: the way is free. */
export function obstacle(value: unknown, path: Path): Path | undefined {
  let here = value;
  for (const [depth, key] of path.entries()) {
    if (!isPlain(here) || typeof here.choose === 'string') return path.slice(0, depth);
    if (!Object.hasOwn(here, String(key))) return undefined;
    here = here[String(key)];
  }
  return path;
}

/** Sets a value; maps on the way are made. */
export function put(target: Plain, path: Path, value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  const name = String(key);
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = target[name];
  const next: Plain = isPlain(inner) ? inner : {};
  target[name] = next;
  put(next, rest, value);
}

/** Takes a value out, and the maps that are empty without it. */
export function takeOut(target: Plain, path: Path): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  const inner = target[String(key)];
  if (rest.length > 0 && isPlain(inner)) {
    takeOut(inner, rest);
    if (Object.keys(inner).length > 0) return;
  }
  Reflect.deleteProperty(target, String(key));
}

/** A copy in which nothing is shared: aliases of YAML become values of their own. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)]));
}

/** Whether two values are equal, whatever the order of keys. */
export function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => same(item, other[index]))
    );
  if (!isPlain(one) || !isPlain(other)) return Object.is(one, other);
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  );
}

/** Equal with keys in one order: conditions and lists of options are shown in theirs. */
export const sameInOrder = (one: unknown, other: unknown): boolean =>
  same(one, other) && JSON.stringify(one) === JSON.stringify(other);

/** People look for what matters first. */
export function ordered(
  value: Plain,
  first: readonly string[],
  last: readonly string[] = [],
): Plain {
  const keys = Object.keys(value);
  const middle = keys.filter((key) => !first.includes(key) && !last.includes(key));
  const order = [...first, ...middle, ...last].filter((key) => Object.hasOwn(value, key));
  return Object.fromEntries(order.map((key) => [key, value[key]]));
}
