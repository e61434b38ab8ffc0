import { NO_SUCH_RECORDS } from '../../../src/records';
import type { CellSpec, SheetSpec } from '../../../src/workbook';
import { FACTS, NONE_SHEETS } from '../rows';
import { styled, tableIn } from './fill';

/** 基本事项 with the unit's answers, and a line on each sheet that it does not keep. */
export function answered(sheet: SheetSpec): SheetSpec {
  const table = tableIn(sheet);
  const { top, bottom } = table.area;
  const pattern = sheet.rows[bottom - 1] ?? [];
  const known = new Set<string>();
  const rows = sheet.rows.map((cells, index) => {
    const name = cells[0]?.value;
    if (index < top || typeof name !== 'string') return cells;
    known.add(name);
    const fact = FACTS[name];
    if (fact === undefined) return cells;
    return cells.map((cell, column): CellSpec | null => {
      if (column === 1) return styled(fact.value, cell);
      return column === 4 && fact.proof !== undefined ? styled(fact.proof, cell) : cell;
    });
  });
  const stray = Object.keys(FACTS).filter((name) => !known.has(name));
  if (stray.length > 0) throw new RangeError(`the template does not ask for ${stray.join('、')}`);
  const none = NONE_SHEETS.filter((name) => !known.has(name)).map((name) =>
    [name, NO_SUCH_RECORDS, null, null, null].map((value, index) => styled(value, pattern[index])),
  );
  return {
    ...sheet,
    rows: [...rows, ...none],
    tables: [{ ...table, area: { ...table.area, bottom: bottom + none.length } }],
  };
}
