/** @jest-environment jsdom */
import {
  act,
  cleanup,
  configure,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { finding, phrase } from '../../../src/locales';
import { LANGUAGES, render as words } from '../../../src/locales/shell';
import type { Doing, PaneState } from '../../../src/taskpane/store';
import { BLANK, CELL, FakeHost, READ, showPane, violations } from '../fake';

configure({ defaultHidden: true });
afterEach(cleanup);

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const preview = { cells: [CELL], addedSheets: [], undecided: 0, findings: [] };

describe('the frame', () => {
  test('names the product, shows five pages, and has nothing that axe objects to', async () => {
    const { container } = await showPane(BLANK);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('练兵自评');
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      '开始',
      '结果',
      '校验',
      '函数',
      '更多',
    ]);
    expect(await violations(container)).toEqual([]);
    expect(document.title).toBe('练兵自评');
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  test('arrow keys, Home and End go round the tabs and take the focus along', async () => {
    await showPane(BLANK);
    const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });
    const key = (name: string): void => {
      fireEvent.keyDown(screen.getByRole('tablist'), { key: name });
    };
    tab('开始').focus();
    key('ArrowLeft');
    expect(document.activeElement).toBe(tab('更多'));
    key('Home');
    expect(document.activeElement).toBe(tab('开始'));
    key('End');
    expect(document.activeElement).toBe(tab('更多'));
    key('ArrowRight');
    key('x');
    expect(tab('开始').getAttribute('aria-selected')).toBe('true');
    expect(tab('更多').tabIndex).toBe(-1);
    await act(() => import('../../../src/taskpane/more'));
  });

  test('follows the theme of its host, and the language that was chosen', async () => {
    const { host, preferences } = await showPane(BLANK);
    const background = (): string | undefined =>
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .map((rule) => /--colorNeutralBackground1: ?([^;]+);/.exec(rule.cssText)?.[1])
        .find((value) => value !== undefined);
    expect(background()).toBe('#ffffff');
    host.changeTheme('dark');
    expect(background()).toBe('#292929');
    host.changeTheme('contrast');
    expect(background()).toBe('#000000');
    act(() => {
      preferences.set({ language: 'en-US', theme: 'light' });
    });
    expect(background()).toBe('#ffffff');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Drill Scorecard');
  });

  test('says why it cannot work here, and offers no reading then', async () => {
    const host = new FakeHost(Promise.resolve(phrase('shell.notExcel')));
    const { store } = await showPane(BLANK, host);
    expect(screen.getByRole('alert').textContent).toContain('要在 Excel 里打开');
    press('读取工作簿');
    expect(store.calls).toEqual([]);
  });

  test('goes to the place that a button of the ribbon asks for', async () => {
    const { places } = await showPane(BLANK);
    await act(async () => {
      await import('../../../src/taskpane/more');
      places.show('help');
    });
    expect(screen.getByRole('tab', { name: '更多' }).getAttribute('aria-selected')).toBe('true');
  });

  test.each([
    ['结果', () => import('../../../src/taskpane/results')],
    ['校验', () => import('../../../src/taskpane/checks')],
    ['函数', () => import('../../../src/taskpane/shell/functions-panel')],
  ])('opens the page 「%s」', async (name, page) => {
    await showPane(BLANK);
    fireEvent.click(screen.getByRole('tab', { name }));
    await act(async () => {
      await page();
    });
    await waitFor(() => {
      expect(screen.queryByText('正在打开这一页……')).toBeNull();
    });
    expect(screen.getByRole('tabpanel', { name }).textContent).not.toBe('');
  });
});

