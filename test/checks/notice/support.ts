import { type Check, type Given, type Problem, runChecks, scoreTables } from '../../../src/checks';
import { NOTICE_CHECKS } from '../../../src/checks/notice';
import { render } from '../../../src/locales';
import { readRecords } from '../../../src/records';
import { type Memory, readMemory } from '../../../src/scoresheet';
import { type LoadedScheme, score } from '../../../src/scoring';
import { type CellValue, type SheetSnapshot, type Snapshot, toA1 } from '../../../src/workbook';

export interface Situation {
  readonly scheme?: LoadedScheme;
  /** Left out: what the workbook remembers. */
  readonly memory?: Memory | null;
  readonly level?: string | null;
  readonly asOf?: string;
  readonly readings?: Readonly<Record<string, string>>;
}

/** What the checks see of a workbook, scored as its memory says. */
export function givenOf(snapshot: Snapshot, situation: Situation = {}): Given {
  const { scheme, asOf = '2025-10-10' } = situation;
  const memory = situation.memory ?? readMemory(snapshot.memory).memory;
  const level =
    situation.level ??
    memory?.tables.find((one) => one.level !== null)?.level ??
    Object.keys(scheme?.standard.levels ?? {})[0] ??
    null;
  const readings = situation.readings ?? memory?.readings ?? {};
  const records = readRecords(
    snapshot,
    scheme === undefined ? {} : { facts: scheme.standard.facts },
  );
  const trees =
    scheme === undefined
      ? []
      : (memory?.tables ?? []).map((one) =>
          score({
            scheme,
            table: one.table,
            records,
            subject: one.subject,
            asOf,
            readings,
            brief: true,
            ...(one.level === null ? {} : { level: one.level }),
            ...(memory === null ? {} : { pins: memory.pins }),
          }),
        );
  const tables = scoreTables(snapshot, {
    memory,
    scheme: scheme ?? null,
    readings,
    level,
    trees,
    others: [],
  });
  const scored =
    scheme === undefined
      ? null
      : { scheme, settled: scheme.settle({ level, readings }), level, trees };
  return { snapshot, asOf, records, tables, scored, texts: [], reading: [] };
}

export function noticeProblems(
  snapshot: Snapshot,
  situation: Situation = {},
  checks: readonly Check[] = NOTICE_CHECKS,
): readonly Problem[] {
  return runChecks(givenOf(snapshot, situation), checks).problems;
}

/** `error 集体自评!E5 …` */
export const told = ({ severity, where, message, code }: Problem): string =>
  `${severity} ${code} ${where?.sheet ?? ''}!${where?.address ?? ''} ${render(message)}`;

export const of = (problems: readonly Problem[], code: string): string[] =>
  problems.filter((one) => one.code === `notice.${code}`).map(told);

/** Cells as they would stand after somebody typed, by sheet and address. */
export function withCells(
  snapshot: Snapshot,
  sheetName: string,
  cells: Readonly<Record<string, CellValue>>,
): Snapshot {
  return changed(snapshot, sheetName, (sheet) => ({
    ...plainSheet(sheet),
    cell: (row, column) => {
      const typed = cells[toA1({ row, column })];
      return typed === undefined ? sheet.cell(row, column) : typed;
    },
    formula: (row, column) =>
      cells[toA1({ row, column })] === undefined ? sheet.formula(row, column) : undefined,
  }));
}

/** The same sheet with its rows taken from others of its rows, counted from 1: left out, moved or copied. */
export function withRows(snapshot: Snapshot, sheetName: string, rows: readonly number[]): Snapshot {
  return changed(snapshot, sheetName, (sheet) => {
    const from = (row: number): number => rows[row - 1] ?? 0;
    return {
      ...plainSheet(sheet),
      rowCount: rows.length,
      merges: sheet.merges.filter(({ bottom }) => bottom < 5),
      cell: (row, column) => (from(row) === 0 ? null : sheet.cell(from(row), column)),
      formula: (row, column) => (from(row) === 0 ? undefined : sheet.formula(from(row), column)),
    };
  });
}

function changed(
  snapshot: Snapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): Snapshot {
  const { sheets, date1904, memory } = snapshot;
  if (!sheets.some((one) => one.name === name)) throw new Error(`no sheet ${name}`);
  return {
    sheets: sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
    date1904,
    memory,
  };
}

function plainSheet(sheet: SheetSnapshot): SheetSnapshot {
  const { name, hidden, rowCount, columnCount, merges, tables } = sheet;
  return {
    name,
    hidden,
    rowCount,
    columnCount,
    merges,
    tables,
    cell: (row, column) => sheet.cell(row, column),
    isDate: (row, column) => sheet.isDate(row, column),
    formula: (row, column) => sheet.formula(row, column),
  };
}
