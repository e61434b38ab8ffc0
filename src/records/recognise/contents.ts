import type { SheetSnapshot } from '../../workbook';
import { bare, cleanDate, cleanFlag, cleanMonth, cleanNumber, unitPower } from '../clean';
import type { ColumnSpec } from '../dictionary-types';

/** So many filled cells are looked at; fewer than `FEWEST` say nothing. */
const SAMPLE = 100;
const FEWEST = 3;

/** Whether what stands in the column can be what the dictionary's column holds; null: too little to tell. */
export function contentsFit(
  sheet: SheetSnapshot,
  rows: Int32Array,
  column: number,
  spec: ColumnSpec,
  date1904: boolean,
  headerNote: string | null,
): boolean | null {
  const aliases = new Map(
    Object.entries(spec.aliases ?? {}).map(([alias, figure]) => [bare(alias), figure]),
  );
  const note = headerNote ?? undefined;
  const headerUnit = note === undefined || unitPower(note, spec.unit) === null ? undefined : note;
  const readable = (row: number): boolean | null => {
    const value = sheet.cell(row, column);
    const isDate = typeof value === 'number' && sheet.isDate(row, column);
    const isPercent = typeof value === 'number' && sheet.isPercent?.(row, column) === true;
    const cleaned = (() => {
      switch (spec.kind) {
        case 'date':
          return cleanDate(value, isDate, date1904);
        case 'month':
          return cleanMonth(value, isDate, date1904);
        case 'flag':
          return cleanFlag(value);
        case 'number':
          return cleanNumber(value, { unit: spec.unit, headerUnit, isDate, isPercent, aliases });
        case 'text':
        case 'list':
        case 'person':
        case 'persons':
        case 'clause':
          return null;
      }
    })();
    if (cleaned === null || 'blank' in cleaned) return null;
    return 'known' in cleaned;
  };
  let [good, seen] = [0, 0];
  for (const row of rows) {
    const answer = readable(row);
    if (answer === null) continue;
    seen += 1;
    if (answer) good += 1;
    if (seen >= SAMPLE) break;
  }
  return seen < FEWEST ? null : good * 2 >= seen;
}
