/** @jest-environment jsdom */
import './browser-globals';
import { readFileSync } from 'node:fs';
import { DRILL_FUNCTIONS } from '../../../src/functions';
import type { GridOptions } from '../../../src/embedded/grid/view';
import { drillFunctions } from '../../../src/embedded/page/drill-functions';
import { buildShell, type Shell, type ShellActions } from '../../../src/embedded/page/shell';
import { Workspace } from '../../../src/embedded/page/workspace';
import { openSample, sampleFor } from '../../../src/embedded/page/sample';
import { openXlsx } from '../../../src/embedded/page/xlsx';
import { createWorkbookFile } from '../../../src/workbook/file';

// The grid draws on a canvas that there is none of here; the page tests in a browser have it.
jest.mock('../../../src/embedded/grid/view', () => ({}));

const actions = {
  open: jest.fn<undefined, [File]>(),
  download: jest.fn(),
  press: jest.fn<undefined, [string]>(),
  theme: jest.fn<undefined, [string]>(),
  sample: jest.fn<undefined, [string]>(),
  samples: { names: ['a-2025.xlsx', 'b-2023.xlsx'], first: 'a-2025.xlsx' },
} satisfies ShellActions;

let shell: Shell;
beforeEach(() => {
  document.body.replaceChildren();
  shell = buildShell(actions);
});

const bytes = createWorkbookFile({
  sheets: [{ name: '甲', rows: [[{ value: 1 }, { value: null, formula: 'A1+1' }]] }],
});

const status = (): HTMLElement | null => document.querySelector('[role="status"]');
const button = (label: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  return found;
};

function workspace(partial = false) {
  const delivered: { bytes: Uint8Array; name: string }[] = [];
  const darks: boolean[] = [];
  let options: GridOptions = {};
  const made = new Workspace({
    shell,
    mountGrid: (_element, _model, given) => {
      options = given;
      return {
        setDark: (dark) => darks.push(dark),
        isPartial: () => partial,
        dispose: () => undefined,
      };
    },
    functions: drillFunctions(),
    pane: 'about:blank',
    deliver: (file, name) => delivered.push({ bytes: file, name }),
  });
  return { made, delivered, darks, grid: () => options };
}

test('the page says what it is, and offers what the manifest offers', () => {
  expect(document.querySelector('.badge')?.textContent).toBe('内置工作簿');
  button('一键填写').click();
  expect(actions.press).toHaveBeenCalledWith('drillFill');
  button('下载结果').click();
  expect(actions.download).toHaveBeenCalledTimes(1);
  const picker = document.querySelector('select');
  expect([...(picker?.options ?? [])].map((one) => one.textContent)).toEqual([
    '浅色',
    '深色',
    '高对比度',
  ]);
  if (picker !== null) picker.value = 'dark';
  picker?.dispatchEvent(new Event('change'));
  expect(actions.theme).toHaveBeenCalledWith('dark');
});

test('the bar between workbook and pane moves by keys and presets, within bounds', () => {
  const bar = document.querySelector('[role="separator"]');
  const press = (key: string): void => {
    bar?.dispatchEvent(new KeyboardEvent('keydown', { key }));
  };
  const width = (): string | null | undefined => bar?.getAttribute('aria-valuenow');
  expect(width()).toBe('450');
  button('窗格 320').click();
  expect(width()).toBe('320');
  press('ArrowLeft');
  expect(width()).toBe('336');
  press('ArrowRight');
  expect(width()).toBe('320');
  press('End');
  press('ArrowRight');
  expect(width()).toBe('240');
  press('Home');
  expect(width()).toBe('800');
});

test('a file that is dropped is opened', () => {
  const file = new File([new Uint8Array(bytes)], '台账.xlsx');
  const drop = new Event('drop', { cancelable: true });
  Object.assign(drop, { dataTransfer: { files: [file], types: ['Files'] } });
  const enter = new Event('dragenter');
  Object.assign(enter, { dataTransfer: { types: ['Files'] } });
  document.dispatchEvent(enter);
  expect(document.body.classList.contains('dropping')).toBe(true);
  document.dispatchEvent(drop);
  expect(document.body.classList.contains('dropping')).toBe(false);
  expect(actions.open).toHaveBeenCalledWith(file);
});

test('opens, calculates, downloads the very same file where nothing was changed', async () => {
  const { made, delivered, darks } = workspace();
  const sample = new Uint8Array(readFileSync('assets/samples/banan-2025.xlsx'));
  await made.open(sample, 'banan.xlsx');
  expect(status()?.textContent).toContain('banan.xlsx');
  await made.download();
  expect(Buffer.from(delivered[0]?.bytes ?? []).equals(sample)).toBe(true);
  made.setTheme('contrast');
  expect(darks).toEqual([true]);
});

