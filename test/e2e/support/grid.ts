import type { Page } from 'playwright-core';

/** Brings a sheet to the front by its tab, and a cell of it by the name box, as a person does. */
export async function goTo(page: Page, sheet: string, address: string): Promise<void> {
  await page.locator('[data-u-comp="slide-tab-bar"]').getByText(sheet, { exact: true }).click();
  const box = page.locator('[data-u-comp="defined-name"] input').first();
  await box.click();
  await box.fill(address);
  await box.press('Enter');
  await page.waitForFunction(
    ([name, wanted]) => {
      const model = window.embedded.current?.model;
      if (model === undefined) return false;
      const { sheetId, area } = model.selection;
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(wanted) ?? [];
      const column = Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
      return (
        model.sheets.find(({ id }) => id === sheetId)?.name === name &&
        area.top === Number(row) &&
        area.left === column
      );
    },
    [sheet, address] as const,
  );
}

/** Types into the selected cell and ends with Enter. */
export async function typeInto(page: Page, sheet: string, address: string, text: string) {
  await goTo(page, sheet, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
