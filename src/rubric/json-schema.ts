import { z } from 'zod';
import { schemeSchema } from './language/scheme';
import { isObject, type Raw } from './raw';

const CHOICE = { $ref: '#/$defs/choice' };

/** `{choose: KEY, option: …}`: what stands in a file before the loader settles it. */
const CHOICE_SCHEMA: Raw = {
  type: 'object',
  description: '按层级（level）或口径选择：{choose: level, county: 5, city: 2}',
  properties: { choose: { type: 'string' }, default: { type: 'string' } },
  required: ['choose'],
};

/** Where JSON Schema keeps a map of schemas, one schema, or a list of them. */
const MAPS = ['properties', '$defs'];
const SINGLE = ['items', 'additionalProperties'];
const LISTS = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];

/** Allows a choice wherever a value is asked for; names of keys stay as they are. */
function withChoices(schema: unknown): unknown {
  if (!isObject(schema)) return schema;
  const orChoice = (one: unknown): unknown =>
    isObject(one) ? { anyOf: [withChoices(one), CHOICE] } : one;
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (MAPS.includes(key) && isObject(value)) {
      const wrap = key === 'properties' ? orChoice : withChoices;
      return [
        key,
        Object.fromEntries(Object.entries(value).map(([name, one]) => [name, wrap(one)])),
      ];
    }
    if (SINGLE.includes(key)) return [key, orChoice(value)];
    if (LISTS.includes(key) && Array.isArray(value)) return [key, value.map(withChoices)];
    return [key, value];
  });
  return Object.fromEntries(entries);
}

/** JSON Schema of a scheme file, for editors. `rules` is the schema of all mechanisms together. */
export function schemeJsonSchema(rules: z.ZodType): Raw {
  const plain = z.toJSONSchema(schemeSchema(rules), {
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
  });
  const schema = withChoices(plain);
  if (!isObject(schema)) throw new TypeError('a scheme is an object');
  const { $defs } = schema;
  return {
    ...schema,
    title: '练兵自评方案',
    $defs: { ...(isObject($defs) ? $defs : {}), choice: CHOICE_SCHEMA },
  };
}

/** The page of docs/: the schema as text. */
export function schemeJsonSchemaPage(rules: z.ZodType): string {
  return `${JSON.stringify(schemeJsonSchema(rules), null, 2)}\n`;
}
