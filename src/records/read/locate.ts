import { type SheetSnapshot, type Snapshot, type TableSnapshot, toA1 } from '../../workbook';
import { phrase } from '../../locales';
import { bare } from '../clean';
import type { ColumnSpec, SheetDictionary } from '../dictionary-types';
import type { IssueLog } from './issues';
import type { Mapping } from './options';

/** Without an Excel table the header stands in one of these rows and names so many columns. */
const HEADER_ROWS = 10;
const HEADER_COLUMNS = 2;

export interface LocatedColumn {
  readonly column: number;
  /** The unit that the header itself names: 罚款金额（万元）. */
  readonly headerUnit?: string;
}

/** Where the records of a dictionary sheet stand in the workbook. */
export interface Located {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  /** The Excel table that holds the records, where there is one. */
  readonly table: TableSnapshot | null;
  readonly columns: ReadonlyMap<string, LocatedColumn>;
}

const NOTE = /^(.+?)[(（[【]([^)）\]】]*)[)）\]】]$/u;

interface Header {
  readonly text: string;
  /** Without the bracket behind it. */
  readonly plain: string;
  readonly note: string | null;
  readonly column: number;
}

function headersOf(sheet: SheetSnapshot, row: number, left: number, right: number): Header[] {
  const headers: Header[] = [];
  for (let column = left; column <= right; column += 1) {
    const value = sheet.cell(row, column);
    if (typeof value !== 'string') continue;
    const text = bare(value).replace(/^\*+|\*+$/gu, '');
    const match = NOTE.exec(text);
    headers.push({ text, plain: match?.[1] ?? text, note: match?.[2] ?? null, column });
  }
  return headers;
}

interface Names {
  readonly spec: ColumnSpec;
  /** Accepted headers, the first one first. */
  readonly names: readonly string[];
}

function namesOf(dictionary: SheetDictionary, mapping: Mapping | undefined): Names[] {
  const mapped = mapping?.columns?.[dictionary.name] ?? {};
  return dictionary.columns.map((spec) => {
    const own = mapped[spec.name];
    const names = own === undefined ? [spec.name, ...(spec.synonyms ?? [])] : [own];
    return { spec, names: names.map(bare) };
  });
}

/** Canonical names win over synonyms, and a header serves one column only. */
function matchColumns(
  headers: readonly Header[],
  all: readonly Names[],
): Map<string, LocatedColumn> {
  const found = new Map<string, LocatedColumn>();
  const taken = new Set<number>();
  const longest = Math.max(...all.map(({ names }) => names.length));
  const take = (spec: ColumnSpec, header: Header): void => {
    taken.add(header.column);
    const unit = header.text === header.plain || spec.unit === undefined ? null : header.note;
    found.set(spec.name, {
      column: header.column,
      ...(unit !== null && unit !== '' && { headerUnit: unit }),
    });
  };
  for (const part of ['text', 'plain'] as const)
    for (let rank = 0; rank < longest; rank += 1)
      for (const { spec, names } of all) {
        if (found.has(spec.name)) continue;
        const name = names[rank];
        const header = headers.find((each) => each[part] === name && !taken.has(each.column));
        if (header !== undefined) take(spec, header);
      }
  return found;
}

function locateHeader(sheet: SheetSnapshot, all: readonly Names[]): Omit<Located, 'sheet'> | null {
  const tables = sheet.tables
    .map((table) => {
      const { top, left, right } = table.area;
      const columns = matchColumns(headersOf(sheet, top, left, right), all);
      return { headerRow: top, table, columns };
    })
    .filter(({ columns }) => columns.size > 0)
    .sort((a, b) => b.columns.size - a.columns.size);
  if (tables[0] !== undefined) return tables[0];
  for (let row = 1; row <= Math.min(HEADER_ROWS, sheet.rowCount); row += 1) {
    const columns = matchColumns(headersOf(sheet, row, 1, sheet.columnCount), all);
    if (columns.size >= HEADER_COLUMNS) return { headerRow: row, table: null, columns };
  }
  return null;
}

function reportHeader(
  located: Located,
  all: readonly Names[],
  own: Readonly<Record<string, string>>,
  issues: IssueLog,
): void {
  const { sheet, headerRow, columns } = located;
  const missing = all.filter(({ spec }) => !columns.has(spec.name)).map(({ spec }) => spec.name);
  const mapped = missing.filter((name) => own[name] !== undefined);
  if (mapped.length > 0)
    issues.note(
      'error',
      phrase('records.mappedColumnMissing', { columns: mapped.join('、') }),
      sheet.name,
    );
  const plain = missing.filter((name) => own[name] === undefined);
  if (plain.length > 0)
    issues.note(
      'hint',
      phrase('records.missingColumns', { columns: plain.join('、') }),
      sheet.name,
    );
  const used = new Map([...columns].map(([name, { column }]) => [column, name]));
  const known = new Map<string, number>();
  for (const header of headersOf(sheet, headerRow, 1, sheet.columnCount)) {
    const name = used.get(header.column);
    if (name !== undefined) known.set(header.text, header.column);
  }
  for (const header of headersOf(sheet, headerRow, 1, sheet.columnCount)) {
    const first = known.get(header.text);
    if (first === undefined || first === header.column || used.has(header.column)) continue;
    const message = phrase('records.repeatedHeader', {
      column: header.text,
      first: toA1({ row: headerRow, column: first }),
    });
    issues.add('warning', message, sheet.name, toA1({ row: headerRow, column: header.column }));
  }
}

/** The workbook's sheet for a dictionary sheet, or null where there is none (or none with a header). */
export function locate(
  snapshot: Snapshot,
  dictionary: SheetDictionary,
  mapping: Mapping | undefined,
  issues: IssueLog,
): Located | null {
  const all = namesOf(dictionary, mapping);
  const own = mapping?.sheets?.[dictionary.name];
  const exact = own ?? dictionary.name;
  const sheet = snapshot.sheets.find(({ name }) => bare(name) === bare(exact));
  const found = (candidate: SheetSnapshot): Located | null => {
    const header = locateHeader(candidate, all);
    if (header === null) return null;
    const located = { sheet: candidate, ...header };
    reportHeader(located, all, mapping?.columns?.[dictionary.name] ?? {}, issues);
    return located;
  };
  if (sheet !== undefined) {
    const located = found(sheet);
    if (located === null) issues.note('error', phrase('records.noHeader'), sheet.name);
    return located;
  }
  if (own !== undefined) {
    issues.note(
      'error',
      phrase('records.mappedSheetMissing', { sheet: dictionary.name, actual: own }),
    );
    return null;
  }
  const synonyms = (dictionary.synonyms ?? []).map(bare);
  for (const candidate of snapshot.sheets) {
    if (!synonyms.includes(bare(candidate.name))) continue;
    const located = found(candidate);
    if (located !== null) return located;
  }
  return null;
}
