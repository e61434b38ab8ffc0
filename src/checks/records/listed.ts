import { phrase } from '../../locales';
import type { RecordTable } from '../../records';
import { MOST_LISTED } from '../listed';
import type { Draft } from '../problem';
import { cellOf } from '../record-cells';

/** Rows of a table that have the same problem, in the same column. */
export interface Found {
  readonly table: RecordTable;
  readonly column: string;
  readonly rows: readonly number[];
}

/** A problem for each of the rows, as far as anybody reads on; the rest is one problem with its count. */
export function* listed(
  { table, column, rows }: Found,
  draft: (row: number) => Draft,
): Generator<Draft> {
  for (const row of rows.slice(0, MOST_LISTED)) yield draft(row);
  const [first, ...others] = rows.slice(MOST_LISTED);
  if (first === undefined) return;
  const { severity, message } = draft(first);
  const rest = [first, ...others];
  const last = cellOf(table, rest.at(-1) ?? first, column).address ?? '';
  yield {
    severity,
    where: cellOf(table, first, column),
    message: phrase('recordChecks.more', { count: rest.length, column, last }),
    about: `${table.sheet} ${column} ${message.key}`,
  };
}
