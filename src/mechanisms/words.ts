import { decimal, type Interval } from '../exact';
import { type Phrase, phrase } from '../locales';
import {
  type MeasureContext,
  rangesText,
  type RowSet,
  type Trace,
  type Unknown,
  rowAddress,
} from '../measures';
import type { RecordTable } from '../records';
import type { Quantity } from '../rubric';

/** A figure with its bounds, for display: `2.5`, or `2.5～3` while it is open. */
export function figure(value: Interval): string {
  if (value.hi === null) return `≥${decimal(value.lo)}`;
  return value.lo.equals(value.hi)
    ? decimal(value.lo)
    : `${decimal(value.lo)}～${decimal(value.hi)}`;
}

/** A figure with its bounds in words: 「2.5」, 「至少 3」, 「2～5 之间」. */
export function boundsPhrase({ lo, hi }: Interval, unit: string): Phrase {
  const from = `${decimal(lo)}${unit}`;
  if (hi === null) return phrase('mechanisms.figureFrom', { from });
  if (lo.equals(hi)) return phrase('mechanisms.mark', { value: from });
  return phrase('mechanisms.figureBetween', { from, to: `${decimal(hi)}${unit}` });
}

/** 「案件台账 2 条（AJ-001、AJ-007）」, or 「检查记录 9 条（第 3-11 行）」 where records have no 编号. */
function rowsPhrase(rows: RowSet): Phrase {
  const { sheet, count, keys } = rows;
  if (keys.length === 0)
    return phrase('mechanisms.rowsAt', { sheet, count, rows: rangesText(rows) });
  const more = keys.length > LISTED || rows.more > 0 ? '…' : '';
  return phrase('mechanisms.rows', {
    sheet,
    count,
    list: `${keys.slice(0, LISTED).join('、')}${more}`,
  });
}

const LISTED = 6;

export function basisOf(trace: Trace): Phrase {
  // The same rows often answer several parts of a condition.
  const different = new Map(trace.rows.map((rows) => [JSON.stringify(rows), rows]));
  const listed = [...different.values()].filter((rows) => rows.count > 0).map(rowsPhrase);
  return listed.length === 0
    ? phrase('mechanisms.noRows')
    : phrase('mechanisms.list', { items: listed });
}

/** What keeps a figure open, shortened to the first two reasons. */
export function missingOf(trace: Trace): Phrase {
  // Two options of one rule may lack the same thing.
  const what = new Map(trace.unknowns.map((one) => [JSON.stringify(one.what), one.what]));
  return phrase('mechanisms.list', { items: [...what.values()].slice(0, 2) });
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
  if (blank) return { kind: 'pending', what };
  const slip = { sheet: table.actualSheet, address: rowAddress(table, row) };
  return { kind: 'pending', what, slip };
}

/** 「%」 after figures that are percentages: shares, ratios, and facts that are stated so. */
export function unitOf(quantity: Quantity, context: MeasureContext): string {
  if ('share' in quantity || 'ratio' in quantity) return '%';
  return 'fact' in quantity && context.facts[quantity.fact]?.unit === '%' ? '%' : '';
}
