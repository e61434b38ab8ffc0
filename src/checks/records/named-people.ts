import { phrase } from '../../locales';
import { DICTIONARY, type RecordTable, UNKNOWN_PERSON } from '../../records';
import type { SheetSnapshot } from '../../workbook';
import type { RecordsCheck } from '../check';
import type { Draft } from '../problem';
import { cellOf, countsItself } from '../record-cells';
import { listed } from './listed';
import { filledTables, nameOf, sheetOf } from './rows';

const CREWS = DICTIONARY.flatMap(({ name, columns }) =>
  columns.filter(({ kind }) => kind === 'persons').map((spec) => ({ sheet: name, spec })),
);
const CHECKS = { sheet: '检查记录', column: '检查人员' } as const;
/** Where nearly all checks name two people, one that names a single one lacks the other. */
const MOST = 0.9;

/** Cells that name one person twice, and checks of a single person: two have to go. */
export const namedPeople: RecordsCheck = {
  scope: 'records',
  code: 'records.namedPeople',
  group: 'records',
  reads: [...new Set(CREWS.map(({ sheet }) => sheet))],
  *run(given) {
    for (const { sheet, spec } of CREWS)
      for (const table of filledTables(given.records, [sheet])) {
        const rows = twice(table, sheetOf(given, table), spec.name);
        yield* told(table, spec.name, rows, 'personTwice');
        if (sheet === CHECKS.sheet && spec.name === CHECKS.column)
          yield* told(table, spec.name, alone(table, spec.name, new Set(rows)), 'onePerson');
      }
  },
};

/** The reader names everybody once; the cell itself has more entries. */
function twice(table: RecordTable, sheet: SheetSnapshot | null, name: string): number[] {
  const column = table.column(name);
  const place = table.columnNumber(name);
  if (column.kind !== 'list' || place === null || sheet === null) return [];
  const entries = new Map<string, number>();
  const rows: number[] = [];
  for (let row = 0; row < table.size; row += 1) {
    const code = column.codes[row] ?? 0;
    const people = column.values[code] ?? [];
    if (code === 0 || people.length === 0) continue;
    const text = sheet.cell(table.rowNumber(row), place);
    if (typeof text !== 'string') continue;
    let count = entries.get(text);
    if (count === undefined) {
      count = text.split(/[、;；,，\r\n]+/u).filter((part) => part.trim() !== '').length;
      entries.set(text, count);
    }
    if (count <= people.length || people.includes(UNKNOWN_PERSON)) continue;
    if (countsItself(table, row)) rows.push(row);
  }
  return rows;
}

function alone(table: RecordTable, name: string, known: ReadonlySet<number>): number[] {
  const column = table.column(name);
  if (column.kind !== 'list') return [];
  // Whoever the roster does not name stands there once, however many they are.
  const sizes = column.values.map((people) =>
    people.includes(UNKNOWN_PERSON) ? 2 : people.length,
  );
  const rows: number[] = [];
  let several = 0;
  for (let row = 0; row < table.size; row += 1) {
    const size = sizes[column.codes[row] ?? 0] ?? 0;
    if (size > 1) several += 1;
    else if (size === 1 && !known.has(row) && countsItself(table, row)) rows.push(row);
  }
  return several < (several + rows.length) * MOST ? [] : rows;
}

function* told(
  table: RecordTable,
  column: string,
  rows: readonly number[],
  key: 'personTwice' | 'onePerson',
): Generator<Draft> {
  yield* listed({ table, column, rows }, (row) => ({
    severity: 'warning',
    where: cellOf(table, row, column),
    message: phrase(`recordChecks.${key}`, { column }),
    about: `${nameOf(table, row)} ${column}`,
  }));
}
