import { type SheetSnapshot, areaToA1 } from '../../workbook';
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

/** The workbook's row numbers that hold something in a column of the dictionary. */
export function dataRows({ sheet, headerRow, columns }: Located): Int32Array {
  const places = [...columns.values()].map(({ column }) => column);
  const rows = new Int32Array(Math.max(0, sheet.rowCount - headerRow));
  let size = 0;
  for (let row = headerRow + 1; row <= sheet.rowCount; row += 1)
    for (const column of places)
      if (!isVacant(sheet, row, column)) {
        rows[size] = row;
        size += 1;
        break;
      }
  return rows.slice(0, size);
}

/** What the layout hides or leaves in doubt: merged cells among the records, rows below the Excel table. */
export function reportLayout(located: Located, rows: Int32Array, issues: IssueLog): void {
  const { sheet, headerRow, tableBottom, columns } = located;
  const places = [...columns.values()].map(({ column }) => column);
  for (const area of sheet.merges) {
    const hides = area.bottom > headerRow && (area.bottom > area.top || area.right > area.left);
    const covers = places.some((column) => column >= area.left && column <= area.right);
    if (!hides || !covers || isEmpty(sheet.cell(area.top, area.left))) continue;
    issues.add('warning', phrase('records.mergedCells'), sheet.name, areaToA1(area));
  }
  const last = rows.at(-1);
  if (tableBottom === null || last === undefined || last <= tableBottom) return;
  const first = rows.find((row) => row > tableBottom) ?? last;
  const area = {
    top: first,
    left: Math.min(...places),
    bottom: last,
    right: Math.max(...places),
  };
  issues.add('warning', phrase('records.rowsBelowTable'), sheet.name, areaToA1(area));
}
