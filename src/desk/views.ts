import type { ScoreTree } from '../scoring';
import type { Finding, Place, Severity } from '../locales';
import type { ChangedRow } from '../records';
import type { Phrase } from '../locales';
import type { CellValue } from '../workbook';

/** A built-in or taken-in scheme, as a choice. */
export interface SchemeEntry {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  /** The user brought it along. */
  readonly own: boolean;
  readonly title: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  readonly defaultLevel: string | null;
  readonly tables: readonly {
    readonly id: string;
    readonly name: string;
    readonly subject: 'unit' | 'person' | 'organiser' | 'plan';
    readonly levels: readonly string[];
  }[];
}

/** A score sheet found in the workbook. */
export interface SheetMatch {
  readonly sheet: string;
  readonly scheme: string;
  readonly table: string;
  readonly tableName: string;
  readonly level: string | null;
  readonly subject: string | null;
  /** 0 … 1, of the whole sheet. */
  readonly confidence: number;
  /** Made by our template, or filled or corrected earlier. */
  readonly remembered: boolean;
  /** The unit's own table: rows, columns and person can be corrected. */
  readonly correctable: boolean;
  /** A candidate's table that does not say whose it is: nothing is filled in before somebody does. */
  readonly needsPerson: boolean;
  /** Which column takes what; null: it will be added. */
  readonly columns: readonly {
    readonly what: 'score' | 'why' | 'proof';
    readonly column: number | null;
  }[];
  /** Every column with a header, to choose from. */
  readonly headers: readonly { readonly column: number; readonly text: string }[];
  readonly rows: readonly {
    readonly row: number;
    readonly text: string;
    readonly nodeId: string | null;
    readonly nodeName: string | null;
    readonly confidence: number;
  }[];
  /** Clauses that can be chosen for a row. */
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  /** Columns that will be added because the sheet lacks them (自评得分 …). */
  readonly missingColumns: readonly string[];
  readonly findings: readonly Finding[];
}

export interface DataSheet {
  /** Name in the dictionary (案件台账). */
  readonly canonical: string;
  /** Name in the workbook; null where it has none. */
  readonly actual: string | null;
  readonly rows: number;
  readonly status: 'filled' | 'none' | 'unreported';
  /** Which tables read it. */
  readonly tables: readonly string[];
  readonly problems: Readonly<Record<Severity, number>>;
  readonly findings: readonly Finding[];
  /** Headers by dictionary column; null: not there. */
  readonly columns: readonly {
    readonly column: string;
    readonly header: string | null;
    readonly confidence: number | null;
  }[];
  /** Headers of the workbook's sheet, to choose from. */
  readonly headers: readonly string[];
}

/** 基本事项 that the scheme asks for. */
export interface DataFact {
  readonly name: string;
  readonly question: string;
  readonly reported: boolean;
  /** The cell to fill in; null: 基本事项 has no row for it. */
  readonly where: Place | null;
  /** Tables of which it sets the points of an indicator that the notice prints none for. */
  readonly fullMarksOf: readonly string[];
}

export interface DataStatus {
  readonly sheets: readonly DataSheet[];
  readonly facts: readonly DataFact[];
  /** Findings that belong to no single sheet. */
  readonly findings: readonly Finding[];
  /** Sheets of the workbook that could hold the records of a sheet that is missing. */
  readonly unassigned: readonly string[];
}

/** One table for one subject. */
export interface JobView {
  readonly id: string;
  readonly table: string;
  readonly tableName: string;
  /** 集体 or a 人员编号. */
  readonly subject: string;
  /** Its score sheet in the workbook; null: one is added. */
  readonly sheet: string | null;
}

/** One cell that the fill would write, or that stays because somebody typed it. */
export interface PreviewCell {
  readonly sheet: string;
  readonly address: string;
  readonly what: 'score' | 'why' | 'proof' | 'total' | 'other';
  /** The clause of the row, where the cell has one. */
  readonly nodeId: string | null;
  readonly name: string | null;
  readonly old: CellValue;
  readonly now: CellValue;
  /** Somebody typed what stands there. */
  readonly typed: boolean;
  /** Of a typed cell: what becomes of it; null: to be decided before anything is written. */
  readonly decision: 'keep' | 'replace' | null;
}

export interface FillPreview {
  readonly cells: readonly PreviewCell[];
  readonly addedSheets: readonly string[];
  /** Typed cells that nobody decided yet; the fill waits for 0. */
  readonly undecided: number;
  /** What stands in the way (errors) or is worth knowing. */
  readonly findings: readonly Finding[];
}

export interface FillOutcome {
  /** Cells that show something else now: as many as the preview announced. */
  readonly changed: number;
  readonly sheets: readonly string[];
  readonly findings: readonly Finding[];
}

/** The last fill (or fix), as long as it can be taken back. */
export interface UndoView {
  /** Of a fill; '' where something else was written. */
  readonly asOf: string;
  readonly cells: number;
  readonly sheets: readonly string[];
  /** Cells (or whole added sheets) that somebody changed since: they stay as they are. */
  readonly changed: readonly Place[];
}

/** What one sheet of a platform's export would bring into the workbook. */
export interface ImportSheet {
  readonly sheet: string;
  /** The raw-data sheet it was recognised as; null: nobody knows. */
  readonly kind: string | null;
  /** The workbook's sheet that takes the rows. */
  readonly target: string | null;
  readonly added: number;
  readonly same: number;
  /** Records that both have, with other contents. */
  readonly changed: readonly ChangedRow[];
  readonly findings: readonly Finding[];
}

/** Scores of a sheet that somebody typed and that differ from what was computed. */
export interface TypedScores {
  readonly cells: readonly {
    readonly nodeId: string;
    readonly name: string;
    readonly address: string;
    readonly typed: CellValue;
    readonly computed: number | string;
  }[];
  /** What the sheet's 合计 comes to with them, beside what was computed. */
  readonly total: Phrase | null;
}

/** What a reading of the workbook found. */
export interface Opening {
  readonly findings: readonly Finding[];
  /** The scheme the workbook belongs to, where that is known. */
  readonly scheme: string | null;
  readonly schemeFrom: 'memory' | 'recognised' | null;
  /** The workbook holds a 细则 sheet that can be its scheme. */
  readonly schemeSheet: boolean;
  readonly level: string | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly pins: Readonly<Record<string, string | null>>;
  readonly undo: UndoView | null;
}

export interface ScoredJob {
  readonly job: string;
  readonly tree: ScoreTree;
  /** What was typed into its score sheet by hand and differs; null: nothing. */
  readonly typed: (TypedScores & { readonly sheet: string }) | null;
}
