/** @jest-environment jsdom */
import { act, cleanup, configure, screen } from '@testing-library/react';
import { READ, showPane } from '../fake';

configure({ defaultHidden: true });
afterEach(cleanup);

const busy = { doing: 'plan', share: null, cancellable: false } as const;

test('the keyboard stays at the bar when its buttons change, and elsewhere where it is elsewhere', async () => {
  const { store } = await showPane(READ);
  const plan = screen.getByRole('button', { name: '预览将写入的内容' });
  act(() => {
    plan.focus();
  });
  store.set({ busy });
  const bar = screen.getByRole('contentinfo');
  expect(document.activeElement).toBe(bar);
  store.set({ busy: null });
  expect(document.activeElement).toBe(bar);
  const tab = screen.getByRole('tab', { name: '开始' });
  act(() => {
    tab.focus();
  });
  store.set({ busy });
  expect(document.activeElement).toBe(tab);
  act(() => {
    tab.blur();
  });
  store.set({ busy: null });
  expect(document.activeElement).toBe(document.body);
});
