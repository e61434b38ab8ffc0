// Holds what a first load takes against its ceilings (gzip, kB of 1000 bytes). Ceilings only go down.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const CEILINGS = JSON.parse(readFileSync(join(import.meta.dirname, 'size.json'), 'utf8'));
const root = join(import.meta.dirname, '..');

/** Own scripts that a page loads before anything is asked of it. */
function scriptsOf(page) {
  const html = readFileSync(join(root, page), 'utf8');
  return [...html.matchAll(/<script[^>]*?\ssrc="?([^">\s]+)"?[^>]*>/g)]
    .filter(([tag, src]) => !/^https?:/.test(src) && !tag.includes('nomodule'))
    .map(([, src]) => join(root, page, '..', src));
}

const size = (files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000;

const measured = {
  pane: size(scriptsOf('dist/addin/taskpane.html')),
  functions: size([join(root, 'dist/addin/functions.js')]),
  offline: size(scriptsOf('dist/offline/index.html')),
};

let over = false;
for (const [name, kB] of Object.entries(measured)) {
  const ceiling = CEILINGS[name];
  if (ceiling === undefined) throw new Error(`no ceiling for ${name}`);
  const tooLarge = !(kB <= ceiling);
  over ||= tooLarge;
  console.log(
    `${name}: ${kB.toFixed(1)} kB gzip, ceiling ${ceiling}${tooLarge ? ' – TOO LARGE' : ''}`,
  );
}
process.exit(over ? 1 : 0);
