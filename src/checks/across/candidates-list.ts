import { COLLECTIVE, type RecordSet, type RecordTable, textAt } from '../../records';

export const CANDIDATES = '候选对象';

export interface Candidate {
  /** 人员编号 */
  readonly key: string;
  readonly row: number;
}

/** The persons whom 候选对象 lists, each once. */
export function candidatesOf(records: RecordSet): readonly Candidate[] {
  const table = records.table(CANDIDATES);
  const [keys, kinds] = [table.column('对象'), table.column('类型')];
  const found = new Map<string, Candidate>();
  for (let row = 0; row < table.size; row += 1) {
    const key = textAt(keys, row);
    const kind = textAt(kinds, row);
    if (key === '' || key === COLLECTIVE || (kind !== '' && kind !== '个人')) continue;
    if (!found.has(key)) found.set(key, { key, row });
  }
  return [...found.values()];
}

/** Rows of a text column by what they hold; blank cells are left out. */
export function rowsByText(table: RecordTable, name: string): Map<string, number[]> {
  const column = table.column(name);
  const rows = new Map<string, number[]>();
  for (let row = 0; row < table.size; row += 1) {
    const text = textAt(column, row);
    if (text === '') continue;
    const own = rows.get(text);
    if (own === undefined) rows.set(text, [row]);
    else own.push(row);
  }
  return rows;
}
