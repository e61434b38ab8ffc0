import type { Edit } from '../../../src/workbook';
import { dayOfSerial, dayText } from '../../../src/records';
import type { TestSheet, TestValue } from '../../support/records';

function asDate(value: TestValue): TestValue {
  const day = typeof value === 'number' ? dayOfSerial(value, false) : null;
  return day === null ? value : { date: dayText(day) };
}

/** The sheets after some edits, as an adapter would leave them. */
export function applied(sheets: readonly TestSheet[], edits: readonly Edit[]): TestSheet[] {
  return sheets.map((sheet): TestSheet => {
    const grid = sheet.grid.map((row) => [...row]);
    let tables = sheet.tables ?? [];
    for (const edit of edits) {
      if (edit.kind === 'resizeTable' && edit.sheet === sheet.name)
        tables = tables.map((table) =>
          table.name === edit.table
            ? { ...table, area: { ...table.area, bottom: edit.bottom } }
            : table,
        );
      if (edit.kind !== 'setCell' || edit.sheet !== sheet.name) continue;
      const { row, column, value, style, like, expected } = edit;
      while (grid.length < row) grid.push([]);
      const own = grid[row - 1] ?? [];
      const before = own[column - 1];
      const empty = before === undefined || before === null;
      if (expected === null && !empty) throw new Error(`${sheet.name} ${String(row)}: occupied`);
      const model = like === undefined ? before : sheet.grid[like.row - 1]?.[like.column - 1];
      const dated =
        style?.numberFormat === 'yyyy-mm-dd' ||
        (typeof model === 'object' && model !== null && 'date' in model);
      while (own.length < column) own.push(null);
      own[column - 1] = dated ? asDate(value) : value;
      grid[row - 1] = own;
    }
    return { ...sheet, grid, tables };
  });
}
