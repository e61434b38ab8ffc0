import { phrase } from '../../locales';
import type { RecordTable } from '../../records';
import type { Draft, Fix } from '../problem';
import { cellOf } from '../record-cells';

/** So many rows with one problem are shown one by one; the rest is summed up. */
const LISTED = 20;

/** Rows of a table that have the same problem, in the same column. */
export interface Found {
  readonly table: RecordTable;
  readonly column: string;
  readonly rows: readonly number[];
}

/**
 * A problem for each of the rows, as far as anybody reads on; the rest is one problem with its count. `fixAll` puts the rest
 * right.
 */
export function* listed(
  { table, column, rows }: Found,
  draft: (row: number) => Draft,
  fixAll?: (rest: readonly number[]) => Fix | undefined,
): Generator<Draft> {
  for (const row of rows.slice(0, LISTED)) yield draft(row);
  const [first, ...others] = rows.slice(LISTED);
  if (first === undefined) return;
  const { severity, message } = draft(first);
  const rest = [first, ...others];
  const last = cellOf(table, rest.at(-1) ?? first, column).address ?? '';
  const fix = fixAll?.(rest);
  yield {
    severity,
    where: cellOf(table, first, column),
    message: phrase('recordChecks.more', { count: rest.length, column, last }),
    about: `${table.sheet} ${column} ${message.key}`,
    ...(fix === undefined ? {} : { fix }),
  };
}
