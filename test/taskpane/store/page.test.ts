import { createWorkbookFile, openWorkbookFile } from '../../../src/workbook/file';
import { pageStore, sample } from './support';

const opened = async () => {
  const page = pageStore();
  await page.store.actions.openFile({ name: '自评.xlsx', bytes: sample() });
  return page;
};

test('a dropped workbook is recognised, read and scored at once', async () => {
  const { store } = await opened();
  const { failure, scheme, schemeFrom, data, jobs, results, busy } = store.getState();
  expect(failure).toBeNull();
  expect(busy).toBeNull();
  expect(scheme?.id).toBe('banan-2025');
  expect(schemeFrom).toBe('memory');
  expect(data?.sheets.find(({ canonical }) => canonical === '案件台账')?.rows).toBeGreaterThan(5);
  expect(results.map(({ job }) => job)).toEqual(jobs.map(({ id }) => id));
  expect(jobs.some(({ subject }) => subject === '集体')).toBe(true);
});

test('preview, fill, download, undo: the file is as it was', async () => {
  const { store, saved } = await opened();
  const { actions } = store;
  await actions.plan();
  const { preview } = store.getState();
  expect(preview?.cells.length).toBeGreaterThan(20);
  if ((preview?.undecided ?? 0) > 0) await actions.decide('all', 'keep');
  await actions.fill();
  expect(store.getState().failure).toBeNull();
  expect(store.getState().outcome?.changed).toBeGreaterThan(20);
  expect(store.getState().undo?.cells).toBeGreaterThan(20);
  await actions.download();
  expect(saved[0]?.name).toBe('自评-已填.xlsx');

  await actions.undoLast();
  expect(store.getState().failure).toBeNull();
  await actions.download();
  const [before, after] = await Promise.all(
    [sample(), saved[1]?.bytes ?? new Uint8Array()].map(async (bytes) =>
      (await openWorkbookFile(bytes)).read(),
    ),
  );
  expect(after?.sheets.map(({ name }) => name)).toEqual(before?.sheets.map(({ name }) => name));
  const cells = (of: typeof before): unknown[] =>
    (of?.sheets ?? []).flatMap((sheet) =>
      Array.from({ length: Math.min(60, sheet.rowCount) }, (_, row) =>
        Array.from(
          { length: sheet.columnCount },
          (__, column) =>
            // What a formula comes to is Excel's business when it opens the file.
            sheet.formula(row + 1, column + 1) ?? sheet.cell(row + 1, column + 1),
        ),
      ),
    );
  expect(cells(after)).toEqual(cells(before));
});

test('another reading is scored with at once', async () => {
  const { store } = await opened();
  const tree = () => store.getState().results[0]?.tree;
  const use = tree()?.readings.find(({ key }) => key === 'D5');
  expect(use).toBeDefined();
  const reading = tree()
    ?.indicators.flatMap(({ readings, children }) => [
      ...readings,
      ...children.flatMap((one) => one.readings),
    ])
    .find(({ alternatives }) => alternatives.length > 0);
  const option = reading?.alternatives[0]?.option ?? '';
  await store.actions.setReading(reading?.key ?? '', option);
  expect(store.getState().failure).toBeNull();
  expect(tree()?.readings.find(({ key }) => key === reading?.key)?.chosen).toBe(option);
});

test('a file that is no workbook is refused, and the earlier one stays', async () => {
  const { store } = await opened();
  await store.actions.openFile({ name: '通知.docx', bytes: new TextEncoder().encode('no zip') });
  const { failure, workbook, results } = store.getState();
  expect(failure?.phrase.key).toMatch(/^workbook\./);
  expect(workbook?.name).toBe('自评.xlsx');
  expect(results.length).toBeGreaterThan(0);
});

test('a workbook without memory asks for a scheme', async () => {
  const { store } = pageStore();
  const bytes = createWorkbookFile({ sheets: [{ name: 'Sheet1', rows: [] }] });
  await store.actions.openFile({ name: '空.xlsx', bytes });
  expect(store.getState().scheme).toBeNull();
  expect(store.getState().schemes.length).toBe(5);
  await store.actions.chooseScheme('banan-2025');
  expect(store.getState().scheme?.id).toBe('banan-2025');
  expect(store.getState().results.length).toBeGreaterThan(0);
});

/** The sample as somebody made it who never saw our template: no memory, other names of sheets. */
async function handMade(): Promise<Uint8Array> {
  const book = await openWorkbookFile(sample());
  await book.apply([{ kind: 'remember', memory: null }]);
  return book.toBytes();
}

