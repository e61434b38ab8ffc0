import { type SheetSnapshot, type Snapshot, type TableSnapshot, toA1 } from '../../workbook';
import { phrase } from '../../locales';
import { bare } from '../clean';
import { DICTIONARY } from '../dictionary';
import type { SheetDictionary } from '../dictionary-types';
import { HEADER_COLUMNS, contradicts, saysEnough, telling } from './evidence';
import { type Header, type HeaderBand, bandsOf, headersOf } from './header';
import type { IssueLog } from './issues';
import { type Matched, type Names, matchColumns, namesOf } from './match';
import type { Mapping } from './options';

/** Where the records of a dictionary sheet stand in the workbook. */
export interface Located extends Matched {
  readonly sheet: SheetSnapshot;
  readonly band: HeaderBand;
  /** The last row of the header. */
  readonly headerRow: number;
  /** The Excel table that holds the records, where there is one. */
  readonly table: TableSnapshot | null;
}

interface Candidate extends Omit<Located, 'sheet' | 'headerRow'> {
  readonly merged: boolean;
}

/** More columns first; then an Excel table, names merged over all lines, fewer lines, the upper one. */
function better(one: Candidate, other: Candidate): number {
  const height = ({ band }: Candidate): number => band.bottom - band.top;
  return (
    other.columns.size - one.columns.size ||
    Number(other.table !== null) - Number(one.table !== null) ||
    Number(other.merged) - Number(one.merged) ||
    height(one) - height(other) ||
    one.band.top - other.band.top
  );
}

/** Every place of a sheet that may hold its header, with the names there. */
export type HeaderPlaces = readonly (Omit<Candidate, 'columns' | 'ambiguous'> & {
  readonly headers: readonly Header[];
})[];

export function headerPlaces(sheet: SheetSnapshot): HeaderPlaces {
  const inTables = sheet.tables.map((table) => {
    const { top, left, right } = table.area;
    const band = { top, bottom: top };
    return { band, table, merged: true, headers: headersOf(sheet, band, left, right) };
  });
  const inRows = bandsOf(sheet).map(({ band, merged }) => {
    return { band, table: null, merged, headers: headersOf(sheet, band) };
  });
  return [...inTables, ...inRows];
}

/** The header of a sheet, seen as this sheet of the dictionary; null where it names too few columns. */
export function locateHeader(
  sheet: SheetSnapshot,
  all: readonly Names[],
  places: HeaderPlaces = headerPlaces(sheet),
): Located | null {
  const [best] = places
    .map(({ headers, ...place }): Candidate => ({ ...matchColumns(headers, all), ...place }))
    .filter(({ table, columns }) => columns.size >= (table === null ? HEADER_COLUMNS : 1))
    .sort(better);
  if (best === undefined) return null;
  const { columns, ambiguous, band, table } = best;
  return { sheet, columns, ambiguous, band, table, headerRow: band.bottom };
}

/** Whether the header tells clearly more of another sheet of the dictionary than of this one. */
function isOther({ sheet, ...located }: Located, dictionary: SheetDictionary): boolean {
  const own = telling(located);
  return DICTIONARY.some((other) => {
    const seen = other === dictionary ? null : locateHeader(sheet, namesOf(other, undefined));
    return seen !== null && contradicts(telling(seen), own);
  });
}

function reportHeader(
  located: Located,
  all: readonly Names[],
  own: Readonly<Record<string, string>>,
  issues: IssueLog,
): void {
  const { sheet, band, headerRow, columns, ambiguous } = located;
  const missing = all
    .filter(({ spec, mapped }) => !columns.has(spec.name) && mapped !== '')
    .map(({ spec }) => spec.name);
  const mapped = missing.filter((name) => own[name] !== undefined);
  if (mapped.length > 0)
    issues.note(
      'error',
      phrase('records.mappedColumnMissing', { columns: mapped.join('、') }),
      sheet.name,
    );
  for (const [column, headers] of ambiguous) {
    const params = { column, headers: headers.map(({ label }) => label).join('、') };
    const address = toA1({ row: headerRow, column: headers[0]?.column ?? 1 });
    issues.add('error', phrase('intake.ambiguousColumn', params), sheet.name, address);
  }
  const plain = missing.filter((name) => own[name] === undefined && !ambiguous.has(name));
  if (plain.length > 0)
    issues.note(
      'hint',
      phrase('records.missingColumns', { columns: plain.join('、') }),
      sheet.name,
    );
  const used = new Map([...columns].map(([name, { column }]) => [column, name]));
  const headers = headersOf(sheet, band);
  const known = new Map<string, number>();
  for (const header of headers) {
    const name = used.get(header.column);
    if (name !== undefined) known.set(header.label, header.column);
  }
  for (const header of headers) {
    const first = known.get(header.label);
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
  if (own === '') return null;
  const exact = own ?? dictionary.name;
  const sheet =
    snapshot.sheets.find(({ name }) => name === exact) ??
    snapshot.sheets.find(({ name }) => bare(name) === bare(exact));
  const report = (located: Located): Located => {
    reportHeader(located, all, mapping?.columns?.[dictionary.name] ?? {}, issues);
    return located;
  };
  if (sheet !== undefined) {
    const located = locateHeader(sheet, all);
    if (located !== null) return report(located);
    issues.note('error', phrase('records.noHeader'), sheet.name);
    return null;
  }
  if (own !== undefined) {
    issues.note(
      'error',
      phrase('records.mappedSheetMissing', { sheet: dictionary.name, actual: own }),
    );
    return null;
  }
  const synonyms = (dictionary.synonyms ?? []).map(bare);
  const alike = snapshot.sheets
    .filter(({ name }) => synonyms.includes(bare(name)))
    .map((candidate) => locateHeader(candidate, all))
    .filter((located) => located !== null)
    .filter((each) => saysEnough(dictionary, each.columns) && !isOther(each, dictionary));
  const [first] = alike;
  if (first === undefined) return null;
  if (alike.length === 1) return report(first);
  const names = alike.map((each) => each.sheet.name).join('、');
  issues.note('error', phrase('intake.severalSheets', { kind: dictionary.name, sheets: names }));
  return null;
}
