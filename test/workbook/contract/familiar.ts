import type { CellValue, Edit, Workbook } from '../../../src/workbook';
import { createWorkbookFile } from '../../../src/workbook/file';
import { refusalOf } from '../refusing';
import { FAMILIAR } from '../specs';
import { contentsOf } from './adapters';

export const SMALL = createWorkbookFile(FAMILIAR);
export const SCORES = '自评表 2025';

type SetCell = Extract<Edit, { kind: 'setCell' }>;
export const set = (
  row: number,
  column: number,
  value: CellValue,
  expected: CellValue = null,
  more: Partial<SetCell> = {},
): Edit => ({ kind: 'setCell', sheet: SCORES, row, column, value, expected, ...more });

export async function cellOf(workbook: Workbook, row: number, column: number, sheet = SCORES) {
  const found = (await workbook.read()).sheets.find((one) => one.name === sheet);
  return found?.cell(row, column);
}

/** The contents before and after an edit that is refused are the same. */
export async function expectRefused(
  workbook: Workbook,
  edits: readonly Edit[],
  key: string,
  address?: string,
): Promise<void> {
  const before = contentsOf(await workbook.read());
  const harmless = set(13, 3, 9);
  const warned = await workbook.preflight([harmless, ...edits]);
  expect(warned.map(({ severity, code }) => `${severity} ${code}`)).toContain(`error ${key}`);
  const refusal = await refusalOf(() => workbook.apply([harmless, ...edits]));
  expect(refusal.phrase.key).toBe(key);
  if (address !== undefined) expect(refusal.findings[0]?.where?.address).toBe(address);
  expect(contentsOf(await workbook.read())).toEqual(before);
}
