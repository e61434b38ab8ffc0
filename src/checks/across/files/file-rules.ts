import type { Rule } from '../../../mechanisms';
import { COLLECTIVE, type RecordTable } from '../../../records';
import {
  type Condition,
  isForm,
  type Marks,
  type SchemeNode,
  type Selection,
} from '../../../rubric';
import type { Given, Scored } from '../../check';
import { countsItself } from '../../record-cells';
import { rowsByText } from '../rows-by-text';
import { nodesOf } from '../provisions';

export const FILES = '案卷评查';
export const CASES = '案件台账';
export const FILE_NUMBER = '案卷编号';
export const CASE_NUMBER = '案件编号';
export const OWNER = '归属';
export const FILE_KIND = '案卷类型';

/** Owners that are no subject of ours: their files are listed for comparison, or for a city's mean. */
const OTHERS: ReadonlySet<string> = new Set(['省级', '其他集体']);

/** A clause that marks case files of one owner. */
export interface FileRule {
  readonly node: SchemeNode<Rule>;
  readonly marks: Marks;
}

/** What a table asks of the files of its subjects. */
export interface FileTable {
  readonly table: string;
  readonly owners: readonly string[];
  readonly rules: readonly FileRule[];
}

/** Tables that mark case files, with the owners whose files are listed. */
export function fileTables({ records }: Given, { settled, trees }: Scored): FileTable[] {
  const persons = ownersOf(records.table(FILES)).filter(
    (owner) => owner !== COLLECTIVE && !OTHERS.has(owner),
  );
  return Object.entries(settled.tables).flatMap(([table, card]): FileTable[] => {
    const rules = nodesOf(card).flatMap((node): FileRule[] => {
      if (node.rule?.kind !== 'scaled') return [];
      const { marks } = node.rule;
      return marks.from.from === FILES && marks.from.subject === OWNER ? [{ node, marks }] : [];
    });
    if (rules.length === 0) return [];
    const filled = trees.filter((tree) => tree.table === table).map(({ subject }) => subject);
    const listed = card.subject === 'person' ? persons : [COLLECTIVE];
    return [{ table, owners: [...new Set([...filled, ...listed])], rules }];
  });
}

/** Everybody for whom files are listed. */
export const ownersOf = (files: RecordTable): readonly string[] => [...byOwner(files).keys()];

/** Rows of an owner; the same record listed twice is one. */
export const filesOf = (files: RecordTable, owner: string): readonly number[] =>
  byOwner(files).get(owner) ?? [];

const grouped = new WeakMap<RecordTable, ReadonlyMap<string, number[]>>();

function byOwner(files: RecordTable): ReadonlyMap<string, number[]> {
  const known = grouped.get(files);
  if (known !== undefined) return known;
  const rows = rowsByText(files, OWNER);
  for (const [owner, own] of rows)
    rows.set(
      owner,
      own.filter((row) => countsItself(files, row)),
    );
  grouped.set(files, rows);
  return rows;
}

/** The parts of a selection's condition, each of which has to hold. */
export function partsOf({ where }: Selection): readonly Condition[] {
  return where === undefined ? [] : [where].flat().flatMap(conjuncts);
}

function conjuncts(condition: Condition): Condition[] {
  if (isForm(condition, 'all')) return condition.all.flatMap(conjuncts);
  if (isForm(condition, 'any') || isForm(condition, 'not') || isForm(condition, 'exists'))
    return [condition];
  return Object.entries(condition).map(([column, matcher]) => ({ [column]: matcher }));
}

/** Columns in one of which the subject has to be named (检查人, 调查询问人); null for any other condition. */
export function rolesIn(condition: Condition): readonly string[] | null {
  if (isForm(condition, 'any')) {
    const parts = condition.any.map(rolesIn);
    return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
  }
  if (isForm(condition, 'all') || isForm(condition, 'not') || isForm(condition, 'exists'))
    return null;
  const entries = Object.entries(condition);
  const named = entries.every(([, matcher]) => typeof matcher === 'object' && 'subject' in matcher);
  return named ? entries.map(([column]) => column) : null;
}

/** Columns that a condition looks at, as far as it names them outright. */
export function columnsIn(condition: Condition): readonly string[] {
  if (isForm(condition, 'all')) return condition.all.flatMap(columnsIn);
  if (isForm(condition, 'any')) return condition.any.flatMap(columnsIn);
  if (isForm(condition, 'not')) return columnsIn(condition.not);
  if (isForm(condition, 'exists')) return Object.values(condition.exists.match);
  return Object.keys(condition);
}
