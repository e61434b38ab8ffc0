import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { checkReport } from '../../src/cli/text/check-report';
import type { CopyOutcome } from '../../src/cli/checked-copy';
import { checked } from '../../src/cli/checking';
import { openInput } from '../../src/cli/open';
import { SchemeStore } from '../../src/cli/schemes';
import { Session } from '../../src/cli/session';
import * as files from 'node:fs/promises';
import { Desk, SchemeLibrary } from '../../src/desk';
import { phrase } from '../../src/locales';
import { isSchemeless } from '../../src/scoresheet';
import { openWorkbookFile } from '../../src/workbook/file';
import { IGNORED, PROBLEMS } from '../checks/report/problems';
import { bookOf, checkJsonOf, memoryOf, rowsOf, sheetOf, TABLE } from './check-books';
import { drill, SCHEMES } from './harness';
import { workbook } from './workbooks';

const copyOf = (path: string, what = '已校验'): string =>
  join(dirname(path), `${path.endsWith('.xlsx') ? '自评' : ''}-${what}.xlsx`);

const io = {
  out: { write: () => undefined, isTTY: false, columns: undefined },
  err: { write: () => undefined, isTTY: false, columns: undefined },
  files,
  today: () => '2025-10-10',
  now: () => 0,
  onInterrupt: () => () => undefined,
  schemeFolder: SCHEMES,
  debug: false,
};

