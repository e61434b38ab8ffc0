import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readMemory } from '../scoresheet';
import { openWorkbookFile } from '../workbook/file';
import { EXIT } from './exit';
import { nodeIo } from './node-io';
import { run } from './run';

/**
 * `demo MAIN [--all] [options of fill]`: fills every table of the sample MAIN, or with `--all` of the sample of every
 * scheme, as of the day of each, and says where the results are.
 */
const SAMPLES = join('assets', 'samples');
const FOLDER = 'out';

/** The day a sample remembers, so that the demonstration is the same on every day. */
async function asOf(path: string): Promise<string[]> {
  const bytes = await readFile(path).catch(() => null);
  // What cannot be read is refused by the fill, in its words.
  if (bytes === null) return [];
  const workbook = await openWorkbookFile(bytes);
  const { memory } = readMemory((await workbook.read()).memory);
  const day = memory?.lastFill?.asOf;
  return day === undefined ? [] : ['--as-of', day];
}

const [main = '', ...given] = process.argv.slice(2);
const all = given.includes('--all');
const passedOn = given.filter((one) => one !== '--all');
const found = (await readdir(SAMPLES)).filter((one) => one.endsWith('.xlsx')).sort();
const names = all ? found : [`${main}.xlsx`];

await mkdir(FOLDER, { recursive: true });
const io = nodeIo();
const codes: number[] = [];
for (const name of names) {
  const input = join(SAMPLES, name);
  const output = join(FOLDER, `${basename(name, '.xlsx')}-已填.xlsx`);
  const argv = ['fill', input, '--all-tables', ...(await asOf(input)), '--out', output, '--force'];
  codes.push(await run([...argv, ...passedOn], io));
}
// The samples are messy on purpose: errors in their data are part of the demonstration.
process.exitCode = codes.some((code) => code !== EXIT.done && code !== EXIT.dataErrors)
  ? EXIT.failed
  : EXIT.done;
