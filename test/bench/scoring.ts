import { readFileSync } from 'node:fs';
import { openScheme, score } from '../../src/scoring';
import { barePass, codedChecks, recordSet } from './checks';

/** Median milliseconds of `rounds` runs, interleaved with the yardstick so that both meet the same machine. */
function compare(rounds: number, yardstick: () => void, candidates: Record<string, () => void>) {
  const times = new Map<string, number[]>();
  const run = (name: string, work: () => void): void => {
    const start = performance.now();
    work();
    const list = times.get(name) ?? [];
    list.push(performance.now() - start);
    times.set(name, list);
  };
  for (let round = 0; round < rounds; round += 1) {
    run('bare', yardstick);
    for (const [name, work] of Object.entries(candidates)) run(name, work);
  }
  const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

const file = 'src/schemes/banan-2025/scheme.yaml';
const scheme = openScheme(readFileSync(file, 'utf8'), file);
for (const size of [10_000, 100_000, 1_000_000]) {
  const checks = codedChecks(size);
  const records = recordSet(checks);
  const request = { scheme, table: 'collective', level: 'county', records, subject: '集体', asOf: '2025-12-31' };
  const medians = compare(15, () => barePass(checks), {
    brief: () => score({ ...request, brief: true }),
    full: () => score(request),
  });
  const bare = medians.get('bare') ?? Number.NaN;
  console.log(size, [...medians].map(([name, ms]) => `${name} ${ms.toFixed(2)} ms = ${(ms / bare).toFixed(1)}×`).join('  '));
}
