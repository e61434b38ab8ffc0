/**
 * When the pane shows something useful, against a plain React + Fluent page with one button. Runs of both
 * take turns in one browser, and only their ratio is told: the machine's own speed falls out of it.
 *
 *     npx webpack --mode production --config-name offline && npx tsx test/bench/first-paint/run.ts
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { buildPlain, serve } from './pages';

const RUNS = 15;
/** Office computers are slower than the machines that measure. */
const CPU_SLOWDOWN = 4;
const pane = join(import.meta.dirname, '../../../dist/offline');

/** Text, because a compiled function would bring its compiler's helpers into the page. */
const MARK_BUTTON = `
  requestAnimationFrame(function look() {
    const buttons = [...document.querySelectorAll('button')];
    if (buttons.some((one) => one.textContent.includes('选择文件'))) performance.mark('button');
    else requestAnimationFrame(look);
  });
`;

interface Times {
  /** First text on the screen. In the pane: its name, the steps and what is going on. */
  readonly paint: number;
  /** The button can be pressed. */
  readonly button: number;
}

async function load(browser: Browser, address: string): Promise<Times> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 350, height: 800 },
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.addInitScript({ content: MARK_BUTTON });
    await page.goto(address);
    await page.getByRole('button', { name: '选择文件' }).waitFor();
    // The mark is set in the frame in which the button is there.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    return await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      button: performance.getEntriesByName('button')[0]?.startTime ?? NaN,
    }));
  } finally {
    await context.close();
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

if (!existsSync(join(pane, 'index.html')))
  throw new Error('dist/offline is missing: build it first (see the head of this file)');
const folder = mkdtempSync(join(tmpdir(), 'plain-page-'));
const size = await buildPlain(folder);
writeFileSync(
  join(folder, 'index.html'),
  '<!doctype html><meta charset="utf-8"><div id="root"></div><script defer src="plain.js"></script>',
);
const sites = [await serve(pane), await serve(folder)] as const;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const ours: Times[] = [];
const plain: Times[] = [];
try {
  // The first load of each warms the browser and is not counted.
  for (let run = 0; run <= RUNS; run += 1) {
    const [mine, theirs] = [
      await load(browser, sites[0].address),
      await load(browser, sites[1].address),
    ];
    if (run === 0) continue;
    ours.push(mine);
    plain.push(theirs);
  }
} finally {
  await browser.close();
  for (const { server } of sites) server.close();
  rmSync(folder, { recursive: true });
}
const ratio = (of: (times: Times) => number): string =>
  (median(ours.map(of)) / median(plain.map(of))).toFixed(2);
console.log(
  JSON.stringify(
    {
      runs: RUNS,
      plainScriptGzip: size,
      firstUsefulPaint: ratio(({ paint }) => paint),
      buttonReady: ratio(({ button }) => button),
      medianMs: {
        pane: {
          paint: median(ours.map((t) => t.paint)),
          button: median(ours.map((t) => t.button)),
        },
        plain: {
          paint: median(plain.map((t) => t.paint)),
          button: median(plain.map((t) => t.button)),
        },
      },
    },
    null,
    2,
  ),
);
