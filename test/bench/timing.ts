/** Milliseconds of processor time so far: on a busy machine the clock on the wall says little. */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = spent();
  const result = work();
  return { result, ms: spent() - start };
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;

/**
 * The median processor time of each piece of work over `rounds` runs, after some to warm up. The pieces take
 * turns, so that all of them meet the same machine.
 */
export function compare<K extends string>(
  rounds: number,
  pieces: Readonly<Record<K, () => unknown>>,
): Record<K, number> {
  const names = Object.keys(pieces) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    K,
    number[]
  >;
  const warm = 8;
  for (let round = 0; round < warm + rounds; round += 1)
    for (const name of names) {
      const { ms } = timed(pieces[name]);
      if (round >= warm) times[name].push(ms);
    }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<K, number>;
}
