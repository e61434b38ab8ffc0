import { type CellValue, isCellError, type SheetSnapshot, type Snapshot } from '../workbook';

/** Names of sheets that are not as they were: other contents, formulas, merged or hidden rows, new, or gone. */
export function changedSheets(before: Snapshot, after: Snapshot): ReadonlySet<string> {
  const changed = new Set<string>();
  const old = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  for (const sheet of after.sheets) {
    const was = old.get(sheet.name);
    if (was === undefined || !isSame(was, sheet)) changed.add(sheet.name);
    old.delete(sheet.name);
  }
  for (const name of old.keys()) changed.add(name);
  return changed;
}

function isSame(one: SheetSnapshot, other: SheetSnapshot): boolean {
  // An adapter that read nothing anew hands out the sheet it had.
  if (one === other) return true;
  if (one.rowCount !== other.rowCount || one.columnCount !== other.columnCount) return false;
  if (one.hidden !== other.hidden) return false;
  if (JSON.stringify([one.merges, one.tables]) !== JSON.stringify([other.merges, other.tables]))
    return false;
  for (let row = 1; row <= one.rowCount; row += 1) {
    if (one.hiddenRow?.(row) !== other.hiddenRow?.(row)) return false;
    for (let column = 1; column <= one.columnCount; column += 1)
      if (!isSameCell(one, other, row, column)) return false;
  }
  return true;
}

function isSameCell(
  one: SheetSnapshot,
  other: SheetSnapshot,
  row: number,
  column: number,
): boolean {
  return (
    isSameValue(one.cell(row, column), other.cell(row, column)) &&
    one.formula(row, column) === other.formula(row, column) &&
    one.isDate(row, column) === other.isDate(row, column) &&
    one.isPercent?.(row, column) === other.isPercent?.(row, column) &&
    one.decimals?.(row, column) === other.decimals?.(row, column)
  );
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one)) return isCellError(other) && one.error === other.error;
  return Object.is(one, other);
}
