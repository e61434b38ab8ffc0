import { readFileSync } from 'node:fs';
import { openScheme } from '../../src/scoring';
import { readMemory, templateSpec, writeMemory, type Memory } from '../../src/scoresheet';
import {
  type CellSpec,
  quoteSheet,
  type SheetSpec,
  toA1,
  type WorkbookSpec,
} from '../../src/workbook';
import { CANDIDATES, type Row, sampleRows } from './rows';
import { answered } from './sheets/facts';
import { filled, withColumn } from './sheets/fill';
import { publicationSheet, summarySheet } from './sheets/own';

/** Until when the office has filled it in: the demonstration and the tests score it as of this day. */
const AS_OF = '2025-10-10';
const SCHEME = 'src/schemes/banan-2025/scheme.yaml';

function memoryOf(spec: WorkbookSpec): Memory {
  const { memory } = readMemory(spec.memory ?? null);
  if (memory === null) throw new Error('the template remembers nothing');
  return memory;
}

/** The collective template with the candidates' score sheets behind its own. */
function bothTables(): WorkbookSpec {
  const scheme = openScheme(readFileSync(SCHEME, 'utf8'), SCHEME);
  const collective = templateSpec({
    scheme,
    table: 'collective',
    level: 'county',
    subjects: ['集体'],
  });
  const individual = templateSpec({ scheme, table: 'individual', subjects: CANDIDATES });
  const memory = memoryOf(collective);
  const candidates = memoryOf(individual).tables;
  const sheetNamed = (spec: WorkbookSpec, name: string): SheetSpec => {
    const sheet = spec.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`the template has no ${name}`);
    return sheet;
  };
  const own = new Set(memory.tables.map(({ sheet }) => sheet));
  const behind = collective.sheets.findLastIndex(({ name }) => own.has(name)) + 1;
  return {
    ...collective,
    sheets: collective.sheets.toSpliced(
      behind,
      0,
      ...candidates.map(({ sheet }) => sheetNamed(individual, sheet)),
    ),
    memory: writeMemory({
      ...memory,
      tables: [...memory.tables, ...candidates],
      lastFill: { asOf: AS_OF, cells: [] },
    }),
  };
}

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

/** The sample workbook: template, rows, and what the office has added of its own. */
export function sampleBook(): WorkbookSpec {
  const rows = sampleRows();
  const template = bothTables();
  const cases = rows.案件台账 ?? [];
  const sheets = template.sheets.map((sheet) => {
    if (sheet.name === '基本事项') return answered(sheet);
    const own = rows[sheet.name];
    if (own === undefined) return sheet;
    const full = filled(sheet, own);
    return sheet.name === '案件台账'
      ? withColumn(full, '办案天数', (row) => daysTaken(cases, row))
      : full;
  });
  const total = { formula: totalCell(template) };
  return {
    ...template,
    sheets: [
      ...sheets,
      publicationSheet(rows.发布情况 ?? []),
      summarySheet(rows.检查记录 ?? [], cases, total),
    ],
    title: '示例区2025年生态环境保护执法大练兵自评',
  };
}
