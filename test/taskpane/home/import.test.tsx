/** @jest-environment jsdom */
import { fireEvent, render, screen, within } from '@testing-library/react';
import '../../../src/locales';
import { Import } from '../../../src/taskpane/home/import';
import { WordsProvider } from '../../../src/taskpane/shell/words';
import type { PaneState } from '../../../src/taskpane/store';
import { BLANK, FakeStore } from '../fake';

const SHEETS: NonNullable<PaneState['importing']>['sheets'] = [
  {
    sheet: 'Sheet1',
    kind: '案件台账',
    target: '案件台账',
    added: 3,
    same: 20,
    changed: [
      {
        sourceRow: 7,
        targetRow: 12,
        decision: 'keep',
        differences: [
          {
            column: '罚款金额',
            sourceAddress: 'F7',
            targetAddress: 'H12',
            now: '20000',
            then: '',
            formula: false,
          },
        ],
      },
    ],
    findings: [],
  },
  { sheet: '说明', kind: null, target: null, added: 0, same: 0, changed: [], findings: [] },
];
const DATA: PaneState['data'] = { sheets: [], facts: [], findings: [], unassigned: [] };

function shown(change: Partial<PaneState>) {
  const state = { ...BLANK, data: DATA, ...change };
  const store = new FakeStore(state);
  render(
    <WordsProvider language="zh-CN">
      <Import state={state} actions={store.actions} reveal={null} />
    </WordsProvider>,
  );
  return store;
}

/** What an action was asked with, each time. */
const noted = (store: FakeStore, name: string): unknown[][] =>
  store.calls.filter(([one]) => one === name).map(([, ...args]) => args);

test('an export is chosen as a file', async () => {
  const store = shown({});
  expect(screen.getByText(/不会重复添加/)).toBeTruthy();
  const file = new File([new Uint8Array([1, 2])], '导出.xlsx');
  // jsdom's own File cannot be read as bytes.
  Object.assign(file, { arrayBuffer: () => Promise.resolve(new Uint8Array([1, 2]).buffer) });
  const input = document.querySelector('input[type=file]');
  if (input === null) throw new Error('no input');
  fireEvent.change(input, { target: { files: [file] } });
  await Promise.resolve();
  await Promise.resolve();
  expect(noted(store, 'weighImport')).toEqual([
    [{ name: '导出.xlsx', bytes: new Uint8Array([1, 2]) }],
  ]);
});

test('what the export brings is shown before anything is written, and differences are decided', () => {
  const store = shown({ importing: { file: '导出.xlsx', sheets: SHEETS } });
  expect(screen.getByText('导入文件：导出.xlsx')).toBeTruthy();
  expect(screen.getByText('Sheet1 → 案件台账')).toBeTruthy();
  expect(screen.getByText('说明（没有导入）')).toBeTruthy();
  expect(screen.getByText('新增 3 条，已有 20 条，内容不一致 1 条')).toBeTruthy();
  const row = screen.getByRole('group', { name: '第 12 行（导出文件第 7 行）' });
  expect(within(row).getByText('罚款金额：原来“20000”，导出“（空）”')).toBeTruthy();
  fireEvent.click(within(row).getByRole('button', { name: '采用导出的' }));
  fireEvent.click(screen.getByRole('button', { name: '全部保留原来的' }));
  fireEvent.click(screen.getByRole('button', { name: '全部采用导出的' }));
  expect(within(row).getByRole('button', { name: '保留原来的', pressed: true })).toBeTruthy();
  expect(noted(store, 'decideImport')).toEqual([
    ['Sheet1', 7, 'take'],
    ['Sheet1', 'all', 'keep'],
    ['Sheet1', 'all', 'take'],
  ]);
  fireEvent.click(screen.getByRole('button', { name: '导入 3 条' }));
  fireEvent.click(screen.getByRole('button', { name: '不导入' }));
  expect(noted(store, 'importNow')).toHaveLength(1);
  expect(noted(store, 'dismissImport')).toHaveLength(1);
});

test('an export without news says so; one with decisions only is written', () => {
  const [first] = SHEETS;
  if (first === undefined) throw new Error('no sheet');
  const same = { ...first, added: 0, changed: [] };
  shown({ importing: { file: 'a.xlsx', sheets: [same] } });
  expect(screen.getByText('没有新的内容可以导入')).toBeTruthy();
  const changed = first.changed.map((row) => ({ ...row, decision: 'take' as const }));
  shown({ importing: { file: 'b.xlsx', sheets: [{ ...same, changed }] } });
  expect(screen.getByRole('button', { name: '写入所选内容' })).toBeTruthy();
});
