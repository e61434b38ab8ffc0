import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import zh from '../../src/locales/zh-CN/cli.json';
import en from '../../src/locales/en-US/cli.json';
import { drill } from './harness';

const COMMANDS = ['fill', 'import', 'undo', 'explain', 'template', 'schemes', 'lint'];
/** Names of sheets and columns, which a user types in Chinese. */
const TYPED =
  /集体|自评得分|自评|个人|县级|已填|已导入|已撤销|候选对象|立案登记|案件台账|立案时间|立案日期|打分表/g;
const chinese = /[\u4e00-\u9fff]/;

describe('help', () => {
  test('is Chinese and fits 100 columns', async () => {
    for (const argv of [['--help'], ...COMMANDS.map((name) => [name, '--help'])]) {
      const { code, out, err } = await drill(argv);
      expect(code).toBe(0);
      expect(err).toBe('');
      expect(out).toMatch(/^用法：/);
      expect(out).toContain('选项：');
      expect(out).not.toMatch(/Usage|Options|Commands|Arguments|display help/);
      const widths = out.split('\n').map((line) => stringWidth(line));
      expect(Math.max(...widths)).toBeLessThanOrEqual(100);
    }
  });

  test('is English with --lang en, wherever it stands', async () => {
    for (const name of COMMANDS) {
      for (const argv of [
        ['--lang', 'en', name, '--help'],
        [name, '--help', '--lang=en-US'],
      ]) {
        const { out } = await drill(argv);
        expect(out).toMatch(/^Usage:/);
        expect(out.replaceAll(/\s+/g, '').replaceAll(TYPED, '')).not.toMatch(chinese);
      }
    }
    // Without a command the help is the answer to a question that was not put.
    const { code, err } = await drill(['--lang', '英文']);
    expect(code).toBe(2);
    expect(err).toMatch(/^Usage: drill \[options\] \[command\]/);
  });

  test('comes without arguments, and the version is the package’s', async () => {
    const { code, out } = await drill([]);
    expect(code).toBe(0);
    expect(out).toContain('命令：');
    expect((await drill(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test('a new workbook remembers nothing that could be left out', async () => {
  expect((await drill(['template', '--help'])).out).not.toContain('工作簿记住');
});

describe('wrong words', () => {
  test.each<[string[], string, string]>([
    [
      ['fil'],
      '错误：没有命令 fil。是不是 fill？',
      'Error: unknown command fil; did you mean fill?',
    ],
    [
      ['xyzzy'],
      '错误：没有命令 xyzzy。运行 drill --help 查看用法',
      'Error: unknown command xyzzy; run drill --help for the usage',
    ],
    [
      ['fill', 'a.xlsx', '--tabel', 'x'],
      '错误：没有选项 --tabel。是不是 --table？',
      'Error: unknown option --tabel; did you mean --table?',
    ],
    [
      ['fill'],
      '错误：缺少参数 IN.xlsx。运行 drill --help 查看用法',
      'Error: missing argument IN.xlsx; run drill --help for the usage',
    ],
    [
      ['fill', 'a.xlsx', '--out'],
      '错误：选项 --out <OUT.xlsx> 后面要写值',
      'Error: option --out <OUT.xlsx> needs a value',
    ],
    [
      ['template', '--table', '集体', '--out', 'x.xlsx'],
      '错误：必须写明选项 --scheme <ID|FILE>',
      'Error: option --scheme <ID|FILE> is required',
    ],
    [
      ['fill', 'a.xlsx', '--all-tables', '--table', '集体'],
      '错误：选项 --all-tables 和 --table <TABLE> 不能同时使用',
      'Error: options --all-tables and --table <TABLE> exclude each other',
    ],
    [
      ['schemes', 'more'],
      '错误：参数太多。文件名中有空格时请加引号；运行 drill --help 查看用法',
      'Error: too many arguments; put file names with blanks in quotes, or run drill --help for the usage',
    ],
  ])('%j', async (argv, inChinese, inEnglish) => {
    const first = await drill(argv);
    expect(first).toEqual({ code: 2, out: '', err: `${inChinese}\n` });
    const second = await drill([...argv, '--lang', 'en'].filter((word) => word !== ''));
    if (argv.at(-1) !== '--out')
      expect(second).toEqual({ code: 2, out: '', err: `${inEnglish}\n` });
  });

  test('an unknown language is refused in Chinese', async () => {
    const { code, err } = await drill(['schemes', '--lang', 'fr']);
    expect(code).toBe(2);
    expect(err).toBe('错误：不支持语言“fr”，可选：zh（中文）、en（英文）\n');
  });

  test('the language of the machine changes nothing', async () => {
    const before = process.env.LANG;
    process.env.LANG = 'en_US.UTF-8';
    try {
      expect((await drill(['--help'])).out).toMatch(/^用法：/);
    } finally {
      if (before === undefined) delete process.env.LANG;
      else process.env.LANG = before;
    }
  });
});

test('every message is used, and both languages have the same figures in it', () => {
  const sources = readdirSync(join(__dirname, '../../src/cli'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(__dirname, '../../src/cli', name), 'utf8'))
    .join('\n');
  const families = [...sources.matchAll(/`cli\.(\w+_)\$\{/g)].map(([, prefix]) => prefix ?? '');
  const figures = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  const english: Readonly<Record<string, string>> = en;
  expect(Object.keys(english)).toEqual(Object.keys(zh));
  for (const [key, text] of Object.entries(zh)) {
    const used =
      sources.includes(`'cli.${key}'`) || families.some((prefix) => key.startsWith(prefix));
    expect({ key, used }).toEqual({ key, used: true });
    expect(figures(english[key] ?? '')).toEqual(figures(text));
  }
});
