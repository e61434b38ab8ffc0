import { openScheme } from '../../src/scoring';
import { templateSpec } from '../../src/scoresheet';
import { readFileSync } from 'node:fs';

const FILE = 'src/schemes/suzhou-2016/scheme.yaml';

test('full marks that the unit states are shown beside their row, from 基本事项', () => {
  const scheme = openScheme(readFileSync(FILE, 'utf8'), FILE);
  const spec = templateSpec({ scheme, table: 'individual', subjects: ['P01'] });
  const body = spec.sheets.find(({ name }) => name.startsWith('先进个人自评'))?.rows ?? [];
  const column = body.flatMap((row) => row.flatMap((cell) => cell?.formula ?? []));
  const asked = Object.entries(scheme.standard.facts)
    .filter(([, fact]) => fact.tables?.includes('individual') === true && fact.unit === '分')
    .map(([name]) => name);
  expect(asked.length).toBeGreaterThan(2);
  for (const name of asked) {
    const answer = `INDEX('基本事项'!B:B,MATCH("${name}",'基本事项'!A:A,0))`;
    expect(column).toContain(`IFERROR(IF(${answer}="","",${answer}),"")`);
  }
});
