import { BLANK_INT, type Column, type RecordTable } from '../records';
import { boundOf, type Matcher } from '../rubric';
import { HOLDS } from './bounds';
import type { RowTest } from './column-test';
import { FALSE, TRUE, UNKNOWN } from './truth';

/** The figure of a row, or NaN where the cell is empty or cannot be read. */
function figures(column: Column, name: string): (row: number) => number {
  switch (column.kind) {
    case 'number':
      return (row) => column.values[row] ?? Number.NaN;
    case 'date':
      return (row) => {
        const day = column.days[row] ?? BLANK_INT;
        return day === BLANK_INT ? Number.NaN : day;
      };
    case 'text':
    case 'list':
    case 'flag':
    case 'month':
      throw new TypeError(`${name} is neither a figure nor a date`);
  }
}

/**
 * Two columns of one row (实配数 against 应配数, 完成日期 against 整改时限), or null where the matcher looks at
 * one column only. An empty cell on either side leaves the row undecided.
 *
 * @throws TypeError when a column has no order; lint finds that before scoring does.
 */
export function twoColumnTest(table: RecordTable, name: string, matcher: Matcher): RowTest | null {
  const bound = boundOf(matcher);
  if (bound === null || typeof bound.limit === 'number') return null;
  const other = bound.limit.column;
  const here = figures(table.column(name), name);
  const there = figures(table.column(other), other);
  const holds = HOLDS[bound.word];
  return (row) => {
    const [a, b] = [here(row), there(row)];
    return Number.isNaN(a) || Number.isNaN(b) ? UNKNOWN : holds(a, b) ? TRUE : FALSE;
  };
}
