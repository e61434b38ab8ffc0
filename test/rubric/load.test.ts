import { z } from 'zod';
import { render } from '../../src/locales';
import { ruleSchema } from '../../src/mechanisms';
import { loadScheme, originalPath, SchemeError } from '../../src/rubric';
import { changed, lineOf, SCHEME } from './scheme-text';

const load = (text: string) => loadScheme(text, 'demo.yaml', ruleSchema);

function errorOf(act: () => unknown): SchemeError {
  try {
    act();
  } catch (error) {
    if (error instanceof SchemeError) return error;
    throw error;
  }
  throw new Error('no error');
}

test('a settled scheme has no choices left and keeps its defaults', () => {
  const { scheme } = load(SCHEME).settle({ level: 'city', readings: {} });
  const [first] = scheme.tables.collective?.nodes ?? [];
  expect(first?.children[0]?.points).toBe(5);
  expect(first?.net?.gain).toEqual({ of: ['1.1', '1.2'], cap: null });
  expect(first?.readings).toEqual(['D5']);
  expect(first?.children[0]).toMatchObject({ role: 'gain', evidence: [], readings: [] });
});

test('broken YAML is told with its line', () => {
  const error = errorOf(() => load(changed('points: 13', 'points: 13\n        points: 14')));
  expect(error.problems.map((one) => [one.line, one.message.key])).toEqual([
    [lineOf('points: 13') + 1, 'rubric.yaml'],
  ]);
  expect(render(error.phrase)).toMatch(/^demo\.yaml 第 \d+ 行（—）：YAML 写法有误：/);
});

test.each(['', '- 1', 'text'])('a file that holds no scheme is told: %j', (text) => {
  const error = errorOf(() => load(text));
  expect(error.problems).toEqual([
    { file: 'demo.yaml', line: 1, id: '', message: { key: 'rubric.notAScheme', params: {} } },
  ]);
});

test('shapes are told with line, clause and the branch that got furthest', () => {
  const text = changed('each: 1', 'each: 一分');
  const error = errorOf(() => load(text).settle({ level: 'county', readings: {} }));
  expect(error.problems.map(({ file, line, id }) => ({ file, line, id }))).toEqual([
    { file: 'demo.yaml', line: lineOf('each: 一分', text), id: '1.3' },
  ]);
  expect(render(error.phrase)).toContain('rule.each');
});

test('where no branch of a union got further, each of them is told', () => {
  const text = changed("deduct: '1.3'", 'deduct: 1.3');
  const error = errorOf(() => load(text).settle({ level: 'county', readings: {} }));
  expect(render(error.phrase)).toMatch(/net\.deduct：.*string.*或.*object/);
});

test('a fault below a choice is told at the option that stands in the file', () => {
  const text = changed('county: 7, city: 5', 'county: 7, city: -5');
  const file = load(text);
  expect(() => file.settle({ level: 'county', readings: {} })).not.toThrow();
  const [problem] = errorOf(() => file.settle({ level: 'city', readings: {} })).problems;
  expect(problem).toMatchObject({ line: lineOf('city: -5', text), id: '1.1' });
});

test('a place in the settled tree is found again in the file', () => {
  const text = 'nodes: {choose: level, a: [{id: "1"}], b: [{id: "1"}, {id: "2"}]}';
  const file = loadScheme(text, 'x.yaml', z.unknown());
  const problems = errorOf(() => file.settle({ level: 'b', readings: {} })).problems;
  expect(problems.length).toBeGreaterThan(0);
  const { settled } = load(SCHEME).settle({ level: 'city', readings: {} });
  expect(originalPath(settled, ['tables', 'collective', 'nodes', 0, 'name'])).toEqual([
    'tables',
    'collective',
    'nodes',
    0,
    'name',
  ]);
});

test('lines are those of keys in maps and of items in lists', () => {
  const file = load(SCHEME);
  const node = ['tables', 'collective', 'nodes', 0];
  expect(file.lineOf([...node, 'net'])).toBe(lineOf('net:\n'));
  expect(file.lineOf(node)).toBe(lineOf("- id: '1'"));
  expect(file.lineOf([...node, 'no such key'])).toBe(lineOf("- id: '1'"));
  expect(file.lineOf([])).toBe(1);
  expect(file.idOf([...node, 'children', 1, 'rule', 'kind'])).toBe('1.2');
  expect(file.idOf(['period'])).toBe('');
});

test('a scheme error without a problem still says what to do', () => {
  expect(render(new SchemeError([]).phrase)).toContain('drill lint');
});
