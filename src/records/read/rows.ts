import { type Area, type SheetSnapshot, areaToA1 } from '../../workbook';
import { phrase } from '../../locales';
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

/** Rows from one to another (both included) that hold something in a column of the dictionary. */
function* filledRows(located: Located, from: number, to: number): Generator<number> {
  const { sheet } = located;
  const places = placesOf(located);
  for (let row = from; row <= to; row += 1)
    for (const column of places)
      if (!isVacant(sheet, row, column)) {
        yield row;
        break;
      }
}

/** The rows below the Excel table that no other table of the sheet claims. */
function* rowsBelow(located: Located, bottom: number): Generator<number> {
  const { sheet, table } = located;
  const others = sheet.tables.filter((one) => one !== table).map(({ area }) => area);
  for (const row of filledRows(located, bottom + 1, sheet.rowCount))
    if (!others.some((area) => row >= area.top && row <= area.bottom)) yield row;
}

/**
 * The workbook's row numbers that hold a record. An Excel table does not always grow when people type
 * below it: rows right below it belong to it until the first empty one. Its totals are no records.
 */
export function dataRows(located: Located): Int32Array {
  const { sheet, headerRow, table } = located;
  const bottom = table?.area.bottom ?? sheet.rowCount;
  const last = Math.min(sheet.rowCount, bottom - (table?.totalRows ?? 0));
  const rows = new Int32Array(Math.max(0, sheet.rowCount - headerRow));
  let size = 0;
  for (const row of filledRows(located, headerRow + 1, last)) {
    rows[size] = row;
    size += 1;
  }
  let next = bottom + 1;
  for (const row of rowsBelow(located, bottom)) {
    if (row !== next) break;
    next += 1;
    rows[size] = row;
    size += 1;
  }
  return rows.slice(0, size);
}

/** What the layout hides or leaves in doubt: merged cells among the records, rows below the Excel table. */
export function reportLayout(located: Located, rows: Int32Array, issues: IssueLog): void {
  const { sheet, headerRow, table } = located;
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
  const end = read.at(-1) ?? bottom;
  const apart = [...rowsBelow(located, bottom)].filter((row) => row > end);
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
