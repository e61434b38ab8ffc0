import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command } from 'commander';
import packageJson from '../../../package.json';
import type { Environment } from './identity';
import { manifestXml } from './manifest';

/** `npm run manifest -- --base-url https://…`: the manifest of one environment. */
const command = new Command('manifest')
  .requiredOption('--base-url <URL>', 'https address of the folder that holds taskpane.html')
  .option(
    '--suffix <TEXT>',
    'letters behind the names where two environments are used side by side',
    '',
  )
  .option('--build <N>', 'last number of the version; left out: the number of commits')
  .option('--out <FILE>', 'where to write it', 'dist/addin/manifest.xml')
  .parse();
const options = command.opts<{ baseUrl: string; suffix: string; build?: string; out: string }>();

const url = URL.canParse(options.baseUrl) ? new URL(options.baseUrl) : null;
if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '')
  command.error(`--base-url: ${options.baseUrl} is no https address of a folder`);
if (!/^[A-Za-z0-9]*$/.test(options.suffix)) command.error('--suffix: letters and digits only');
const build = options.build ?? commits();
if (!/^\d{1,5}$/.test(build)) command.error(`--build: ${build} is no number below 100000`);

const environment: Environment = {
  baseUrl: options.baseUrl.replace(/\/+$/, ''),
  version: `${packageJson.version}.${build}`,
  suffix: options.suffix,
};
await mkdir(dirname(options.out), { recursive: true });
await writeFile(options.out, manifestXml(environment));
process.stdout.write(`${options.out} ${environment.version} ${environment.baseUrl}\n`);

/** Grows with every commit; 0 where there is no history (a downloaded archive). */
function commits(): string {
  try {
    return execFileSync('git', ['rev-list', '--count', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return '0';
  }
}