describe('a problem that is let stand', () => {
  test('takes a reason, no longer stands, and is listed with it; --heed takes it back', async () => {
    const path = bookOf([TABLE]);
    const errors = (await checkJsonOf(path)).json.problems.filter(
      (one) => one.severity === 'error',
    );
    expect(errors.map(({ address }) => address)).toEqual(['E2']);
    const refused = await drill(['check', path, '--ignore', '1']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--reason');
    const ignoring = await drill(['check', path, '--ignore', '1', '--reason', ' 上级同意加分 ']);
    // The only error does not stand any more.
    expect(ignoring.code).toBe(0);
    expect(ignoring.out).toMatch(
      /\n已忽略（1 处）\n +\d+ {2}评分表!E2 {2}错误：[^]*忽略的理由：上级同意加分\n/u,
    );
    const copy = copyOf(path);
    const { json, code } = await checkJsonOf(copy);
    expect(code).toBe(0);
    expect(json.counts).toMatchObject({ error: 0, ignored: 1 });
    const [ignored] = json.ignored;
    expect(ignored).toMatchObject({ address: 'E2', ignored: '上级同意加分' });
    const rows = await rowsOf(copy, '校验结果');
    expect(rows.at(-1)?.[6]).toBe('已忽略：上级同意加分');

    const heeded = await drill(['check', copy, '--heed', ignored?.id ?? '', '--force']);
    expect(heeded.code).toBe(1);
    const again = await checkJsonOf(join(dirname(path), '自评-已校验-已校验.xlsx'));
    expect(again.json.counts).toMatchObject({ error: 1, ignored: 0 });
  });

  test('stays so when fixes of the same run are taken back', async () => {
    const text = sheetOf('评分表', [
      ...TABLE.rows.slice(0, 2).map((row) => row.map((cell) => cell?.value ?? null)),
      [2, '乙项工作', 60, '完成的得满分', '５０'],
      ['合计', null, 100, null, 95],
    ]);
    const path = bookOf([text]);
    const { json } = await checkJsonOf(path);
    const first = json.problems.find(({ address }) => address === 'E2');
    const fixed = await drill([
      'check',
      path,
      '--fix',
      '--ignore',
      String(first?.number),
      '--reason',
      '已核实',
    ]);
    expect(fixed.out).toContain('“５０” → 50');
    const copy = copyOf(path);
    await drill(['undo', copy]);
    const undone = copyOf(path, '已校验-已撤销');
    expect((await rowsOf(undone, '评分表'))[2]?.[4]).toBe('５０');
    const { memory } = await memoryOf(undone);
    expect(memory?.ignored?.map(({ reason }) => reason)).toEqual(['已核实']);
  });

  test('has to be one that is there', async () => {
    const path = bookOf([TABLE]);
    const strange = await drill(['check', path, '--ignore', '99', '--reason', '无']);
    expect(strange.code).toBe(2);
    expect(strange.err).toContain('没有“99”这个问题');
    const standing = await drill(['check', path, '--heed', '1']);
    expect(standing.code).toBe(2);
    expect(standing.err).toContain('没有被忽略');
  });
});

describe('a memory without a scheme', () => {
  test('says nothing of the scheme, and keeps what it holds when one is found', async () => {
    // A template that remembers nothing, checked while somebody knows no scheme for its other sheet.
    const path = bookOf([TABLE]);
    await drill(['check', path, '--ignore', '1', '--reason', '已核实']);
    const left = await memoryOf(copyOf(path));
    expect(left.memory !== null && isSchemeless(left.memory)).toBe(true);

    const known = workbook({ memory: (memory) => ({ ...memory, ...left.memory, tables: [] }) });
    const before = await memoryOf(known);
    expect(before.memory?.scheme.id).toBe('');
    const filled = await drill(['fill', known, '--level', '县级']);
    expect(filled.err).toContain('banan-2025');
    expect(filled.code).toBe(0);
    const { memory } = await memoryOf(join(dirname(known), '自评-已填.xlsx'));
    expect(memory?.scheme.id).toBe('banan-2025');
    expect(memory?.ignored?.map(({ reason }) => reason)).toEqual(['已核实']);
  });
});

describe('a workbook whose scheme is known', () => {
  test('shows what the desk shows, in the same order', async () => {
    const path = workbook({
      rows: {
        人员名册: [{ 人员编号: 'P01', 在编在岗: '是' }],
        检查记录: [
          { 记录编号: 'J1', 检查日期: '2025-03-05', 检查人员: 'P01' },
          { 记录编号: 'J2', 检查日期: '2025-13-45', 检查人员: 'P99' },
        ],
      },
    });
    const { json, code } = await checkJsonOf(path);
    expect(code).toBe(1);
    expect(json.scheme?.id).toBe('banan-2025');
    const store = new SchemeStore(io);
    const desk = new Desk(
      new SchemeLibrary({
        ids: () => store.ids(),
        text: (id) => files.readFile(store.pathOf(id), 'utf8'),
      }),
      'zh-CN',
    );
    const opening = await desk.read(await openWorkbookFile(readFileSync(path)));
    await desk.use('banan-2025', opening.level);
    const { readings, pins } = opening;
    const view = await desk.checks.check({ asOf: '2025-10-10', readings, pins });
    expect(json.problems.map(({ id, address }) => [id, address])).toEqual(
      view.problems.map(({ id, where }) => [id, where?.address ?? null]),
    );
    expect(json.counts).toEqual({ ...view.counts, ignored: 0 });
    expect([json.tables, json.sheets]).toEqual([view.tables, view.sheets]);
    const { out } = await drill(['check', path]);
    expect(out).toContain(`自评.xlsx · ${json.scheme?.name ?? ''}`);
  });

  test('is told of pins and days that cannot be meant, beside the list', async () => {
    const path = workbook({ memory: (memory) => ({ ...memory, pins: { 'AJ-999': null } }) });
    const { err, code } = await drill(['check', path, '--as-of', '2031-01-01', '--level', '县级']);
    expect(code).not.toBe(2);
    expect(err).toContain('AJ-999');
    expect(err).toContain('2031-01-01');
  });
});

test('the memory of a newer version is left alone, and that is said', async () => {
  const newer = JSON.stringify({ version: 99, whatever: true });
  const path = bookOf(undefined, newer);
  const { out, err, code } = await drill(['check', path, '--fix']);
  expect(code).toBe(1);
  expect(err).toContain('99');
  expect(out).toContain('不能用 drill undo 撤销');
  expect((await memoryOf(copyOf(path))).foreign).toBe(true);
  const ignoring = await drill(['check', path, '--ignore', '1', '--reason', '无', '--force']);
  expect(ignoring.code).toBe(2);
  expect(ignoring.err).toContain('由更新的版本保存');
});

test('a protected cell keeps its own fix from being made, and no other', async () => {
  const more = sheetOf('月度数据', [
    ['月份', '完整性'],
    ['2025-03', '９８'],
  ]);
  const path = bookOf([
    sheetOf('案件台账', [
      ['案件编号', '立案日期', '罚款金额'],
      ['A01', null, '３５００'],
    ]),
    more,
  ]);
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const name = 'xl/worksheets/sheet1.xml';
  const xml = Buffer.from(parts[name] ?? new Uint8Array()).toString('utf8');
  const locked = xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
  expect(locked).not.toBe(xml);
  writeFileSync(path, zipSync({ ...parts, [name]: strToU8(locked) }));
  const { out, code } = await drill(['check', path, '--fix']);
  expect(code).not.toBe(2);
  expect(out).toContain('有 1 处不能修复：\n  案件台账!C2：');
  expect(out).toContain('月度数据!B2  “９８” → 98');
  expect((await rowsOf(copyOf(path), '案件台账'))[1]?.[2]).toBe('３５００');
});

test('what stood in a fixed cell is shown as it was: blank, formula, error; other fixes wait', async () => {
  const session = new Session(io, 'zh-CN');
  const opened = await openInput(session, bookOf());
  const found = await checked(session, opened, { asOf: '2025-10-10', options: {}, texts: [] });
  const cell = {
    sheet: '评分表',
    address: 'E4',
    old: null,
    oldFormula: null,
    now: 95,
    nowFormula: 'SUM(E2:E3)',
    problem: 'x',
    what: phrase('checks.notChecked'),
    nowIsDay: false,
  };
  const outcome: CopyOutcome = {
    view: found.view,
    fixed: [cell, { ...cell, old: { error: '#REF!' }, oldFormula: 'SUM(#REF!)', nowFormula: null }],
    waiting: 2,
    blocked: [],
    undoable: true,
    sheet: '校验结果',
    report: { changed: 2, losses: [], notes: [] },
  };
  const lines = checkReport(
    { file: '自评.xlsx', found, view: found.view, outcome, severity: 'hint' },
    session,
    false,
  );
  expect(lines).toContain('    评分表!E4  （空） → =SUM(E2:E3)（95）');
  expect(lines).toContain('    评分表!E4  =SUM(#REF!)（#REF!） → 95');
  expect(lines.join('\n')).toContain('另有 2 处的修复与上面改的是同一个单元格');
});

test('other cells and fixes that a person has to look at first stand below the problem', async () => {
  const session = new Session(io, 'zh-CN');
  const opened = await openInput(session, bookOf());
  const found = await checked(session, opened, { asOf: '2025-10-10', options: {}, texts: [] });
  const view = { ...found.view, problems: PROBLEMS, ignored: IGNORED };
  const shown = { file: '自评.xlsx', found, view, outcome: null, severity: 'hint' } as const;
  const lines = checkReport(shown, session, false);
  const from = (place: string): string[] => {
    const at = lines.findIndex((line) => line.includes(place));
    return lines.slice(at + 1, at + 3).map((line) => line.trim());
  };
  expect(from('案件台账  警告：')).toEqual([
    '相关：案件台账!D2、案件台账!D3、案件台账!D4、案件台账!D5、案件台账!D6 …',
    '核对后可在窗格中修复：还没有校验。请先点“一键校验”。',
  ]);
  expect(lines).toContain('  3  事迹.docx 第 3 段第 12 字  提示：请写明忽略的理由。');
});