describe('the next step', () => {
  test('reading', async () => {
    const { store } = await showPane(BLANK);
    press('读取工作簿');
    expect(store.calls).toEqual([['read']]);
  });

  test('preview: what is missing is said, and the button does nothing until then', async () => {
    const { store } = await showPane({ ...READ, scheme: null });
    expect(screen.getByText('请先在第 1 步选择评分方案。')).toBeTruthy();
    press('预览将写入的内容');
    expect(store.calls).toEqual([]);
    store.set({ ...READ, picked: [] });
    expect(screen.getByText('请先勾选要填写的对象。')).toBeTruthy();
    store.set(READ);
    press('预览将写入的内容');
    expect(store.calls).toEqual([['plan']]);
  });

  test.each([
    ['ask', []],
    ['keep', [['decide', 'all', 'keep']]],
    ['replace', [['decide', 'all', 'replace']]],
  ] as const)('typed cells begin with %s, as the settings say', async (typed, calls) => {
    const { store, preferences } = await showPane(READ);
    act(() => {
      preferences.set({ typed });
    });
    store.effects.plan = () => {
      store.change({ preview: { ...preview, undecided: 1 } });
    };
    await act(async () => {
      press('预览将写入的内容');
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    expect(store.calls.slice(1)).toEqual(calls);
  });

  test('writing waits for every decision and for every error', async () => {
    const { store } = await showPane({ ...READ, preview: { ...preview, undecided: 3 } });
    expect(screen.getByText(/还有 3 个手工填写的单元格/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^写入/ })).toBeNull();
    const findings = [finding('error', phrase('workbook.structureLocked'))];
    store.set({ preview: { ...preview, findings } });
    expect(screen.getByText(/有 1 处错误，暂时不能写入/)).toBeTruthy();
    store.set({ preview: { ...preview, cells: [{ ...CELL, old: 4 }] } });
    press('写入 0 个单元格');
    store.set({ preview });
    press('写入 1 个单元格');
    press('返回');
    expect(store.calls).toEqual([['fill'], ['dismissPreview']]);
  });

  test('after writing: results, and in the page the file', async () => {
    const outcome = { changed: 3, sheets: ['自评表'], findings: [] };
    const { store } = await showPane({ ...READ, outcome });
    press('再次预览');
    expect(screen.queryByRole('button', { name: '保存已填工作簿' })).toBeNull();
    store.set({ host: 'page' });
    press('保存已填工作簿');
    press('查看结果');
    expect(store.calls).toEqual([['plan'], ['download']]);
    const chosen = (name: string): string | null =>
      screen.getByRole('tab', { name }).getAttribute('aria-selected');
    expect(chosen('结果')).toBe('true');
    await act(() => import('../../../src/taskpane/results'));
    fireEvent.click(screen.getByRole('tab', { name: '开始' }));
    fireEvent.click(
      within(screen.getByRole('contentinfo')).getByRole('button', { name: '一键校验' }),
    );
    expect(store.calls.at(-1)).toEqual(['check', { do: 'check' }]);
    expect(chosen('校验')).toBe('true');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: '校验' }));
    await act(() => import('../../../src/taskpane/checks'));
  });

  test('something going on is shown with its share and can be stopped, on every page', async () => {
    const { store } = await showPane(READ);
    store.set({ busy: { doing: 'read', share: 0.456, cancellable: true } });
    expect(screen.getByText('正在读取工作簿，已完成 45%')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: '正在读取工作簿' })).toBeTruthy();
    press('取消');
    expect(store.calls).toEqual([['cancel']]);
    fireEvent.click(screen.getByRole('tab', { name: '更多' }));
    await act(() => import('../../../src/taskpane/more'));
    expect(screen.getByRole('progressbar', { name: '正在读取工作簿' })).toBeTruthy();
    store.set({ busy: { doing: 'plan', share: null, cancellable: false } });
    expect(screen.queryByRole('button', { name: '取消' })).toBeNull();
  });

  test('while Excel is not reached yet the pane says so', async () => {
    const host = new FakeHost(new Promise(() => undefined));
    const { store } = await showPane(BLANK, host);
    expect(screen.getByText('正在连接 Excel……')).toBeTruthy();
    press('读取工作簿');
    expect(store.calls).toEqual([]);
  });
});

const DOINGS: readonly Doing[] = [
  'start',
  'read',
  'score',
  'check',
  'plan',
  'fill',
  'undo',
  'template',
  'remember',
  'import',
  'reveal',
];

test.each(DOINGS)(
  '%s is announced when it begins, when it ends and when it fails',
  async (doing) => {
    const { store } = await showPane(READ);
    const said = (): string => screen.getAllByRole('status')[0]?.textContent ?? '';
    store.set({ busy: { doing, share: 0, cancellable: false } });
    const begun = said();
    store.set({ busy: { doing, share: 0.5, cancellable: false } });
    expect(said()).toBe(begun);
    store.set({ busy: null });
    const ended = said();
    expect(new Set(['', begun, ended]).size).toBe(3);
    store.set({ busy: { doing, share: 0, cancellable: false } });
    store.set({ busy: null, failure: { doing, phrase: phrase('shell.notExcel'), findings: [] } });
    expect(said()).toBe('');
    expect(document.activeElement?.textContent).toBe(
      words(phrase(`shell.failed_${doing}`), LANGUAGES[0]),
    );
  },
);

test('a failure says what, where and what to do, takes the focus, and goes when it was read', async () => {
  const failed: PaneState = {
    ...READ,
    failure: {
      doing: 'fill',
      phrase: phrase('workbook.cellChanged'),
      findings: [
        finding('error', phrase('workbook.cellChanged'), { sheet: '自评表', address: 'F5' }),
      ],
    },
  };
  const { store, container } = await showPane(failed);
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('没有写入');
  expect(alert.textContent).toContain('请重新读取工作簿后再填写');
  expect(document.activeElement?.textContent).toBe('没有写入');
  expect(await violations(container)).toEqual([]);
  press('在工作簿中查看 自评表 F5');
  press('知道了');
  expect(store.calls).toEqual([['reveal', { sheet: '自评表', address: 'F5' }], ['dismissFailure']]);
});
