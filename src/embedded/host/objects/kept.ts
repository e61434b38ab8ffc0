import type { Definition } from '../object';
import type { HostState } from '../state';
import type { Json } from '../wire';

/** Scalars that the host only remembers: what is written is read back, nothing else comes of it. */
export function keptScalars<T>(
  idOf: (target: T) => string,
  defaults: Readonly<Record<string, Json>>,
): NonNullable<Definition<T>['scalars']> {
  const made: Record<string, NonNullable<Definition<T>['scalars']>[string]> = {};
  for (const [name, initial] of Object.entries(defaults)) {
    const key = (target: T) => `${idOf(target)}/${name}`;
    made[name] = {
      get: (target, host: HostState) => host.extras.get(key(target)) ?? initial,
      set: (target, value, host: HostState) => {
        host.extras.set(key(target), value);
      },
    };
  }
  return made;
}
