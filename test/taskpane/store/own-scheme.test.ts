import { createPaneStore } from '../../../src/taskpane/store';
import { engine } from '../../../src/taskpane/store/engine';
import { createWorkbookFile } from '../../../src/workbook/file';
import { SCHEME } from '../../rubric/scheme-text';
import type { Saved } from './support';

const OWN = {
  name: '本地方案.yaml',
  bytes: new TextEncoder().encode(SCHEME.replace('id: demo', 'id: own-2026')),
};

function pane() {
  const saved: Saved[] = [];
  const store = createPaneStore({
    host: 'page',
    language: 'zh-CN',
    schemes: { ids: () => Promise.resolve(['demo']), text: () => Promise.resolve(SCHEME) },
    engine: () => Promise.resolve(engine),
    today: () => '2025-10-10',
    save: (bytes, name) => saved.push({ bytes, name }),
  });
  return { store, saved };
}
const book = {
  name: '自评.xlsx',
  bytes: createWorkbookFile({ sheets: [{ name: '1', rows: [] }] }),
};

test('a loaded scheme scores the workbook at once and is there again in the saved file', async () => {
  const { store, saved } = pane();
  const { actions } = store;
  const getState = () => store.getState();
  await actions.loadScheme(OWN);
  expect(getState().scheme).toBeNull();
  expect(getState().schemes.map(({ id, own }) => [id, own])).toEqual([
    ['demo', false],
    ['own-2026', true],
  ]);
  await actions.openFile(book);
  await actions.loadScheme(OWN);
  expect(getState().failure).toBeNull();
  expect(getState()).toMatchObject({
    scheme: { id: 'own-2026' },
    schemeFrom: 'user',
    unsaved: true,
  });
  expect(getState().results.length).toBeGreaterThan(0);
  expect(getState().progress?.dues.length).toBe(1);
  await actions.download();

  const later = pane().store;
  await later.actions.openFile({ name: '自评.xlsx', bytes: saved[0]?.bytes ?? new Uint8Array() });
  expect(later.getState()).toMatchObject({ scheme: { id: 'own-2026' }, schemeFrom: 'memory' });
  expect(later.getState().schemes.map(({ id }) => id)).toEqual(['demo', 'own-2026']);
});

test('a scheme that does not pass leaves everything as it was and says why', async () => {
  const { store } = pane();
  const { actions } = store;
  const getState = () => store.getState();
  await actions.openFile(book);
  await actions.chooseScheme('demo');
  const before = getState().results;
  await actions.loadScheme({ ...OWN, bytes: new TextEncoder().encode('id: own-2026') });
  expect(getState().failure).toMatchObject({
    doing: 'scheme',
    phrase: { key: 'desk.ownSchemeProblems' },
  });
  expect(getState().failure?.findings.length).toBeGreaterThan(0);
  expect(getState().results).toBe(before);
  await actions.useSchemeSheet();
  expect(getState().failure?.phrase.key).toBe('desk.ownSchemeNoSheet');
});
