import type { Browser } from 'playwright-core';
import { built, startBrowser, visit } from './support/browser';
import { cellsOf, connectedPane, differing } from './support/embedded';
import { serveFolder, type Site } from './support/server';
import { States } from './support/states';

/** The other notices in the embedded workbook: a plan of commitments, and a notice without printed points. */
let browser: Browser;
let site: Site;
const states = new States();

beforeAll(async () => {
  site = await serveFolder(built('embedded'));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  site.close();
});

async function opened(sample: string) {
  const guest = await visit(browser);
  const page = await guest.context.newPage();
  await page.goto(`${site.address}?sample=${sample}`);
  return { ...guest, page, pane: await connectedPane(page) };
}

const sheetsOf = (keys: readonly string[]): Set<string> =>
  new Set(keys.map((key) => key.slice(0, key.indexOf('!'))));

test('a plan of commitments is filled with 达标 and 未达标, and shows its deadlines', async () => {
  const { page, pane, trouble, context } = await opened('putuo-2020');
  await pane.read();
  await pane.sees(/^普陀区2020年/);
  const before = await cellsOf(page);
  await pane.fill();
  const after = await cellsOf(page);
  const changed = differing(before, after);
  expect(sheetsOf(changed).size).toBe(1);
  expect(changed.map((key) => after[key]?.value)).toEqual(
    expect.arrayContaining(['达标', '未达标']),
  );
  await pane.tab('结果');
  await pane.sees(/^共 \d+ 项承诺：达标 \d+/);
  expect(await pane.frame.getByRole('meter').count()).toBe(0);
  await states.look('plan-results', pane, page);
  await pane.tab('进度');
  await pane.sees(/^时限（\d+ 项）$/);
  await states.look('plan-progress', pane, page);
  expect(trouble).toEqual([]);
  await context.close();
});

test('the tables of one unit are filled side by side, each under its own total', async () => {
  const { page, pane, trouble, context } = await opened('suzhou-2016');
  await pane.read();
  const before = await cellsOf(page);
  await pane.fill();
  const changed = differing(before, await cellsOf(page));
  expect(sheetsOf(changed).size).toBeGreaterThan(1);
  await pane.tab('结果');
  await pane.sees(/（按您设定的满分相加）$/);
  await states.look('stated-results', pane, page);
  expect(trouble).toEqual([]);
  await context.close();
});

test('every state on the way is accessible and needs no scrolling sideways', () => {
  expect(states.wrong).toEqual([]);
});
