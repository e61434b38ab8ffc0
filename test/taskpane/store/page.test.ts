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
