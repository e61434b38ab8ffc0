import { decimal, type Interval } from '../exact';
import { type Phrase, phrase } from '../locales';
import type { RowSet, Trace, Unknown } from '../measures';
import type { RecordTable } from '../records';

/** A figure with its bounds, for display: `2.5`, or `2.5～3` while it is open. */
export function figure(value: Interval): string {
  if (value.hi === null) return `≥${decimal(value.lo)}`;
  return value.lo.equals(value.hi)
    ? decimal(value.lo)
    : `${decimal(value.lo)}～${decimal(value.hi)}`;
}

/** 「案件台账 2 条（AJ-001、AJ-007）」 */
export function rowsPhrase(rows: RowSet): Phrase {
  const places = rows.keys.length > 0 ? rows.keys : rows.ranges;
  const shown = places.slice(0, 6).join('、');
  const more = places.length > 6 || rows.more > 0 ? '…' : '';
  return phrase('mechanisms.rows', {
    sheet: rows.sheet,
    count: rows.count,
    list: `${shown}${more}`,
  });
}

export function basisOf(trace: Trace): Phrase {
  const listed = trace.rows.filter((rows) => rows.count > 0).map(rowsPhrase);
  return listed.length === 0
    ? phrase('mechanisms.noRows')
    : phrase('mechanisms.list', { items: listed });
}

/** What keeps a figure open, shortened to the first two reasons. */
export function missingOf(trace: Trace): Phrase {
  const what = trace.unknowns.map((one) => one.what);
  return phrase('mechanisms.list', { items: what.slice(0, 2) });
}

/** A mark that a person still has to give, or has to correct because it is out of range. */
export function markMissing(
  table: RecordTable,
  row: number,
  column: string,
  blank: boolean,
): Unknown {
  const place = { sheet: table.actualSheet, row: table.rowNumber(row) };
  const what = blank
    ? phrase('measures.markBlank', { ...place, columns: column })
    : phrase('measures.markOutside', { ...place, column });
  return { kind: 'pending', what };
}
