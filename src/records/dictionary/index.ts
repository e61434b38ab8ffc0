import type { ColumnSpec, SheetDictionary } from '../dictionary-types';
import { ACHIEVEMENT_SHEETS } from './achievements';
import { CASE_SHEETS } from './cases';
import { CHECK_SHEETS } from './checks';
import { REVIEW_SHEETS } from './review';
import { SUPERVISION_SHEETS } from './supervision';
import { withSynonyms } from './synonyms';
import { UNIT_SHEETS } from './unit';

/** Every raw-data sheet: the one declaration behind reader, template and the docs page. */
export const DICTIONARY: readonly SheetDictionary[] = [
  ...UNIT_SHEETS,
  ...CHECK_SHEETS,
  ...CASE_SHEETS,
  ...ACHIEVEMENT_SHEETS,
  ...SUPERVISION_SHEETS,
  ...REVIEW_SHEETS,
].map(withSynonyms);

const sheets = new Map(DICTIONARY.map((sheet) => [sheet.name, sheet]));
const columns = new Map(
  DICTIONARY.map((sheet) => [
    sheet.name,
    new Map(sheet.columns.map((column) => [column.name, column])),
  ]),
);

/** The sheet of this canonical name, or undefined. */
export function sheetDictionary(name: string): SheetDictionary | undefined {
  return sheets.get(name);
}

/** The column of this canonical name, or undefined where the sheet or the column is unknown. */
export function columnSpec(sheet: string, column: string): ColumnSpec | undefined {
  return columns.get(sheet)?.get(column);
}

export const FACTS_SHEET = '基本事项';
export const ROSTER_SHEET = '人员名册';
/** Who a row is about when it is the body itself. */
export { COLLECTIVE } from './column';
