import type { Place } from '../../locales';
import type { ScoreTree } from '../../scoring';
import { toA1 } from '../../workbook';
import type { Given } from '../check';

/** The first score sheet of the scheme; null where none is known. */
export function firstSheet({ tables }: Given): Place | null {
  const table = tables.find(({ card }) => card !== null);
  return table === undefined ? null : { sheet: table.sheet.name };
}

/** The total of a tree's sheet, or the sheet; null where it is not in the workbook. */
export function totalOf(tree: ScoreTree, { tables }: Given): Place | null {
  const table = tables.find((one) => one.tree === tree);
  if (table === undefined) return null;
  const { total, columns, sheet } = table;
  if (total === null || columns.score === null) return { sheet: sheet.name };
  return { sheet: sheet.name, address: toA1({ row: total, column: columns.score }) };
}
