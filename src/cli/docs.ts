import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleSchema } from '../mechanisms';
import { recordsPage } from '../records';
import { schemeJsonSchemaPage } from '../rubric';
import { treeJsonSchemaText } from '../scoring';
import { checkJsonSchemaText } from './check-json';
import { docsPages } from './docs/pages';
import { functionsPages } from './functions-pages';

/** Pages of docs/ that are made from declarations; a test compares them with the committed files. */
const PAGES: Readonly<Record<string, () => string>> = {
  'records.md': recordsPage,
  'score.schema.json': treeJsonSchemaText,
  'check.schema.json': checkJsonSchemaText,
  'scheme.schema.json': () => schemeJsonSchemaPage(ruleSchema),
};

mkdirSync(join('docs', 'schemes'), { recursive: true });
for (const [name, page] of Object.entries(PAGES)) writeFileSync(join('docs', name), page());
for (const [path, page] of Object.entries({ ...functionsPages(), ...docsPages() }))
  writeFileSync(path, page);
