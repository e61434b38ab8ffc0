import { phrase } from '../../locales';
import type { RecordTable } from '../../records';
import type { RecordsCheck } from '../check';
import type { Draft } from '../problem';
import { cellOf, countsItself } from '../record-cells';
import { MAY_BE_TEST, TELLING_COLUMNS, TEST_WORDS } from './facts/test-words';
import { listed } from './listed';
import { filledTables, nameOf } from './rows';

/** What people type to try out a form is short. */
const LONGEST = 40;

/** Rows of trial that were left in. */
export const testRow: RecordsCheck = {
  scope: 'records',
  code: 'records.testRow',
  group: 'records',
  reads: Object.keys(TELLING_COLUMNS),
  *run({ records }) {
    for (const [sheet, columns] of Object.entries(TELLING_COLUMNS))
      for (const table of filledTables(records, [sheet])) {
        const told = new Set<number>();
        for (const column of columns) yield* inColumn(table, column, told);
      }
  },
};

const PLAIN = /^[!-~]*$/u;

function severityOf(text: string, column: string): Draft['severity'] | null {
  if (text.length > LONGEST || !MAY_BE_TEST.test(text)) return null;
  const bare = (
    PLAIN.test(text) ? text : text.normalize('NFKC').replaceAll(/\s+/gu, '')
  ).toLowerCase();
  const found = TEST_WORDS.find(
    ({ pattern, columns }) => (columns?.includes(column) ?? true) && pattern.test(bare),
  );
  return found?.severity ?? null;
}

function* inColumn(table: RecordTable, name: string, told: Set<number>): Generator<Draft> {
  const column = table.column(name);
  if (column.kind !== 'text') return;
  const severities = new Map<number, Draft['severity']>();
  for (const [code, text] of column.values.entries()) {
    const severity = text === '' ? null : severityOf(text, name);
    if (severity !== null) severities.set(code, severity);
  }
  if (severities.size === 0) return;
  for (const severity of ['warning', 'hint'] as const) {
    const rows: number[] = [];
    for (let row = 0; row < table.size; row += 1)
      if (severities.get(column.codes[row] ?? 0) === severity && !told.has(row))
        if (countsItself(table, row)) rows.push(row);
    for (const row of rows) told.add(row);
    yield* listed({ table, column: name, rows }, (row) => ({
      severity,
      where: cellOf(table, row, name),
      message: phrase(severity === 'hint' ? 'recordChecks.sampleName' : 'recordChecks.testRow', {
        column: name,
      }),
      about: `${nameOf(table, row)} ${name}`,
    }));
  }
}
