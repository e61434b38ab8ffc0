import type { LiveWorkbook } from '../../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../../src/workbook/file';
import { createPaneStore, type PaneStore } from '../../../src/taskpane/store';
import { engine } from '../../../src/taskpane/store/engine';
import { nextOf } from '../../../src/taskpane/shell/next';
import { pageStore, sample, schemes } from './support';

/** Presses 取消 as soon as the state says so. */
function cancelWhen(store: PaneStore, when: () => boolean): () => void {
  return store.subscribe(() => {
    if (store.getState().busy?.cancellable === true && when()) store.actions.cancel();
  });
}

interface Beside {
  readonly store: PaneStore;
  /** Somebody changes a cell. */
  readonly change: () => void;
  /** What the next reading does before it begins. */
  beforeRead: () => void;
}

/** The pane beside a workbook that somebody else may change at any time. */
async function beside(): Promise<Beside> {
  const file = await openWorkbookFile(sample());
  let told = (): void => undefined;
  const live: LiveWorkbook = {
    read: (work) => {
      here.beforeRead();
      return file.read(work);
    },
    preflight: (edits) => file.preflight(edits),
    apply: (edits, work) => file.apply(edits, work),
    reveal: () => Promise.resolve(),
    selection: () => Promise.resolve(null),
    insertFormula: () => Promise.resolve(null),
    values: () => Promise.resolve([]),
    onChanged: (listener) => {
      told = listener;
      return Promise.resolve(() => undefined);
    },
    openNew: () => Promise.resolve(),
  };
  const store = createPaneStore({
    host: 'excel',
    language: 'zh-CN',
    schemes,
    engine: () => Promise.resolve(engine),
    live: () => Promise.resolve(live),
    today: () => '2025-10-10',
    save: () => undefined,
  });
  const here: Beside = {
    store,
    change: () => {
      told();
    },
    beforeRead: () => undefined,
  };
  return here;
}

test('a file whose reading is broken off once it is shown is the one that is kept and saved', async () => {
  const { store, saved } = pageStore();
  await store.actions.openFile({ name: '甲.xlsx', bytes: sample() });
  const stop = cancelWhen(store, () => store.getState().workbook?.name === '乙.xlsx');
  await store.actions.openFile({ name: '乙.xlsx', bytes: sample() });
  stop();
  expect(store.getState()).toMatchObject({
    busy: null,
    failure: null,
    workbook: { name: '乙.xlsx', stale: true },
    results: [],
  });
  await store.actions.download();
  expect(saved.at(-1)?.name).toBe('乙.xlsx');
});

test('a reading that is broken off before anything of it is shown leaves everything as it was', async () => {
  const { store } = pageStore();
  await store.actions.openFile({ name: '甲.xlsx', bytes: sample() });
  const before = store.getState();
  const stop = cancelWhen(store, () => true);
  await store.actions.openFile({ name: '乙.xlsx', bytes: sample() });
  stop();
  expect(store.getState().workbook).toBe(before.workbook);
  expect(store.getState().results).toBe(before.results);
  // The earlier workbook is still the one on the desk.
  await store.actions.plan();
  expect(store.getState().failure).toBeNull();
  expect(store.getState().preview?.cells.length).toBeGreaterThan(20);
});

test('another scheme that is broken off leaves no preview and no scores, and asks to be read again', async () => {
  const { store } = pageStore();
  await store.actions.openFile({ name: '甲.xlsx', bytes: sample() });
  await store.actions.plan();
  const other = store.getState().schemes.find(({ id }) => id !== 'banan-2025')?.id ?? '';
  const stop = cancelWhen(store, () => store.getState().scheme?.id === other);
  await store.actions.chooseScheme(other);
  stop();
  expect(store.getState()).toMatchObject({ preview: null, results: [], workbook: { stale: true } });
  expect(nextOf(store.getState()).kind).toBe('read');
  await store.actions.read();
  expect(store.getState().workbook?.stale).toBe(false);
  expect(store.getState().results.length).toBeGreaterThan(0);
});

test('what was written is not called unwritten because it could not be read again', async () => {
  const here = await beside();
  const { store } = here;
  await store.actions.read();
  await store.actions.plan();
  await store.actions.decide('all', 'keep');
  here.beforeRead = () => {
    throw new Error('the network is away');
  };
  await store.actions.fill();
  const { failure, outcome, preview, workbook } = store.getState();
  expect(failure?.doing).toBe('read');
  expect(outcome?.changed).toBeGreaterThan(0);
  expect(preview).toBeNull();
  expect(workbook?.stale).toBe(true);

  here.beforeRead = () => undefined;
  await store.actions.read();
  // The undo looks at the workbook once more before it writes; what fails is the reading behind it.
  let reads = 0;
  here.beforeRead = () => {
    reads += 1;
    if (reads > 1) throw new Error('the network is away');
  };
  await store.actions.undoLast();
  expect(store.getState().failure?.doing).toBe('read');
  expect(store.getState().workbook?.stale).toBe(true);
});

test('a cell that is changed while the workbook is read is not overlooked', async () => {
  const here = await beside();
  const { store } = here;
  await store.actions.read();
  expect(store.getState().workbook?.stale).toBe(false);
  here.beforeRead = here.change;
  await store.actions.read();
  expect(store.getState().workbook?.stale).toBe(true);
  here.beforeRead = () => undefined;
  await store.actions.read();
  expect(store.getState().workbook?.stale).toBe(false);
});

test('what the add-in writes itself does not make its own scores old', async () => {
  const here = await beside();
  const { store } = here;
  await store.actions.read();
  await store.actions.plan();
  await store.actions.decide('all', 'keep');
  here.beforeRead = here.change;
  await store.actions.fill();
  expect(store.getState().workbook?.stale).toBe(false);
});

test('going to a place leaves the list of what is wrong', async () => {
  const { store } = await beside();
  await store.actions.read();
  await store.actions.fill();
  const { failure } = store.getState();
  expect(failure?.phrase.key).toBe('desk.nothingPlanned');
  await store.actions.reveal({ sheet: '案件台账', address: 'A1' });
  expect(store.getState().failure).toBe(failure);
});

test('forgetting takes the choices of the workbook out of the pane too', async () => {
  const { store } = await beside();
  await store.actions.read();
  await store.actions.setReading('D5', 'net-then-cap');
  expect(store.getState().readings).toMatchObject({ D5: 'net-then-cap' });
  await store.actions.forget();
  expect(store.getState().failure).toBeNull();
  expect(store.getState().readings).toEqual({});
});

test('an engine that could not be loaded is loaded when it is asked for again', async () => {
  let away = true;
  const store = createPaneStore({
    host: 'page',
    language: 'zh-CN',
    schemes,
    engine: () =>
      away ? Promise.reject(new Error('Loading chunk 7 failed')) : Promise.resolve(engine),
    today: () => '2025-10-10',
    save: () => undefined,
  });
  const bytes = createWorkbookFile({ sheets: [{ name: 'Sheet1', rows: [] }] });
  await store.actions.openFile({ name: '空.xlsx', bytes });
  expect(store.getState().failure?.phrase.key).toBe('shell.partMissing');
  away = false;
  await store.actions.openFile({ name: '空.xlsx', bytes });
  expect(store.getState().failure).toBeNull();
  expect(store.getState().workbook?.name).toBe('空.xlsx');
});
