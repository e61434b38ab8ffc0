import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { built, startBrowser, visit } from './support/browser';
import { sampleBytes } from './support/files';
import { Pane } from './support/pane';
import { States } from './support/states';

/** The main states at the narrowest and a comfortable width, light, dark and in high contrast. */
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
};
const cases = Object.keys(LOOKS).flatMap((look) =>
  [320, 450].map((width) => ({ look, width }) as const),
);

test.each(cases)('$look at $width px', async ({ look, width }) => {
  const states = new States();
  const guest = await visit(browser, { ...LOOKS[look], viewport: { width, height: 900 } });
  const page = await guest.context.newPage();
  await page.goto(pathToFileURL(join(built('offline'), 'index.html')).href);
  const pane = new Pane(page.mainFrame());
  const look_ = (state: string): Promise<void> =>
    states.look(`looks-${look}-${width}-${state}`, pane, page);
  await pane.button('选择文件').waitFor();
  await look_('start');
  const chosen = page.waitForEvent('filechooser');
  await pane.press('选择文件');
  await (
    await chosen
  ).setFiles({
    name: '自评.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(sampleBytes()),
  });
  await pane.sees('已读取“自评.xlsx”。');
  await pane.settled();
  await look_('read');
  await pane.preview();
  await look_('preview');
  await pane.press(/^写入 \d+ 个/);
  await pane.sees(/^已写入 \d+ 个单元格/);
  await pane.settled();
  await look_('filled');
  await pane.tab('结果');
  await pane.sees('各项得分');
  await look_('results');
  await pane.press('2 科技赋能');
  await pane.frame.getByRole('heading', { name: '原文' }).waitFor();
  await look_('clause');
  await pane.press('各项得分');
  for (const tab of ['案件', '口径']) {
    await pane.tab(tab);
    await look_(tab === '案件' ? 'cases' : 'readings');
  }
  await pane.tab('函数');
  await pane.sees(/^共 \d+ 个函数$/);
  await look_('functions');
  await pane.tab('更多');
  await pane.sees('外观');
  await look_('more');
  await guest.context.close();
  expect(states.wrong).toEqual([]);
  expect(guest.trouble).toEqual([]);
});
