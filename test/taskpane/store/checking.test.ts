import type { Phrase } from '../../../src/locales';
import { render } from '../../../src/locales';
import type { CellSpec, LiveWorkbook } from '../../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../../src/workbook/file';
import { createPaneStore } from '../../../src/taskpane/store';
import { engine } from '../../../src/taskpane/store/engine';
import { pageStore, schemes } from './support';

jest.setTimeout(120_000);

const row = (...values: readonly (string | number | null)[]): CellSpec[] =>
  values.map((value) => ({ value }));

/** A score table that no scheme knows, with a total that misses its last row and a score kept as text. */
const book = (): Uint8Array =>
  createWorkbookFile({
    sheets: [
      {
        name: '自评表',
        rows: [
          row('序号', '考核内容', '分值', '自评得分', '计分说明'),
          row(1, '办理一般案件', 40, 30, '案件台账 A01 等 30 件'),
          row(2, '移送公安机关案件', 30, 20, '案件台账 A02 等 4 件'),
          row(3, '组织业务培训', 30, '10', '培训记录 3 次'),
          [...row('合计', null, 100), { value: 50, formula: 'SUM(D2:D3)' }],
        ],
      },
    ],
  });

const words = (one: Phrase): string => render(one, 'zh-CN');
const file = (bytes: Uint8Array) => ({ name: '自评.xlsx', bytes });

test('nothing is checked before there is a workbook, and the pane says so', async () => {
  const { store } = pageStore();
  await store.actions.check({ do: 'check' });
  expect(store.getState().failure?.doing).toBe('check');
  expect(store.getState().checks.view).toBeNull();
});

test('from the check over fix, undo and ignoring to the saved workbook, without a scheme', async () => {
  const { store, saved } = pageStore();
  const { actions } = store;
  const checks = () => store.getState().checks;
  const codes = (): string[] => (checks().view?.problems ?? []).map(({ code }) => code);
  const valueOf = async (address: { row: number; column: number }) => {
    const { sheets } = await (await openWorkbookFile(saved.at(-1)?.bytes ?? book())).read();
    const [sheet] = sheets;
    return {
      value: sheet?.cell(address.row, address.column),
      formula: sheet?.formula(address.row, address.column),
    };
  };
  await actions.openFile(file(book()));
  await actions.check({ do: 'check' });
  expect(store.getState().failure).toBeNull();
  expect(checks().view?.scheme).toBeNull();
  expect(checks().view?.tables).toEqual(['自评表']);
  const before = codes();
  expect(before).toContain('table.textNumber');
  const { workbook, results } = store.getState();
  expect(checks().of).toEqual({ workbook, results, texts: [] });

  // A preview writes nothing.
  await actions.check({ do: 'plan', ids: 'safe' });
  const cells = checks().preview?.cells ?? [];
  expect(cells.map(({ address }) => address)).toContain('D4');
  await actions.download();
  expect((await valueOf({ row: 4, column: 4 })).value).toBe('10');
  expect(store.getState().unsaved).toBe(false);

  await actions.check({ do: 'fix' });
  expect(store.getState().failure).toBeNull();
  expect(checks().done).toMatchObject({ what: 'fix', sheets: ['自评表'] });
  expect(checks().preview).toBeNull();
  expect(codes()).not.toContain('table.textNumber');
  expect(store.getState().unsaved).toBe(true);
  expect(store.getState().undo?.asOf).toBe('');
  await actions.download();
  expect((await valueOf({ row: 4, column: 4 })).value).toBe(10);

  await actions.check({ do: 'undo' });
  expect(store.getState().failure).toBeNull();
  expect(codes()).toEqual(before);
  expect(store.getState().undo).toBeNull();

  const [first] = checks().view?.problems ?? [];
  await actions.check({ do: 'ignore', id: first?.id ?? '', reason: '  ' });
  expect(store.getState().failure?.doing).toBe('remember');
  expect(words(store.getState().failure?.phrase ?? { key: 'shell.fill', params: {} })).toBe(
    '请写明忽略的理由。',
  );
  await actions.check({ do: 'ignore', id: first?.id ?? '', reason: '区里已同意' });
  expect(checks().view?.ignored.map(({ reason }) => reason)).toEqual(['区里已同意']);
  await actions.download();

  // The workbook remembers it, and not only the pane.
  const again = pageStore();
  await again.store.actions.openFile(file(saved.at(-1)?.bytes ?? book()));
  await again.store.actions.check({ do: 'check' });
  const { view } = again.store.getState().checks;
  expect(view?.ignored.map(({ problem, reason }) => [problem.id, reason])).toEqual([
    [first?.id, '区里已同意'],
  ]);

  await actions.check({ do: 'heed', id: first?.id ?? '' });
  expect(codes()).toEqual(before);
});

