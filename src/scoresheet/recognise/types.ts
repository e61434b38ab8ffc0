import type { Finding, Phrase } from '../../locales';

/** Columns that a fill writes. */
export type FilledColumn = 'score' | 'why' | 'proof';

export interface FoundColumn {
  readonly column: number;
  /** The header as it stands there; for a missing column, null: it will be added at this place. */
  readonly header: string | null;
}

export interface RecognisedRow {
  /** The first row; its score goes there (or into the merged cell over it). */
  readonly row: number;
  /** All rows of the sheet that show the clause. */
  readonly rows: readonly number[];
  readonly nodeId: string;
  /** More than one where neighbouring clauses are printed in one cell or share one score cell. */
  readonly nodeIds: readonly string[];
  readonly name: string;
  /** The row's own words, for people to compare. */
  readonly words: string;
  readonly fingerprint: string;
  /** 0 … 1 */
  readonly confidence: number;
  readonly reason: Phrase;
}

export interface UnmappedRow {
  readonly row: number;
  readonly words: string;
  readonly fingerprint: string;
  readonly reason: Phrase;
  /** Clauses that come into question, best first; empty: nothing in the table is like it. */
  readonly nodeIds: readonly string[];
}

/** A heading above rows that have their own scores: read, not filled. */
export interface HeadingRow {
  readonly row: number;
  readonly nodeId: string;
  readonly words: string;
  readonly fingerprint: string;
}

/** A sheet that shows a table of a notice, and what stands where in it. */
export interface RecognisedSheet {
  readonly sheet: string;
  readonly scheme: { readonly id: string; readonly version: number; readonly name: string };
  readonly table: string;
  readonly tableName: string;
  /** Null where the table is the same at every level. */
  readonly level: string | null;
  /** False: the sheet does not say it, the scheme's own default was taken. */
  readonly levelSure: boolean;
  /** 集体 or 人员编号; null: a candidate's sheet that does not say whose it is. */
  readonly subject: string | null;
  /** 0 … 1: share of the clauses' points of view that rows were found for, and how surely. */
  readonly confidence: number;
  readonly header: { readonly top: number; readonly bottom: number };
  readonly columns: Readonly<Record<FilledColumn, FoundColumn>>;
  /** Every column that has a header, for choosing another one. */
  readonly headers: readonly { readonly column: number; readonly text: string }[];
  readonly rows: readonly RecognisedRow[];
  readonly headings: readonly HeadingRow[];
  readonly unmapped: readonly UnmappedRow[];
  /** Clauses that no row shows: neither they nor anything above or below them. */
  readonly unmatched: readonly { readonly nodeId: string; readonly name: string }[];
  /** Row of 合计. */
  readonly total: number | null;
  /** The cell 统计截止日 of a sheet that our template made; null where there is none. */
  readonly asOf: { readonly row: number; readonly column: number } | null;
  /** Column by whose words the rows were known. */
  readonly identity: number | null;
  /** Last row of the table. */
  readonly last: number;
  readonly findings: readonly Finding[];
}
