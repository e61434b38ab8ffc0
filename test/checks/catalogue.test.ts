import { CHECKS } from '../../src/checks';
import { CATALOGUE } from '../../src/checks/catalogue';
import { LANGUAGES, phrase, render } from '../../src/locales';

const codes = CHECKS.map(({ code }) => code);

test('every check has one code, and stands in the catalogue', () => {
  expect([...new Set(codes)]).toEqual(codes);
  expect(Object.keys(CATALOGUE).sort()).toEqual([...codes].sort());
});

test.each(LANGUAGES)('says of every check what it finds and what to do (%s)', (language) => {
  for (const [code, { finds, advice }] of Object.entries(CATALOGUE)) {
    expect([finds, advice].map((key) => key.split('.')[1]?.replace(/^(?:find|do)_/u, ''))).toEqual([
      code.replace('.', '_'),
      code.replace('.', '_'),
    ]);
    for (const key of [finds, advice]) {
      const words = render(phrase(key), language);
      expect(words).toMatch(
        language === 'zh-CN' ? /\p{Script=Han}.*。$/u : /^[^\p{Script=Han}]*[a-z].*\.$/u,
      );
    }
  }
});

test('codes begin with the part of the checks that they belong to', () => {
  for (const { code, group } of CHECKS)
    if (code !== 'reading')
      expect({ code, group }).toEqual({
        code,
        group: code.startsWith('notice.') ? 'table' : code.split('.')[0],
      });
});
