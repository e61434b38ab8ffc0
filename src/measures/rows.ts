import { type Phrase, phrase } from '../locales';
import { BLANK_INT, monthText, type RecordTable, sheetDictionary, textAt } from '../records';
import type { Excluded, RowSet, Trace, Unknown } from './trace';
import { COUNTED, isOut, isUndecided, type Selected } from './select';

/** More ranges than this are counted, not listed. */
export const RANGE_LIMIT = 200;
const KEY_LIMIT = 50;

/** Collects rows, in their order, into ranges; says when it needs no more of them. */
class RowCollector {
  private readonly ranges: string[] = [];
  private readonly rows: number[] = [];
  private listed = 0;
  private start = -1;
  private last = -1;

  constructor(
    private readonly table: RecordTable,
    private readonly count: number,
  ) {}

  /** Takes neighbouring rows. False once the list is full: later rows are counted, not listed. */
  add(first: number, last: number): boolean {
    const { table } = this;
    if (this.count <= KEY_LIMIT) for (let row = first; row <= last; row += 1) this.rows.push(row);
    const [from, to] = [table.rowNumber(first), table.rowNumber(last)];
    // Row numbers ascend, so that nothing lies between neighbours that are as far apart in the workbook.
    if (to - from === last - first) return this.extend(from, to);
    for (let row = first; row <= last; row += 1) {
      const place = table.rowNumber(row);
      if (!this.extend(place, place)) return false;
    }
    return true;
  }

  private extend(from: number, to: number): boolean {
    if (this.start !== -1 && from === this.last + 1) {
      this.last = to;
      return true;
    }
    this.close();
    if (this.ranges.length >= RANGE_LIMIT) return false;
    this.start = from;
    this.last = to;
    return true;
  }

  private close(): void {
    if (this.start === -1) return;
    this.listed += this.last - this.start + 1;
    this.ranges.push(
      this.start === this.last ? String(this.start) : `${String(this.start)}:${String(this.last)}`,
    );
    this.start = -1;
  }

  finish(): RowSet {
    this.close();
    return {
      sheet: this.table.actualSheet,
      count: this.count,
      ranges: this.ranges,
      more: this.count - this.listed,
      keys: this.rows.map((row) => recordLabel(this.table, row)).filter((key) => key !== ''),
    };
  }
}

/** The record's 编号 as people write it, or '' where the sheet has none. */
export function recordKey(table: RecordTable, row: number): string {
  return shownValue(table, sheetDictionary(table.sheet)?.key?.[0], row);
}

/** What people call the record: its 编号, or the name of an honour, a matter, a month. */
export function recordLabel(table: RecordTable, row: number): string {
  const sheet = sheetDictionary(table.sheet);
  return shownValue(table, sheet?.label ?? sheet?.key?.[0], row);
}

function shownValue(table: RecordTable, name: string | undefined, row: number): string {
  if (name === undefined) return '';
  const column = table.column(name);
  if (column.kind !== 'month') return textAt(column, row);
  const month = column.months[row] ?? BLANK_INT;
  return month === BLANK_INT ? '' : monthText(month);
}

/** Whole rows of the workbook's sheet: `7:7`, or from the first to the last of several. */
export function rowAddress(table: RecordTable, ...rows: readonly number[]): string {
  const places = rows.map((row) => table.rowNumber(row));
  return `${String(Math.min(...places))}:${String(Math.max(...places))}`;
}

export function rowSet(table: RecordTable, rows: readonly number[]): RowSet {
  const collector = new RowCollector(table, rows.length);
  for (const row of rows) if (!collector.add(row, row)) break;
  return collector.finish();
}

const traces = new WeakMap<Selected, Trace>();

/** What counted, what did not and why, what is undecided. */
export function traceOf(selected: Selected): Trace {
  const known = traces.get(selected);
  if (known !== undefined) return known;
  const trace = makeTrace(selected);
  traces.set(selected, trace);
  return trace;
}

function makeTrace(selected: Selected): Trace {
  const { table, verdict, reasons, histogram } = selected;
  const collectors: (RowCollector | null)[] = [];
  for (let value = 0; value <= 2 * reasons.length; value += 1) {
    const count = histogram[value] ?? 0;
    collectors.push(count === 0 ? null : listRows(table, verdict, value, count));
  }
  const excluded: Excluded[] = [];
  const unknowns: Unknown[] = [];
  for (const [value, collector] of collectors.entries()) {
    if (collector === null || value === COUNTED) continue;
    const reason = reasons[(value - 1) >> 1];
    if (reason === undefined) continue;
    const rows = collector.finish();
    if (isOut(value)) excluded.push({ reason: reason.out, rows });
    else if (isUndecided(value)) {
      excluded.push({ reason: reason.undecided, rows });
      unknowns.push({ kind: 'undecided', what: undecidedRows(reason.undecided, rows) });
    }
  }
  if (table.status === 'unreported') {
    unknowns.push({ kind: 'unreported', what: unreported(table.sheet) });
  }
  const counted = collectors[COUNTED] ?? null;
  return { rows: counted === null ? [] : [counted.finish()], excluded, unknowns };
}

/** The `count` rows of one verdict, run by run; of a long list the rest of the sheet is not looked at. */
function listRows(
  table: RecordTable,
  verdict: Uint8Array,
  value: number,
  count: number,
): RowCollector {
  const collector = new RowCollector(table, count);
  let left = count;
  let end = 0;
  while (left > 0) {
    // Most rows of a large sheet are of other verdicts: the built-in search passes them fastest.
    const first = verdict.indexOf(value, end);
    end = first + 1;
    while (verdict[end] === value) end += 1;
    left -= end - first;
    if (!collector.add(first, end - 1)) break;
  }
  return collector;
}

const LISTED_RANGES = 5;

/** Row numbers for a sentence: `3-5、9`; the first few of a long list. */
export function rangesText({ ranges }: RowSet): string {
  const shown = ranges.slice(0, LISTED_RANGES).map((range) => range.replace(':', '-'));
  return `${shown.join('、')}${ranges.length > LISTED_RANGES ? '…' : ''}`;
}

/** 「案件台账第 2-3 行（共 2 行）…」 */
export function undecidedRows(reason: Phrase, rows: RowSet): Phrase {
  return phrase('measures.undecidedRows', {
    sheet: rows.sheet,
    rows: rangesText(rows),
    count: rows.count,
    reason,
  });
}

/** 「案件台账尚未填报」 */
export function unreported(sheet: string): Phrase {
  return phrase('measures.sheetUnreported', { sheet });
}
