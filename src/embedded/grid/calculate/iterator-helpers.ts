/**
 * The formula engine asks a map's keys for `some`, which browsers and Node from 22 on have and Node 20
 * has not.
 */
export function addIteratorHelpers(): void {
  const prototype: unknown = Object.getPrototypeOf(Object.getPrototypeOf(new Map().keys()));
  if (typeof prototype !== 'object' || prototype === null || 'some' in prototype) return;
  Object.defineProperty(prototype, 'some', {
    configurable: true,
    writable: true,
    value<T>(this: Iterable<T>, test: (one: T, index: number) => unknown): boolean {
      let index = 0;
      for (const one of this) {
        if (Boolean(test(one, index))) return true;
        index += 1;
      }
      return false;
    },
  });
}
