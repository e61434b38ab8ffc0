import { missing, wrong } from '../error';
import { flagAt } from '../flags';
import { monthOfCell } from '../months';
import { single } from '../numbers';
import { isBlank, isLeftOut, rangeOf, type Range } from '../range';
import { isUnknown, stateOf } from '../states';

/** Some builds of Excel hand a blank cell over as 0, which is no day. */
const BLANK_ON_DESKTOP = 0;

/**
 * 按月计数：从 start 所在月到 end 所在月，每月一个数，向下溢出成一列。
 * @en Count by month: one count for each month from that of start to that of end, spilled down a column.
 * @label 按月计数
 * @enLabel Count by month
 * @group months
 * @customfunction BYMONTH
 * @param dates 日期；空白格跳过。
 * @enParam dates The dates; blank cells are skipped.
 * @param start 起始日期或者月份。
 * @enParam start A date in the first month.
 * @param end 截止日期或者月份。
 * @enParam end A date in the last month.
 * @param [keep] 与日期逐行对应，写“是”或 TRUE 的行才计数；不填则都计数。
 * @enParam keep A range of the same height: rows that say 是 or TRUE count; all rows when left out.
 * @example BYMONTH({"2025-01-10";"2025-01-28";"2025-03-05"},"2025-01-01","2025-03-31") => {2;0;1}
 * @example BYMONTH({"2025-01-10";"2025-01-28"},"2025年1月","2025年1月",{"是";"否"}) => {1}
 */
export function bymonth(
  dates: unknown[][],
  start: unknown,
  end: unknown,
  keep?: unknown[][],
): number[][] {
  const first = endOf(start, 'start');
  const last = endOf(end, 'end');
  if (last < first) throw wrong('functions.endBeforeStart');
  const range = rangeOf(dates);
  const counts = keptRows(range, keep);
  const perMonth = new Array<number>(last - first + 1).fill(0);
  range.cells.forEach((cell, index) => {
    if (isBlank(cell) || cell === BLANK_ON_DESKTOP || !counts(index)) return;
    const at = dateAt(cell, index + 1) - first;
    const sofar = perMonth[at];
    if (sofar !== undefined) perMonth[at] = sofar + 1;
  });
  return perMonth.map((count) => [count]);
}

function endOf(value: unknown, argument: string): number {
  const month = monthOfCell(single(value, argument));
  if (month === null) throw wrong('functions.notDate', { argument });
  return month;
}

function dateAt(cell: unknown, position: number): number {
  const month = monthOfCell(cell);
  if (month !== null) return month;
  const state = stateOf(cell);
  if (state !== null && isUnknown(state))
    throw missing('functions.unknownAt', { argument: 'dates', position, state });
  throw wrong('functions.notDateAt', { argument: 'dates', position });
}

/** Which cells of `dates` count. A single column of marks stands for whole rows. */
function keptRows(dates: Range, keep: unknown): (index: number) => boolean {
  if (isLeftOut(keep)) return () => true;
  const marks = rangeOf(keep);
  if (marks.rows !== dates.rows || (marks.columns !== 1 && marks.columns !== dates.columns))
    throw wrong('functions.keepHeight', { dates: dates.rows, keep: marks.rows });
  const flags = marks.cells.map((cell, index) => flagAt(cell, 'keep', index + 1) === true);
  return (index) => flags[marks.columns === 1 ? Math.floor(index / dates.columns) : index] === true;
}
