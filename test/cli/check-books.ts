import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckJson } from '../../src/cli/check-json';
import { readMemory } from '../../src/scoresheet';
import type { CellValue, SheetSpec, Snapshot } from '../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { readFile } from 'node:fs/promises';
import { drill, folder, type Outcome } from './harness';

export const sheetOf = (name: string, rows: readonly (readonly CellValue[])[]): SheetSpec => ({
  name,
  rows: rows.map((row) => row.map((value) => ({ value }))),
});

/** A score table of a notice that nobody knows: its first score is above the points. */
export const TABLE = sheetOf('评分表', [
  ['序号', '指标', '分值', '评分标准', '自评得分'],
  [1, '甲项工作', 40, '完成的得满分', 45],
  [2, '乙项工作', 60, '完成的得满分', 50],
  ['合计', null, 100, null, 95],
]);

/** Records with a day that is none, and an amount that is text. */
export const CASES = sheetOf('案件台账', [
  ['案件编号', '立案日期', '罚款金额'],
  ['A01', '2025-03-05', '３５００'],
  ['A02', '2025-13-45', 1000],
  ['A03', '2025-04-01', 2000],
]);

export function bookOf(
  sheets: readonly SheetSpec[] = [TABLE, CASES],
  memory?: string,
  name = '自评.xlsx',
): string {
  const path = join(folder(), name);
  writeFileSync(path, createWorkbookFile({ sheets, ...(memory === undefined ? {} : { memory }) }));
  return path;
}

export async function snapshotOf(path: string): Promise<Snapshot> {
  return (await openWorkbookFile(await readFile(path))).read();
}

export const memoryOf = async (path: string): Promise<ReturnType<typeof readMemory>> =>
  readMemory((await snapshotOf(path)).memory);

/** What stands on a sheet, row by row. */
export async function rowsOf(path: string, name: string): Promise<CellValue[][]> {
  const sheet = (await snapshotOf(path)).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_one, column) => sheet.cell(row + 1, column + 1)),
  );
}

export interface JsonOutcome extends Outcome {
  readonly json: CheckJson;
}

export async function checkJsonOf(...argv: readonly string[]): Promise<JsonOutcome> {
  const outcome = await drill(['check', ...argv, '--json']);
  return { ...outcome, json: JSON.parse(outcome.out) as CheckJson };
}
