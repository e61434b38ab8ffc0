import { columnsOf, type Understanding, type Understood } from '../desk';
import { phrase, Refusal } from '../locales';
import { DICTIONARY } from '../records';
import type { FilledColumn, RecognisedSheet } from '../scoresheet';
import type { LoadedScheme } from '../scoring';
import { columnName, columnNumber, type Snapshot } from '../workbook';
import { isNowhere, pair } from './choices';
import { idPlaces } from './places';

/** What the options say of sheets that nobody made from a template. */
export interface SheetOptions {
  /** `立案登记=案件台账` */
  readonly raw?: readonly string[];
  /** `立案登记!立案时间=立案日期`, `打分表!H=自评得分` */
  readonly column?: readonly string[];
  /** `打分表!12=3.1b` */
  readonly row?: readonly string[];
  /** `打分表=P01` */
  readonly whose?: readonly string[];
}

/** A workbook whose sheets are being made sense of. */
export interface Sheets {
  readonly snapshot: Snapshot;
  readonly scheme: LoadedScheme;
  readonly understanding: Understanding;
}

const FILLED_NAMES: ReadonlyMap<string, FilledColumn> = new Map([
  ['自评得分', 'score'],
  ['计分说明', 'why'],
  ['佐证材料', 'proof'],
]);

interface SaidColumn {
  readonly sheet: string;
  readonly header: string;
  readonly column: string;
}

/** Tells what was said, all but columns of raw data: those are known once the sheets are. @throws Refusal */
export function tellSheets(sheets: Sheets, options: SheetOptions): readonly SaidColumn[] {
  const { snapshot, understanding } = sheets;
  for (const text of options.raw ?? []) {
    const [name, kind] = pair(text, '--raw', '立案登记=案件台账');
    const sheet = sheetNamed(snapshot, name);
    const kinds = DICTIONARY.map((one) => one.name);
    if (!isNowhere(kind) && !kinds.includes(kind))
      throw new Refusal(phrase('cli.noSuchKind', { kind, kinds: kinds.join('、') }));
    understanding.correctRaw({ sheets: { [sheet]: isNowhere(kind) ? null : kind } });
  }
  for (const text of options.whose ?? []) {
    const [name, subject] = pair(text, '--whose', '打分表=P01');
    understanding.correct(scoreSheet(sheets, name).sheet, { subject });
  }
  for (const text of options.row ?? []) tellRow(sheets, text);
  return (options.column ?? []).flatMap((text) => {
    const [place, column] = pair(text, '--column', '立案登记!立案时间=立案日期');
    const [name, header] = inSheet(place, '--column', text, '立案登记!立案时间=立案日期');
    const sheet = sheetNamed(snapshot, name);
    const found = understanding.found.find((one) => one.sheet === sheet);
    if (found === undefined) return [{ sheet, header, column }];
    tellScoreColumn(sheets, found, header, column);
    return [];
  });
}

function tellRow({ snapshot, scheme, understanding }: Sheets, text: string): void {
  const example = '打分表!12=3.1b';
  const [place, value] = pair(text, '--row', example);
  const [name, row] = inSheet(place, '--row', text, example);
  const found = scoreSheet({ snapshot, scheme, understanding }, name);
  const rows = [...found.rows, ...found.unmapped, ...found.headings].map((one) => one.row);
  if (!rows.includes(Number(row))) throw new Refusal(phrase('cli.noSuchRow', { place }));
  const nodes = isNowhere(value) ? null : value.split(/[、,，]/).map((id) => id.trim());
  const card = scheme.standard.tables[found.table];
  const places = card === undefined ? null : idPlaces(card);
  for (const id of nodes ?? []) {
    const at = places?.get(id);
    if (at?.is !== 'node' || at.inside !== null)
      throw new Refusal(phrase('cli.noSuchClause', { id, table: found.tableName }));
  }
  understanding.correct(found.sheet, { rows: new Map([[Number(row), nodes]]) });
}

/** A column by its letters or by its header, where only one bears it. */
function tellScoreColumn(
  { understanding }: Sheets,
  found: RecognisedSheet,
  header: string,
  column: string,
): void {
  const what = FILLED_NAMES.get(column);
  const { headers, sheet } = found;
  if (what === undefined)
    throw new Refusal(
      phrase('cli.noSuchColumn', { sheet, column, columns: [...FILLED_NAMES.keys()].join('、') }),
    );
  const bearing = headers.filter(({ text }) => text === header);
  const [only] = bearing;
  const letters = /^[a-z]{1,3}$/iu.test(header) ? columnNumber(header.toUpperCase()) : null;
  const place =
    bearing.length === 1 && only !== undefined
      ? only.column
      : headers.find((one) => one.column === letters)?.column;
  if (place === undefined) {
    const known = headers.map((one) => `${columnName(one.column)}（${one.text}）`);
    throw new Refusal(phrase('cli.noSuchHeader', { sheet, header, headers: known.join('、') }));
  }
  understanding.correct(sheet, { columns: { [what]: place } });
}

/** Tells what was said of columns of raw data. @throws Refusal for a header or a column that is none. */
export function tellRawColumns(
  { understanding }: Sheets,
  { located }: Understood,
  said: readonly SaidColumn[],
): void {
  for (const { sheet, header, column } of said) {
    const kind = DICTIONARY.find((one) => located(one.name).actual === sheet)?.name;
    if (kind === undefined) throw new Refusal(phrase('cli.notRaw', { sheet }));
    const { headers } = located(kind);
    if (!headers.includes(header))
      throw new Refusal(phrase('cli.noSuchHeader', { sheet, header, headers: headers.join('、') }));
    const columns = columnsOf(kind);
    if (!isNowhere(column) && !columns.includes(column))
      throw new Refusal(phrase('cli.noSuchColumn', { sheet, column, columns: columns.join('、') }));
    understanding.correctRaw({
      columns: { [sheet]: { [header]: isNowhere(column) ? null : column } },
    });
  }
}

/** `打分表!H` → 打分表, H; Excel writes a sheet's name in quotes where it has to. */
function inSheet(place: string, option: string, text: string, example: string): [string, string] {
  const at = place.lastIndexOf('!');
  const [sheet, inside] = [unquoted(place.slice(0, Math.max(0, at))), place.slice(at + 1).trim()];
  if (sheet === '' || inside === '')
    throw new Refusal(phrase('cli.badPair', { option, text, example }));
  return [sheet, inside];
}

const unquoted = (name: string): string => name.trim().replace(/^'(.*)'$/u, '$1');

/** @throws Refusal naming the sheets there are. */
export function sheetNamed(snapshot: Snapshot, name: string): string {
  const wanted = unquoted(name);
  const names = snapshot.sheets.filter(({ hidden }) => !hidden).map((one) => one.name);
  if (snapshot.sheets.some((one) => one.name === wanted)) return wanted;
  throw new Refusal(phrase('cli.noSuchSheet', { sheet: wanted, sheets: names.join('、') }));
}

function scoreSheet({ snapshot, understanding }: Sheets, name: string): RecognisedSheet {
  const sheet = sheetNamed(snapshot, name);
  const found = understanding.found.find((one) => one.sheet === sheet);
  if (found === undefined) throw new Refusal(phrase('cli.notScoreSheet', { sheet }));
  return found;
}
