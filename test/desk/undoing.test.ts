import { readFileSync } from 'node:fs';
import { Desk, SchemeLibrary } from '../../src/desk';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { SAMPLE } from '../scoresheet/support';

const ID = 'sample-2025';
const CHOICES = { asOf: '2025-10-10', readings: {}, pins: {} };

async function opened() {
  const desk = new Desk(
    new SchemeLibrary({
      ids: () => Promise.resolve([ID]),
      text: () => Promise.resolve(readFileSync(SAMPLE, 'utf8')),
    }),
    'zh-CN',
  );
  const bytes = await desk.template({ scheme: ID, table: 'unit', level: null, subjects: ['集体'] });
  const book = await openWorkbookFile(bytes);
  const read = async (): Promise<void> => {
    await desk.read(book);
    await desk.use(ID, 'county');
  };
  await read();
  return { desk, read };
}

test('what was decided since the fill outlives its undo', async () => {
  const { desk, read } = await opened();
  const jobs = desk.jobs().filter(({ table }) => table === 'unit');
  await desk.score(jobs, CHOICES);
  await desk.plan(
    jobs.map(({ id }) => id),
    CHOICES,
    new Map(),
  );
  await desk.fill();
  await read();
  await desk.remember({ mapping: { columns: { 案件台账: { 案号: '案件编号' } } } });
  await desk.undo();
  await read();
  expect(desk.memory()?.lastFill).toBeNull();
  expect(desk.memory()?.mapping).toEqual({ columns: { 案件台账: { 案号: '案件编号' } } });
});

test('what was decided while an import is weighed is remembered behind it, and behind its undo', async () => {
  const { desk, read } = await opened();
  const rows = [
    ['案件编号', '处罚类型', '罚款金额'],
    ['C1', '罚款', 20000],
  ].map((row) => row.map((value) => ({ value })));
  await desk.imports.weigh(
    await openWorkbookFile(createWorkbookFile({ sheets: [{ name: '案件', rows }] })),
  );
  await desk.remember({ pins: { C1: null } });
  expect((await desk.imports.write()).changed).toBeGreaterThan(0);
  await read();
  expect(desk.memory()?.pins).toEqual({ C1: null });
  await desk.undo();
  await read();
  expect(desk.memory()?.pins).toEqual({ C1: null });
});
