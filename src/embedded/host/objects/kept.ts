import type { Scalar } from '../object';
import type { HostState } from '../state';
import type { Json } from '../wire';

/** A scalar that the host only remembers: what is written is read back, nothing else comes of it. */
export function keptScalar<T>(
  idOf: (target: T) => string,
  name: string,
  initial: Json,
): Scalar<T> & Required<Pick<Scalar<T>, 'set'>> {
  const key = (target: T) => `${idOf(target)}/${name}`;
  return {
    get: (target, host: HostState) => host.extras.get(key(target)) ?? initial,
    set: (target, value, host: HostState) => {
      host.extras.set(key(target), value);
    },
  };
}

/** Several of them, by name, with what they are before anybody writes them. */
export function keptScalars<T>(
  idOf: (target: T) => string,
  defaults: Readonly<Record<string, Json>>,
): Record<string, Scalar<T>> {
  const entries = Object.entries(defaults);
  return Object.fromEntries(
    entries.map(([name, initial]) => [name, keptScalar(idOf, name, initial)]),
  );
}