test('begins with the sample, and says so where it is missing', async () => {
  const { made } = workspace();
  await openSample(made, shell, 'banan-2025.xlsx', () => Promise.resolve(null));
  expect(made.current).toBeUndefined();
  expect(status()?.textContent).toContain('没有找到示例');
  await openSample(made, shell, null, () => Promise.resolve(bytes));
  expect(made.current).toBeUndefined();
  await openSample(made, shell, 'banan-2025.xlsx', () => Promise.resolve(bytes));
  expect(made.current?.name).toBe('banan-2025.xlsx');
});

test('an address asks for a sample by its name; without one the first is opened', () => {
  const known = ['a-2025.xlsx', 'b-2023.xlsx'];
  expect(sampleFor('?sample=b-2023', known)).toBe('b-2023.xlsx');
  expect(sampleFor('', known)).toBe('a-2025.xlsx');
  expect(sampleFor('?sample=../../x', known)).toBe('a-2025.xlsx');
  expect(sampleFor('', [])).toBeNull();
});

test('another sample is opened by its name', () => {
  const picker = [...document.querySelectorAll('select')].find(
    ({ value }) => value === 'a-2025.xlsx',
  );
  if (picker === undefined) throw new Error('no list of samples');
  picker.value = 'b-2023.xlsx';
  picker.dispatchEvent(new Event('change'));
  expect(actions.sample).toHaveBeenCalledWith('b-2023.xlsx');
});

test('what is typed is calculated and saved', async () => {
  const { made, delivered } = workspace();
  await made.open(bytes, '甲.xlsx');
  const { current } = made;
  const id = current?.model.activeSheetId ?? '';
  current?.model.setCells(id, [{ row: 1, column: 1, value: 5 }], 'user');
  await current?.calculator.settled();
  expect(current?.model.sheets[0]?.cell(1, 2).value).toBe(6);
  await made.download();
  const { model } = await openXlsx(delivered[0]?.bytes ?? new Uint8Array());
  expect(model.sheets[0]?.cell(1, 1).value).toBe(5);
  expect(status()?.textContent).toContain('已生成');
});

test('says what the downloaded file does not have, and why there is none', async () => {
  const { made, delivered } = workspace();
  await made.open(bytes, '甲.xlsx');
  const model = made.current?.model;
  const id = model?.activeSheetId ?? '';
  model?.layOut(id, { columnWidths: new Map([[1, 50]]) }, 'user');
  await made.download();
  expect(delivered).toHaveLength(1);
  expect(status()?.textContent).toContain('没有保存');
  model?.setCells(id, [{ row: 1, column: 1, value: '长'.repeat(40_000) }], 'user');
  await made.download();
  expect(delivered).toHaveLength(1);
  expect(status()?.textContent).toContain('没有生成文件');
});

test('a file that is no workbook leaves the open one as it is', async () => {
  const { made } = workspace();
  await made.open(bytes, '甲.xlsx');
  const before = made.current;
  await made.open(new Uint8Array([1, 2, 3]), '坏.xlsx');
  expect(made.current).toBe(before);
  expect(status()?.dataset.kind).toBe('error');
});

test('typing in a cell is what the add-in sees as cell-edit mode', async () => {
  const { made, grid } = workspace();
  await made.open(bytes, '甲.xlsx');
  grid().onEditing?.(true);
  expect(made.current?.faults.inCellEdit).toBe(true);
  grid().onEditing?.(false);
  expect(made.current?.faults.inCellEdit).toBe(false);
});

test('says why something at the grid is not done, and what is shown in part', async () => {
  const { made, grid } = workspace(true);
  await made.open(bytes, '甲.xlsx');
  expect(document.querySelector('.remark')?.textContent).toContain('分段显示');
  grid().onRefused?.('locked');
  expect(status()?.textContent).toContain('保护');
  grid().onRefused?.('structure');
  expect(status()?.textContent).toContain('行列');
});

test('a command before the pane is there is refused in words', async () => {
  const { made } = workspace();
  await made.open(bytes, '甲.xlsx');
  await made.press('drillFill');
  expect(status()?.textContent).toContain('没有准备好');
});

test('a workbook that is too big says that it is not recalculated', async () => {
  const { made } = workspace();
  await made.open(bytes, '甲.xlsx');
  const model = made.current?.model;
  model?.setCells(model.activeSheetId, [{ row: 500_000, column: 2, value: 1 }], 'addin');
  model?.select(model.activeSheetId, { top: 1, left: 1, bottom: 1, right: 1 }, 'user');
  expect(document.querySelector('.remark')?.textContent).toContain('不随修改重新计算');
});

test('every DRILL function calculates in a cell, errors as errors', () => {
  const functions = drillFunctions();
  expect(functions.map(({ name }) => name)).toEqual(DRILL_FUNCTIONS.map(({ id }) => `DRILL.${id}`));
  const cap = functions.find(({ name }) => name === 'DRILL.CAP');
  expect(cap?.call([[[9], [null], [3]], 7])).toBe(7);
  expect(cap?.call([9])).toEqual({ error: '#VALUE!' });
});
