import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { COLLECTIVE } from '../../src/records';
import { readMemory, templateSpec, type Memory, writeMemory } from '../../src/scoresheet';
import { openScheme } from '../../src/scoring';
import type { CellSpec, CellValue, SheetSpec, WorkbookSpec } from '../../src/workbook';
import { createWorkbookFile } from '../../src/workbook/file';
import { folder, SCHEMES } from './harness';

export type Row = Readonly<Record<string, CellValue>>;

export interface BookSpec {
  readonly table?: 'collective' | 'individual';
  readonly subjects?: readonly string[];
  /** Rows by raw-data sheet. */
  readonly rows?: Readonly<Record<string, readonly Row[]>>;
  /** 事项 → 填报值. */
  readonly facts?: Readonly<Record<string, CellValue>>;
  /** Sheets of the template that this workbook lacks. */
  readonly without?: readonly string[];
  /** Sheets that somebody made by hand. */
  readonly more?: readonly SheetSpec[];
  /** null: the workbook remembers nothing. */
  readonly memory?: (memory: Memory) => Memory | null;
}

const text = readFileSync(join(SCHEMES, 'banan-2025', 'scheme.yaml'), 'utf8');
export const banan = openScheme(text, 'banan-2025/scheme.yaml');

/** A workbook as the template makes it, with rows filled in: its path in a folder of its own. */
export function workbook(book: BookSpec = {}): string {
  const path = join(folder(), '自评.xlsx');
  writeFileSync(path, createWorkbookFile(specOf(book)));
  return path;
}

export function specOf({
  table = 'collective',
  subjects,
  rows = {},
  facts = {},
  memory,
  without = [],
  more = [],
}: BookSpec) {
  const spec = templateSpec({ scheme: banan, table, subjects: subjects ?? [COLLECTIVE] });
  const kept = spec.sheets.filter(({ name }) => !without.includes(name));
  const own = kept.map((sheet) => {
    const added = rows[sheet.name];
    if (added !== undefined) return withRows(sheet, added);
    return sheet.name === '基本事项' ? withFacts(sheet, facts) : sheet;
  });
  const sheets = [...own, ...more];
  const before = readMemory(spec.memory ?? null).memory;
  const after = before === null || memory === undefined ? before : memory(before);
  const made: WorkbookSpec = { sheets, title: '自评' };
  return after === null ? made : { ...made, memory: writeMemory(after) };
}

/** The text of a cell; what is no text is no header. */
const textOf = (one: CellSpec | null | undefined): string =>
  typeof one?.value === 'string' ? one.value : '';

const cell = (value: CellValue): CellSpec => ({ value });

function withRows(sheet: SheetSpec, added: readonly Row[]): SheetSpec {
  const [header = []] = sheet.rows;
  const names = header.map((one) => textOf(one));
  for (const row of added)
    for (const name of Object.keys(row))
      if (!names.includes(name)) throw new RangeError(`${sheet.name} has no column ${name}`);
  const rows = added.map((row) => names.map((name) => cell(row[name] ?? null)));
  const tables = (sheet.tables ?? []).map((one) => ({
    ...one,
    area: { ...one.area, bottom: Math.max(2, rows.length + 1) },
  }));
  return { ...sheet, rows: [header, ...rows], tables };
}

function withFacts(sheet: SheetSpec, facts: Readonly<Record<string, CellValue>>): SheetSpec {
  const at = (row: readonly (CellSpec | null)[]): string => textOf(row[0]);
  const rows = sheet.rows.map((row) =>
    Object.hasOwn(facts, at(row))
      ? row.map((one, index) => (index === 1 ? { ...one, value: facts[at(row)] ?? null } : one))
      : row,
  );
  return { ...sheet, rows };
}
