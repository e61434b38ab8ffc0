import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import enUS from '../../src/locales/en-US';
import zhCN from '../../src/locales/zh-CN';
import { phrase, render } from '../../src/locales';

type Words = Readonly<Record<string, string>>;
const CHINESE: Readonly<Record<string, Words>> = zhCN;
const ENGLISH: Readonly<Record<string, Words>> = enUS;
const NAMESPACES = Object.keys(CHINESE);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}
const CODE = sources(join(__dirname, '../../src')).join('\n');

/** Keys that stand in the code, and the beginnings of those that it puts together (`scoring.exempt_`). */
const NAMED = new Set(
  [...CODE.matchAll(/['"`]([A-Za-z]+\.[A-Za-z0-9_]+)['"`]/g)].map(([, key]) => key),
);
const BEGUN = [...CODE.matchAll(/`([A-Za-z]+\.[A-Za-z0-9_]*)\$\{/g)].flatMap(([, key = '']) =>
  NAMESPACES.includes(key.split('.')[0] ?? '') ? [key] : [],
);

const paramsOf = (words: string): string[] =>
  [...words.matchAll(/\{\{\s*([^}\s]+)\s*\}\}/g)].map(([, name = '']) => name);

test('both languages have the same namespaces', () => {
  expect(Object.keys(ENGLISH).sort()).toEqual([...NAMESPACES].sort());
});

describe.each(NAMESPACES)('%s', (namespace) => {
  const chinese = CHINESE[namespace] ?? {};
  const english = ENGLISH[namespace] ?? {};

  test('has the same keys in both languages, none of them empty', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    for (const [key, words] of [...Object.entries(chinese), ...Object.entries(english)])
      expect([key, words.trim()]).not.toEqual([key, '']);
  });

  test('asks for the same figures in both languages', () => {
    const asked = (words: Words): Record<string, string[]> =>
      Object.fromEntries(
        Object.entries(words).map(([key, text]) => [key, [...new Set(paramsOf(text))].sort()]),
      );
    expect(asked(english)).toEqual(asked(chinese));
  });

  test('has no words that nobody says', () => {
    const unused = Object.keys(chinese).filter((key) => {
      const full = `${namespace}.${key}`;
      return !NAMED.has(full) && !BEGUN.some((start) => full.startsWith(start));
    });
    expect(unused).toEqual([]);
  });

  test('writes Chinese with full-width punctuation', () => {
    const half = Object.entries(chinese).filter(([, words]) =>
      // `表!列=…` is what people type on the command line, not a sentence.
      /[\u4e00-\u9fff][,;:?]|[,;?!][\u4e00-\u9fff]/.test(words.replaceAll(/\S+![^\s=]+=\S+/g, '')),
    );
    expect(half).toEqual([]);
  });
});

test('phrases are put into words in both languages; lists are joined', () => {
  const inner = phrase('measures.filled', { column: '决定日期' });
  const nested = phrase('measures.not', { part: inner });
  expect(render(nested)).toBe('并非（决定日期已填）');
  expect(render(nested, 'en-US')).toContain('决定日期');
  const list = phrase('mechanisms.list', { items: [inner, nested] });
  expect(render(list)).toBe('决定日期已填；并非（决定日期已填）');
  expect(render(list, 'en-US')).toContain('; ');
  expect(render(phrase('mechanisms.mark', { value: '<1> & "2"' }))).toBe('<1> & "2"');
});
