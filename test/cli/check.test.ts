import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkJsonSchema, checkJsonSchemaText } from '../../src/cli/check-json';
import { widest } from '../../src/cli/text/width';
import { bookOf, checkJsonOf, rowsOf, sheetOf, snapshotOf } from './check-books';
import { drill, folder } from './harness';

/** The score above its points: an error of the table. */
const ABOVE = '评分表!E2';
/** The day that is none: an error of the records. */
const NO_DAY = '案件台账!B3';

describe('a workbook that no scheme knows', () => {
  const path = bookOf();

  test('is checked without one, and says so', async () => {
    const { out, err, code } = await drill(['check', path]);
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(out).toContain('自评.xlsx · 截至 2025-10-10');
    expect(out).toContain('只检查了不需要方案的内容');
    expect(out).toContain('检查了 1 张评分表（评分表）、1 张原始数据表。');
    expect(out).toMatch(/\n评分表（\d+ 处）\n {2,}\d+ {2}评分表!E2 {2}错误：/u);
    expect(out).toMatch(/\n原始记录（\d+ 处）\n/u);
    expect(out).toContain(`${NO_DAY}  错误：`);
    expect(out.indexOf(ABOVE)).toBeLessThan(out.indexOf(NO_DAY));
    expect(out).toMatch(
      /\n错误 \d+ 处，警告 \d+ 处，提示 \d+ 处\n其中 \d+ 处可以放心修复：加 --fix。\n$/u,
    );
    expect(out).toContain('可用 --fix 修复：');
  });

  test('no line is wider than the terminal', async () => {
    const { out } = await drill(['check', path, '--full'], { terminal: 60 });
    expect(Math.max(...out.split('\n').map(widest))).toBeLessThanOrEqual(60);
  });

  test('the JSON says the same in the same order, and keeps to its schema', async () => {
    const { json, code } = await checkJsonOf(path);
    expect(code).toBe(1);
    expect(checkJsonSchema.parse(json)).toEqual(json);
    expect(json).toMatchObject({
      version: 1,
      file: '自评.xlsx',
      scheme: null,
      level: null,
      asOf: '2025-10-10',
      tables: ['评分表'],
      sheets: ['案件台账'],
      ignored: [],
      fixed: [],
    });
    expect(json.problems.map(({ number }) => number)).toEqual(json.problems.map((_, at) => at + 1));
    const ranks = json.problems.map(({ severity }) =>
      ['error', 'warning', 'hint'].indexOf(severity),
    );
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    const above = json.problems.find(({ sheet, address }) => `${sheet}!${address}` === ABOVE);
    expect(above).toMatchObject({ severity: 'error', group: 'table', ignored: null });
    expect(above?.message).toBe(above?.messageZh);
    expect(json.problems.find(({ address }) => address === 'C2')).toMatchObject({
      sheet: '案件台账',
      severity: 'hint',
      fixable: 'safe',
    });
    const { out } = await drill(['check', path, '--full']);
    const numbers = [...out.matchAll(/^ +(\d+) {2}\S/gmu)].map(([, number]) => Number(number));
    expect([...numbers].sort((one, other) => one - other)).toEqual(
      json.problems.map(({ number }) => number),
    );
  });

  test('English words stand beside the Chinese ones', async () => {
    const { json } = await checkJsonOf(path, '--lang', 'en');
    const above = json.problems.find(({ address }) => address === 'E2');
    expect(above?.messageZh).toMatch(/\p{Script=Han}/u);
    expect(above?.message).not.toBe(above?.messageZh);
    const { out } = await drill(['check', path, '--lang', 'en']);
    expect(out).toContain('remembers no scheme and no score sheet was recognised');
    expect(out).toContain(`${ABOVE}  Error: `);
  });

  test('--severity leaves out what is less severe, but not from the counts', async () => {
    const { json, code } = await checkJsonOf(path, '--severity', 'error');
    expect(code).toBe(1);
    expect(new Set(json.problems.map(({ severity }) => severity))).toEqual(new Set(['error']));
    expect(json.counts.hint).toBeGreaterThan(0);
    const { out } = await drill(['check', path, '--severity', 'error']);
    expect(out).toContain('只列出“错误”及更严重的。');
    expect(out).not.toMatch(/\d {2}\S+ {2}提示：/u);
    expect((await drill(['check', path, '--severity', 'fatal'])).code).toBe(2);
  });

  test('a scheme that is asked for is needed', async () => {
    const { code, err } = await drill(['check', path, '--level', '县级']);
    expect(code).toBe(2);
    expect(err).toContain('请用 --scheme 指定方案');
  });
});

test('nothing to find is said, with what was looked at, and is no failure', async () => {
  const empty = bookOf([sheetOf('备忘', [['电话', '时间']])]);
  const { out, code } = await drill(['check', empty]);
  expect(code).toBe(0);
  expect(out).toContain('没有找到评分表；检查了 0 张原始数据表。');
  expect(out).toContain('没有可以校验的内容');
  expect(out).not.toContain('没有发现');
});

test('many problems of a group are cut short unless asked for', async () => {
  const days = Array.from({ length: 45 }, (_, at) => [`A${at + 100}`, `第${at}天`, 1]);
  const path = bookOf([sheetOf('案件台账', [['案件编号', '立案日期', '罚款金额'], ...days])]);
  const short = await drill(['check', path]);
  expect(short.out).toMatch(/……另有 \d+ 项，加 --full 列出/u);
  const full = await drill(['check', path, '--full']);
  expect(full.out).not.toContain('加 --full 列出');
  expect(full.out).toContain('案件台账!B46');
});

