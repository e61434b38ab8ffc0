import { readFileSync } from 'node:fs';
import { cellSpec, date, dayIn, type Row, workdayFrom } from '../../../assets/samples/rows/cells';
import { recordsOf, readBook } from '../../../src/desk';
import { NO_SUCH_RECORDS } from '../../../src/records';
import { planFill, templateSpec } from '../../../src/scoresheet';
import { type LoadedScheme, openScheme, score, type ScoreTree } from '../../../src/scoring';
import { openWorkbookFile } from '../../../src/workbook/file';
import { Book } from './model/book';
import type { Cell, Sheet } from './model/sheet';
import type { Office } from './office';

const FACTS = '基本事项';
const HAND_INS = '材料时限';

const opened = new Map<string, LoadedScheme>();

export function schemeOf(id: string): LoadedScheme {
  const known = opened.get(id);
  if (known !== undefined) return known;
  const path = `src/schemes/${id}/scheme.yaml`;
  const scheme = openScheme(readFileSync(path, 'utf8'), path);
  opened.set(id, scheme);
  return scheme;
}

/** A cell of a record in the format of its column. */
function cellOf(cell: Row[string], like: Cell | null): Cell {
  const { value, formula, style } = cellSpec(cell ?? null);
  const format = style?.numberFormat ?? like?.format;
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
  };
}

/** Rows under the headers of a sheet's table, instead of the blank line of the template. */
function fillTable(sheet: Sheet, rows: readonly Row[]): void {
  const { table } = sheet;
  if (table === null) throw new RangeError(`${sheet.name} has no table`);
  const { top, right } = table.area;
  const pattern = sheet.rowCells(top + 1);
  const headers = Array.from({ length: right }, (_, index) => sheet.text(top, index + 1));
  for (let row = sheet.rowCount; row > top; row -= 1) sheet.removeRow(row);
  table.area = { ...table.area, bottom: top };
  for (const row of rows)
    sheet.append(
      headers.map((header, index): Cell => cellOf(row[header] ?? null, pattern[index] ?? null)),
    );
}

/** What is due by the day of looking back is handed in two working days before; the rest is left out. */
function handInRows(sheet: Sheet, { season, handIn, alsoHandedIn = [] }: Office): Row[] {
  const last = dayIn(season.asOf);
  const seen = new Map<string, number>();
  const rows: Row[] = [];
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    const matter = sheet.text(row, sheet.column('事项'));
    const due = sheet.value(row, sheet.column('截止日'));
    if (matter === '' || typeof due !== 'number' || due - 25_569 > last) continue;
    const material = sheet.text(row, sheet.column('材料'));
    const nth = seen.get(material) ?? 0;
    seen.set(material, nth + 1);
    rows.push({
      事项: matter,
      对象: '集体',
      截止日: date(due - 25_569),
      完成日: date(workdayFrom(due - 25_569 - 4)),
      材料: material === '' ? null : material,
      格式: '纸质',
      齐备: '是',
      份数: 1,
      抄送: null,
      ...handIn?.(matter, material, nth),
    });
  }
  return [...rows, ...alsoHandedIn];
}

function answerFacts(sheet: Sheet, office: Office, none: readonly string[]): void {
  const [what, value] = [sheet.column('事项'), sheet.column('填报值')];
  const answers = new Map<string, string | number>(Object.entries(office.facts));
  for (const name of none) answers.set(name, NO_SUCH_RECORDS);
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    const answer = answers.get(sheet.text(row, what));
    if (answer === undefined) continue;
    sheet.set(row, value, answer);
    answers.delete(sheet.text(row, what));
  }
  if (answers.size > 0)
    throw new RangeError(`${office.scheme} asks for no ${[...answers.keys()].join('、')}`);
}

/** The office's workbook before anything is scored: the template of all tables with the office's records. */
export function recordBook(office: Office): Book {
  const tables = Object.entries(office.tables).map(([table, subjects]) => ({ table, subjects }));
  const [first, ...also] = tables;
  if (first === undefined) throw new RangeError(`${office.scheme}: no tables`);
  const scheme = schemeOf(office.scheme);
  const book = Book.of(templateSpec({ scheme, level: office.level, ...first, also }));
  const stray = Object.keys(office.rows).filter((name) => book.find(name) === null);
  if (stray.length > 0) throw new RangeError(`${office.scheme} has no ${stray.join('、')}`);
  const facts = book.sheet(FACTS);
  const asked = new Set(
    Array.from({ length: facts.rowCount }, (_, index) => facts.text(index + 1, 1)),
  );
  const none: string[] = [];
  for (const sheet of book.sheets) {
    if (sheet.table === null || sheet.name === FACTS) continue;
    const rows =
      sheet.name === HAND_INS ? handInRows(sheet, office) : (office.rows[sheet.name] ?? []);
    fillTable(sheet, rows);
    if (rows.length === 0) {
      fillTable(sheet, [{}]);
      if (asked.has(sheet.name)) none.push(sheet.name);
    }
  }
  answerFacts(facts, office, none);
  return book;
}

export interface Filled {
  readonly book: Book;
  readonly trees: readonly ScoreTree[];
}

/** Scores a workbook of records and fills its score sheets, as the product does; typed scores give way. */
export async function filled(office: Office, book: Book): Promise<Filled> {
  const scheme = schemeOf(office.scheme);
  const workbook = await openWorkbookFile(book.bytes());
  const read = await readBook(workbook);
  const records = recordsOf(read, scheme);
  const { asOf } = office.season;
  const trees = Object.entries(office.tables).flatMap(([table, subjects]) =>
    subjects.map((subject) => {
      const level = read.memory?.tables.find((one) => one.table === table)?.level ?? office.level;
      // What other readings would give is no part of a score sheet.
      const asked = { scheme, records, table, subject, asOf, brief: true };
      return score({ ...asked, ...(level === null ? {} : { level }) });
    }),
  );
  const { snapshot, memory } = read;
  const plan = planFill({ snapshot, trees, memory, scheme, records, policy: 'replace-typed' });
  await workbook.apply(plan.edits);
  return { book: Book.read(await workbook.read()), trees };
}

export const cleanBook = async (office: Office): Promise<Filled> =>
  filled(office, recordBook(office));
