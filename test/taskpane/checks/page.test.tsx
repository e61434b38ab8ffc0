/** @jest-environment jsdom */
import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import type { Problem } from '../../../src/checks';
import { finding, phrase } from '../../../src/locales';
import { ChecksPage } from '../../../src/taskpane/checks';
import { WordsProvider } from '../../../src/taskpane/shell/words';
import type { PaneState } from '../../../src/taskpane/store';
import { BLANK, FakeStore, READ, violations } from '../fake';
import { checked, IN_TEXT, PREVIEW, STALE, TEXT_TOTAL, viewOf } from './sample';

configure({ defaultHidden: true });
afterEach(cleanup);

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)));

/** The page by itself, following a store in memory. */
function show(state: PaneState, language: 'zh-CN' | 'en-US' = 'zh-CN') {
  const store = new FakeStore(state);
  const onHome = jest.fn();
  const page = () => (
    <WordsProvider language={language}>
      <ChecksPage
        state={store.getState()}
        actions={store.actions}
        reveal={
          store.getState().host === 'excel' ? (place) => void store.actions.reveal(place) : null
        }
        onHome={onHome}
      />
    </WordsProvider>
  );
  const shown = render(page());
  store.subscribe(() => {
    shown.rerender(page());
  });
  return { ...shown, store, onHome };
}

describe('before the first check', () => {
  test('in Excel one button reads and checks', async () => {
    const { store, container } = show(BLANK);
    expect(screen.getByText(/校验只是查看，不会改动工作簿/)).toBeTruthy();
    press('一键校验');
    expect(store.calls).toEqual([['check', { do: 'check' }]]);
    expect(await violations(container)).toEqual([]);
  });

  test('in the page a workbook has to be opened first', () => {
    const { onHome } = show({ ...BLANK, host: 'page' });
    expect(screen.queryByRole('button', { name: '一键校验' })).toBeNull();
    press('去“开始”页');
    expect(onHome).toHaveBeenCalledTimes(1);
  });
});

