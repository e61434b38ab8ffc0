import { NO_SUCH_RECORDS } from '../../../src/records';
import type { CellSpec, SheetSpec } from '../../../src/workbook';
import { yesNo } from '../rows/cells';
import type { Answer, SampleSource } from '../source';
import { styled, tableIn } from './fill';

/** 填报值, 说明 and 佐证材料 as they are written into the line of a 事项. */
function columnsOf({ value, note, proof }: Answer): ReadonlyMap<number, string | number | null> {
  const written = new Map<number, string | number | null>();
  written.set(1, typeof value === 'boolean' ? yesNo(value) : value);
  if (note !== undefined) written.set(3, note);
  if (proof !== undefined) written.set(4, proof);
  return written;
}

/** 基本事项 with the unit's answers, and a line on each sheet that it does not keep. */
export function answered(sheet: SheetSpec, source: SampleSource): SheetSpec {
  const table = tableIn(sheet);
  const { top, bottom } = table.area;
  const pattern = sheet.rows[bottom - 1] ?? [];
  const answers: Readonly<Record<string, Answer>> = {
    ...source.facts,
    ...Object.fromEntries(source.none.map((name) => [name, { value: NO_SUCH_RECORDS }])),
  };
  const known = new Set<string>();
  const rows = sheet.rows.map((cells, index) => {
    const name = cells[0]?.value;
    if (index < top || typeof name !== 'string') return cells;
    known.add(name);
    const answer = answers[name];
    if (answer === undefined) return cells;
    const written = columnsOf(answer);
    return cells.map((cell, column) => {
      const value = written.get(column);
      return value === undefined ? cell : styled(value, cell);
    });
  });
  const stray = Object.keys(source.facts).filter((name) => !known.has(name));
  if (stray.length > 0)
    throw new RangeError(`${source.scheme}: the template does not ask for ${stray.join('、')}`);
  const none = source.none
    .filter((name) => !known.has(name))
    .map((name): CellSpec[] =>
      [name, NO_SUCH_RECORDS, null, null, null].map((value, index) =>
        styled(value, pattern[index]),
      ),
    );
  return {
    ...sheet,
    rows: [...rows, ...none],
    tables: [{ ...table, area: { ...table.area, bottom: bottom + none.length } }],
  };
}
