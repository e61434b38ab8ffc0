import type { Browser } from 'playwright-core';
import { built, startBrowser } from './support/browser';
import {
  type Cells,
  cellsOf,
  differing,
  type Embedded,
  openEmbedded,
  selectedIs,
} from './support/embedded';
import { goTo, typeInto } from './support/grid';
import { serveFolder, type Site } from './support/server';
import { States } from './support/states';

/** The whole way of one person through the sample in the embedded workbook, step after step. */
let browser: Browser;
let site: Site;
let here: Embedded;
/** The workbook before the first fill. */
let untouched: Cells;
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

const SCORE_SHEETS = ['集体自评', '个人自评 P07', '个人自评 P12', '个人自评 P21', '个人自评 P34'];
const sheetOf = (key: string): string => key.slice(0, key.indexOf('!'));

test('the page is labelled as what it is, and the pane connects', async () => {
  const { page, pane } = here;
  await page.getByText('内置工作簿', { exact: true }).waitFor();
  await page.getByText(/^已打开“banan-2025\.xlsx”，共 23 张工作表。$/).waitFor();
  expect(await pane.button('读取工作簿').isEnabled()).toBe(true);
  await states.look('way-start', pane, page);
});

test('a figure is typed into the score sheet at the grid', async () => {
  const { page } = here;
  await typeInto(page, '个人自评 P07', 'F5', '3.5');
  await page.waitForFunction(() => {
    const model = window.embedded.current?.model;
    return model?.sheets.find(({ name }) => name === '个人自评 P07')?.cell(5, 6).value === 3.5;
  });
  untouched = await cellsOf(page);
});

test('reading recognises the scheme and shows how the data stand', async () => {
  const { page, pane } = here;
  await pane.read();
  await pane.sees(/^巴南区2025年生态环境保护执法实战大练兵（县级），统计到/);
  await pane.sees(/^找到：集体自评、个人自评 P07/);
  await pane.sees(/^13 张表有数据，1 张还没有填写，0 张缺少/);
  await pane.sees('3000 行');
  await states.look('way-read', pane, page);
});

test('the preview waits for a decision on what was typed, and changes nothing', async () => {
  const { page, pane } = here;
  await pane.preview();
  await pane.sees('手工填写过的单元格（1 个）');
  await pane.sees(/^还有 1 个手工填写的单元格/);
  expect(await pane.button(/^写入 \d+ 个/).count()).toBe(0);
  await states.look('way-preview', pane, page);
  const choice = pane.frame.getByRole('radiogroup', { name: '个人自评 P07 F5：保留还是替换' });
  await choice.getByText('替换').click();
  await pane.button(/^写入 \d+ 个/).waitFor();
  await pane.settled();
  await choice.getByText('保留').click();
  await pane.sees(/^共写入 \d+ 个单元格，保留您填写的 1 个。$/);
  await pane.settled();
  expect(differing(untouched, await cellsOf(page))).toEqual([]);
});

test('the fill writes the score sheets and nothing else', async () => {
  const { page, pane } = here;
  const button = await pane.button(/^写入 \d+ 个/).innerText();
  await pane.press(button);
  await pane.sees(new RegExp(`^已${button}：`));
  await pane.settled();
  const filled = await cellsOf(page);
  const changed = differing(untouched, filled);
  expect(new Set(changed.map(sheetOf))).toEqual(new Set(SCORE_SHEETS));
  expect(filled['个人自评 P07!5,6']?.value).toBe(3.5);
  expect(filled['个人自评 P07!6,6']?.value).toBe(2);
  expect(filled['个人自评 P12!13,6']?.value).toBeCloseTo(70.99, 9);
  expect(filled['个人自评 P07!6,7']?.value).toMatch(/^市级技能比武先进个人，得 2 分/);
  await states.look('way-filled', pane, page);
});

test('the results open down to the records, and a record shows in the grid', async () => {
  const { page, pane } = here;
  await pane.tab('结果');
  await pane.frame.getByRole('combobox', { name: '评分表' }).selectOption({ label: '个人 P12' });
  await pane.sees(/^得分 70\.99 分/);
  await states.look('way-results', pane, page);
  await pane.press('2 案卷质量');
  await pane.frame.getByRole('heading', { name: '原文' }).waitFor();
  await pane.frame.getByRole('heading', { name: '计入的记录' }).waitFor();
  await states.look('way-clause', pane, page);
  await pane.press(/^在 Excel 中选中案卷评查第 6/);
  await selectedIs(page, '案卷评查', 6);
  await pane.press('各项得分');
});

test('another reading scores at once as it was announced, and can be taken back', async () => {
  const { page, pane } = here;
  await pane.tab('口径');
  await pane.button(/^一个案件只用在一个小项.*改用后合计 68\.99（−2）/).click();
  await pane.sees(/^口径 D17 已改为“一个案件只用在一个小项”：合计 70\.99 → 68\.99。$/);
  await states.look('way-reading', pane, page);
  await pane.tab('得分');
  await pane.sees(/^得分 68\.99 分/);
  await pane.press('改回');
  await pane.sees(/^得分 70\.99 分/);
  await pane.settled();
});

test('undo brings everything back as it was before', async () => {
  const { page, pane } = here;
  await pane.tab('开始');
  await pane.press('撤销上次填写');
  await pane.press('确认撤销');
  await pane.button('撤销上次填写').waitFor({ state: 'detached' });
  await pane.settled();
  expect(differing(untouched, await cellsOf(page))).toEqual([]);
});

test('one candidate alone is filled', async () => {
  const { page, pane } = here;
  await pane.press('全不选：个人');
  await pane.frame.getByRole('checkbox', { name: '集体' }).uncheck();
  await pane.frame.getByRole('checkbox', { name: 'P12' }).check();
  await pane.sees('已选 1 个，共 5 个');
  await pane.fill();
  const changed = differing(untouched, await cellsOf(page));
  expect(new Set(changed.map(sheetOf))).toEqual(new Set(['个人自评 P12']));
});

test('a function from the catalogue goes into an empty cell and calculates', async () => {
  const { page, pane } = here;
  await pane.tab('函数');
  await pane.frame.getByLabel('查找函数').fill('封顶');
  await states.look('way-functions', pane, page);
  await pane.press(/^封顶 CAP/);
  await pane.press('套用示例 CAP(9.5,7)');
  await pane.sees(/^7$/);
  await states.look('way-function', pane, page);
  await goTo(page, '个人自评 P07', 'K20');
  await pane.press('插入选中的单元格');
  await pane.sees('已插入“个人自评 P07”K20，结果为 7。');
  expect((await cellsOf(page))['个人自评 P07!20,11']).toEqual({
    value: 7,
    formula: 'DRILL.CAP(9.5,7)',
  });
});

test('every state on the way is accessible and needs no scrolling sideways', () => {
  expect(states.wrong).toEqual([]);
});

test('nothing was asked for outside of this machine, and no error was left uncaught', () => {
  expect(here.trouble).toEqual([]);
});
