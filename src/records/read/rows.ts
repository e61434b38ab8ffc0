import { type Area, type SheetSnapshot, areaToA1 } from '../../workbook';
import { phrase } from '../../locales';
import { type Aside, Asides } from './asides';
import type { IssueLog } from './issues';
import type { Located } from './locate';

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** A formula without a result is something: its column reports it. */
function isVacant(sheet: SheetSnapshot, row: number, column: number): boolean {
  const value = sheet.cell(row, column);
  return value === null ? sheet.formula(row, column) === undefined : isEmpty(value);
}

function placesOf({ columns }: Located): number[] {
  return [...columns.values()].map(({ column }) => column);
}

interface FilledRow {
  readonly row: number;
  /** The leftmost filled column of the dictionary. */
  readonly first: number;
}

/** Rows from one to another (both included) that hold something in a column of the dictionary. */
function* filledRows(located: Located, from: number, to: number): Generator<FilledRow> {
  const { sheet } = located;
  const places = placesOf(located).sort((one, other) => one - other);
  for (let row = from; row <= to; row += 1)
    for (const first of places)
      if (!isVacant(sheet, row, first)) {
        yield { row, first };
        break;
      }
}

/** The rows below the Excel table that no other table of the sheet claims. */
function* rowsBelow(located: Located, bottom: number): Generator<FilledRow> {
  const { sheet, table } = located;
  const others = sheet.tables.filter((one) => one !== table).map(({ area }) => area);
  for (const filled of filledRows(located, bottom + 1, sheet.rowCount))
    if (!others.some((area) => filled.row >= area.top && filled.row <= area.bottom)) yield filled;
}

/** The rows below a header: those that hold records, and filled ones that hold something else. */
export interface DataRows {
  readonly rows: Int32Array;
  readonly asides: readonly Aside[];
}

/**
 * The workbook's row numbers that hold a record. An Excel table does not always grow when people type
 * below it: rows right below it belong to it until the first empty one. Its totals are no records.
 */
export function dataRows(located: Located): DataRows {
  const { sheet, headerRow, table, columns } = located;
  const bottom = table?.area.bottom ?? sheet.rowCount;
  const last = Math.min(sheet.rowCount, bottom - (table?.totalRows ?? 0));
  const rows = new Int32Array(Math.max(0, sheet.rowCount - headerRow));
  const asides: Aside[] = [];
  const judge = new Asides(sheet, columns, headerRow, table?.area.left ?? 1);
  let size = 0;
  const put = ({ row, first }: FilledRow): void => {
    const kind = judge.kindOf(row, first);
    if (kind !== null) asides.push({ row, kind });
    else {
      rows[size] = row;
      size += 1;
    }
  };
  for (const filled of filledRows(located, headerRow + 1, last)) put(filled);
  let next = bottom + 1;
  for (const filled of rowsBelow(located, bottom)) {
    if (filled.row !== next) break;
    next += 1;
    put(filled);
  }
  return { rows: rows.slice(0, size), asides };
}

/**
 * Without the rows that only say what is to be done (`doneBy`). Where the sheet lacks the column that says when,
 * every row stays: nothing tells what was done from what was not.
 */
export function doneRows(
  { sheet, columns }: Located,
  rows: Int32Array,
  doneBy: readonly string[] | undefined,
): Int32Array {
  const [when = ''] = doneBy ?? [];
  if (doneBy === undefined || !columns.has(when)) return rows;
  const places = doneBy.flatMap((name) => columns.get(name)?.column ?? []);
  return rows.filter((row) => places.some((column) => !isVacant(sheet, row, column)));
}

const ASIDE_WORDS = {
  header: ['hint', 'intake.asideHeader'],
  numbering: ['hint', 'intake.asideNumbering'],
  total: ['hint', 'intake.asideTotal'],
  note: ['warning', 'intake.asideNote'],
} as const;

function reportAsides(located: Located, asides: readonly Aside[], issues: IssueLog): void {
  const { sheet } = located;
  const places = placesOf(located);
  for (const { row, kind } of asides) {
    const [severity, key] = ASIDE_WORDS[kind];
    // A line of words alone loses nobody a record.
    const filled = places.filter((column) => !isVacant(sheet, row, column));
    const told = filled.length <= 1 ? 'hint' : severity;
    issues.add(told, phrase(key), sheet.name, `${String(row)}:${String(row)}`);
  }
}

/** What the layout hides or leaves in doubt: merged cells among the records, rows below the Excel table. */
export function reportLayout(located: Located, { rows, asides }: DataRows, issues: IssueLog): void {
  const { sheet, headerRow, table } = located;
  reportAsides(located, asides, issues);
  const places = placesOf(located);
  for (const area of sheet.merges) {
    const hides = area.bottom > headerRow && (area.bottom > area.top || area.right > area.left);
    const covers = places.some((column) => column >= area.left && column <= area.right);
    if (!hides || !covers || isEmpty(sheet.cell(area.top, area.left))) continue;
    issues.add('warning', phrase('records.mergedCells'), sheet.name, areaToA1(area));
  }
  if (table === null) return;
  const { bottom } = table.area;
  const read = rows.filter((row) => row > bottom);
  const end = Math.max(bottom, read.at(-1) ?? bottom, asides.at(-1)?.row ?? bottom);
  const apart = [...rowsBelow(located, bottom)].map(({ row }) => row).filter((row) => row > end);
  const over = (first: number, last: number): string => {
    const area: Area = {
      top: first,
      left: Math.min(...places),
      bottom: last,
      right: Math.max(...places),
    };
    return areaToA1(area);
  };
  const [first] = read;
  if (first !== undefined)
    issues.add('warning', phrase('records.rowsBelowTable'), sheet.name, over(first, end));
  const [firstApart, lastApart] = [apart[0], apart.at(-1)];
  if (firstApart !== undefined && lastApart !== undefined)
    issues.add('warning', phrase('records.rowsApart'), sheet.name, over(firstApart, lastApart));
}
