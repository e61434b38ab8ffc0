import type { Browser, Page } from 'playwright-core';
import { built, startBrowser } from './support/browser';
import { cellsOf, type Embedded, openEmbedded } from './support/embedded';
import { serveFolder, type Site } from './support/server';

/** From the loaded page to the filled table without a mouse. */
let browser: Browser;
let site: Site;
let here: Embedded;

beforeAll(async () => {
  site = await serveFolder(built('embedded'));
  browser = await startBrowser();
  here = await openEmbedded(browser, site.address);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

/** Presses Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    const focused = await here.pane.frame.evaluate(() => {
      const element = document.hasFocus() ? document.activeElement : null;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
    seen.push(focused.slice(0, 30));
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(name)} is out of reach: ${seen.join(' | ')}`);
}

test('the table is filled by the keyboard alone', async () => {
  const { page, pane } = here;
  await page.keyboard.press('F6');
  await tabTo(page, /^读取工作簿$/);
  await page.keyboard.press('Enter');
  await pane.sees('已读取当前工作簿。');
  await pane.settled();
  await tabTo(page, /^预览将写入的内容$/);
  await page.keyboard.press('Enter');
  await pane.sees('预览：将写入的内容');
  await pane.settled();
  await tabTo(page, /^写入 \d+ 个单元格$/);
  await page.keyboard.press('Space');
  await pane.sees(/^已写入 \d+ 个单元格/);
  await pane.settled();
  expect((await cellsOf(page))['个人自评 P12!5,6']?.value).toBe(3);
});

test('F6 goes back to the cells and to the pane again', async () => {
  const { page, pane } = here;
  const inPane = (): Promise<boolean> => pane.frame.evaluate(() => document.hasFocus());
  expect(await inPane()).toBe(true);
  await page.keyboard.press('F6');
  expect(await inPane()).toBe(false);
  await page.keyboard.press('F6');
  expect(await inPane()).toBe(true);
});

test('the focus goes to what was done, and on to the results', async () => {
  const { page, pane } = here;
  await tabTo(page, /^已写入 \d+ 个单元格|^查看结果$/);
  await tabTo(page, /^查看结果$/);
  await page.keyboard.press('Enter');
  await pane.frame.getByRole('tab', { name: '结果', selected: true }).waitFor();
  await pane.sees('各项得分');
  expect(here.trouble).toEqual([]);
});
