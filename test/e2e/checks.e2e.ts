import type { Browser, Page } from 'playwright-core';
import { built, startBrowser } from './support/browser';
import { cellsOf, type Embedded, openEmbedded, selectedIs } from './support/embedded';
import { typeInto } from './support/grid';
import { serveFolder, type Site } from './support/server';
import { States } from './support/states';

/** A wrong total in the embedded workbook: found, shown, put right, taken back, let stand, reported. */
let browser: Browser;
let site: Site;
let here: Embedded;
const states = new States();

beforeAll(async () => {
  site = await serveFolder(built('embedded'));
  browser = await startBrowser();
  here = await openEmbedded(browser, site.address);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const SHEET = '个人自评 P12';
/** The sheet's 合计, which the fill writes as a formula. */
const TOTAL = 'F13';
const KEY = `${SHEET}!13,6`;

const totalOf = async (page: Page) => (await cellsOf(page))[KEY];
const totalIs = (page: Page, wanted: number): Promise<unknown> =>
  page.waitForFunction(
    ([sheet, value]) => {
      const model = window.embedded.current?.model;
      const now = model?.sheets.find(({ name }) => name === sheet)?.cell(13, 6).value;
      return typeof now === 'number' && Math.abs(now - value) < 1e-9;
    },
    [SHEET, wanted] as const,
  );

/** Whatever was found, the page says so in words. */
const FOUND = /^(\d+ 处错误、\d+ 处警告、\d+ 处提示|没有发现问题。)$/;

test('with the pane untouched the ribbon checks, and the pane opens at what was found', async () => {
  const { page, pane } = here;
  const ribbon = page.getByRole('toolbar', { name: '练兵自评' });
  await ribbon.getByRole('button', { name: '一键校验' }).click();
  await pane.sees(FOUND);
  await pane.settled();
  expect(await pane.frame.getByRole('tab', { name: '校验' }).getAttribute('aria-selected')).toBe(
    'true',
  );
  await pane.sees(/^巴南区2025年.*统计到 .*检查了评分表 5 张/);
  await states.look('checks-first', pane, page);
});

test('once the tables are filled, the next step offers the check', async () => {
  const { page, pane } = here;
  await pane.tab('开始');
  await pane.fill();
  await pane.frame.getByRole('contentinfo').getByRole('button', { name: '一键校验' }).click();
  await pane.sees(FOUND);
  await pane.settled();
  expect(await pane.button(`修复：${SHEET} ${TOTAL}`).count()).toBe(0);
  expect((await totalOf(page))?.formula).toContain('SUM(F5:F12)');
});

test('a total typed over is said to be out of date, and found by looking at what changed alone', async () => {
  const { page, pane } = here;
  await typeInto(page, SHEET, TOTAL, '75');
  await totalIs(page, 75);
  await pane.sees(/可能不是最新情况。请重新校验/);
  await pane.press('重新校验');
  await pane.sees(/^只重新检查了有改动的部分：重新检查 \d+ 项，其余 \d+ 项没有变化/);
  await pane.settled();
  await pane.button(`修复：${SHEET} ${TOTAL}`).first().waitFor();
  await states.look('checks-found', pane, page);
});

test('its place shows in the grid', async () => {
  const { page, pane } = here;
  await pane.press(`在工作簿中查看 ${SHEET} ${TOTAL}`);
  await selectedIs(page, SHEET, 13);
  await pane.settled();
});

test('the preview shows what would be written and writes nothing', async () => {
  const { page, pane } = here;
  const before = await cellsOf(page);
  await pane.press(`修复：${SHEET} ${TOTAL}`);
  await pane.sees('预览：将要修复的内容');
  await pane.sees(/^共改 1 个单元格/);
  await pane.settled();
  await states.look('checks-preview', pane, page);
  expect(await cellsOf(page)).toEqual(before);
  await pane.press('返回');
  await pane.sees(FOUND);
});

test('the fix writes the formula again, and the check after it no longer lists the total', async () => {
  const { page, pane } = here;
  await pane.press(`修复：${SHEET} ${TOTAL}`);
  await pane.press('确认修复（1 个单元格）');
  await pane.sees(`已修复 1 个单元格：${SHEET}`);
  await pane.settled();
  expect((await totalOf(page))?.formula).toContain('SUM(F5:F12)');
  expect(await pane.button(`修复：${SHEET} ${TOTAL}`).count()).toBe(0);
  await states.look('checks-fixed', pane, page);
});

test('undo brings back what had been typed', async () => {
  const { page, pane } = here;
  await pane.press('撤销上次写入');
  await pane.sees(/恢复到上次写入之前/);
  await pane.press('确认撤销');
  await pane.button(`修复：${SHEET} ${TOTAL}`).first().waitFor();
  await pane.settled();
  expect(await totalOf(page)).toEqual({ value: 75, formula: null });
});

test('what is let stand with a reason stays so when the workbook is read again', async () => {
  const { page, pane } = here;
  const name = `忽略：${SHEET} ${TOTAL}`;
  // More than one thing may be said of this cell: one after the other is let stand.
  const all = await pane.button(name).count();
  expect(all).toBeGreaterThan(0);
  for (let left = all; left > 0; left -= 1) {
    await pane.press(name);
    await pane.frame.getByLabel('忽略的理由').fill('区里已同意按此合计上报');
    await pane.press('确认忽略');
    await pane.settled();
    await pane.sees(`已忽略（${String(all - left + 1)}）`);
  }
  expect(await pane.button(name).count()).toBe(0);
  await pane.tab('开始');
  await pane.press('重新读取');
  await pane.settled();
  await pane.tab('校验');
  await pane.press('重新校验');
  await pane.settled();
  expect(await pane.button(name).count()).toBe(0);
  await pane.press(`已忽略（${String(all)}）`);
  await pane.sees('理由：区里已同意按此合计上报');
  await states.look('checks-ignored', pane, page);
});

test('what was found becomes a sheet, which is not checked itself', async () => {
  const { page, pane } = here;
  await pane.press('写入“校验结果”表');
  await pane.sees('已写入工作表“校验结果”');
  await pane.settled();
  const cells = await cellsOf(page);
  const own = Object.fromEntries(
    Object.entries(cells).filter(([key]) => key.startsWith('校验结果!')),
  );
  expect(JSON.stringify(own)).toContain('区里已同意按此合计上报');
  await pane.press('在工作簿中查看 校验结果');
  await selectedIs(page, '校验结果', 1);
  await pane.press('重新校验');
  await pane.settled();
  await pane.sees(/检查了评分表 5 张/);
  expect(await pane.button(/^在工作簿中查看 校验结果/).count()).toBe(0);
  await states.look('checks-sheet', pane, page);
});

test('every state on the way is accessible; nothing was asked for outside, no error was left uncaught', () => {
  expect(states.wrong).toEqual([]);
  expect(here.trouble).toEqual([]);
});
