import type { Language } from '../locales';
import { functionsPage } from './functions-page';
import { functionsInSource, type SourceFunction } from './functions-source';

/** Files made from the source of the DRILL functions, by path; a test compares them with the committed ones. */
export function functionsPages(root?: string): Readonly<Record<string, string>> {
  const functions = functionsInSource(root);
  return {
    'src/functions/generated/functions.zh-CN.json': json(metadata(functions, 'zh-CN')),
    'src/functions/generated/functions.en-US.json': json(metadata(functions, 'en-US')),
    'src/functions/generated/catalogue.json': json(functions.map(catalogueEntry)),
    'docs/functions.md': functionsPage(functions),
  };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Custom functions metadata for Excel. */
function metadata(functions: readonly SourceFunction[], language: Language): unknown {
  return {
    // Error values reach the functions, which pass them on; never beside allowCustomDataForDataTypeAny.
    allowErrorForDataTypeAny: true,
    functions: functions.map(({ id, description, parameters, isMatrix }) => ({
      id,
      name: id,
      description: description[language],
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description[language],
        type: 'any',
        dimensionality: dimensionality(parameter.isRange),
        ...(parameter.isOptional ? { optional: true } : {}),
      })),
      result: { type: 'any', dimensionality: dimensionality(isMatrix) },
    })),
  };
}

const dimensionality = (isMatrix: boolean): string => (isMatrix ? 'matrix' : 'scalar');

function catalogueEntry(one: SourceFunction): unknown {
  const { id, group, label, description, parameters, examples } = one;
  return { id, group, label, description, parameters, examples };
}
