import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesText } from '../../src/cli/docs/changes';
import { plain } from '../../src/cli/docs/markdown';
import { docsPages } from '../../src/cli/docs/pages';
import { PARAMETERS } from '../../src/cli/docs/parameters';
import { MECHANISMS } from '../../src/mechanisms';

const root = join(__dirname, '../..');
const pages = docsPages();

test.each(Object.keys(pages))('%s is what the schemes say (npm run docs)', (path) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(pages[path]);
});

test('there are no pages of schemes that are gone', () => {
  const committed = readdirSync(join(root, 'docs/schemes')).map((name) => `docs/schemes/${name}`);
  expect(committed.filter((path) => pages[path] === undefined)).toEqual([]);
});

test('no rule, phrase or figure is left raw', () => {
  for (const [path, page] of Object.entries(pages)) {
    expect({ path, raw: /\{\{|undefined|\[object|describe\.|NaN/u.exec(page) }).toEqual({
      path,
      raw: null,
    });
  }
});

test.each(Object.entries(MECHANISMS))('every parameter of %s has a meaning', (kind, { schema }) => {
  const shape = Object.keys(Reflect.get(schema, 'shape') as object).filter((one) => one !== 'kind');
  const meanings = Object.entries(PARAMETERS).find(([name]) => name === kind)?.[1] ?? {};
  expect(Object.keys(meanings).sort()).toEqual(shape.sort());
});

describe('what a text says instead of another', () => {
  test('single parts are named', () => {
    expect(changesText('甲在 1 月；乙。丙。', '甲在 2 月；乙。丙。')).toBe(
      '“甲在 1 月”改为“甲在 2 月”。',
    );
  });
  test('sentences where more is different', () => {
    expect(changesText('甲。乙。', '丙。丁。戊。己。庚。')).toBe('丙。丁。戊。己。庚。');
  });
  test('what is gone, what is new, and what is said shorter', () => {
    expect(changesText('甲。乙。', '甲。')).toBe('去掉“乙”。');
    expect(changesText('甲。乙。', '甲；丙。乙。')).toBe('加上“丙”。');
    expect(changesText('甲。缺的按 0 计，参加平均。', '甲。缺的不计。')).toBe(
      '“缺的按 0 计，参加平均”改为“缺的不计”。',
    );
  });
  test('only what gets lost among much that stays', () => {
    expect(changesText('甲。乙，丙，丁，戊。', '甲。')).toBe('去掉“乙，丙，丁，戊”。');
  });
  test('nothing where both say the same', () => {
    expect(changesText('甲。', '甲。')).toBeNull();
  });
});

test('the notice’s words are no markup', () => {
  expect(plain('1. *甲*_乙_<br>\n- 丙 #1')).toBe('1\\. \\*甲\\*\\_乙\\_\\<br\\>\n\\- 丙 \\#1');
});
