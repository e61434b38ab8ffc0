import { BLANK_INT, type Day, ROSTER_SHEET, type RecordSet, textAt } from '../../records';
import { countsItself, dayAt, daysOf } from '../record-cells';

/** What the roster says of one person's time; null: it does not say. */
export interface PersonDays {
  readonly id: string;
  readonly row: number;
  readonly came: Day | null;
  readonly left: Day | null;
  /** From when to when the 执法证 is valid. */
  readonly licensed: Day | null;
  readonly expires: Day | null;
}

/** Everybody on the roster by 人员编号. */
export function personDays(records: RecordSet): ReadonlyMap<string, PersonDays> {
  const roster = records.table(ROSTER_SHEET);
  const ids = roster.column('人员编号');
  const [came, left] = [daysOf(roster, '到岗日期'), daysOf(roster, '离岗日期')];
  const [licensed, expires] = [daysOf(roster, '取证日期'), daysOf(roster, '执法证有效期至')];
  const people = new Map<string, PersonDays>();
  for (let row = 0; row < roster.size; row += 1) {
    const id = textAt(ids, row);
    if (id === '' || !countsItself(roster, row)) continue;
    people.set(id, {
      id,
      row,
      came: dayAt(came, row),
      left: dayAt(left, row),
      licensed: dayAt(licensed, row),
      expires: dayAt(expires, row),
    });
  }
  return people;
}

/** Of each record the first of these days that it has; `BLANK_INT`: none. */
export function firstKnown(columns: readonly Int32Array[]): Int32Array {
  const [first = new Int32Array(0), ...others] = columns;
  if (others.length === 0) return first;
  const blank = BLANK_INT;
  return first.map((day, row) =>
    day === blank ? (others.find((days) => days[row] !== blank)?.[row] ?? blank) : day,
  );
}
