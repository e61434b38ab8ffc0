import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MECHANISMS, ruleSchema } from '../../src/mechanisms';
import { schemeJsonSchema, schemeJsonSchemaPage } from '../../src/rubric';

test('docs/scheme.schema.json is what the language says (npm run docs)', () => {
  const committed = readFileSync(join(__dirname, '../../docs/scheme.schema.json'), 'utf8');
  expect(committed === schemeJsonSchemaPage(ruleSchema)).toBe(true);
});

test('every field may be a choice, every kind of rule is known, defaults need not be written', () => {
  const schema = schemeJsonSchema(ruleSchema);
  const text = JSON.stringify(schema);
  expect(schema).toMatchObject({
    type: 'object',
    properties: { year: { anyOf: [{ type: 'integer' }, { $ref: '#/$defs/choice' }] } },
    $defs: { choice: { required: ['choose'] } },
  });
  for (const kind of Object.keys(MECHANISMS)) expect(text).toContain(`"const":"${kind}"`);
  expect(schema.required).not.toContain('facts');
  expect(schema.required).toContain('tables');
});
