import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordsPage } from '../../src/records';

test('docs/records.md is what the dictionary says (npm run docs)', () => {
  const committed = readFileSync(join(__dirname, '../../docs/records.md'), 'utf8');
  expect(committed).toBe(recordsPage());
});
