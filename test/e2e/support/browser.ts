import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const root = join(__dirname, '../../..');

/** Where the built pages lie; another folder for builds that are not in `dist`. */
export const DIST = process.env.E2E_DIST ?? join(root, 'dist');
export const SAMPLE = join(root, 'assets/samples/banan-2025.xlsx');
/** Pictures of the main states; not committed. */
export const SHOTS = join(root, 'out/e2e');

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Waits are for states that people see; a loaded machine may take its time to come to them. */
export const PATIENCE = Number(process.env.E2E_PATIENCE ?? 120_000);

export function startBrowser(): Promise<Browser> {
  if (!existsSync(EXECUTABLE))
    throw new Error(
      `There is no Chromium at ${EXECUTABLE}. Install it (apt-get install chromium) or name one in the variable CHROMIUM.`,
    );
  return chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox'] });
}

/** @throws Error where a page was not built yet */
export function built(page: 'embedded' | 'offline'): string {
  const folder = join(DIST, page);
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${folder} is not built: npm run build`);
  return folder;
}

export interface Visit {
  readonly context: BrowserContext;
  /** Addresses outside of this machine that somebody asked for, and errors that nobody caught. */
  readonly trouble: readonly string[];
}

/** A person's browser: Chinese, with nothing to reach but this machine. */
export async function visit(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1400, height: 900 },
    acceptDownloads: true,
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const trouble: string[] = [];
  await context.route('**/*', (route) => {
    const { protocol, hostname } = new URL(route.request().url());
    const isHere = protocol === 'file:' || hostname === 'localhost';
    if (isHere) return route.continue();
    trouble.push(route.request().url());
    return route.abort();
  });
  context.on('weberror', (error) => trouble.push(String(error.error())));
  return { context, trouble };
}
