import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { CellSpec } from '../../src/workbook';
import { createWorkbookFile } from '../../src/workbook/file';
import { built, startBrowser, visit } from './support/browser';
import { Pane } from './support/pane';
import { States } from './support/states';

/** The page of the checks in the page without Excel, at its narrowest and a comfortable width, in all themes. */
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

const row = (...values: readonly (string | number | null)[]): CellSpec[] =>
  values.map((value) => ({ value }));

/** A table of nobody's notice: every score is text, the total misses the last row. */
function faulty(): Uint8Array {
  const clauses = Array.from({ length: 14 }, (_, at) =>
    row(at + 1, `第 ${String(at + 1)} 项工作按时完成并留有记录`, 5, '4', '案件台账 A01 等 3 件'),
  );
  const total = { value: 0, formula: 'SUM(D2:D14)' };
  return createWorkbookFile({
    sheets: [
      {
        name: '区（县）生态环境保护执法大练兵自评表',
        rows: [
          row('序号', '考核内容', '分值', '自评得分', '计分说明'),
          ...clauses,
          [...row('合计', null, 70), total],
        ],
      },
    ],
  });
}

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
};
const cases = Object.keys(LOOKS).flatMap((look) =>
  [320, 450].map((width) => ({ look, width }) as const),
);

async function opened(options: BrowserContextOptions) {
  const guest = await visit(browser, options);
  const page = await guest.context.newPage();
  // The frame that is printed goes away afterwards: how it looks is noted when it is printed.
  await page.addInitScript(() => {
    window.addEventListener('beforeprint', () => {
      const heading = document.querySelector('h1');
      const size = heading === null ? '' : getComputedStyle(heading).fontSize;
      if (window.top !== null) window.top.document.body.dataset.printed = size;
    });
  });
  await page.goto(pathToFileURL(join(built('offline'), 'index.html')).href);
  const pane = new Pane(page.mainFrame());
  await pane.button('选择文件').waitFor();
  return { guest, page, pane };
}

async function choose(page: Page, pane: Pane): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await pane.press('选择文件');
  await (
    await chosen
  ).setFiles({
    name: '自评.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(faulty()),
  });
  await pane.sees('已读取“自评.xlsx”。');
  await pane.settled();
}

test.each(cases)('$look at $width px', async ({ look, width }) => {
  const states = new States();
  const { guest, page, pane } = await opened({ ...LOOKS[look], viewport: { width, height: 900 } });
  const look_ = (state: string): Promise<void> =>
    states.look(`checks-${look}-${String(width)}-${state}`, pane, page);
  await pane.tab('校验');
  await pane.sees('请先在“开始”页打开工作簿，再回到这里校验。');
  await look_('nothing-open');
  await pane.press('去“开始”页');
  await choose(page, pane);
  await pane.tab('校验');
  await look_('before');
  await pane.press('一键校验');
  await pane.sees(/^\d+ 处错误、\d+ 处警告、\d+ 处提示$/);
  await pane.settled();
  await pane.sees(/没有选定评分方案/);
  await look_('found');
  await pane.press(/^忽略：/);
  await pane.press('确认忽略');
  await pane.sees('请写明理由，再点“确认忽略”。');
  await look_('ignoring');
  await pane.frame.getByLabel('忽略的理由').fill('合计由上级另行核定');
  await pane.press('确认忽略');
  await pane.press('已忽略（1）');
  await pane.press('一起校验的文字材料');
  await pane.frame.getByLabel('粘贴文字').fill('主要事迹\n一年来办理案件三十件。');
  await pane.press('加入校验');
  await pane.sees(/^粘贴的文字 1（/);
  await look_('outdated');
  await pane.press('重新校验');
  await pane.settled();
  await pane.press(/^修复全部可放心修复的（\d+ 处）$/);
  await pane.sees('预览：将要修复的内容');
  await look_('preview');
  await pane.press(/^确认修复（\d+ 个单元格）$/);
  await pane.sees(/^已修复 \d+ 个单元格：/);
  await pane.settled();
  await look_('fixed');
  await guest.context.close();
  expect(states.wrong).toEqual([]);
  expect(guest.trouble).toEqual([]);
});

test('the report is printed with its own looks, although the page lets no style text in; it is a file as well', async () => {
  const { guest, page, pane } = await opened({ viewport: { width: 450, height: 900 } });
  await choose(page, pane);
  await pane.tab('校验');
  await pane.press('一键校验');
  await pane.sees(/^\d+ 处错误/);
  await pane.settled();
  await pane.press('打印报告');
  await page.waitForFunction(() => document.body.dataset.printed !== undefined);
  // 20 pt, as the report has it; without its styles a heading is 32 px.
  const printed = await page.evaluate(() => document.body.dataset.printed ?? '');
  expect(parseFloat(printed)).toBeCloseTo(26.67, 1);
  await pane.settled();
  const waiting = page.waitForEvent('download');
  await pane.press('保存报告');
  expect((await waiting).suggestedFilename()).toMatch(/^校验报告-\d{4}-\d{2}-\d{2}\.html$/);
  await guest.context.close();
  expect(guest.trouble).toEqual([]);
});
