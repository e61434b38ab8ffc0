import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { built, startBrowser, type Visit, visit } from './support/browser';
import { changes, handMade, sampleBytes, snapshotOf } from './support/files';
import { Pane } from './support/pane';
import { States } from './support/states';

/** The same pane as an ordinary page, opened from a folder: no server, no Excel. */
let browser: Browser;
let guest: Visit;
let page: Page;
let pane: Pane;
const states = new States();

beforeAll(async () => {
  browser = await startBrowser();
  guest = await visit(browser, { viewport: { width: 450, height: 900 } });
  page = await guest.context.newPage();
  await page.goto(pathToFileURL(join(built('offline'), 'index.html')).href);
  pane = new Pane(page.mainFrame());
});
afterAll(async () => {
  await browser.close();
});

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await pane.press(/^(选择文件|换一个工作簿)$/);
  await (await chosen).setFiles({ name, mimeType: TYPE, buffer: Buffer.from(bytes) });
}

async function saved(button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = page.waitForEvent('download');
  await pane.press(button);
  const download = await waiting;
  const bytes = new Uint8Array(readFileSync(await download.path()));
  return { name: download.suggestedFilename(), bytes };
}

const sheetsOf = (keys: readonly string[]): Set<string> =>
  new Set(keys.map((key) => key.slice(0, key.indexOf('!'))));
const SCORE_SHEETS = ['集体自评', '个人自评 P07', '个人自评 P12', '个人自评 P21', '个人自评 P34'];

test('the page opens from a folder and says what to do', async () => {
  await pane.button('选择文件').waitFor();
  await pane.sees('把工作簿（.xlsx 或 .xlsm）拖到这里');
  await states.look('offline-start', pane, page);
});

test('a file that is no workbook is refused with advice', async () => {
  await choose('坏文件.xlsx', new TextEncoder().encode('编号,日期\n1,2\n'));
  await pane.frame.getByRole('alert').getByText('没有读取成功').waitFor();
  await pane.sees(/^这是文本文件/);
  await states.look('offline-refused', pane, page);
});

test('a dropped workbook is read, filled and handed back; the scores stand in the file', async () => {
  const data = await page.evaluateHandle(async (base64) => {
    const answer = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([answer], '自评.xlsx'));
    return Promise.resolve(transfer);
  }, Buffer.from(sampleBytes()).toString('base64'));
  const zone = page.getByText('把工作簿（.xlsx 或 .xlsm）拖到这里');
  await zone.dispatchEvent('drop', { dataTransfer: data });
  await pane.sees('已读取“自评.xlsx”。');
  await pane.settled();
  await states.look('offline-read', pane, page);
  await pane.fill();
  await states.look('offline-filled', pane, page);
  const file = await saved('保存已填工作簿');
  expect(file.name).toBe('自评-已填.xlsx');
  const [before, after] = [await snapshotOf(sampleBytes()), await snapshotOf(file.bytes)];
  expect(sheetsOf(changes(before, after))).toEqual(new Set(SCORE_SHEETS));
  const person = after.sheets.find(({ name }) => name === '个人自评 P12');
  expect(person?.cell(5, 6)).toBe(3);
  expect(person?.cell(13, 6)).toBeCloseTo(70.99, 9);
});

test('a table made by hand is recognised and filled where it stands', async () => {
  const bytes = await handMade();
  await choose('手工表.xlsx', bytes);
  await pane.sees('已读取“手工表.xlsx”。');
  await pane.settled();
  await pane.sees(/^找到：集体自评、个人自评 P07/);
  await states.look('offline-handmade', pane, page);
  await pane.fill();
  const file = await saved('保存已填工作簿');
  const [before, after] = [await snapshotOf(bytes), await snapshotOf(file.bytes)];
  expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(sheetsOf(changes(before, after))).toEqual(new Set(SCORE_SHEETS));
  expect(after.sheets.find(({ name }) => name === '个人自评 P12')?.cell(5, 6)).toBe(3);
});

test('the page speaks English when it is asked to, and remembers it', async () => {
  await pane.tab('更多');
  await pane.frame.getByLabel('语言').selectOption({ label: 'English' });
  await pane.tab('Home');
  await pane.sees('See the results');
  await states.look('offline-english', pane, page);
  await page.reload();
  await pane.button('Choose a file').waitFor();
});

test('every state is accessible; nothing was asked for outside, no error was left uncaught', () => {
  expect(states.wrong).toEqual([]);
  expect(guest.trouble).toEqual([]);
});