describe('a copy', () => {
  test('has the results on a sheet of its own; checked again it shows the same', async () => {
    const path = bookOf();
    const out = join(folder(), '结果.xlsx');
    const outcome = await drill(['check', path, '--out', out]);
    expect(outcome.code).toBe(1);
    expect(outcome.out).toContain(`已写入 ${out}，结果在“校验结果”表`);
    const { sheets } = await snapshotOf(out);
    expect(sheets.map(({ name }) => name)).toEqual(['评分表', '案件台账', '校验结果']);
    const rows = await rowsOf(out, '校验结果');
    const { json } = await checkJsonOf(out);
    expect(rows.slice(5).map((row) => [row[0], row[3], row[4], row[7]])).toEqual(
      json.problems.map((one) => [one.number, one.sheet, one.address, one.code]),
    );
    expect(json.problems).toEqual((await checkJsonOf(path)).json.problems);
    expect(json.sheets).toEqual(['案件台账']);
    expect(readFileSync(path).length).toBeGreaterThan(0);
  });

  test('with the safe fixes says each, shows what is left, and is taken back in one step', async () => {
    const path = bookOf();
    const before = await rowsOf(path, '案件台账');
    const { out, code } = await drill(['check', path, '--fix']);
    const copy = join(dirname(path), '自评-已校验.xlsx');
    expect(code).toBe(1);
    expect(out).toMatch(/已修复 \d+ 个单元格：/u);
    expect(out).toContain('    案件台账!C2  “３５００” → 3500');
    expect(out).not.toContain('可用 --fix 修复');
    expect(out).not.toContain('加 --fix');
    expect((await rowsOf(copy, '案件台账'))[1]?.[2]).toBe(3500);
    const left = await rowsOf(copy, '校验结果');
    expect(left.slice(5).some((row) => row[4] === 'C2')).toBe(false);
    const undone = await drill(['undo', copy]);
    expect(undone.out).toContain('已撤销最近一次填写、导入或修复');
    const back = join(dirname(path), '自评-已校验-已撤销.xlsx');
    expect(await rowsOf(back, '案件台账')).toEqual(before);
    expect((await snapshotOf(back)).sheets.map(({ name }) => name)).toEqual(['评分表', '案件台账']);
  });

  test('JSON names every cell that was put right, days as days', async () => {
    const days = sheetOf('案件台账', [
      ['案件编号', '立案日期', '罚款金额'],
      ['A01', '2025.3.5', 3500],
      ['A02', '2025-03-06', 1000],
    ]);
    const path = bookOf([days]);
    const { json } = await checkJsonOf(path, '--fix');
    expect(json.fixed).toContainEqual({
      sheet: '案件台账',
      address: 'B2',
      old: '2025.3.5',
      oldFormula: null,
      now: '2025-03-05',
      nowFormula: null,
      what: expect.stringMatching(/./u) as string,
    });
    const plain = await drill(['check', path, '--fix', '--force', '--full']);
    expect(plain.out).toContain('案件台账!B2  “2025.3.5” → 2025-03-05');
  });

  test('is not written over a file that is there', async () => {
    const path = bookOf();
    const { code, err } = await drill(['check', path, '--out', path]);
    expect(code).toBe(2);
    expect(err).toContain('--force');
  });
});

describe('the report', () => {
  test('is written beside the list', async () => {
    const path = bookOf();
    const report = join(folder(), '报告.html');
    const { out } = await drill(['check', path, '--report', report]);
    expect(out).toContain(`报告已写入 ${report}`);
    const html = readFileSync(report, 'utf8');
    expect(html).toContain('<title>校验结果 · 自评.xlsx</title>');
    expect(html).toContain('评分表<br>E2');
    const again = await drill(['check', path, '--report', report]);
    expect(again.code).toBe(2);
    expect(existsSync(join(dirname(path), '自评-已校验.xlsx'))).toBe(false);
  });

  test('leaves the JSON alone on standard output', async () => {
    const report = join(folder(), '报告.html');
    const { json, err } = await checkJsonOf(bookOf(), '--report', report);
    expect(json.version).toBe(1);
    expect(err).toContain(`报告已写入 ${report}`);
  });
});

describe('texts beside the workbook', () => {
  test('are checked as well, by paragraph and character', async () => {
    const folderOf = folder();
    const text = join(folderOf, '事迹.txt');
    writeFileSync(text, `他查处了江北区东风机械制造有限公司。\n${'写'.repeat(3200)}`);
    const cases = sheetOf('案件台账', [
      ['案件编号', '当事人', '立案日期'],
      ['A01', '江北区东风机械制造有限公司', '2025-03-05'],
    ]);
    const { json } = await checkJsonOf(bookOf([cases]), '--text', text);
    const words = json.problems.filter(({ group }) => group === 'words');
    expect(words.length).toBeGreaterThan(0);
    expect(words[0]).toMatchObject({ sheet: null, address: null, text: { name: '事迹.txt' } });
    const { out } = await drill(['check', bookOf([cases]), '--text', text]);
    expect(out).toMatch(/文字材料（\d+ 处）\n +\d+ {2}事迹\.txt 第 \d+ 段第 \d+ 字 {2}/u);
  });

  test('of a kind that cannot be read are refused by name', async () => {
    const text = join(folder(), '事迹.pdf');
    writeFileSync(text, '%PDF-1.7');
    const { code, err } = await drill(['check', bookOf(), '--text', text]);
    expect(code).toBe(2);
    expect(err).toContain(`${text}：`);
  });
});

test('docs/check.schema.json is what the JSON keeps to (npm run docs)', () => {
  const committed = readFileSync(join(__dirname, '../../docs/check.schema.json'), 'utf8');
  expect(committed).toBe(checkJsonSchemaText());
});
