import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { ICON_SIZES } from '../../src/commands/manifest/ribbon';

/** Draws every SVG of this folder in all sizes that Excel asks for (`npm run icons`). */
const folder = import.meta.dirname;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const name of (await readdir(folder)).filter((one) => one.endsWith('.svg'))) {
  const svg = await readFile(join(folder, name), 'utf8');
  for (const size of ICON_SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const sized = svg.replace('width="32" height="32"', `width="${size}" height="${size}"`);
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block}</style>${sized}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(join(folder, `${basename(name, '.svg')}-${size}.png`), png);
    await page.close();
  }
}
await browser.close();
