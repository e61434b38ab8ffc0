import { parse } from 'yaml';
import { Desk, SchemeLibrary } from '../../src/desk';
import { Refusal, render } from '../../src/locales';
import { schemeSheets } from '../../src/schemesheet';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { SCHEME as TEXT } from '../rubric/scheme-text';

const BUILT_IN = 'demo';
const OWN = 'own-2026';
const desk = (): Desk =>
  new Desk(
    new SchemeLibrary({
      ids: () => Promise.resolve([BUILT_IN]),
      text: () => Promise.resolve(TEXT),
    }),
    'zh-CN',
  );
const own = (text = TEXT.replace('id: demo', 'id: own-2026')) => ({
  name: '本地方案.yaml',
  bytes: new TextEncoder().encode(text),
});
const emptyBook = () => openWorkbookFile(createWorkbookFile({ sheets: [{ name: '1', rows: [] }] }));

async function refusal(act: () => Promise<unknown>): Promise<Refusal> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('not refused');
}

test('a scheme of the user’s own is remembered with the workbook and found again in another session', async () => {
  const first = desk();
  const book = await emptyBook();
  await first.read(book);
  expect(await first.takeIn(own())).toMatchObject({ id: OWN, own: true });
  expect((await first.schemes()).map(({ id }) => id)).toEqual([BUILT_IN, OWN]);
  await first.use(OWN, 'county');
  expect(await first.rememberOwn()).toBe(true);

  const later = desk();
  const again = await later.read(await openWorkbookFile(book.toBytes()));
  expect(again).toMatchObject({ scheme: OWN, schemeFrom: 'memory', findings: [] });
  await later.use(OWN, 'county');
  expect(later.jobs().length).toBeGreaterThan(0);
  // What is filled later, and what is taken back, still remembers it.
  const jobs = later.jobs().filter(({ table }) => table === 'collective');
  const choices = { asOf: '2025-10-10', readings: {}, pins: {} };
  await later.score(jobs, choices);
  await later.plan(
    jobs.map(({ id }) => id),
    choices,
    new Map(),
  );
  await later.fill();
  const filled = await openWorkbookFile(book.toBytes());
  expect((await desk().read(filled)).scheme).toBe(OWN);
});

test('a new workbook remembers the scheme of the user’s own that it is made from', async () => {
  const first = desk();
  await first.takeIn(own());
  const request = { table: 'collective', level: 'county', subjects: ['集体'] };
  const made = await openWorkbookFile(await first.template({ ...request, scheme: OWN }));
  expect(await desk().read(made)).toMatchObject({ scheme: OWN, findings: [] });
  const plain = await openWorkbookFile(await first.template({ ...request, scheme: BUILT_IN }));
  expect((await plain.read()).memory).not.toContain('ownScheme');
});

test('a fill remembers a scheme of the user’s own that was only chosen', async () => {
  const first = desk();
  const book = await emptyBook();
  await first.takeIn(own());
  await first.read(book);
  await first.use(OWN, 'county');
  const jobs = first.jobs().filter(({ table }) => table === 'collective');
  const choices = { asOf: '2025-10-10', readings: {}, pins: {} };
  await first.score(jobs, choices);
  await first.plan(
    jobs.map(({ id }) => id),
    choices,
    new Map(),
  );
  await first.fill();
  const opening = await desk().read(await openWorkbookFile(book.toBytes()));
  expect(opening).toMatchObject({ scheme: OWN, schemeFrom: 'memory' });
  const taking = desk();
  await taking.read(book);
  await taking.use(OWN, 'county');
  await taking.undo();
  // Before the fill nothing was remembered.
  expect((await desk().read(book)).schemeFrom).not.toBe('memory');
});

test('a built-in scheme is never replaced', async () => {
  const one = desk();
  const { phrase } = await refusal(() => one.takeIn(own(TEXT)));
  expect(phrase.key).toBe('desk.ownSchemeTaken');
  expect(render(phrase)).toMatch(/demo-own/);
  expect((await one.schemes()).map(({ own: mine }) => mine)).toEqual([false]);
});

test('what is wrong with a scheme is said with file, line and clause, and nothing is taken in', async () => {
  const one = desk();
  const broken = TEXT.replace('id: demo', 'id: own-2026').replace(/^period:/m, 'perid:');
  const { phrase, findings } = await refusal(() => one.takeIn(own(broken)));
  expect(phrase.key).toBe('desk.ownSchemeProblems');
  expect(findings.length).toBeGreaterThan(0);
  expect(render(findings[0]?.message ?? phrase)).toMatch(/^本地方案\.yaml 第 \d+ 行/);
  expect((await one.schemes()).map(({ id }) => id)).toEqual([BUILT_IN]);
});

