/** @jest-environment jsdom */
import { act, cleanup, configure, fireEvent, screen } from '@testing-library/react';
import { phrase } from '../../../src/locales';
import type { PaneState } from '../../../src/taskpane/store';
import { BLANK, FakeHost, MATCH, READ, showPane, violations } from '../fake';

configure({ defaultHidden: true });
afterEach(cleanup);

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

async function showMore(state: PaneState, host = new FakeHost()) {
  const shown = await showPane(state, host);
  fireEvent.click(screen.getByRole('tab', { name: '更多' }));
  await act(() => import('../../../src/taskpane/more'));
  await settle();
  return shown;
}

test('help is about the place the pane runs in, with headings in order', async () => {
  const { store, container } = await showMore(BLANK);
  expect(screen.getByText('打开要填的工作簿，点“读取工作簿”。')).toBeTruthy();
  expect(screen.getByText(/按 F6/)).toBeTruthy();
  expect(await violations(container)).toEqual([]);
  store.set({ host: 'page' });
  expect(screen.getByText('把要填的工作簿拖进来，或点“选择文件”。')).toBeTruthy();
  expect(screen.getByText('看过预览后点“写入”，再点“保存已填工作簿”。')).toBeTruthy();
  expect(screen.queryByText(/按 F6/)).toBeNull();
});

test('settings are taken over at once', async () => {
  const { preferences } = await showMore(BLANK);
  fireEvent.change(screen.getByLabelText('外观'), { target: { value: 'contrast' } });
  fireEvent.click(screen.getByLabelText('先选“保留”'));
  fireEvent.change(screen.getByLabelText('语言'), { target: { value: 'en-US' } });
  expect(preferences.get()).toEqual({ language: 'en-US', theme: 'contrast', typed: 'keep' });
  expect(screen.getByLabelText('Language')).toBeTruthy();
});

describe('memory', () => {
  test('is unknown before anything was read', async () => {
    await showMore(BLANK);
    expect(screen.getByText('读取工作簿后，这里显示其中保存了哪些设置。')).toBeTruthy();
  });

  test('is listed, and forgotten after a question', async () => {
    const { store } = await showMore({
      ...READ,
      sheets: [MATCH, { ...MATCH, sheet: '表2', remembered: true }],
      readings: { D5: 'net' },
      pins: { A1: null, A2: '3' },
      schemeFrom: 'memory',
    });
    expect(screen.getByText('已确认的评分表：1 张')).toBeTruthy();
    expect(screen.getByText('改过的口径：1 项')).toBeTruthy();
    expect(screen.getByText('指定了归属的案件：2 件')).toBeTruthy();
    expect(screen.getByText('没有可撤销的填写')).toBeTruthy();
    store.set({ undo: { asOf: '2025-10-10', cells: 4, sheets: ['自评表'], changed: [] } });
    expect(screen.getByText('上次填写：统计到 2025-10-10，4 个单元格')).toBeTruthy();
    press('清除这些设置');
    expect(screen.getByText(/上次填写也不能再撤销/)).toBeTruthy();
    press('不清除');
    press('清除这些设置');
    press('确认清除');
    await settle();
    expect(store.calls).toEqual([['forget']]);
    expect(screen.getByRole('button', { name: '清除这些设置' })).toBeTruthy();
  });
});

describe('health', () => {
  const works = () =>
    Promise.resolve({
      label: phrase('pane.healthFunctions'),
      value: phrase('pane.healthFunctionsWork', { version: '0.1.0' }),
      state: 'good' as const,
    });

  test('shows what the host tells, tries the functions, copies all of it', async () => {
    const host = new FakeHost();
    host.lines = () =>
      Promise.resolve([{ label: phrase('pane.healthBuild'), value: '0.1.0+x', state: 'plain' }]);
    host.tryFunctions = works;
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(written.push(text)) },
    });
    const { store } = await showMore({ ...READ, schemeFrom: 'memory' }, host);
    expect(screen.getByText('0.1.0+x')).toBeTruthy();
    press('检查函数能否计算');
    expect(screen.getByRole('button', { name: '正在检查……' })).toBeTruthy();
    await settle();
    expect(screen.getByText('可以计算（0.1.0）')).toBeTruthy();
    press('复制运行状况');
    await settle();
    expect(written).toEqual(['版本：0.1.0+x\n工作簿中的设置：有\nDRILL 函数：可以计算（0.1.0）']);
    expect(screen.getByText('已复制')).toBeTruthy();
    store.set({ schemeFrom: 'recognised' });
    expect(screen.getByText('没有')).toBeTruthy();
  });

  test('a host that does not answer, functions that cannot be tried, copying forbidden', async () => {
    const host = new FakeHost();
    host.lines = () => Promise.reject(new Error('no answer'));
    host.tryFunctions = () => Promise.reject(new Error('no answer'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await showMore(BLANK, host);
    expect(screen.getAllByText('没有查到')).toHaveLength(1);
    expect(screen.getByText('还没有读取工作簿')).toBeTruthy();
    press('检查函数能否计算');
    await settle();
    expect(screen.getAllByText('没有查到')).toHaveLength(2);
    press('复制运行状况');
    await settle();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/全选后按 Ctrl\+C/).value).toContain(
      'DRILL 函数：没有查到',
    );
  });

  test('while the host is asked, that is said', async () => {
    const host = new FakeHost();
    host.lines = () => new Promise(() => undefined);
    await showMore(BLANK, host);
    expect(screen.getByText('正在查询……')).toBeTruthy();
  });
});