test('what did not change stands from the check before', async () => {
  const { store } = pageStore();
  const { actions } = store;
  await actions.openFile(file(book()));
  await actions.check({ do: 'check' });
  expect(store.getState().checks.view?.kept).toBe(0);
  await actions.check({ do: 'check' });
  const { view } = store.getState().checks;
  expect(view?.looked).toBe(0);
  expect(view?.kept).toBeGreaterThan(0);
});

test('the results become a sheet and a page; the sheet itself is not checked', async () => {
  const { store, saved } = pageStore();
  const { actions } = store;
  await actions.openFile(file(book()));
  await actions.check({ do: 'check' });
  await actions.check({ do: 'sheet' });
  expect(store.getState().failure).toBeNull();
  expect(store.getState().checks.done).toEqual({ what: 'sheet', sheet: '校验结果' });
  expect(store.getState().checks.view?.tables).toEqual(['自评表']);
  await actions.download();
  const { sheets } = await (await openWorkbookFile(saved.at(-1)?.bytes ?? book())).read();
  expect(sheets.map(({ name }) => name)).toContain('校验结果');
  let page = '';
  await actions.check({
    do: 'report',
    hand: (html) => {
      page = html;
    },
  });
  expect(page).toContain('自评.xlsx');
});

test('a text from a file is checked with the rest; another file of its name takes its place', async () => {
  const { store } = pageStore();
  const { actions } = store;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  await actions.openFile(file(book()));
  await actions.check({
    do: 'text',
    name: '事迹.txt',
    bytes: bytes('主要事迹\n一年来办案 30 件。'),
  });
  await actions.check({ do: 'text', name: '事迹.txt', bytes: bytes('改过的事迹') });
  expect(store.getState().checks.texts).toEqual([{ name: '事迹.txt', text: '改过的事迹' }]);
  await actions.check({ do: 'check' });
  expect(store.getState().checks.of.texts).toHaveLength(1);
  await actions.check({ do: 'text', name: '空.txt', bytes: bytes(' ') });
  expect(store.getState().failure?.doing).toBe('import');
  expect(store.getState().checks.texts).toHaveLength(1);

  // Another workbook begins with nothing of this one.
  await actions.openFile(file(book()));
  expect(store.getState().checks).toEqual({
    view: null,
    of: { workbook: null, results: [], texts: [] },
    preview: null,
    done: null,
    texts: [],
  });
});

test('beside Excel every check reads first, and a cell changed meanwhile makes it out of date', async () => {
  const file = await openWorkbookFile(book());
  let told = (): void => undefined;
  let reads = 0;
  const live: LiveWorkbook = {
    read: (work) => {
      reads += 1;
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
  const { actions } = store;
  const getState = () => store.getState();
  const shares: number[] = [];
  const stop = store.subscribe(() => {
    shares.push(getState().busy?.share ?? 0);
  });
  await actions.check({ do: 'check' });
  stop();
  expect(reads).toBe(1);
  // One way from beginning to end, and back to nothing when it is done.
  const going = shares.slice(0, -1).filter((share) => share > 0);
  expect(going).toEqual([...going].sort((one, other) => one - other));
  expect(getState().checks.of.workbook).toBe(getState().workbook);
  await actions.check({ do: 'check' });
  expect(reads).toBe(2);

  // Excel tells no name of its file.
  let page = '';
  await actions.check({
    do: 'report',
    hand: (html) => {
      page = html;
    },
  });
  expect(page).toContain('当前工作簿');

  const waiting = actions.check({ do: 'check' });
  const change = store.subscribe(() => {
    if ((getState().busy?.share ?? 0) > 0) told();
  });
  await waiting;
  change();
  expect(getState().workbook?.stale).toBe(true);
  expect(getState().checks.of.workbook?.stale).toBe(true);
});
