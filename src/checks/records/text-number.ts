import { fraction, toNumber } from '../../exact';
import { phrase } from '../../locales';
import {
  BLANK_INT,
  type ColumnSpec,
  DICTIONARY,
  FACTS_SHEET,
  type RecordTable,
  serialOfDay,
} from '../../records';
import type { SheetSnapshot } from '../../workbook';
import type { Given, RecordsCheck } from '../check';
import type { CellEdit, Draft, Fix } from '../problem';
import { cellOf, daysOf, figuresIn } from '../record-cells';
import { headerUnit, unitFactor } from './header-unit';
import { filledTables, nameOf, sheetOf } from './rows';

/** So many cells are put right at once; checking again shows the rest. */
const MOST_AT_ONCE = 2000;
/** So many cells of a column are listed one by one: it is a hint, and more of the same would bury what matters. */
const ONE_BY_ONE = 3;
/** So many cells are named by the one problem of a whole column. */
const NAMED = 20;
/** 万 in a cell is more than a text: another check speaks of it. */
const OTHER_UNIT = /[万亿]/u;
const PURE = /^[\s+\-−\d.,，．０-９%％]+$/u;
const DATE_FORMAT = 'yyyy-mm-dd';

const SHEETS = DICTIONARY.filter(({ name }) => name !== FACTS_SHEET);

/** Numbers and dates that are texts: they are read as what they say, but Excel neither adds them up nor sorts them. */
export const textNumber: RecordsCheck = {
  scope: 'records',
  code: 'records.textNumber',
  group: 'records',
  reads: SHEETS.map(({ name }) => name),
  *run(given) {
    for (const { name, columns } of SHEETS)
      for (const table of filledTables(given.records, [name])) {
        const sheet = sheetOf(given, table);
        if (sheet === null) continue;
        for (const spec of columns)
          if (spec.kind === 'number' || spec.kind === 'date')
            yield* inColumn(given, { table, sheet, spec });
      }
  },
};

interface Place {
  readonly table: RecordTable;
  readonly sheet: SheetSnapshot;
  readonly spec: ColumnSpec;
}

function* inColumn(given: Given, { table, sheet, spec }: Place): Generator<Draft> {
  const { name, kind } = spec;
  const column = table.columnNumber(name);
  if (column === null) return;
  const isDate = kind === 'date';
  const days = daysOf(table, name);
  const figures = figuresIn(table, name);
  const rows: number[] = [];
  /** The first cell that holds what it should; others take over how it looks. */
  let model: number | null = null;
  for (let row = 0; row < table.size; row += 1) {
    if (isDate ? days[row] === BLANK_INT : Number.isNaN(figures[row] ?? Number.NaN)) continue;
    const number = table.rowNumber(row);
    const value = sheet.cell(number, column);
    if (typeof value === 'string') {
      if (!isDate && (OTHER_UNIT.test(value) || (spec.aliases !== undefined && !PURE.test(value))))
        continue;
      if (sheet.formula(number, column) === undefined) rows.push(row);
    } else if (model === null && typeof value === 'number')
      model = sheet.isDate(number, column) === isDate ? number : null;
  }
  if (rows.length === 0) return;
  const scale = isDate ? 1 : unitFactor(headerUnit(given, table, name), spec.unit);
  const percent = model !== null && sheet.isPercent?.(model, column) === true;
  const known = (row: number): number =>
    isDate
      ? serialOfDay(days[row] ?? 0, given.snapshot.date1904)
      : toNumber(fraction(figures[row] ?? 0).div(percent ? 100 : scale));
  const edit = (row: number): CellEdit => ({
    kind: 'setCell',
    sheet: sheet.name,
    row: table.rowNumber(row),
    column,
    value: known(row),
    expected: sheet.cell(table.rowNumber(row), column),
    expectedFormula: null,
    ...(model === null
      ? { style: { numberFormat: isDate ? DATE_FORMAT : 'General' } }
      : { like: { row: model, column } }),
  });
  const fixOf = (some: readonly number[]): Fix => ({
    what: phrase(isDate ? 'recordChecks.fixToDate' : 'recordChecks.fixToNumber', {
      column: name,
      count: Math.min(some.length, MOST_AT_ONCE),
    }),
    edits: some.slice(0, MOST_AT_ONCE).map(edit),
    safe: true,
  });
  const draft = (row: number): Draft => ({
    severity: 'hint',
    where: cellOf(table, row, name),
    message: phrase(isDate ? 'recordChecks.textDate' : 'recordChecks.textNumber', { column: name }),
    about: `${nameOf(table, row)} ${name}`,
    fix: fixOf([row]),
  });
  const [first, ...others] = rows;
  if (first === undefined) return;
  if (rows.length <= ONE_BY_ONE) {
    yield* rows.map(draft);
    return;
  }
  const count = rows.length;
  yield {
    severity: 'hint',
    where: cellOf(table, first, name),
    also: others.slice(0, NAMED).map((row) => cellOf(table, row, name)),
    message: phrase(isDate ? 'recordChecks.textDates' : 'recordChecks.textNumbers', {
      column: name,
      count,
    }),
    about: `${sheet.name} ${name}`,
    fix: fixOf(rows),
  };
}
