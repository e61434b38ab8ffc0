import type { Rule } from '../mechanisms';
import type { RecordSet } from '../records';
import type { Scheme } from '../rubric';
import type { LoadedScheme, ScoreTree } from '../scoring';
import type { Finding } from '../locales';
import type { Snapshot } from '../workbook';
import type { OutsideText } from '../workbook/texts';
import type { CheckGroup, Draft, Problem } from './problem';
import type { ScoreTable } from './score-table';

/** What a workbook is scored with, where its scheme is known. */
export interface Scored {
  readonly scheme: LoadedScheme;
  /** The scheme under the level and the readings in use. */
  readonly settled: Scheme<Rule>;
  readonly level: string | null;
  /** Every table for everybody it is filled in for. */
  readonly trees: readonly ScoreTree[];
}

export type { OutsideText };

/** Everything that checks look at. */
export interface Given {
  readonly snapshot: Snapshot;
  /** `2025-10-10` */
  readonly asOf: string;
  /** Raw-data sheets; of a workbook without a scheme they are read without one. */
  readonly records: RecordSet;
  /** Score tables of any notice, known or not. */
  readonly tables: readonly ScoreTable[];
  readonly scored: Scored | null;
  readonly texts: readonly OutsideText[];
  /** What reading, recognising and mapping the sheets found. */
  readonly reading: readonly Finding[];
}

interface Named {
  /** `table.pointsSum`: stable, shown in the report and in JSON. */
  readonly code: string;
  readonly group: CheckGroup;
}

/** Looks at one score table at a time; again only where its sheet or its scores changed. */
export interface TableCheck extends Named {
  readonly scope: 'table';
  run(table: ScoreTable, given: Given): Iterable<Draft>;
}

/** Looks at raw-data sheets; again only where one of them (or 人员名册, 基本事项) changed. */
export interface RecordsCheck extends Named {
  readonly scope: 'records';
  /** Canonical names of the sheets it reads. */
  readonly reads: readonly string[];
  run(given: Given): Iterable<Draft>;
}

/** Looks at anything; again whenever anything changed. */
export interface WorkbookCheck extends Named {
  readonly scope: 'workbook';
  run(given: Given): Iterable<Draft>;
}

/** Hands on what was found elsewhere, under the codes it has there. */
export interface Report {
  readonly scope: 'report';
  readonly code: string;
  readonly group: CheckGroup;
  run(given: Given): Iterable<Problem>;
}

export type Check = TableCheck | RecordsCheck | WorkbookCheck | Report;
