import type { Day } from './day';
import type { ReportedFact } from './table';
import { phrase } from '../locales';
import {
  bare,
  BLANK,
  type Cleaned,
  cellText,
  cleanDate,
  cleanFlag,
  cleanNumber,
  listParts,
  NONE_WORD,
  Vocabulary,
} from './clean';

/** Whether a fact is so, read like a 是/否 column. */
export function factFlag(fact: ReportedFact): Cleaned<boolean> {
  return cleanFlag(fact.value);
}

/** The figure of a fact in `unit`, by default the unit that stands in its row. */
export function factNumber(fact: ReportedFact, unit = fact.unit): Cleaned<number> {
  return cleanNumber(fact.value, { unit, isDate: fact.isDate, isPercent: fact.isPercent === true });
}

/** The day of a fact, as days since 1970-01-01. */
export function factDate(fact: ReportedFact, date1904: boolean): Cleaned<Day> {
  return cleanDate(fact.value, fact.isDate, date1904);
}

/** The option that a fact names, whatever blanks or full-width letters it is typed with. */
export function factChoice(fact: ReportedFact, options: readonly string[]): Cleaned<string> {
  const text = cellText(fact.value, false, false);
  if (text === '') return BLANK;
  const known = new Vocabulary(options).find(text);
  return known === undefined
    ? { unreadable: phrase('records.factNotOption', { value: text, options: options.join('、') }) }
    : { known };
}

/** What a fact lists; 「无」 lists nothing. */
export function factList(fact: ReportedFact): Cleaned<readonly string[]> {
  const parts = listParts(cellText(fact.value, false, false));
  if (parts.length === 0) return BLANK;
  return { known: parts.filter((part) => bare(part) !== NONE_WORD) };
}
