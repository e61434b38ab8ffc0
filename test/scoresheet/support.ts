import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, render } from '../../src/locales';
import { readRecords, type RecordSet } from '../../src/records';
import { type LoadedScheme, openScheme, score, type ScoreTree } from '../../src/scoring';
import {
  type FillPlan,
  type FillPolicy,
  planFill,
  readMemory,
  templateSpec,
} from '../../src/scoresheet';
import {
  type CellSpec,
  type CellValue,
  type Edit,
  type SheetSnapshot,
  type SheetSpec,
  type Snapshot,
  toA1,
  type WorkbookSpec,
} from '../../src/workbook';
import { createWorkbookFile, type FileWorkbook, openWorkbookFile } from '../../src/workbook/file';

const root = join(__dirname, '../..');
const schemes = new Map<string, LoadedScheme>();

export function schemeAt(path: string): LoadedScheme {
  const known = schemes.get(path) ?? openScheme(readFileSync(join(root, path), 'utf8'), path);
  schemes.set(path, known);
  return known;
}

export const SAMPLE = 'test/scoresheet/scheme.yaml';
export const BANAN = 'src/schemes/banan-2025/scheme.yaml';

export type Row = Readonly<Record<string, CellValue>>;

/** What a unit has filled in: 事项 → 填报值 (and 佐证材料), and rows by sheet. */
export interface Filling {
  readonly facts?: Readonly<Record<string, CellValue>>;
  readonly proofs?: Readonly<Record<string, string>>;
  readonly sheets?: Readonly<Record<string, readonly Row[]>>;
}

/** A template as somebody has filled it in. */
export function filledIn(spec: WorkbookSpec, filling: Filling): WorkbookSpec {
  const { facts = {}, proofs = {}, sheets = {} } = filling;
  const put = (cell: CellSpec | null | undefined, value: CellValue): CellSpec => ({
    ...cell,
    value,
  });
  return {
    ...spec,
    sheets: spec.sheets.map((sheet): SheetSpec => {
      if (sheet.name === '基本事项')
        return {
          ...sheet,
          rows: sheet.rows.map((row) => {
            const name = row[0]?.value;
            if (typeof name !== 'string') return row;
            return row.map((cell, index) => {
              if (index === 1 && name in facts) return put(cell, facts[name] ?? null);
              if (index === 4 && name in proofs) return put(cell, proofs[name] ?? null);
              return cell;
            });
          }),
        };
      const rows = sheets[sheet.name];
      const [table] = sheet.tables ?? [];
      if (rows === undefined || table === undefined) return sheet;
      return {
        ...sheet,
        rows: [
          sheet.rows[0] ?? [],
          ...rows.map((row) => table.columns.map((name) => ({ value: row[name] ?? null }))),
        ],
        tables: [{ ...table, area: { ...table.area, bottom: rows.length + 1 } }],
      };
    }),
  };
}

export function makeBook(spec: WorkbookSpec): Promise<FileWorkbook> {
  return openWorkbookFile(createWorkbookFile(spec));
}

export interface Asked {
  readonly scheme?: LoadedScheme;
  readonly table?: string;
  readonly subjects?: readonly string[];
  readonly level?: string;
  readonly policy?: FillPolicy;
  readonly asOf?: string;
}

export const UNIT = { table: 'unit', subjects: ['集体'], level: 'county' } as const;

export function templateOf(asked: Asked = {}): WorkbookSpec {
  const { scheme = schemeAt(SAMPLE), table = 'unit', subjects = ['集体'], level } = asked;
  return templateSpec({ scheme, table, subjects, level: level ?? null });
}

export interface Scored {
  readonly plan: FillPlan;
  readonly trees: readonly ScoreTree[];
  readonly records: RecordSet;
  readonly snapshot: Snapshot;
}

/** Reads a workbook, scores it and plans the fill. */
export async function planFor(book: FileWorkbook, asked: Asked = {}): Promise<Scored> {
  const { scheme = schemeAt(SAMPLE), table = 'unit', subjects = ['集体'], level } = asked;
  const snapshot = await book.read();
  const records = readRecords(snapshot, { facts: scheme.standard.facts });
  const { policy = 'ask', asOf = '2025-10-10' } = asked;
  const trees = subjects.map((subject) =>
    score({ scheme, table, records, subject, asOf, ...(level === undefined ? {} : { level }) }),
  );
  const { memory } = readMemory(snapshot.memory);
  const plan = planFill({ snapshot, trees, memory, scheme, policy, records });
  return { plan, trees, records, snapshot };
}

/** Fills a workbook and reads it again. */
export async function fillBook(book: FileWorkbook, asked: Asked = {}): Promise<Scored> {
  const scored = await planFor(book, asked);
  await book.apply(scored.plan.edits);
  return { ...scored, snapshot: await book.read() };
}

export function sheetOf(snapshot: Snapshot, name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A cell typed by hand. */
export async function type(
  book: FileWorkbook,
  sheet: string,
  row: number,
  column: number,
  value: CellValue,
): Promise<void> {
  const expected = sheetOf(await book.read(), sheet).cell(row, column);
  await book.apply([{ kind: 'setCell', sheet, row, column, value, expected }]);
}

export function cellEdits(plan: FillPlan): Map<string, CellValue> {
  return new Map(
    plan.edits.flatMap((edit: Edit) =>
      edit.kind === 'setCell' ? [[`${edit.sheet}!${toA1(edit)}`, edit.value]] : [],
    ),
  );
}

export const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ message }) => render(message));
