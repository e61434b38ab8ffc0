/** @jest-environment jsdom */
import { act, cleanup, configure, fireEvent, screen, within } from '@testing-library/react';
import { finding, phrase } from '../../../src/locales';
import { CELL, READ, showPane, violations } from '../fake';

configure({ defaultHidden: true });
afterEach(cleanup);

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const settle = () => act(() => Promise.resolve());

const WHY = '移送公安机关 3 件 × 3.5 = 10.5，封顶 7';
const PREVIEW = {
  cells: [
    CELL,
    { ...CELL, address: 'G5', what: 'why' as const, now: WHY },
    { ...CELL, address: 'H5', what: 'proof' as const, old: false, now: true },
    { ...CELL, address: 'F9', what: 'total' as const, name: null, old: { error: '#REF!' }, now: 7 },
    { ...CELL, address: 'A2', what: 'other' as const, old: '', now: '统计到 2025-10-10' },
    { ...CELL, address: 'F6', old: 3, now: 2.5, typed: true },
    { ...CELL, address: 'F7', old: 1, now: 2, typed: true, decision: 'keep' as const },
    { ...CELL, sheet: '个人自评 P01', address: 'F5' },
  ],
  addedSheets: ['个人自评 P01'],
  undecided: 1,
  findings: [finding('warning', phrase('workbook.hiddenRow'), { sheet: '自评表', address: 'F6' })],
};

test('the preview says cell by cell what was there and what will be, and what is added', async () => {
  const { container, store } = await showPane({ ...READ, preview: PREVIEW });
  expect(document.activeElement?.textContent).toBe('预览：将写入的内容');
  expect(screen.getByText('共写入 7 个单元格，保留您填写的 1 个。')).toBeTruthy();
  expect(screen.getByText('新增工作表：个人自评 P01。')).toBeTruthy();
  expect(screen.getByText('“自评表”右侧新增列：计分说明。')).toBeTruthy();
  const sheet = screen.getByRole('list', { name: '自评表' });
  expect(within(sheet).getAllByText('（空） → 4')).toHaveLength(1);
  expect(within(sheet).getByText(WHY)).toBeTruthy();
  expect(within(sheet).getByText('FALSE → TRUE')).toBeTruthy();
  expect(within(sheet).getByText('#REF! → 7')).toBeTruthy();
  for (const what of ['办案：自评得分', '办案：计分说明', '办案：佐证材料', '合计', '办案：其他'])
    expect(within(sheet).getByText(what)).toBeTruthy();
  expect(
    screen.getByRole('button', { name: /个人自评 P01（新增的工作表，1 个单元格）/ }),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: /评分方案/ })).toBeNull();
  expect(await violations(container)).toEqual([]);
  fireEvent.click(within(sheet).getByRole('button', { name: '在工作簿中查看 自评表 F5' }));
  expect(store.calls).toEqual([['reveal', { sheet: '自评表', address: 'F5' }]]);
});

test('what somebody typed is kept or replaced, one by one or all at once', async () => {
  const { store } = await showPane({ ...READ, preview: PREVIEW });
  expect(screen.getByText('手工填写过的单元格（2 个）')).toBeTruthy();
  const group = (address: string) =>
    within(screen.getByRole('radiogroup', { name: `自评表 ${address}：保留还是替换` }));
  expect(group('F7').getByLabelText<HTMLInputElement>('保留').checked).toBe(true);
  expect(group('F6').getByLabelText<HTMLInputElement>('保留').checked).toBe(false);
  fireEvent.click(group('F6').getByLabelText('保留'));
  fireEvent.click(group('F7').getByLabelText('替换'));
  press('全部保留（1 个）');
  press('全部替换（1 个）');
  expect(store.calls).toEqual([
    ['decide', { sheet: '自评表', address: 'F6' }, 'keep'],
    ['decide', { sheet: '自评表', address: 'F7' }, 'replace'],
    ['decide', 'all', 'keep'],
    ['decide', 'all', 'replace'],
  ]);
  store.set({ preview: { ...PREVIEW, undecided: 0 } });
  expect(screen.queryByRole('button', { name: /全部保留/ })).toBeNull();
});

test('ten thousand cells are folded away and come in parts', async () => {
  const cells = Array.from({ length: 10_000 }, (_, at) => ({
    ...CELL,
    address: `F${String(at + 1)}`,
  }));
  await showPane({
    ...READ,
    preview: { cells, addedSheets: [], undecided: 0, findings: [] },
  });
  expect(screen.getByText('共写入 10000 个单元格。')).toBeTruthy();
  expect(screen.queryByRole('list', { name: '自评表' })).toBeNull();
  press('自评表（10000 个单元格）');
  expect(
    within(screen.getByRole('list', { name: '自评表' })).getAllByRole('listitem'),
  ).toHaveLength(50);
});

test('after the fill: what was written, where, what is worth knowing, and the way back', async () => {
  const outcome = {
    changed: 4,
    sheets: ['自评表', '个人自评 P01'],
    findings: [finding('hint', phrase('workbook.hiddenRow'), { sheet: '自评表' })],
  };
  const undo = { asOf: '2025-10-10', cells: 4, sheets: ['自评表'], changed: [] };
  const { store, container } = await showPane({ ...READ, outcome, undo });
  expect(document.activeElement?.textContent).toBe('已写入 4 个单元格：自评表、个人自评 P01');
  expect(screen.getByText('请查看结果，确认后保存工作簿。')).toBeTruthy();
  press('撤销上次填写');
  expect(
    screen.getByText(/将把 自评表 中 4 个单元格恢复到填写之前（统计日期 2025-10-10）/),
  ).toBeTruthy();
  expect(await violations(container)).toEqual([]);
  press('不撤销');
  press('撤销上次填写');
  press('确认撤销');
  await settle();
  expect(store.calls).toEqual([['undoLast']]);
  expect(screen.getByRole('button', { name: '撤销上次填写' })).toBeTruthy();
  store.set({ host: 'page' });
  expect(screen.getByText(/原文件没有改动/)).toBeTruthy();
});
