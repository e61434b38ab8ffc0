import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import enUS from '../../src/locales/en-US/workbook.json';
import zhCN from '../../src/locales/zh-CN/workbook.json';

const tests = readdirSync(__dirname)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(__dirname, name), 'utf8'))
  .join('\n');

describe('the messages of the workbook', () => {
  it.each(Object.keys(zhCN))('%s is provoked by a test', (key) => {
    expect(tests).toContain(`'workbook.${key}'`);
  });

  it('stand in both languages with the same parameters', () => {
    const parameters = (texts: Record<string, string>): Record<string, string[]> =>
      Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [
          key,
          (text.match(/\{\{\w+\}\}/g) ?? []).sort(),
        ]),
      );
    expect(parameters(enUS)).toEqual(parameters(zhCN));
  });
});
