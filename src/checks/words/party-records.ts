import { phrase, type Phrase } from '../../locales';
import { textAt } from '../../records';
import { CASES, type Party, rowsOf } from './names/parties';

/** Records that a message names. */
const NAMED_RECORDS = 3;

const KEYS: Readonly<Record<string, string>> = { [CASES]: '案件编号', 检查记录: '记录编号' };

/** The records that name these parties, as a message says them: 「案件 A01、A07」, or the row where there is no number. */
export function recordsOf(parties: readonly Party[]): Phrase {
  const found = new Set<string>();
  for (const party of parties) {
    // Each party is looked for in all the records: more than can be named is not.
    if (found.size > NAMED_RECORDS) break;
    for (const row of rowsOf(party, NAMED_RECORDS + 1)) found.add(keyIn(party)(row));
  }
  const numbers = [...found];
  const [first] = parties;
  if (first !== undefined && (first.table.sheet !== CASES || numbers.includes('')))
    return phrase('textChecks.recordRow', { sheet: first.table.sheet, row: rowOf(first) });
  const cases = numbers.slice(0, NAMED_RECORDS).join('、');
  return numbers.length > NAMED_RECORDS
    ? phrase('textChecks.recordsMore', { cases })
    : phrase('textChecks.records', { cases });
}

/** What tells a party from others without saying its name. */
export function recordKey(party: Party): string {
  const [first] = rowsOf(party, 1);
  const key = first === undefined ? '' : keyIn(party)(first);
  return `${party.table.sheet} ${key === '' ? String(rowOf(party)) : key}`;
}

const keyIn =
  ({ table }: Party) =>
  (row: number): string => {
    const name = KEYS[table.sheet];
    return name === undefined ? '' : textAt(table.column(name), row);
  };

function rowOf(party: Party): number {
  const [first] = rowsOf(party, 1);
  return first === undefined ? 1 : party.table.rowNumber(first);
}
