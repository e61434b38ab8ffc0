import { type RecordTable, textsAt } from '../records';
import { type Condition, isForm, type Related } from '../rubric';
import { columnTest, type RowTest } from './column-test';
import type { MeasureContext } from './context';
import { twoColumnTest } from './two-columns';
import { FALSE, not, TRUE, type Truth, UNKNOWN } from './truth';

/** Compiles a condition against a sheet: a function that says for a row true, false or undecided. */
export function compile(
  condition: Condition,
  table: RecordTable,
  context: MeasureContext,
): RowTest {
  if (isForm(condition, 'all'))
    return conjunction(condition.all.map((one) => compile(one, table, context)));
  if (isForm(condition, 'any'))
    return disjunction(condition.any.map((one) => compile(one, table, context)));
  if (isForm(condition, 'not')) {
    const inner = compile(condition.not, table, context);
    return (row) => not(inner(row));
  }
  if (isForm(condition, 'exists')) return relatedTest(condition.exists, table, context);
  const tests = Object.entries(condition).map(
    ([column, matcher]) =>
      twoColumnTest(table, column, matcher) ?? columnTest(table.column(column), matcher, context),
  );
  return conjunction(tests);
}

function conjunction(tests: readonly RowTest[]): RowTest {
  const [only] = tests;
  if (tests.length === 1 && only !== undefined) return only;
  return (row) => {
    let result: Truth = TRUE;
    for (const test of tests) {
      const truth = test(row);
      if (truth === FALSE) return FALSE;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
}

function disjunction(tests: readonly RowTest[]): RowTest {
  return (row) => {
    let result: Truth = FALSE;
    for (const test of tests) {
      const truth = test(row);
      if (truth === TRUE) return TRUE;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
}

/** The values by which a row joins another sheet; null where the key is empty. */
function keysOf(
  table: RecordTable,
  columns: readonly string[],
): (row: number) => readonly string[] | null {
  const parts = columns.map((name) => {
    const column = table.column(name);
    if (column.kind !== 'text' && column.kind !== 'list')
      throw new TypeError(`${name}: sheets join on text and list columns only`);
    return (row: number) => textsAt(column, row);
  });
  return (row) => {
    let keys: readonly string[] = [''];
    for (const part of parts) {
      const values = part(row);
      if (values === null) return null;
      keys = keys.flatMap((key) => values.map((value) => `${key}\u0000${value}`));
    }
    return keys;
  };
}

/** Whether a row of another sheet has the same key and satisfies `where` there. */
function relatedTest(related: Related, table: RecordTable, context: MeasureContext): RowTest {
  const there = context.records.table(related.in);
  const holds: RowTest =
    related.where === undefined ? () => TRUE : compile(related.where, there, context);
  const keyThere = keysOf(there, Object.keys(related.match));
  const keyHere = keysOf(table, Object.values(related.match));
  const found = new Map<string, Truth>();
  // Nobody listed yet may be anybody; a reference that is left empty refers to nothing.
  const lists = Object.keys(related.match).some((name) => there.column(name).kind === 'list');
  let unlisted = false;
  for (let row = 0; row < there.size; row += 1) {
    const truth = holds(row);
    if (truth === FALSE) continue;
    const keys = keyThere(row);
    if (keys === null) unlisted ||= lists;
    else for (const key of keys) if (found.get(key) !== TRUE) found.set(key, truth);
  }
  // An unreported sheet may hold the row that is missed.
  const absent: Truth = there.status === 'unreported' || unlisted ? UNKNOWN : FALSE;
  return (row) => {
    const keys = keyHere(row);
    if (keys === null) return UNKNOWN;
    let result: Truth = keys.length === 0 ? FALSE : absent;
    for (const key of keys) {
      const truth = found.get(key);
      if (truth === TRUE) return TRUE;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
}
