import type { Browser } from 'playwright-core';
import { built, startBrowser } from './support/browser';
import {
  type Cells,
  cellsOf,
  differing,
  type Embedded,
  failAtChange,
  memoryOf,
  openEmbedded,
  setLatency,
} from './support/embedded';
import { goTo } from './support/grid';
import { serveFolder, type Site } from './support/server';
import { States } from './support/states';

/** What goes wrong in the middle, in the embedded workbook: nothing of the person's own is lost. */
let browser: Browser;
let site: Site;
let here: Embedded;
let untouched: Cells;
let remembered: string;
const states = new States();

beforeAll(async () => {
  site = await serveFolder(built('embedded'));
  browser = await startBrowser();
  here = await openEmbedded(browser, site.address);
  untouched = await cellsOf(here.page);
  remembered = await memoryOf(here.page);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const expectUntouched = async (): Promise<void> => {
  expect(differing(untouched, await cellsOf(here.page))).toEqual([]);
  expect(await memoryOf(here.page)).toBe(remembered);
};

test('with the pane closed the ribbon fills the tables and takes the fill back', async () => {
  const { page } = here;
  const ribbon = page.getByRole('toolbar', { name: '练兵自评' });
  await ribbon.getByRole('button', { name: '一键填写' }).click();
  await page.waitForFunction(() => {
    const sheets = window.embedded.current?.model.sheets ?? [];
    return sheets.find(({ name }) => name === '个人自评 P12')?.cell(5, 6).value === 3;
  });
  // The command ends by showing what it filled.
  await page.waitForFunction(() => {
    const model = window.embedded.current?.model;
    return model?.sheets.find(({ id }) => id === model.activeSheetId)?.name === '集体自评';
  });
  await here.pane.settled();
  await ribbon.getByRole('button', { name: '撤销填写' }).click();
  await page.waitForFunction(() => {
    const sheets = window.embedded.current?.model.sheets ?? [];
    return sheets.find(({ name }) => name === '个人自评 P12')?.cell(5, 6).value === null;
  });
  await here.pane.settled();
  expect(differing(untouched, await cellsOf(page))).toEqual([]);
});

test('cancelled in the middle of the fill, nothing is changed', async () => {
  const { page, pane } = here;
  remembered = await memoryOf(page);
  await pane.preview();
  await setLatency(page, 700);
  await pane.press(/^写入 \d+ 个/);
  await pane.sees(/^正在写入工作簿/);
  // Some of it stands already.
  await page.waitForFunction(() => {
    const sheets = window.embedded.current?.model.sheets ?? [];
    return sheets.some((sheet) => /自评/.test(sheet.name) && sheet.cell(6, 6).value !== null);
  });
  await pane.press('取消');
  await pane.button(/^写入 \d+ 个/).waitFor();
  await setLatency(page, 0);
  await expectUntouched();
});

test('a fault in the middle of the fill is told in Chinese, and nothing is lost', async () => {
  const { page, pane } = here;
  await failAtChange(page, 4);
  await pane.press(/^写入 \d+ 个/);
  await pane.frame.getByRole('alert').getByText('没有写入', { exact: true }).waitFor();
  await pane.sees(/^没有写完就停下了，已改的内容全部恢复原样。/);
  await states.look('faults-failed', pane, page);
  await expectUntouched();
  await pane.press('知道了');
});

test('while a cell is being edited the pane says what to do, and goes on afterwards', async () => {
  const { page, pane } = here;
  await pane.press('返回');
  await goTo(page, '个人自评 P12', 'K25');
  await page.keyboard.type('草');
  await page.waitForFunction(() => window.embedded.current?.faults.inCellEdit === true);
  await pane.press('重新读取');
  await pane.sees(/单元格编辑/);
  await states.look('faults-editing', pane, page);
  await page.evaluate(() => {
    window.embedded.current?.faults.endCellEdit();
  });
  await pane.sees('已读取当前工作簿。');
  await pane.settled();
});

test('a file that is no workbook is refused, and the open one stays', async () => {
  const { page } = here;
  const before = await cellsOf(page);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['编号,日期\n1,2025-01-01\n'], '导出.xlsx'));
    return data;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await page
    .getByRole('status')
    .getByText(/^这是文本文件/)
    .waitFor();
  expect(await page.locator('[data-file]').innerText()).toBe('banan-2025.xlsx');
  expect(differing(before, await cellsOf(page))).toEqual([]);
});

test('every state is accessible; nothing was asked for outside, no error was left uncaught', () => {
  expect(states.wrong).toEqual([]);
  expect(here.trouble).toEqual([]);
});
