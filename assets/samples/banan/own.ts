import { sheetDictionary } from '../../../src/records';
import type { CellSpec, CellStyle, SheetSpec } from '../../../src/workbook';
import { type Row, cellSpec } from '../rows/cells';

const TITLE: CellStyle = { bold: true, size: 16, horizontal: 'center' };
const HEADER: CellStyle = { bold: true, border: true, fill: 'D9E2F3', horizontal: 'center' };
const BODY: CellStyle = { border: true };

/** 发布情况 as the office keeps it: a merged title above the headers, no Excel table. */
export function publicationSheet(rows: readonly Row[]): SheetSpec {
  const columns = (sheetDictionary('发布情况')?.columns ?? []).map(({ name }) => name);
  return {
    name: '发布情况',
    rows: [
      [{ value: '示例区2025年执法信息发布台账', style: TITLE }],
      columns.map((value) => ({ value, style: HEADER })),
      ...rows.map((row) =>
        columns.map((column): CellSpec => {
          const cell = cellSpec(row[column] ?? null);
          return { ...cell, style: { ...BODY, ...cell.style } };
        }),
      ),
    ],
    columnWidths: columns.map((name) => (name === '标题' || name === '发布机关' ? 34 : 12)),
    merges: [{ top: 1, left: 1, bottom: 1, right: columns.length }],
    freeze: { row: 3, column: 2 },
  };
}

function countOf(rows: readonly Row[], column: string, text: string): number {
  return rows.filter((row) => row[column] === text).length;
}

/** A sheet of the office's own that counts in other sheets and shows the total of the score sheet. */
export function summarySheet(
  checks: readonly Row[],
  cases: readonly Row[],
  total: { readonly formula: string },
): SheetSpec {
  const last = checks.length + 1;
  const count = (sheet: string, column: string, bottom: number, text: string): string =>
    `COUNTIF('${sheet}'!$${column}$2:$${column}$${bottom},"${text}")`;
  const lines: readonly (readonly [string, string, number])[] = [
    ['日常检查（次）', count('检查记录', 'F', last, '日常'), countOf(checks, '检查性质', '日常')],
    ['专项检查（次）', count('检查记录', 'F', last, '专项'), countOf(checks, '检查性质', '专项')],
    ['在办和已办案件（件）', `COUNTA('案件台账'!$A$2:$A$${cases.length + 1})`, cases.length],
    ['自评总分', total.formula, 0],
  ];
  return {
    name: '办公室汇总',
    rows: [
      [{ value: '办公室汇总（供例会使用）', style: TITLE }],
      ['事项', '数值'].map((value) => ({ value, style: HEADER })),
      ...lines.map(([name, formula, value]): CellSpec[] => [
        { value: name, style: BODY },
        { value, formula, style: BODY },
      ]),
    ],
    columnWidths: [30, 16],
    merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
  };
}
