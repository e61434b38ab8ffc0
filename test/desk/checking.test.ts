import { readFileSync } from 'node:fs';
import { checkBook, type CheckView, Desk, SchemeLibrary } from '../../src/desk';
import { Refusal } from '../../src/locales';
import { readRecords } from '../../src/records';
import { createWorkbookFile, type FileWorkbook, openWorkbookFile } from '../../src/workbook/file';
import type { CellSpec, CellValue } from '../../src/workbook';
import { SAMPLE, schemeAt } from '../scoresheet/support';

const ID = 'sample-2025';
const library = () =>
  new SchemeLibrary({
    ids: () => Promise.resolve([ID]),
    text: () => Promise.resolve(readFileSync(SAMPLE, 'utf8')),
  });
const CHOICES = { asOf: '2025-10-10', readings: {}, pins: {} };

const cell = (value: CellValue): CellSpec => ({ value });

/** A score table that no scheme knows; one score is text, so that its sum leaves it out. */
async function foreign(): Promise<FileWorkbook> {
  const rows: CellValue[][] = [
    ['序号', '指标', '分值', '评审内容', '自评得分'],
    [1, '日常监管', 3, '按要求完成的得3分。', 3],
    [2, '案件办理', 4, '查处案件的得4分。', '２.5'],
    [3, '信息公开', 3, '公开的得3分。', 3],
  ];
  const total = [
    cell(null),
    cell('合计'),
    cell(10),
    cell(null),
    { value: 6, formula: 'SUM(E2:E4)' },
  ];
  const bytes = createWorkbookFile({
    sheets: [{ name: '自评表', rows: [...rows.map((row) => row.map(cell)), total] }],
  });
  return openWorkbookFile(bytes);
}

async function checked(book: FileWorkbook, desk = new Desk(library(), 'zh-CN')) {
  await desk.read(book);
  return { desk, view: await desk.checks.check(CHOICES) };
}

const found = ({ problems }: CheckView, code: string) => {
  const problem = problems.find((one) => one.code === code);
  if (problem === undefined)
    throw new Error(`${code} is not among ${problems.map((one) => one.code).join(' ')}`);
  return problem;
};
const textAt = async (book: FileWorkbook, row: number, column: number) =>
  (await book.read()).sheets[0]?.cell(row, column);

test('a table that no scheme knows is checked, put right with a preview, and brought back', async () => {
  const book = await foreign();
  const { desk, view } = await checked(book);
  expect(view).toMatchObject({ scheme: null, tables: ['自评表'], sheets: [], asOf: '2025-10-10' });
  const problem = found(view, 'table.textNumber');
  expect(problem.where).toEqual({ sheet: '自评表', address: 'E3' });
  const preview = await desk.checks.plan([problem.id]);
  expect(preview).toMatchObject({
    cells: [{ sheet: '自评表', address: 'E3', old: '２.5', now: 2.5, problem: problem.id }],
    waiting: [],
    findings: [],
  });
  expect(await textAt(book, 3, 5)).toBe('２.5');
  expect(await desk.checks.fix()).toEqual({ changed: 1, sheets: ['自评表'] });
  expect(await textAt(book, 3, 5)).toBe(2.5);
  const after = await checked(book, desk);
  expect(after.view.problems.map(({ code }) => code)).not.toContain('table.textNumber');
  expect(await desk.undo()).toBe(1);
  expect(await textAt(book, 3, 5)).toBe('２.5');
});

