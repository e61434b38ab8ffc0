/** @jest-environment jsdom */
import { act, cleanup, configure, fireEvent, screen } from '@testing-library/react';
import { phrase } from '../../../src/locales';
import { BLANK, READ, SCHEME, showPane, violations } from '../fake';

configure({ defaultHidden: true });
afterEach(cleanup);

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const OWN = { ...SCHEME, id: 'own-2026', name: '本地方案', own: true };

async function drop(): Promise<void> {
  const file = new File(['id: x'], '本地方案.yaml');
  file.arrayBuffer = () => Promise.resolve(new Uint8Array([1, 2]).buffer);
  fireEvent.drop(screen.getByRole('button', { name: '选择方案文件' }), {
    dataTransfer: { files: [file] },
  });
  await act(() => Promise.resolve());
}

test('a scheme is loaded on the scheme step, and stands among the choices as one’s own', async () => {
  const { store, container } = await showPane({ ...READ, schemes: [SCHEME, OWN] });
  press(/^1\. 评分方案/);
  press('载入自己的评分方案');
  await drop();
  expect(store.calls).toEqual([
    ['loadScheme', { name: '本地方案.yaml', bytes: new Uint8Array([1, 2]) }],
  ]);
  screen.getByRole('option', { name: '本地方案（自己载入）' });
  expect(
    screen.getByText('本地方案（编号 own-2026）').closest('[role=status]')?.textContent,
  ).toMatch(/^已载入：/);
  expect(screen.queryByText('采用本工作簿的“细则”表')).toBeNull();
  expect(await violations(container)).toEqual([]);
});

test('before a workbook is read a scheme can be loaded as well', async () => {
  const { store } = await showPane(BLANK);
  press('载入自己的评分方案');
  await drop();
  expect(store.calls.map(([name]) => name)).toEqual(['loadScheme']);
});

test('the 细则 sheet of the workbook is offered where nobody has chosen a scheme', async () => {
  const { store } = await showPane({ ...READ, schemeFrom: 'recognised', schemeSheet: true });
  screen.getByText(/^本工作簿里有“细则”表，可以作为评分方案。/);
  press('采用本工作簿的“细则”表');
  expect(store.calls).toEqual([['useSchemeSheet']]);
});

test('loading is announced, and so is why nothing was loaded', async () => {
  const { store } = await showPane(READ);
  store.set({ busy: { doing: 'scheme', share: null, cancellable: true } });
  expect(screen.getAllByText('正在载入方案').length).toBeGreaterThan(0);
  store.set({ busy: null });
  screen.getByText('方案已载入');
  store.set({
    failure: {
      doing: 'scheme',
      phrase: phrase('desk.ownSchemeNoSheet', { name: '甲' }),
      findings: [],
    },
  });
  screen.getByRole('heading', { name: '没有载入方案' });
});
