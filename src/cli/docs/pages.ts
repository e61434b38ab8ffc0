import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openScheme } from '../../scoring';
import { checksPage } from './checks-page';
import { mechanismsPage } from './mechanisms-page';
import { schemePage, schemesIndex } from './scheme-page';

const SCHEMES = join('src', 'schemes');

/** Pages that are made from the schemes, by path; a test compares them with the committed ones. */
export function docsPages(): Readonly<Record<string, string>> {
  const all = readdirSync(SCHEMES, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => {
      const path = join(SCHEMES, name, 'scheme.yaml');
      return openScheme(readFileSync(path, 'utf8'), path);
    })
    .sort((a, b) => b.standard.year - a.standard.year);
  return {
    ...Object.fromEntries(
      all.map((one) => [`docs/schemes/${one.standard.id}.md`, schemePage(one)]),
    ),
    'docs/schemes/README.md': schemesIndex(all),
    'docs/mechanisms.md': mechanismsPage(all),
    'docs/checks.md': checksPage(),
  };
}
