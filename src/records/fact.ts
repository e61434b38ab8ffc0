import type { Day } from './day';
import type { ReportedFact } from './table';
import { type Cleaned, cleanDate, cleanFlag, cleanNumber } from './clean';

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
