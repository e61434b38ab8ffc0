import {
  type CellSpec,
  quoteSheet,
  type SheetSpec,
  toA1,
  type WorkbookSpec,
} from '../../../src/workbook';
import { memoryOf, sourceBook } from '../book';
import type { Row } from '../rows/cells';
import { withColumn } from '../sheets/fill';
import type { SampleSource } from '../source';
import { CANDIDATES, FACTS, NONE_SHEETS, sampleRows } from '.';
import { publicationSheet, summarySheet } from './own';

/** 办案天数, a column that the office has added. */
function daysTaken(rows: readonly Row[], row: number): CellSpec {
  const at = rows[row - 2];
  const serial = (column: string): number | null => {
    const cell = at?.[column];
    const value = typeof cell === 'object' && cell !== null ? cell.value : null;
    return typeof value === 'number' ? value : null;
  };
  const [filed, decided] = [serial('立案日期'), serial('决定日期')];
  return {
    formula: `IF(F${row}="","",F${row}-E${row})`,
    value: filed === null || decided === null ? '' : decided - filed,
  };
}

/** Where the collective score sheet shows its total. */
function totalCell(spec: WorkbookSpec): string {
  const table = memoryOf(spec).tables.find(({ subject }) => subject === '集体');
  if (table === undefined || table.total === null) throw new Error('no collective total');
  return `${quoteSheet(table.sheet)}!${toA1({ row: table.total, column: table.columns.score })}`;
}

/** The district's workbook: template, rows, and what the office has added of its own. */
export function sampleBook(): WorkbookSpec {
  const { 发布情况: publications = [], ...rows } = sampleRows();
  const source: SampleSource = {
    scheme: 'banan-2025',
    title: '示例区2025年生态环境保护执法大练兵自评',
    asOf: '2025-10-10',
    level: 'county',
    tables: { collective: ['集体'], individual: CANDIDATES },
    facts: FACTS,
    none: NONE_SHEETS,
    rows,
  };
  const book = sourceBook(source);
  const cases = rows.案件台账 ?? [];
  const sheets = book.sheets.map((sheet): SheetSpec =>
    sheet.name === '案件台账'
      ? withColumn(sheet, '办案天数', (row) => daysTaken(cases, row))
      : sheet,
  );
  const total = { formula: totalCell(book) };
  return {
    ...book,
    sheets: [
      ...sheets,
      publicationSheet(publications),
      summarySheet(rows.检查记录 ?? [], cases, total),
    ],
  };
}
