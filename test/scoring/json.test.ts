import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeJsonSchemaText } from '../../src/scoring';

test('docs/score.schema.json is current (npm run docs)', () => {
  const path = join(__dirname, '../../docs/score.schema.json');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(treeJsonSchemaText()));
});
