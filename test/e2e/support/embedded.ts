import type { Browser, Page } from 'playwright-core';
import type { Workspace } from '../../../src/embedded/page/workspace';
import type { CellValue } from '../../../src/workbook';
import { type Visit, visit } from './browser';
import { Pane } from './pane';

declare global {
  interface Window {
    /** What the page of the embedded workbook hands to tests. */
    readonly embedded: Workspace;
  }
}

/** A cell as it stands in the workbook behind the grid. */
export type Cells = Readonly<Record<string, { value: CellValue; formula: string | null }>>;

export interface Embedded extends Visit {
  readonly page: Page;
  readonly pane: Pane;
}

/** Opens the page of the embedded workbook with the sample, and waits until the pane is connected. */
export async function openEmbedded(browser: Browser, address: string): Promise<Embedded> {
  const guest = await visit(browser);
  const page = await guest.context.newPage();
  await page.goto(address);
  return { ...guest, page, pane: await connectedPane(page) };
}

export async function connectedPane(page: Page): Promise<Pane> {
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('the pane has no frame');
  const pane = new Pane(frame);
  await pane.sees('读取只是查看，不会改动工作簿。');
  return pane;
}

/** Every cell that holds something, by `sheet!row,column`. */
export function cellsOf(page: Page): Promise<Cells> {
  return page.evaluate(() => {
    const sheets = window.embedded.current?.model.sheets ?? [];
    const found: Record<string, { value: CellValue; formula: string | null }> = {};
    for (const sheet of sheets) {
      const area = sheet.used();
      if (area === null) continue;
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1) {
          const { value, formula } = sheet.cell(row, column);
          if (value !== null || formula !== null)
            found[`${sheet.name}!${String(row)},${String(column)}`] = { value, formula };
        }
    }
    return found;
  });
}

/** What differs between two looks at a workbook: their keys. The results of formulas follow other cells. */
export function differing(before: Cells, after: Cells): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const content = (cells: Cells, key: string): unknown =>
    cells[key]?.formula ?? cells[key]?.value ?? null;
  return [...keys].filter(
    (key) => JSON.stringify(content(before, key)) !== JSON.stringify(content(after, key)),
  );
}

/** Waits until the grid shows a row: its sheet in front, the row selected. */
export async function selectedIs(page: Page, sheet: string, row: number): Promise<void> {
  await page.waitForFunction(
    ([wanted, top]) => {
      const model = window.embedded.current?.model;
      const active = model?.sheets.find(({ id }) => id === model.activeSheetId);
      return (
        model?.selection.sheetId === active?.id &&
        active?.name === wanted &&
        model?.selection.area.top === top
      );
    },
    [sheet, row] as const,
  );
}

/** Milliseconds that the host takes for a request from now on. */
export function setLatency(page: Page, latency: number): Promise<void> {
  return page.evaluate((milliseconds) => {
    const host = window.embedded.current?.host;
    if (host !== undefined) Object.assign(host.state.options, { latency: milliseconds });
  }, latency);
}

/** The next change of the workbook fails at its n-th action. */
export function failAtChange(page: Page, n: number): Promise<void> {
  return page.evaluate((action) => {
    window.embedded.current?.faults.failAtChange(action);
  }, n);
}

/** Everything that is kept in the workbook besides its cells, as one text. */
export function memoryOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const model = window.embedded.current?.model;
    if (model === undefined) return '';
    const parts = [...model.xmlParts.values()].map(({ namespace, xml }) => `${namespace} ${xml}`);
    const properties = [...model.properties].map(([key, value]) => `${key}=${String(value)}`);
    const sheets = model.sheets.map(({ name }) => name);
    return [...parts.sort(), ...properties.sort(), ...sheets].join('\n');
  });
}
