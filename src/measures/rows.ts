import { type Phrase, phrase } from '../locales';
import { type RecordTable, sheetDictionary } from '../records';
import type { Excluded, RowSet, Trace, Unknown } from './trace';
import { COUNTED, isOut, isUndecided, type Selected } from './select';

/** More ranges than this are counted, not listed. */
export const RANGE_LIMIT = 200;
const KEY_LIMIT = 50;

/** Collects rows one after the other into ranges. */
class RowCollector {
  count = 0;
  private readonly ranges: string[] = [];
  private readonly rows: number[] = [];
  private more = 0;
  private start = -1;
  private last = -1;

  constructor(private readonly table: RecordTable) {}

  add(row: number): void {
    this.count += 1;
    if (this.rows.length < KEY_LIMIT) this.rows.push(row);
    const place = this.table.rowNumber(row);
    if (place === this.last + 1 && this.start !== -1) {
      this.last = place;
      return;
    }
    this.close();
    this.start = place;
    this.last = place;
  }

  private close(): void {
    if (this.start === -1) return;
    if (this.ranges.length >= RANGE_LIMIT) this.more += 1;
    else
      this.ranges.push(
        this.start === this.last
          ? String(this.start)
          : `${String(this.start)}:${String(this.last)}`,
      );
  }

  finish(): RowSet {
    this.close();
    this.start = -1;
    return {
      sheet: this.table.actualSheet,
      count: this.count,
      ranges: this.ranges,
      more: this.more,
      keys:
        this.count <= KEY_LIMIT
          ? this.rows.map((row) => recordKey(this.table, row)).filter((key) => key !== '')
          : [],
    };
  }
}

/** The record's 编号 as people write it, or '' where the sheet has none. */
export function recordKey(table: RecordTable, row: number): string {
  const name = sheetDictionary(table.sheet)?.key?.[0];
  if (name === undefined) return '';
  const column = table.column(name);
  return column.kind === 'text' ? (column.values[column.codes[row] ?? 0] ?? '') : '';
}

export function rowSet(table: RecordTable, rows: Iterable<number>): RowSet {
  const collector = new RowCollector(table);
  for (const row of rows) collector.add(row);
  return collector.finish();
}

/** What counted, what did not and why, what is undecided: one pass over the verdicts. */
export function traceOf(selected: Selected): Trace {
  const { table, verdict, reasons } = selected;
  const byVerdict: (RowCollector | undefined)[] = [];
  for (let row = 0; row < verdict.length; row += 1) {
    const value = verdict[row] ?? COUNTED;
    let collector = byVerdict[value];
    if (collector === undefined) {
      collector = new RowCollector(table);
      byVerdict[value] = collector;
    }
    collector.add(row);
  }
  const excluded: Excluded[] = [];
  const unknowns: Unknown[] = [];
  for (const [value, collector] of byVerdict.entries()) {
    if (collector === undefined || value === COUNTED) continue;
    const reason = reasons[(value - 1) >> 1];
    if (reason === undefined) continue;
    const rows = collector.finish();
    if (isOut(value)) excluded.push({ reason: reason.out, rows });
    else if (isUndecided(value)) {
      excluded.push({ reason: reason.undecided, rows });
      unknowns.push({ kind: 'undecided', what: undecidedRows(reason.undecided, rows) });
    }
  }
  if (table.status === 'unreported')
    unknowns.push({ kind: 'unreported', what: unreported(table.sheet) });
  const counted = byVerdict[COUNTED];
  return { rows: counted === undefined ? [] : [counted.finish()], excluded, unknowns };
}

function undecidedRows(reason: Phrase, rows: RowSet): Phrase {
  return phrase('measures.undecidedRows', {
    sheet: rows.sheet,
    rows: rows.ranges.slice(0, 5).join('、'),
    count: rows.count,
    reason,
  });
}

/** 「案件台账尚未填报」 */
export function unreported(sheet: string): Phrase {
  return phrase('measures.sheetUnreported', { sheet });
}
