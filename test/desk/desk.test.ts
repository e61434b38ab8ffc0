import { readFileSync } from 'node:fs';
import { Desk, SchemeLibrary } from '../../src/desk';
import { finding, phrase, Refusal, render } from '../../src/locales';
import { failureOf } from '../../src/taskpane/store/failure';
import { createWorkbookFile, type FileWorkbook, openWorkbookFile } from '../../src/workbook/file';
import { type CellValue, type Edit, toA1, type Workbook } from '../../src/workbook';
import { SAMPLE } from '../scoresheet/support';

const ID = 'sample-2025';
const library = () =>
  new SchemeLibrary({
    ids: () => Promise.resolve([ID]),
    text: () => Promise.resolve(readFileSync(SAMPLE, 'utf8')),
  });

const CHOICES = { asOf: '2025-10-10', readings: {}, pins: {} };

/** A desk with a new workbook of the unit's table on it. */
async function started(): Promise<{ desk: Desk; book: FileWorkbook }> {
  const desk = new Desk(library(), 'zh-CN');
  const bytes = await desk.template({ scheme: ID, table: 'unit', level: null, subjects: ['集体'] });
  const book = await openWorkbookFile(bytes);
  await desk.read(book);
  await desk.use(ID, 'county');
  return { desk, book };
}

const unitJob = (desk: Desk) => desk.jobs().filter(({ table }) => table === 'unit');

async function filled(): Promise<{ desk: Desk; book: FileWorkbook; changed: number }> {
  const { desk, book } = await started();
  const jobs = unitJob(desk);
  await desk.score(jobs, CHOICES);
  await desk.plan(
    jobs.map(({ id }) => id),
    CHOICES,
    new Map(),
  );
  const { changed } = await desk.fill();
  await desk.read(book);
  await desk.use(ID, 'county');
  return { desk, book, changed };
}

/** What somebody typed into the score column of the first filled row. */
async function typeInto(
  book: FileWorkbook,
  value: CellValue,
): Promise<{ row: number; column: number }> {
  const snapshot = await book.read();
  const sheet = snapshot.sheets.find(({ name }) => name.startsWith('集体'));
  if (sheet === undefined) throw new Error('no score sheet');
  const memory = JSON.parse(snapshot.memory ?? '{}') as {
    tables: { rows: Record<string, number>; columns: { score: number } }[];
  };
  const [table] = memory.tables;
  const [row] = Object.values(table?.rows ?? {});
  const column = table?.columns.score;
  if (row === undefined || column === undefined) throw new Error('no row');
  const expected = sheet.cell(row, column);
  const edit: Edit = { kind: 'setCell', sheet: sheet.name, row, column, value, expected };
  await book.apply([edit]);
  return { row, column };
}

const refusal = async (act: () => unknown): Promise<string> => {
  try {
    await act();
  } catch (error) {
    if (error instanceof Refusal) return error.phrase.key;
    throw error;
  }
  throw new Error('nothing was refused');
};

test('nothing is done before a workbook and a scheme are there', async () => {
  const desk = new Desk(library(), 'zh-CN');
  expect(await refusal(() => desk.undo())).toBe('desk.nothingOpen');
  await desk.read(
    await openWorkbookFile(createWorkbookFile({ sheets: [{ name: 'A', rows: [] }] })),
  );
  expect(await refusal(() => desk.jobs())).toBe('desk.noScheme');
  expect(await refusal(() => desk.fill())).toBe('desk.nothingPlanned');
  expect(await refusal(() => desk.undo())).toBe('desk.nothingToUndo');
});

test('a fill is planned, written, and taken back cell by cell', async () => {
  const { desk, book, changed } = await filled();
  expect(changed).toBeGreaterThan(3);
  const opening = await desk.read(book);
  expect(opening.undo).toMatchObject({ asOf: '2025-10-10', sheets: ['集体自评'] });
  await desk.undo();
  const after = await desk.read(book);
  expect(after.undo).toBeNull();
});

test('undo leaves what somebody changed since, and says what that is', async () => {
  const { desk, book } = await filled();
  const { row, column } = await typeInto(book, 0.25);
  const opening = await desk.read(book);
  expect(opening.undo?.changed).toEqual([{ sheet: '集体自评', address: toA1({ row, column }) }]);
  expect(await desk.undo()).toBeGreaterThan(3);
  const after = (await book.read()).sheets.find(({ name }) => name === '集体自评');
  expect(after?.cell(row, column)).toBe(0.25);
});

