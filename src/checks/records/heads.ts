import { firstDayOf, type RecordTable } from '../../records';
import { countsItself, dayAt, daysOf } from '../record-cells';
import { flagAt } from './rows';

/**
 * People in post with a 执法证 at the end of a month, by the roster: those who were for certain, and those who may have been,
 * because the roster says how things stand now and not since when.
 */
export function headsAt(roster: RecordTable, month: number): { least: number; most: number } {
  const end = firstDayOf(month + 1) - 1;
  const [onDuty, licensed] = [roster.column('在编在岗'), roster.column('持证')];
  const [came, left] = [daysOf(roster, '到岗日期'), daysOf(roster, '离岗日期')];
  const [since, until] = [daysOf(roster, '取证日期'), daysOf(roster, '执法证有效期至')];
  let least = 0;
  let most = 0;
  for (let row = 0; row < roster.size; row += 1) {
    if (!countsItself(roster, row)) continue;
    const [gone, begins, ends] = [dayAt(left, row), dayAt(since, row), dayAt(until, row)];
    const away = (gone !== null && gone <= end) || (dayAt(came, row) ?? end) > end;
    if (away || (begins ?? end) > end) continue;
    const post = flagAt(onDuty, row);
    // Who is no longer in post left later, where the roster says so.
    const notInPost = post === 0 && gone === null;
    const paper = flagAt(licensed, row);
    const noPaper = paper === 0 && (ends === null || ends < end);
    if (notInPost || noPaper) continue;
    most += 1;
    const inPost = post === 1 || (post === 0 && gone !== null);
    if (inPost && paper === 1 && (ends ?? end) >= end && (begins !== null || ends !== null))
      least += 1;
  }
  return { least, most };
}
