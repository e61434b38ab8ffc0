import { toA1 } from './address';
import type { ExpectedCell } from './edit';
import { refuse } from './refuse';
import { isAsExpected } from './same';
import type { SheetSnapshot } from './snapshot';

/** @throws Refusal where a sheet that is to be removed holds more than, or other than, was expected. */
export function checkRemovedContent(sheet: SheetSnapshot, expected: readonly ExpectedCell[]): void {
  const waiting = new Map(expected.map((cell) => [toA1(cell), cell]));
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const now = { value: sheet.cell(row, column), formula: sheet.formula(row, column) };
      const address = toA1({ row, column });
      const cell = waiting.get(address);
      waiting.delete(address);
      const same = isAsExpected(now, cell?.value ?? null, cell?.formula ?? null);
      if (!same) throw changed(sheet.name, address);
    }
  }
  for (const [address, { value, formula }] of waiting) {
    const blank = isAsExpected({ value: null, formula: undefined }, value, formula ?? null);
    if (!blank) throw changed(sheet.name, address);
  }
}

function changed(sheet: string, address: string): Error {
  return refuse('workbook.sheetChanged', { sheet }, { sheet, address });
}