test('a workbook that our template did not make is recognised, filled where it stands, and remembered', async () => {
  const { store, saved } = pageStore();
  await store.actions.openFile({ name: '自评.xlsx', bytes: await handMade() });
  const { scheme, schemeFrom, sheets, jobs } = store.getState();
  expect(scheme?.id).toBe('banan-2025');
  expect(schemeFrom).toBe('recognised');
  const collective = sheets.find(({ table }) => table === 'collective');
  expect(collective?.remembered).toBe(false);
  expect(collective?.rows.every(({ nodeId }) => nodeId !== null)).toBe(true);
  expect(jobs.find(({ table }) => table === 'collective')?.sheet).toBe(collective?.sheet);

  store.actions.pick(['collective/集体']);
  await store.actions.plan();
  expect(store.getState().preview?.addedSheets).toEqual([]);
  await store.actions.decide('all', 'keep');
  await store.actions.fill();
  expect(store.getState().failure).toBeNull();
  await store.actions.download();
  const again = pageStore();
  await again.store.actions.openFile({
    name: '自评.xlsx',
    bytes: saved[0]?.bytes ?? new Uint8Array(),
  });
  expect(again.store.getState().schemeFrom).toBe('memory');
});

test('a corrected row is remembered at once and stays corrected', async () => {
  const { store, saved } = pageStore();
  await store.actions.openFile({ name: '自评.xlsx', bytes: await handMade() });
  const collective = () => store.getState().sheets.find(({ table }) => table === 'collective');
  const row = collective()?.rows.find(({ nodeId }) => nodeId !== null);
  await store.actions.correctRows(collective()?.sheet ?? '', { [row?.row ?? 0]: null });
  expect(store.getState().failure).toBeNull();
  const now = () => collective()?.rows.find((one) => one.row === row?.row)?.nodeId;
  expect(now()).toBeNull();
  await store.actions.read();
  expect(now()).toBeNull();
  await store.actions.download();
  const again = pageStore();
  await again.store.actions.openFile({
    name: '自评.xlsx',
    bytes: saved[0]?.bytes ?? new Uint8Array(),
  });
  const found = again.store.getState().sheets.find(({ table }) => table === 'collective');
  expect(found?.rows.find((one) => one.row === row?.row)?.nodeId).toBeNull();
});

test('what the user chose survives a re-reading', async () => {
  const { store } = await opened();
  await store.actions.setReading('D5', 'net-then-cap');
  const { readings } = store.getState();
  expect(readings).toMatchObject({ D5: 'net-then-cap' });
  store.actions.pick(['collective/集体']);
  await store.actions.read();
  expect(store.getState().readings).toEqual(readings);
  expect(store.getState().picked).toEqual(['collective/集体']);
});

/** An export of 案件台账 as a platform makes it: its own headers, one case that is known and one that is new. */
async function caseExport(): Promise<Uint8Array> {
  const snapshot = await (await openWorkbookFile(sample())).read();
  const cases = snapshot.sheets.find(({ name }) => name === '案件台账');
  if (cases === undefined) throw new Error('no 案件台账');
  const [table] = cases.tables;
  const header = table?.area.top ?? 1;
  const columns = Array.from({ length: cases.columnCount }, (_, index) => index + 1);
  const row = (number: number) =>
    columns.map((column) => ({
      value: cases.cell(number, column),
      ...(cases.isDate(number, column) ? { style: { numberFormat: 'yyyy-mm-dd' } } : {}),
    }));
  const known = row(header + 1);
  const id = columns.find((column) => cases.cell(header, column) === '案件编号') ?? 1;
  const fresh = known.map((cell, index) =>
    index + 1 === id ? { ...cell, value: 'C-NEW-001' } : cell,
  );
  return createWorkbookFile({ sheets: [{ name: 'Sheet1', rows: [row(header), known, fresh] }] });
}

test('an export imported twice adds its new records once, and the import can be taken back', async () => {
  const { store } = await opened();
  const { actions } = store;
  const rows = () =>
    store.getState().data?.sheets.find(({ canonical }) => canonical === '案件台账')?.rows ?? 0;
  const before = rows();
  const file = { name: '导出.xlsx', bytes: await caseExport() };
  await actions.weighImport(file);
  expect(store.getState().failure).toBeNull();
  expect(store.getState().importing?.sheets).toMatchObject([
    { kind: '案件台账', added: 1, same: 1 },
  ]);
  await actions.importNow();
  expect(store.getState().failure).toBeNull();
  expect(rows()).toBe(before + 1);

  await actions.weighImport(file);
  expect(store.getState().importing?.sheets).toMatchObject([{ added: 0, same: 2, changed: [] }]);
  actions.dismissImport();
  await actions.undoLast();
  expect(store.getState().failure).toBeNull();
  expect(rows()).toBe(before);
});