test('what the user lets stand stays so with its reason, until its figure is another one', async () => {
  const book = await foreign();
  const { desk, view } = await checked(book);
  const { id } = found(view, 'table.textNumber');
  await expect(desk.checks.ignore(id, '  ')).rejects.toThrow(Refusal);
  const now = await desk.checks.ignore(id, ' 上级要求 ');
  expect(now.problems.map((one) => one.id)).not.toContain(id);
  expect(now.ignored).toMatchObject([{ problem: { id }, reason: '上级要求' }]);
  // Another pane, another day: the workbook itself remembers.
  const again = await checked(await openWorkbookFile(book.toBytes()));
  expect(again.view.ignored).toMatchObject([{ problem: { id }, reason: '上级要求' }]);
  await again.desk.checks.heed(id);
  const heeded = again.desk.checks.view();
  expect(heeded?.ignored).toEqual([]);
  expect(found(heeded ?? view, 'table.textNumber').id).toBe(id);
  await book.apply([
    { kind: 'setCell', sheet: '自评表', row: 3, column: 5, value: '２.7', expected: '２.5' },
  ]);
  const other = await checked(book, desk);
  expect(found(other.view, 'table.textNumber').id).not.toBe(id);
});

test('a scheme taken later takes over what was let stand before', async () => {
  const book = await foreign();
  const { desk, view } = await checked(book);
  const { id } = found(view, 'table.textNumber');
  await desk.checks.ignore(id, '上级要求');
  await desk.read(book);
  await desk.use(ID, 'county');
  const scored = await desk.checks.check(CHOICES);
  expect(scored.scheme).not.toBeNull();
  expect(scored.ignored).toMatchObject([{ problem: { id } }]);
  const jobs = desk.jobs().filter(({ table }) => table === 'unit');
  await desk.score(jobs, CHOICES);
  await desk.plan(
    jobs.map((job) => job.id),
    CHOICES,
    new Map(),
  );
  await desk.fill();
  const memory = JSON.parse((await book.read()).memory ?? '{}') as object;
  expect(memory).toMatchObject({
    scheme: { id: ID },
    ignored: [{ problem: id, reason: '上级要求' }],
  });
});

test('without a word about the level a scheme is checked at its own', async () => {
  const snapshot = await (await foreign()).read();
  const records = readRecords(snapshot);
  const order = { snapshot, records, memory: null, readings: {}, asOf: CHOICES.asOf, trees: [] };
  const run = checkBook({
    ...order,
    scheme: schemeAt(SAMPLE),
    level: null,
    reading: [],
    texts: [],
  });
  expect(run.given.scored?.level).toBe('county');
});

test('a preview shows a date as people read it', async () => {
  const rows = [
    ['案件编号', '当事人', '决定日期'],
    ['A1', '甲', '2025年3月5日'],
  ];
  const spec = { sheets: [{ name: '案件台账', rows: rows.map((row) => row.map(cell)) }] };
  const book = await openWorkbookFile(createWorkbookFile(spec));
  const { desk, view } = await checked(book);
  const { cells } = await desk.checks.plan([found(view, 'records.textNumber').id]);
  expect(cells).toMatchObject([{ address: 'C2', old: '2025年3月5日', now: '2025-03-05' }]);
  await desk.checks.fix();
  expect(await textAt(book, 2, 3)).toBe(45721);
});

test('so it does where the cell takes over the looks of a date beside it', async () => {
  const day: CellSpec = { value: 45722, style: { numberFormat: 'yyyy/m/d' } };
  const rows = [
    ['案件编号', '当事人', '决定日期'].map(cell),
    ['A1', '甲', '20250305'].map(cell),
    [cell('A2'), cell('乙'), day],
  ];
  const book = await openWorkbookFile(createWorkbookFile({ sheets: [{ name: '案件台账', rows }] }));
  const { desk, view } = await checked(book);
  const { cells } = await desk.checks.plan([found(view, 'records.textNumber').id]);
  expect(cells).toMatchObject([{ address: 'C2', old: '20250305', now: '2025-03-05' }]);
});

test('nothing is put right before it was planned, and only what is safe at once', async () => {
  const { desk } = await checked(await foreign());
  await expect(desk.checks.fix()).rejects.toThrow(Refusal);
  const { cells } = await desk.checks.plan('safe');
  expect(cells.map(({ address }) => address)).toContain('E3');
});
