import { textAt } from './cells';
import { COLLECTIVE } from './dictionary';
import type { RecordSet } from './table';

/** 候选对象: who is nominated. */
export const CANDIDATES_SHEET = '候选对象';

export interface Candidate {
  /** 人员编号 */
  readonly key: string;
  /** The first row that lists the person. */
  readonly row: number;
}

/** The persons whom 候选对象 lists as 个人, each once, in its order. */
export function candidatesOf(records: RecordSet): readonly Candidate[] {
  return persons(records, '个人');
}

/** Those of whom it does not say whether a person or a body is meant. */
export function candidatesOfNoKind(records: RecordSet): readonly Candidate[] {
  return persons(records, '');
}

function persons(records: RecordSet, kind: string): readonly Candidate[] {
  const table = records.table(CANDIDATES_SHEET);
  const [keys, kinds] = [table.column('对象'), table.column('类型')];
  const found = new Map<string, Candidate>();
  for (let row = 0; row < table.size; row += 1) {
    const key = textAt(keys, row);
    if (key === '' || key === COLLECTIVE || textAt(kinds, row) !== kind) continue;
    if (!found.has(key)) found.set(key, { key, row });
  }
  return [...found.values()];
}
