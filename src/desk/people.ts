import { candidatesOf, type RecordSet, ROSTER_SHEET } from '../records';

/** 人员编号 of the nominated people, in the order of 候选对象. */
export const candidates = (records: RecordSet): string[] =>
  candidatesOf(records).map(({ key }) => key);

/** Everybody whom 人员名册 or 候选对象 knows, by 人员编号. */
export function knownPeople(records: RecordSet): ReadonlySet<string> {
  const people = [...texts(records, ROSTER_SHEET, '人员编号'), ...candidates(records)];
  return new Set(people.filter((id) => id !== ''));
}

/** Every cell of a text column, '' where it is blank. */
export function texts(records: RecordSet, sheet: string, column: string): string[] {
  const found = records.table(sheet).column(column);
  if (found.kind !== 'text') return [];
  return Array.from(found.codes, (code) => found.values[code] ?? '');
}
