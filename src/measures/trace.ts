import type { Phrase, Place } from '../locales';

/** Rows of one sheet, as ranges for people (`3:5`) and the 编号 of the records. */
export interface RowSet {
  readonly sheet: string;
  readonly count: number;
  /** Row ranges of the workbook's sheet, at most `RANGE_LIMIT` of them. */
  readonly ranges: readonly string[];
  /** Ranges left out because there are too many to list. */
  readonly more: number;
  /** 编号 of the records, where the sheet has one and there are few. */
  readonly keys: readonly string[];
}

/** 未计入: rows that did not count and the condition that failed. */
export interface Excluded {
  readonly reason: Phrase;
  readonly rows: RowSet;
}

/** The states that widen a figure; whatever else is missing is known to be missing. */
export type UnknownKind =
  /** 未填: nobody reported it. */
  | 'unreported'
  /** 未到期: the month or day is still to come. */
  | 'notDue'
  /** 待评: a mark that others give. */
  | 'pending'
  /** A row that could count or not, because the column that decides is empty. */
  | 'undecided';

export interface Unknown {
  readonly kind: UnknownKind;
  readonly what: Phrase;
  /** Where somebody has to put something right (a mark out of its range): a finding, not only a gap. */
  readonly slip?: Place;
}

/** What stands behind a figure. */
export interface Trace {
  readonly rows: readonly RowSet[];
  readonly excluded: readonly Excluded[];
  readonly unknowns: readonly Unknown[];
}

export const NO_TRACE: Trace = { rows: [], excluded: [], unknowns: [] };

export function joinTraces(traces: readonly Trace[]): Trace {
  return {
    rows: traces.flatMap((trace) => trace.rows),
    excluded: traces.flatMap((trace) => trace.excluded),
    unknowns: traces.flatMap((trace) => trace.unknowns),
  };
}

export function unknown(kind: UnknownKind, what: Phrase): Trace {
  return { ...NO_TRACE, unknowns: [{ kind, what }] };
}
