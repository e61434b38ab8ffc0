import {
  type CellSpec,
  type CellValue,
  type Edit,
  isCellError,
  type SheetSnapshot,
  type Snapshot,
} from '../../workbook';
import type { ReportInput } from './input';
import { HEADER_ROW, isResultSheet, RESULT_COLUMNS, RESULT_SHEET, resultSheet } from './sheet';

export interface ResultEdits {
  /** Where the results will stand. */
  readonly sheet: string;
  readonly edits: readonly Edit[];
}

/**
 * Adds the results as a sheet, or rewrites the one that an earlier check wrote: cell by cell, so that taking it back
 * brings the earlier one back. Anybody else's sheet of that name, and one beside whose rows somebody made notes, stays.
 */
export function resultEdits(snapshot: Snapshot, input: ReportInput): ResultEdits {
  const spec = resultSheet(input);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? RESULT_SHEET : `${RESULT_SHEET}（${count}）`;
    const there = snapshot.sheets.find((one) => folded(one.name) === folded(name));
    if (there === undefined)
      return { sheet: name, edits: [{ kind: 'addSheet', sheet: { ...spec, name } }] };
    if (isResultSheet(there) && !hasNotes(there))
      return {
        sheet: there.name,
        edits: rewriting(there, spec.rows, spec.rowHeights ?? new Map()),
      };
  }
}

/** Excel takes names that differ in case only for one. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** Somebody wrote something beside the results; with other rows it would stand beside the wrong ones. */
function hasNotes(sheet: SheetSnapshot): boolean {
  for (let row = 1; row <= sheet.rowCount; row += 1)
    for (let column = RESULT_COLUMNS + 1; column <= sheet.columnCount; column += 1)
      if (sheet.cell(row, column) !== null) return true;
  return false;
}

function rewriting(
  sheet: SheetSnapshot,
  rows: readonly (readonly (CellSpec | null)[])[],
  heights: ReadonlyMap<number, number>,
): Edit[] {
  const edits: Edit[] = [];
  for (let row = 1; row <= Math.max(rows.length, sheet.rowCount); row += 1)
    for (let column = 1; column <= RESULT_COLUMNS; column += 1) {
      // Of the merged lines above the header only the first cell holds anything.
      if (row < HEADER_ROW && column > 1) continue;
      const spec = rows[row - 1]?.[column - 1];
      const value = spec?.value ?? null;
      const expected = sheet.cell(row, column);
      const formula = sheet.formula(row, column);
      // A row without a number is one that never held a result, or whose result is gone.
      const isNew = row > HEADER_ROW && sheet.cell(row, 1) === null;
      const isGone = row > rows.length;
      if (!isNew && !isGone && isSame(value, expected) && formula === undefined) continue;
      const height = heights.get(row);
      edits.push({
        kind: 'setCell',
        sheet: sheet.name,
        row,
        column,
        value,
        expected,
        expectedFormula: formula ?? null,
        ...(isGone
          ? // A row of nothing looks like the empty cells beside it.
            { like: { row: HEADER_ROW, column: RESULT_COLUMNS + 1 } }
          : spec?.style === undefined
            ? {}
            : { style: spec.style }),
        ...(height === undefined ? {} : { rowHeight: height }),
      });
    }
  return edits;
}

const isSame = (one: CellValue, other: CellValue): boolean => one === other && !isCellError(one);
