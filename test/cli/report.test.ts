import { CommanderError } from 'commander';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { report } from '../../src/cli/errors';
import { Session } from '../../src/cli/session';
import { drill, folder, SCHEMES } from './harness';
import { workbook } from './workbooks';

function session(): { readonly session: Session; readonly err: string[] } {
  const err: string[] = [];
  const write = (text: string): void => {
    err.push(text);
  };
  const sink = { write, isTTY: false, columns: undefined };
  const refuse = (): never => {
    throw new Error('no files here');
  };
  const files = {
    access: refuse,
    open: refuse,
    readdir: refuse,
    readFile: refuse,
    realpath: refuse,
    rename: refuse,
    stat: refuse,
    unlink: refuse,
  };
  const io = {
    out: sink,
    err: sink,
    files,
    today: () => '2025-10-10',
    now: () => 0,
    onInterrupt: () => () => undefined,
    schemeFolder: SCHEMES,
    debug: false,
  };
  return { session: new Session(io, 'zh-CN'), err };
}

test('an error of the option parser that has no words of its own', () => {
  const { session: speaker, err } = session();
  const error = new CommanderError(1, 'commander.somethingNew', 'error: English only');
  expect(report(error, speaker)).toBe(2);
  expect(err.join('')).toBe('错误：命令写法有误。运行 drill --help 查看用法\n');
});

test('a refusal says where', async () => {
  const path = workbook();
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const sheet = 'xl/worksheets/sheet2.xml';
  const xml = Buffer.from(parts[sheet] ?? new Uint8Array()).toString('utf8');
  const locked = xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
  writeFileSync(path, zipSync({ ...parts, [sheet]: strToU8(locked) }));
  const { code, out, err } = await drill(['fill', path]);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^错误：工作表受保护[^]*\n {2}位置：集体自评![A-Z]+\d+\n/);
});

test('rows of a sheet without 编号 are told by their numbers', async () => {
  const training = { 类别: '普法', 我方角色: '组织', 日期: '2025-03-05' };
  const path = workbook({ rows: { 培训活动: [training, { ...training, 日期: '2025-04-05' }] } });
  const { out } = await drill(['explain', path, '1.3']);
  expect(out).toMatch(/培训活动第 2-3 行，共 2 条\n/);
});

test('hints come last, and too many candidates are counted', async () => {
  const person = { 类型: '个人' };
  const candidates = Array.from({ length: 9 }, (_, index) => ({ 对象: `P0${index}`, ...person }));
  const first = candidates[0] ?? {};
  const path = workbook({
    table: 'individual',
    subjects: ['P00'],
    rows: { 候选对象: [...candidates, first] },
    facts: { 否决资格: '本期无此类记录' },
  });
  const { out } = await drill(['fill', path, '--person', 'P00']);
  expect(out).toMatch(/提示 \d+ 项：/);
  expect(out).toMatch(/名额 \d+，已有 9，超出/);
  expect(out).toMatch(/参评资格：/);
});

test('a table without points says what is kept', async () => {
  const path = workbook({ memory: () => null });
  const argv = ['--scheme', 'putuo-2020', '--out', `${folder()}/x.xlsx`];
  const { out } = await drill(['fill', path, ...argv]);
  expect(out).toMatch(/共 \d+ 项承诺（没有分值，不计总分）：/);
  expect(out).not.toMatch(/合计：|满分 /);
});
