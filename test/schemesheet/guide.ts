import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellSpec, SheetSpec } from '../../src/workbook';

/** The page that teaches how to write a scheme: its example is what the tests work with. */
export const GUIDE = readFileSync(join(__dirname, '../../docs/writing-a-scheme.md'), 'utf8');

/** The block of code that begins with this word. */
export function block(language: string): string {
  const found = new RegExp('\n```' + language + '\n([\\s\\S]*?)```\n').exec(GUIDE)?.[1];
  if (found === undefined) throw new Error(`no ${language} in the guide`);
  return found;
}

/** The first table below a heading of the page, cell by cell. */
export function table(heading: string): string[][] {
  const [, below = ''] = GUIDE.split(`\n### ${heading}\n`);
  const lines = /(?:^\|.*\|\n)+/m.exec(below)?.[0].trim().split('\n') ?? [];
  return lines
    .filter((_, index) => index !== 1)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

/** A sheet as a person would type it: numbers are numbers, days are days. */
export function typed(name: string, rows: readonly (readonly string[])[]): SheetSpec {
  const cell = (text: string): CellSpec | null => {
    if (text === '') return null;
    if (DATE.test(text)) return { value: serial(text), style: { numberFormat: 'yyyy-mm-dd' } };
    return { value: /^\d+(\.\d+)?$/.test(text) ? Number(text) : text };
  };
  return { name, rows: rows.map((row) => row.map(cell)) };
}

const turned = (rows: readonly (readonly string[])[]): string[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));

/** The sheets of the example's scheme, typed as the page shows them. */
export function schemeSheetsOfGuide(): SheetSpec[] {
  const clauses = turned(table('细则'));
  const head = clauses[0] ?? [];
  return [
    typed('细则', [head, ...clauses.slice(1)]),
    ...['细则方案', '细则评分表', '细则口径', '细则事项'].map((name) => typed(name, table(name))),
  ];
}

/** The data of the example, typed as the page shows them. */
export const dataSheetsOfGuide = (): SheetSpec[] =>
  ['基本事项', '案件台账', '月度数据', '扣分记录', '评委打分'].map((name) =>
    typed(name, table(name)),
  );
