import { readFileSync } from 'node:fs';
import { CATALOGUE, DRILL_FUNCTIONS } from '../../src/functions';
import { functionsPages } from '../../src/cli/functions-pages';
import chinese from '../../src/functions/generated/functions.zh-CN.json';
import english from '../../src/functions/generated/functions.en-US.json';

const pages = functionsPages();

test.each(Object.entries(pages))('%s is as `npm run docs` makes it', (path, page) => {
  expect(readFileSync(path, 'utf8')).toBe(page);
});

test('the same is made every time', () => {
  expect(functionsPages()).toEqual(pages);
});

describe.each([
  ['zh-CN', chinese],
  ['en-US', english],
])('metadata for Excel, %s', (language, metadata) => {
  test('errors reach the functions, data types do not', () => {
    expect(Object.keys(metadata).sort()).toEqual(['allowErrorForDataTypeAny', 'functions']);
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  test('the functions of the list, with as many arguments', () => {
    const counts = metadata.functions.map(({ id, parameters }) => ({
      id,
      required: parameters.filter((one) => !('optional' in one)).length,
      most: parameters.length,
    }));
    expect(counts).toEqual(
      DRILL_FUNCTIONS.map(({ id, required, most }) => ({ id, required, most })),
    );
  });

  test.each(metadata.functions.map((one) => [one.id, one] as const))('%s', (id, one) => {
    expect(Object.keys(one).sort()).toEqual(['description', 'id', 'name', 'parameters', 'result']);
    expect(one.name).toBe(id);
    expect(id).toMatch(/^[A-Z]{3,20}$/);
    expect(one.result).toEqual({
      type: 'any',
      dimensionality: id === 'BYMONTH' ? 'matrix' : 'scalar',
    });
    const words = [one.description, ...one.parameters.map(({ description }) => description)];
    for (const text of words) {
      // Excel cuts descriptions off in its dialogue.
      expect(text.length).toBeLessThanOrEqual(255);
      if (language === 'zh-CN') expect(text).toMatch(/[\u4e00-\u9fff].*。$/u);
      else
        expect(
          text.replaceAll(/未填|待评|不适用|未到期|否决|一致|差|事迹材料|是|否|无|、/gu, ''),
        ).not.toMatch(/[\u4e00-\u9fff]/u);
    }
    let optional = false;
    for (const parameter of one.parameters) {
      expect(
        Object.keys(parameter)
          .filter((key) => key !== 'optional')
          .sort(),
      ).toEqual(['description', 'dimensionality', 'name', 'type']);
      expect(parameter.type).toBe('any');
      expect(['matrix', 'scalar']).toContain(parameter.dimensionality);
      // What may be left out stands at the end.
      expect(optional && !('optional' in parameter)).toBe(false);
      optional ||= 'optional' in parameter;
    }
  });
});

test('both languages differ in descriptions only', () => {
  const bare = (metadata: typeof chinese | typeof english): unknown =>
    JSON.parse(
      JSON.stringify(metadata, (key, value: unknown) => (key === 'description' ? '' : value)),
    );
  expect(bare(english)).toEqual(bare(chinese));
});

test('the catalogue has the functions of the list, each with words in both languages', () => {
  expect(CATALOGUE.map(({ id }) => id)).toEqual(DRILL_FUNCTIONS.map(({ id }) => id));
  for (const { label, description } of CATALOGUE)
    for (const words of [label, description])
      for (const language of ['zh-CN', 'en-US'] as const) expect(words[language]).not.toBe('');
});
