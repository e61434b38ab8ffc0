/** @jest-environment jsdom */
import { act, cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { finding, phrase } from '../../../src/locales';
import { ErrorBoundary } from '../../../src/taskpane/shell/error-boundary';
import { FindingList } from '../../../src/taskpane/shell/finding-list';
import { BLANK, READ, showPane, violations } from '../fake';

configure({ defaultHidden: true });
afterEach(cleanup);

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const file = (name: string): File => {
  const made = new File(['x'], name);
  // jsdom's files cannot be read into memory.
  made.arrayBuffer = () => Promise.resolve(new Uint8Array([1, 2]).buffer);
  return made;
};
const settle = () => act(() => Promise.resolve());

describe('in Excel', () => {
  test('a workbook that changed since it was read is said to be so', async () => {
    const { store } = await showPane(READ);
    expect(screen.getByText('已读取当前工作簿。')).toBeTruthy();
    press('重新读取');
    store.set({ workbook: { name: '自评.xlsx', stale: true, findings: [] } });
    expect(screen.getByText(/^读取之后工作簿有改动，或者上次读取没有完成/)).toBeTruthy();
    press('重新读取');
    expect(store.calls).toEqual([['read'], ['read']]);
  });

  test('findings about what is remembered stand with the workbook', async () => {
    const findings = [
      finding('warning', phrase('workbook.pivotStale')),
      finding('hint', phrase('workbook.hiddenRow'), { sheet: '自评表' }),
    ];
    await showPane({ ...READ, workbook: { name: null, stale: false, findings } });
    expect(screen.getByText(/^警告：数据透视表/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '在工作簿中查看 自评表' })).toBeTruthy();
    expect(screen.getByText(/提示：写入的单元格/)).toBeTruthy();
  });
});

describe('in the page', () => {
  test('the workbook can be saved at any time: an import or a correction is in it too', async () => {
    const { store } = await showPane({ ...READ, host: 'page' });
    press('保存工作簿');
    expect(store.calls).toEqual([['download']]);
  });

  test('another workbook does not take the place of what no file holds yet unasked', async () => {
    const { store, container } = await showPane({ ...READ, host: 'page', unsaved: true });
    const drop = async () => {
      fireEvent.drop(screen.getByRole('button', { name: '换一个工作簿' }), {
        dataTransfer: { files: [file('甲.xlsx')] },
      });
      await settle();
    };
    await drop();
    expect(store.calls).toEqual([]);
    expect(
      screen.getByText(/^当前工作簿有改动还没有保存成文件。要打开“甲\.xlsx”吗？$/),
    ).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('先保存，再打开');
    expect(await violations(container)).toEqual([]);
    press('不打开');
    expect(screen.queryByText(/要打开/)).toBeNull();
    await drop();
    press('先保存，再打开');
    await settle();
    await drop();
    press('不保存，直接打开');
    await settle();
    expect(store.calls.map(([name]) => name)).toEqual(['download', 'openFile', 'openFile']);
  });

  test('a workbook comes in by dragging or by the file dialog', async () => {
    const { store, container } = await showPane({ ...BLANK, host: 'page' });
    expect(screen.getByText('文件只在这台电脑上处理，不会上传。')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    const zone = screen.getByText(/拖到这里/);
    fireEvent.dragOver(zone);
    fireEvent.dragLeave(zone);
    fireEvent.drop(zone, { dataTransfer: { files: [file('甲.xlsx')] } });
    await settle();
    const input = screen.getByLabelText('选择文件', { selector: 'input' });
    const opened = jest.spyOn(HTMLInputElement.prototype, 'click');
    fireEvent.click(screen.getByRole('button', { name: '选择文件' }));
    expect(opened).toHaveBeenCalledTimes(1);
    fireEvent.change(input, { target: { files: [file('乙.xlsx')] } });
    await settle();
    expect(store.calls).toEqual([
      ['openFile', { name: '甲.xlsx', bytes: new Uint8Array([1, 2]) }],
      ['openFile', { name: '乙.xlsx', bytes: new Uint8Array([1, 2]) }],
    ]);
    store.set({ ...READ, host: 'page', workbook: { name: '乙.xlsx', stale: false, findings: [] } });
    expect(screen.getByText('已读取“乙.xlsx”。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '换一个工作簿' })).toBeTruthy();
  });

  test('several files, a folder, nothing, and a file while another is being read', async () => {
    const { store } = await showPane({ ...BLANK, host: 'page' });
    const drop = async (...files: readonly File[]) => {
      fireEvent.drop(screen.getByText(/拖到这里/), { dataTransfer: { files } });
      await settle();
    };
    await drop();
    expect(screen.queryByRole('alert')).toBeNull();
    await drop(file('甲.xlsx'), file('乙.xlsx'));
    expect(screen.getByRole('alert').textContent).toContain('一次只能打开一个工作簿');
    const folder = file('文件夹');
    folder.arrayBuffer = () => Promise.reject(new Error('a folder'));
    await drop(folder);
    expect(screen.getByRole('alert').textContent).toContain('这个文件读不出来');
    store.set({ busy: { doing: 'read', share: 0, cancellable: true } });
    await drop(file('丙.xlsx'));
    expect(store.calls).toEqual([]);
  });
});

test('ten thousand findings come in parts, the gravest first, and without Excel nothing is pressed', () => {
  const findings = Array.from({ length: 10_000 }, (_, at) =>
    finding(at === 9_999 ? 'error' : 'hint', phrase('workbook.hiddenRow'), {
      sheet: '案件台账',
      address: `C${String(at + 1)}`,
    }),
  );
  render(<FindingList findings={findings} reveal={null} />);
  const items = screen.getAllByRole('listitem');
  expect(items).toHaveLength(50);
  expect(items[0]?.textContent).toContain('案件台账 C10000错误：');
  expect(screen.getAllByRole('button')).toHaveLength(1);
  press('再显示 100 条（还有 9950 条）');
  expect(screen.getAllByRole('listitem')).toHaveLength(150);
});

describe('a part that fails', () => {
  function Broken(props: { thrown: unknown }): never {
    throw props.thrown;
  }
  const silent = () => jest.spyOn(console, 'error').mockImplementation(() => undefined);

  test('is said to have failed; the details can be copied; it can be tried again', async () => {
    const quiet = silent();
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (text: string) => {
          written.push(text);
          return Promise.resolve();
        },
      },
    });
    const { rerender } = render(
      <ErrorBoundary>
        <Broken thrown={new Error('boom')} />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert').textContent).toContain('您的工作簿没有因此改动');
    press('复制详情');
    await settle();
    expect(written[0]).toContain('boom');
    expect(screen.getByRole('button', { name: '已复制' })).toBeTruthy();
    rerender(<ErrorBoundary>好了</ErrorBoundary>);
    press('重试');
    expect(screen.getByText('好了')).toBeTruthy();
    quiet.mockRestore();
  });

  test('where copying is forbidden the details can be selected', async () => {
    const quiet = silent();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    render(
      <ErrorBoundary>
        <Broken thrown="just text" />
      </ErrorBoundary>,
    );
    press('复制详情');
    await settle();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/全选后按 Ctrl\+C/).value).toBe('just text');
    quiet.mockRestore();
  });
});
