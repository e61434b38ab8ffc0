import { type CellValue, type SheetSnapshot, isCellError } from '../../workbook';
import { phrase } from '../../locales';
import {
  type Cleaned,
  bare,
  cellText,
  cleanDate,
  cleanFlag,
  cleanMonth,
  cleanNumber,
} from '../clean';
import type { ColumnSpec } from '../dictionary-types';
import { BLANK_INT, type Column } from '../table';
import { type Interpreted, type Issue, interpreterOf } from './coded';
import type { Roster } from './roster';

/** The cells of one column of records. */
export interface CellSource {
  readonly sheet: SheetSnapshot;
  readonly column: number;
  readonly headerUnit: string | undefined;
  /** Workbook row numbers by record row index. */
  readonly rows: Int32Array;
  readonly date1904: boolean;
  readonly report: (row: number, issue: Issue) => void;
}

/** A column in which every cell is blank. */
export function blankColumn(spec: ColumnSpec, size: number): Column {
  switch (spec.kind) {
    case 'text':
    case 'person':
    case 'clause':
      return { kind: 'text', codes: new Int32Array(size), values: [''] };
    case 'list':
    case 'persons':
      return { kind: 'list', codes: new Int32Array(size), values: [[]] };
    case 'flag':
      return { kind: 'flag', values: new Int8Array(size).fill(-1) };
    case 'date':
      return { kind: 'date', days: new Int32Array(size).fill(BLANK_INT) };
    case 'month':
      return { kind: 'month', months: new Int32Array(size).fill(BLANK_INT) };
    case 'number':
      return { kind: 'number', values: new Float64Array(size).fill(Number.NaN) };
  }
}

/** An empty cell may be a formula that nobody has calculated yet. */
function reportUncalculated({ sheet, column, rows, report }: CellSource, index: number): void {
  if (sheet.formula(rows[index] ?? 0, column) !== undefined)
    report(index, { severity: 'error', message: phrase('records.notCalculated') });
}

type Store = Int8Array | Int32Array | Float64Array;

/** Cleans each distinct text once; numbers are cheap enough to clean one by one. */
function fill<T>(
  source: CellSource,
  store: Store,
  clean: (value: CellValue, row: number) => Cleaned<T>,
  number: (known: T) => number,
  unreadable?: Set<number>,
): void {
  const { sheet, column, rows, report } = source;
  const cache = new Map<string, Cleaned<T>>();
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const value = sheet.cell(row, column);
    if (value === null) {
      reportUncalculated(source, index);
      continue;
    }
    let cleaned: Cleaned<T> | undefined;
    if (typeof value === 'string') {
      cleaned = cache.get(value);
      if (cleaned === undefined) {
        cleaned = clean(value, row);
        cache.set(value, cleaned);
      }
    } else cleaned = clean(value, row);
    if ('known' in cleaned) store[index] = number(cleaned.known);
    else if ('unreadable' in cleaned) {
      unreadable?.add(index);
      report(index, { severity: 'error', message: cleaned.unreadable });
    }
  }
}

/** Writes the code of every cell; `values[code]` are the distinct values, code 0 is blank. */
function intern(
  source: CellSource,
  codes: Int32Array,
  interpret: (text: string) => Interpreted,
): (readonly string[])[] {
  const { sheet, column, rows, date1904, report } = source;
  const values: (readonly string[])[] = [[]];
  const codeOfText = new Map<string, number>();
  const issuesOfText = new Map<string, readonly Issue[]>();
  // Values that were not written as they stand; columns of a million 编号 do without a second entry each.
  const codeOfValues = new Map<string, number>();
  const codeOf = (known: readonly string[], text: string): number => {
    const single = known.length === 1 ? known[0] : undefined;
    const same = single ?? `${known.join('\n')}\n`;
    const learnt = codeOfValues.get(same);
    if (learnt !== undefined) return learnt;
    const plain = codeOfText.get(same);
    if (plain !== undefined && values[plain]?.length === 1 && values[plain][0] === single)
      return plain;
    if (single !== text) codeOfValues.set(same, values.length);
    return values.push(known) - 1;
  };
  const learn = (text: string): number => {
    const { values: known, issues } = interpret(text);
    if (issues.length > 0) issuesOfText.set(text, issues);
    const code = known === null ? 0 : codeOf(known, text);
    codeOfText.set(text, code);
    return code;
  };
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const value = sheet.cell(row, column);
    if (value === null) {
      reportUncalculated(source, index);
      continue;
    }
    if (isCellError(value)) {
      const message = phrase('records.errorCell', { error: value.error });
      report(index, { severity: 'error', message });
      continue;
    }
    const isDate = typeof value === 'number' && sheet.isDate(row, column);
    const text = cellText(value, isDate, date1904);
    codes[index] = codeOfText.get(text) ?? learn(text);
    if (issuesOfText.size > 0)
      for (const issue of issuesOfText.get(text) ?? []) report(index, issue);
  }
  return values;
}

function fillNumbers(source: CellSource, spec: ColumnSpec, store: Float64Array): void {
  const { sheet, column } = source;
  const aliases = new Map(
    Object.entries(spec.aliases ?? {}).map(([alias, figure]) => [bare(alias), figure]),
  );
  const { unit } = spec;
  // A bracket in the header that is no unit of this column (年月日、必填 …) says nothing about the figures.
  const headerUnit = unit === '元' ? source.headerUnit : undefined;
  fill(
    source,
    store,
    (value, row) => {
      const shown = typeof value === 'number';
      const isDate = shown && sheet.isDate(row, column);
      const isPercent = shown && unit === '%' && sheet.isPercent?.(row, column) === true;
      return cleanNumber(value, { unit, headerUnit, isDate, isPercent, aliases });
    },
    (known) => known,
  );
}

/** Reads one column of records into its coded form. */
export function encodeColumn(source: CellSource, spec: ColumnSpec, roster: Roster): Column {
  const column = blankColumn(spec, source.rows.length);
  const { sheet, column: place, date1904 } = source;
  const dated =
    (clean: typeof cleanDate) =>
    (value: CellValue, row: number): Cleaned<number> =>
      clean(value, typeof value === 'number' && sheet.isDate(row, place), date1904);
  const itself = (known: number): number => known;
  switch (column.kind) {
    case 'text': {
      const values = intern(source, column.codes, interpreterOf(spec, roster));
      return { ...column, values: values.map(([value = '']) => value) };
    }
    case 'list':
      return { ...column, values: intern(source, column.codes, interpreterOf(spec, roster)) };
    case 'flag':
      fill(source, column.values, cleanFlag, (known) => (known ? 1 : 0));
      return column;
    case 'date': {
      const unreadable = new Set<number>();
      fill(source, column.days, dated(cleanDate), itself, unreadable);
      return unreadable.size === 0 ? column : { ...column, unreadable };
    }
    case 'month':
      fill(source, column.months, dated(cleanMonth), itself);
      return column;
    case 'number':
      fillNumbers(source, spec, column.values);
      return column;
  }
}