describe('what was found', () => {
  test('is counted, told by words and icon, and leads to its cells', async () => {
    const { store, container } = show(checked(viewOf([TEXT_TOTAL, STALE, IN_TEXT])));
    expect(screen.getByText('1 处错误、1 处警告、1 处提示')).toBeTruthy();
    expect(screen.getByText(/^示例2025，统计到 2025-10-10。检查了评分表 1 张/)).toBeTruthy();
    const table = within(screen.getByRole('list', { name: '评分表' }));
    expect(table.getByText('错误')).toBeTruthy();
    fireEvent.click(table.getByRole('button', { name: '在工作簿中查看 自评表 F9' }));
    fireEvent.click(table.getByRole('button', { name: '在工作簿中查看 自评表 F5' }));
    expect(store.calls).toEqual([
      ['reveal', { sheet: '自评表', address: 'F9' }],
      ['reveal', { sheet: '自评表', address: 'F5' }],
    ]);
    const words = within(screen.getByRole('list', { name: '文字材料' }));
    expect(words.getByText('事迹.docx 第 3 段第 12 字')).toBeTruthy();
    expect(words.getByText('提示')).toBeTruthy();
    press('查看检查了哪些表');
    expect(screen.getByText('原始记录：案件台账、人员名册')).toBeTruthy();
    expect(screen.getByText('评分表：自评表')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  test('many further places are counted behind the first few', () => {
    const also = Array.from({ length: 9 }, (_, at) => ({ sheet: '自评表', address: `A${at + 1}` }));
    show(checked(viewOf([{ ...TEXT_TOTAL, also }])));
    expect(screen.getByText(/等，还有 3 处/)).toBeTruthy();
  });

  test('without Excel a place is plain words', () => {
    show(checked(viewOf([TEXT_TOTAL]), {}, { host: 'page' }));
    expect(screen.getByText('自评表 F9')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /在工作簿中查看/ })).toBeNull();
  });

  test('nothing: says so plainly, and what was looked at', () => {
    show(checked(viewOf([])));
    expect(screen.getByText('没有发现问题。')).toBeTruthy();
    expect(screen.getByText(/评分表 1 张、有数据的原始记录表 2 张/)).toBeTruthy();
  });

  test('a workbook with nothing in it to check is not called free of problems', () => {
    show(checked(viewOf([], { scheme: null, tables: [], sheets: [] })));
    expect(screen.queryByText('没有发现问题。')).toBeNull();
    expect(screen.getByText(/^没有可以校验的内容：没有找到评分表/)).toBeTruthy();
  });

  test('without a scheme, or without a table, it says what was not checked', () => {
    const { store } = show(checked(viewOf([], { scheme: null, tables: [] })));
    expect(screen.getByText(/没有选定评分方案，所以没有与通知原文/)).toBeTruthy();
    expect(screen.getByText(/^统计到 2025-10-10。检查了评分表 0 张/)).toBeTruthy();
    expect(screen.getByText('没有找到评分表，评分表的检查没有进行。')).toBeTruthy();
    expect(store.calls).toEqual([]);
  });

  test('a later check says how much of it was looked at anew', () => {
    show(checked(viewOf([STALE], { looked: 3, kept: 37 })));
    expect(
      screen.getByText(/只重新检查了有改动的部分：重新检查 3 项，其余 37 项没有变化/),
    ).toBeTruthy();
  });

  test.each<[string, Partial<PaneState>]>([
    ['cells', { workbook: { name: null, stale: true, findings: [] } }],
    ['scores', { results: [] }],
    ['the day', { asOf: '2025-09-30' }],
  ])('%s changed since: nothing is acted upon before it is checked again', (_, change) => {
    const { store } = show({ ...checked(viewOf([TEXT_TOTAL])), ...change });
    expect(screen.getByText(/可能不是最新情况。请重新校验/)).toBeTruthy();
    press('修复：自评表 F9');
    press('忽略：自评表 F9');
    press('修复全部可放心修复的（1 处）');
    press('写入“校验结果”表');
    expect(store.calls).toEqual([]);
    press('重新校验');
    expect(store.calls).toEqual([['check', { do: 'check' }]]);
  });

  test('speaks English', () => {
    show(checked(viewOf([TEXT_TOTAL])), 'en-US');
    expect(screen.getByText('1 errors, 0 warnings, 0 hints')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Fix: 自评表 F9' })).toBeTruthy();
  });
});

describe('many problems', () => {
  const many: Problem[] = Array.from({ length: 130 }, (_, at) => ({
    ...(at < 60 ? TEXT_TOTAL : STALE),
    id: `${at}`,
    where: { sheet: at < 60 ? '自评表' : '案件台账', address: `C${at + 1}` },
  }));

  test('come in parts, group by group, the first one open', () => {
    show(checked(viewOf(many)));
    const table = screen.getByRole('list', { name: '评分表' });
    expect(within(table).getAllByText('错误')).toHaveLength(50);
    expect(screen.queryByRole('list', { name: '原始记录' })).toBeNull();
    press(/^再显示 10 条/);
    expect(within(table).getAllByText('错误')).toHaveLength(60);
    press('原始记录（70）');
    expect(screen.getByRole('list', { name: '原始记录' })).toBeTruthy();
  });

  test('are filtered by severity, by group, by sheet and by words', () => {
    show(checked(viewOf(many)));
    const choose = (label: string, value: string): void => {
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    };
    choose('级别', 'warning');
    expect(screen.getByText('列出 70 处，共 130 处。')).toBeTruthy();
    expect(screen.queryByRole('list', { name: '评分表' })).toBeNull();
    choose('级别', 'all');
    choose('范围', 'group table');
    expect(screen.getByText('列出 60 处，共 130 处。')).toBeTruthy();
    choose('范围', 'sheet 案件台账');
    expect(screen.getByText('列出 70 处，共 130 处。')).toBeTruthy();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'c１３０' } });
    expect(screen.getByText('列出 1 处，共 130 处。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '在工作簿中查看 案件台账 C130' })).toBeTruthy();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '没有的' } });
    expect(screen.getByText('列出 0 处，共 130 处。')).toBeTruthy();
  });
});

describe('fixes', () => {
  test('are previewed one by one or all the safe ones together', () => {
    const { store } = show(checked(viewOf([TEXT_TOTAL, STALE])));
    expect(screen.queryByRole('button', { name: '修复：案件台账 C5' })).toBeNull();
    expect(screen.getByText('可以修复：写入 1 个单元格')).toBeTruthy();
    press('修复：自评表 F9');
    press('修复全部可放心修复的（1 处）');
    expect(store.calls).toEqual([
      ['check', { do: 'plan', ids: [TEXT_TOTAL.id] }],
      ['check', { do: 'plan', ids: 'safe' }],
    ]);
  });

  test('the preview says what stands in each cell and what will, and writes only when it is confirmed', async () => {
    const { store, container } = show(checked(viewOf([TEXT_TOTAL]), { preview: PREVIEW }));
    expect(document.activeElement?.textContent).toBe('预览：将要修复的内容');
    expect(screen.getByText('共改 4 个单元格，其他内容一律不动。')).toBeTruthy();
    expect(screen.getByText('=SUM(F5:F7)（结果 12）')).toBeTruthy();
    expect(screen.getByText('=SUM(F5:F8)（结果 15.5）')).toBeTruthy();
    expect(screen.getByText('文本“3” → 3')).toBeTruthy();
    expect(screen.getByText('（空） → =F5+F6')).toBeTruthy();
    expect(screen.getByText('文本“2025-03-05” → 2025-03-05')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    press('确认修复（4 个单元格）');
    press('返回');
    await settle();
    expect(store.calls).toEqual([
      ['check', { do: 'fix' }],
      ['keepChecks', { preview: null }],
    ]);
  });

  test('what has to wait, and what stands in the way, is said', () => {
    const findings = [finding('error', phrase('workbook.structureLocked'))];
    const preview = { ...PREVIEW, waiting: ['x', 'y'], findings };
    const { store } = show(checked(viewOf([TEXT_TOTAL]), { preview }));
    expect(screen.getByText(/有 2 处要改的单元格与另一处修复相同/)).toBeTruthy();
    expect(screen.getByText(/有 1 处错误，暂时不能写入/)).toBeTruthy();
    press('确认修复（4 个单元格）');
    expect(store.calls).toEqual([]);
    store.set({ workbook: { name: null, stale: true, findings: [] } });
    expect(screen.getByText('工作簿刚刚有改动，请先返回并重新校验。')).toBeTruthy();
  });

  test('afterwards: what was written, what to do, and the way back', async () => {
    const done = { what: 'fix' as const, changed: 3, sheets: ['自评表'] };
    const undo = { asOf: '', cells: 3, sheets: ['自评表'], changed: [] };
    const { store } = show(checked(viewOf([]), { done }, { undo }));
    expect(document.activeElement?.textContent).toBe('已修复 3 个单元格：自评表');
    expect(screen.getByText(/确认无误后请保存工作簿/)).toBeTruthy();
    press('撤销上次写入');
    press('确认撤销');
    await settle();
    expect(store.calls).toEqual([['check', { do: 'undo' }]]);
  });

  test('in the page the file is saved', () => {
    const done = { what: 'fix' as const, changed: 3, sheets: ['自评表'] };
    const { store } = show(checked(viewOf([]), { done }, { host: 'page' }));
    expect(screen.getByText(/原文件没有改动，请保存工作簿/)).toBeTruthy();
    press('保存工作簿');
    expect(store.calls).toEqual([['download']]);
  });
});

describe('letting a problem stand', () => {
  test('asks for a reason, and takes none that is blank', async () => {
    const { store, container } = show(checked(viewOf([STALE])));
    press('忽略：案件台账 C5');
    const reason = screen.getByLabelText<HTMLInputElement>(/^忽略的理由/);
    expect(document.activeElement).toBe(reason);
    press('确认忽略');
    expect(screen.getByText('请写明理由，再点“确认忽略”。')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    fireEvent.change(reason, { target: { value: ' 已向市局书面说明 ' } });
    press('确认忽略');
    await settle();
    expect(store.calls).toEqual([
      ['check', { do: 'ignore', id: STALE.id, reason: '已向市局书面说明' }],
    ]);
  });

  test('Escape and 取消 close the question, and the keyboard stays there', async () => {
    const { store } = show(checked(viewOf([STALE])));
    press('忽略：案件台账 C5');
    fireEvent.keyDown(screen.getByLabelText(/^忽略的理由/), { key: 'Escape' });
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '忽略：案件台账 C5' }));
    press('忽略：案件台账 C5');
    press('取消');
    expect(screen.queryByLabelText(/^忽略的理由/)).toBeNull();
    expect(store.calls).toEqual([]);
  });

  test('a problem without a place is named by what is done with it', () => {
    const { store } = show(checked(viewOf([withoutPlace(STALE)])));
    press('忽略');
    expect(store.calls).toEqual([]);
    expect(screen.getByLabelText(/^忽略的理由/)).toBeTruthy();
  });

  test('what stands is folded away with its reasons, and comes back', async () => {
    const ignored = [
      { problem: TEXT_TOTAL, reason: '区里另有规定' },
      { problem: withoutPlace(STALE), reason: '已说明' },
    ];
    const { store, container } = show(checked(viewOf([], { ignored })));
    expect(screen.getByText('没有发现问题。')).toBeTruthy();
    expect(screen.getByText(/另有 2 处已忽略/)).toBeTruthy();
    expect(screen.queryByText(/区里另有规定/)).toBeNull();
    press('已忽略（2）');
    expect(screen.getByText('理由：区里另有规定')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    press('恢复：自评表 F9');
    press('恢复');
    await settle();
    expect(store.calls).toEqual([
      ['check', { do: 'heed', id: TEXT_TOTAL.id }],
      ['check', { do: 'heed', id: STALE.id }],
    ]);
  });

  test('when the problem goes from the list the keyboard goes to the heading', async () => {
    const { store } = show(checked(viewOf([STALE])));
    store.effects.check = () => {
      store.change(checked(viewOf([], { ignored: [{ problem: STALE, reason: '好' }] })));
    };
    press('忽略：案件台账 C5');
    fireEvent.change(screen.getByLabelText(/^忽略的理由/), { target: { value: '好' } });
    press('确认忽略');
    await settle();
    expect(document.activeElement?.textContent).toBe('校验');
  });
});

describe('written material', () => {
  test('is pasted, listed and removed, and makes the last check out of date', async () => {
    const { store, container } = show(checked(viewOf([])));
    press('一起校验的文字材料');
    press('加入校验');
    expect(store.calls).toEqual([]);
    expect(screen.queryByText(/这段文字还没有加入/)).toBeNull();
    fireEvent.change(screen.getByLabelText('粘贴文字'), { target: { value: '张三 事迹' } });
    expect(screen.getByText(/这段文字还没有加入/)).toBeTruthy();
    press('加入校验');
    expect(screen.queryByText(/这段文字还没有加入/)).toBeNull();
    const texts = [{ name: '粘贴的文字 1', text: '张三 事迹' }];
    expect(store.calls).toEqual([['keepChecks', { texts }]]);
    store.set({ checks: { ...store.getState().checks, texts } });
    expect(screen.getByText('粘贴的文字 1（4 个字符）')).toBeTruthy();
    expect(screen.getByText(/请重新校验，然后再修复、忽略、写入结果表或打印/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('粘贴文字'), { target: { value: '又一份' } });
    press('加入校验');
    expect(store.calls.at(-1)).toEqual([
      'keepChecks',
      { texts: [...texts, { name: '粘贴的文字 2', text: '又一份' }] },
    ]);
    expect(await violations(container)).toEqual([]);
    press('移除：粘贴的文字 1');
    expect(store.calls.at(-1)).toEqual(['keepChecks', { texts: [] }]);
  });

  test('is taken from a file', async () => {
    const { store } = show(checked(viewOf([])));
    press('一起校验的文字材料');
    const file = new File(['x'], '事迹.docx');
    file.arrayBuffer = () => Promise.resolve(new Uint8Array([1, 2]).buffer);
    fireEvent.change(screen.getByLabelText('选择文件（.docx、.txt）', { selector: 'input' }), {
      target: { files: [file] },
    });
    await settle();
    expect(store.calls).toEqual([
      ['check', { do: 'text', name: '事迹.docx', bytes: new Uint8Array([1, 2]) }],
    ]);
  });
});

describe('sheet and print-out', () => {
  test('in Excel: a sheet or the printer, and what to do where panes may not print', () => {
    const { store } = show(checked(viewOf([STALE])));
    expect(screen.getByText(/不允许窗格打印，请写入“校验结果”表/)).toBeTruthy();
    press('写入“校验结果”表');
    expect(store.calls).toEqual([['check', { do: 'sheet' }]]);
    press('打印报告');
    expect(store.calls.at(-1)).toMatchObject(['check', { do: 'report' }]);
    expect(screen.queryByRole('button', { name: '保存报告' })).toBeNull();
    store.set({
      checks: { ...store.getState().checks, done: { what: 'sheet', sheet: '校验结果' } },
    });
    expect(document.activeElement?.textContent).toBe('已写入工作表“校验结果”');
    press('在工作簿中查看 校验结果');
    expect(store.calls.at(-1)).toEqual(['reveal', { sheet: '校验结果' }]);
  });

  test('in the page the report is a file as well', () => {
    const { store } = show(checked(viewOf([STALE]), {}, { host: 'page' }));
    const named: string[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      named.push(this.download);
    });
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    press('保存报告');
    const [, step] = store.calls.at(-1) ?? [];
    const { hand } = step as { hand: (html: string) => void };
    hand('<p>报告</p>');
    expect(named).toEqual(['校验报告-2025-10-10.html']);
    click.mockRestore();
  });
});

test('while something is being done nothing else is begun', () => {
  const busy = { doing: 'check' as const, share: null, cancellable: true };
  const { store } = show({ ...checked(viewOf([TEXT_TOTAL])), busy });
  for (const name of ['重新校验', '修复：自评表 F9', '打印报告', '写入“校验结果”表']) press(name);
  expect(store.calls).toEqual([]);
  expect(READ.busy).toBeNull();
});

function withoutPlace({ where, ...rest }: Problem): Problem {
  expect(where).toBeDefined();
  return rest;
}