test('a typed score waits for a decision, and is kept or replaced as decided', async () => {
  const { desk, book } = await filled();
  const cell = await typeInto(book, 0.25);
  await desk.read(book);
  await desk.use(ID, 'county');
  const jobs = unitJob(desk);
  const ids = jobs.map(({ id }) => id);
  await desk.score(jobs, CHOICES);
  const preview = await desk.plan(ids, CHOICES, new Map());
  const [typed] = preview.cells.filter((one) => one.typed);
  expect(preview.undecided).toBe(1);
  expect(typed?.old).toBe(0.25);
  expect(await refusal(() => desk.fill())).toBe('desk.typedUndecided');

  const name = `${typed?.sheet ?? ''}!${typed?.address ?? ''}`;
  const score = async (): Promise<CellValue | undefined> =>
    (await book.read()).sheets
      .find(({ name: one }) => one === typed?.sheet)
      ?.cell(cell.row, cell.column);
  await desk.plan(ids, CHOICES, new Map([[name, 'keep']]));
  await desk.fill();
  expect(await score()).toBe(0.25);
  await desk.read(book);
  await desk.use(ID, 'county');
  await desk.score(jobs, CHOICES);
  await desk.plan(ids, CHOICES, new Map([[name, 'replace']]));
  await desk.fill();
  expect(await score()).toBe(typed?.now);
});

test('a memory that a newer build wrote is left alone', async () => {
  const { desk, book } = await started();
  await book.apply([{ kind: 'remember', memory: JSON.stringify({ version: 99 }) }]);
  await desk.read(book);
  await desk.use(ID, 'county');
  expect(await refusal(() => desk.remember({ readings: {} }))).toBe('desk.foreignMemory');
});

test('the scheme of a workbook that is not built in is named', async () => {
  const { desk, book } = await started();
  const memory = (await book.read()).memory ?? '';
  await book.apply([{ kind: 'remember', memory: memory.replaceAll(ID, 'elsewhere-2024') }]);
  const opening = await desk.read(book);
  expect(opening.schemeFrom).not.toBe('memory');
  expect(opening.findings.map(({ code }) => code)).toContain('desk.unknownScheme');
});

test('a pin whose case is gone is told', async () => {
  const { desk } = await started();
  const [found] = desk.forgottenPins({ C404: null });
  expect(found).toMatchObject({ code: 'desk.forgottenCase', severity: 'warning' });
});

test('scoring stops when it is aborted, and what was scored before stays', async () => {
  const { desk } = await started();
  const jobs = unitJob(desk);
  await desk.score(jobs, CHOICES);
  const stop = new AbortController();
  stop.abort();
  await expect(desk.score(jobs, CHOICES, { signal: stop.signal })).rejects.toBe(stop.signal.reason);
  const preview = await desk.plan(
    jobs.map(({ id }) => id),
    CHOICES,
    new Map(),
  );
  expect(preview.cells.length).toBeGreaterThan(3);
});

test('an error that nobody foresaw is said to be one', () => {
  const failure = failureOf('fill', new TypeError('x is not a function'));
  expect(failure.phrase).toEqual({
    key: 'desk.unexpected',
    params: { what: 'TypeError: x is not a function' },
  });
});

test('one obstacle of many cells of a sheet is one finding about the sheet', async () => {
  const { desk, book } = await started();
  const locked = (row: number) =>
    finding('error', phrase('desk.nothingToUndo'), { sheet: '集体自评', address: `I${row}` });
  const guarded: Workbook = {
    read: () => book.read(),
    apply: (edits) => book.apply(edits),
    preflight: () => Promise.resolve([1, 2, 3, 4, 5].map(locked)),
  };
  await desk.read(guarded);
  await desk.use(ID, 'county');
  const jobs = unitJob(desk);
  await desk.score(jobs, CHOICES);
  const { findings } = await desk.plan(
    jobs.map(({ id }) => id),
    CHOICES,
    new Map(),
  );
  const [one, ...others] = findings.filter(({ severity }) => severity === 'error');
  expect(others).toEqual([]);
  expect(one?.where).toEqual({ sheet: '集体自评' });
  expect(render(one?.message ?? phrase('desk.noScheme'))).toMatch(/^5 个单元格：/);
});

test('the memory of another scheme is neither written over nor added to', async () => {
  const { book } = await started();
  const text = (await book.read()).memory ?? '';
  const other = text.replaceAll(ID, 'other-2025');
  await book.apply([{ kind: 'remember', memory: other }]);
  const desk = new Desk(
    new SchemeLibrary({
      ids: () => Promise.resolve([ID, 'other-2025']),
      text: (id) => Promise.resolve(readFileSync(SAMPLE, 'utf8').replaceAll(ID, id)),
    }),
    'zh-CN',
  );
  await desk.read(book);
  await desk.use(ID, 'county');
  expect(await refusal(() => desk.remember({ readings: {} }))).toBe('scoresheet.otherScheme');
  const jobs = unitJob(desk);
  await desk.score(jobs, CHOICES);
  const ids = jobs.map(({ id }) => id);
  expect(await refusal(() => desk.plan(ids, CHOICES, new Map()))).toBe('scoresheet.otherScheme');
  expect((await book.read()).memory).toBe(other);
});
