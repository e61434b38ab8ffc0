export * from './table';
export { isBlankText, textAt, textsAt } from './cells';
export type { ColumnKind, ColumnSpec, SheetDictionary } from './dictionary-types';
export {
  COLLECTIVE,
  DICTIONARY,
  FACTS_SHEET,
  ROSTER_SHEET,
  columnSpec,
  sheetDictionary,
} from './dictionary';
export {
  type Day,
  dayOf,
  dayOfSerial,
  dayText,
  firstDayOf,
  monthOf,
  monthText,
  serialOfDay,
} from './day';
export * from './candidates';
export type { Cleaned } from './clean';
export { factChoice, factDate, factFlag, factList, factNumber } from './fact';
export * from './read';
export { recordsPage } from './docs';
export * from './recognise';
export * from './intake';