test('text is read as Windows saves it; what is no text is refused', async () => {
  const text = TEXT.replace('id: demo', 'id: own-2026');
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  expect((await desk().takeIn({ name: 'a.yaml', bytes: utf16 })).id).toBe(OWN);
  const bom = new TextEncoder().encode(`\ufeff${text}`);
  expect((await desk().takeIn({ name: 'a.yaml', bytes: bom })).id).toBe(OWN);
  // 编号 in GB 18030, as a comment before the scheme.
  const ansi = new Uint8Array([0x23, 0xb1, 0xe0, 0xba, 0xc5, 0x0a]);
  const ascii = new TextEncoder().encode('id: x\n');
  const said = await refusal(() =>
    desk().takeIn({ name: 'a.yaml', bytes: new Uint8Array([...ansi, ...ascii]) }),
  );
  expect(said.phrase.key).toBe('desk.ownSchemeProblems');
  const none = await refusal(() =>
    desk().takeIn({ name: 'a.yaml', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0x00]) }),
  );
  expect(none.phrase.key).toBe('desk.ownSchemeNoText');
});

test('a remembered scheme that does not pass any more is said, and no other takes its place', async () => {
  const first = desk();
  const book = await emptyBook();
  await first.read(book);
  await first.takeIn(own());
  await first.use(OWN, 'county');
  await first.rememberOwn();
  const memory = (await book.read()).memory ?? '';
  await book.apply([{ kind: 'remember', memory: memory.replace('period:', 'perid:') }]);
  const opening = await desk().read(book);
  expect(opening.schemeFrom).not.toBe('memory');
  expect(opening.findings[0]?.code).toBe('desk.ownSchemeBroken');
  expect(opening.findings[1]?.code).toBe('rubric.problem');

  await book.apply([{ kind: 'remember', memory: memory.replaceAll('own-2026', BUILT_IN) }]);
  const taken = await desk().read(book);
  expect(taken.findings.map(({ code }) => code)).toEqual(['desk.ownSchemeTaken']);
  expect(taken.schemeFrom).not.toBe('memory');
});

/** A workbook in which the scheme itself stands, in sheets. */
async function bookWithSheet(text: string) {
  const sheets = schemeSheets(parse(text));
  return openWorkbookFile(createWorkbookFile({ sheets }));
}

test('a workbook with a 细则 sheet can be picked, or be its own scheme; each reading goes by the sheet', async () => {
  const book = await bookWithSheet(TEXT.replace('id: demo', 'id: own-2026'));
  const picking = desk();
  const picked = { name: '细则.xlsx', bytes: book.toBytes() };
  expect(await picking.takeIn(picked)).toMatchObject({ id: OWN, own: true });
  const none = await emptyBook();
  const refused = await refusal(() => desk().takeIn({ ...picked, bytes: none.toBytes() }));
  expect(refused.phrase.key).toBe('desk.ownSchemeNoSheet');

  const first = desk();
  expect((await first.read(book)).schemeSheet).toBe(true);
  await first.takeInSheet(null);
  await first.use(OWN, 'county');
  expect(await first.rememberOwn()).toBe(true);
  // Somebody corrects the sheet afterwards.
  const { sheets } = await book.read();
  const found = sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (__, column) => ({
        sheet: sheet.name,
        row: row + 1,
        column: column + 1,
      })),
    )
      .flat()
      .filter(({ row, column }) => sheet.cell(row, column) === '演示方案'),
  );
  expect(found.length).toBe(1);
  await book.apply(
    found.map((at) => ({
      kind: 'setCell' as const,
      ...at,
      value: '改名的方案',
      expected: '演示方案',
    })),
  );
  const later = desk();
  expect(await later.read(book)).toMatchObject({ scheme: OWN, findings: [] });
  expect((await later.entry(OWN)).name).toBe('改名的方案');
});

test('the memory of another scheme is left alone', async () => {
  const one = desk();
  const bytes = await one.template({
    scheme: BUILT_IN,
    table: 'collective',
    level: null,
    subjects: ['集体'],
  });
  const book = await openWorkbookFile(bytes);
  const { memory } = await book.read();
  await one.read(book);
  await one.takeIn(own());
  await one.use(OWN, 'county');
  expect(await one.rememberOwn()).toBe(false);
  expect((await book.read()).memory).toBe(memory);
});
