/** @jest-environment jsdom */
import './results/codec';
import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
} from '@testing-library/react';
import { App } from '../../src/taskpane/shell/app';
import { Places } from '../../src/taskpane/shell/places';
import { PreferenceStore } from '../../src/taskpane/shell/preferences';
import { pageHost } from '../../src/taskpane/hosts/page';
import { openWorkbookFile } from '../../src/workbook/file';
import { pageStore, sample } from './store/support';

configure({ defaultHidden: true, asyncUtilTimeout: 60_000 });
afterEach(cleanup);
jest.setTimeout(180_000);

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

test('from the dropped workbook to the filled file and back, over real files', async () => {
  const { store, saved } = pageStore();
  const preferences = new PreferenceStore(null);
  preferences.set({ language: 'zh-CN' });
  render(<App store={store} host={pageHost()} preferences={preferences} places={new Places()} />);
  await act(() => import('../../src/taskpane/home'));
  const dropped = new File(['x'], '自评.xlsx');
  dropped.arrayBuffer = () => Promise.resolve(sample().slice().buffer);
  fireEvent.change(document.querySelector('input[type=file]') ?? document.body, {
    target: { files: [dropped] },
  });
  const idle = async (): Promise<void> => {
    await waitFor(() => {
      expect(store.getState().busy).toBeNull();
    });
  };
  await waitFor(() => {
    expect(store.getState().jobs.length).toBeGreaterThan(0);
  });
  await idle();
  expect(screen.getByText(/自评\.xlsx/)).toBeTruthy();
  press('预览将写入的内容');
  await waitFor(() => {
    expect(store.getState().preview).not.toBeNull();
  });
  await idle();
  const undecided = store.getState().preview?.undecided ?? 0;
  if (undecided > 0) press(/全部保留/);
  await idle();
  press(/^写入 \d+ 个/);
  await waitFor(() => {
    expect(store.getState().outcome).not.toBeNull();
  });
  await idle();
  expect(store.getState().failure).toBeNull();
  press('保存已填工作簿');
  expect(saved.map(({ name }) => name)).toEqual(['自评-已填.xlsx']);
  const filled = await (await openWorkbookFile(saved[0]?.bytes ?? new Uint8Array())).read();
  const sheet = filled.sheets.find(({ name }) => name === '集体自评');
  const scores = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: sheet?.columnCount ?? 0 }, (__, column) =>
      sheet?.cell(row + 1, column + 1),
    ),
  ).flat();
  expect(scores.filter((value) => typeof value === 'number').length).toBeGreaterThan(10);
  press('撤销上次填写');
  press('确认撤销');
  await waitFor(() => {
    expect(store.getState().undo).toBeNull();
  });
  await idle();
  expect(store.getState().failure).toBeNull();
});
