import type { Finding, Phrase } from '../../locales';
import type { HeaderBand } from '../read/header';
import type { Mapping } from '../read/options';

/** `sure`: applied by itself. `unsure`: shown with its candidates for a person to decide. `none`: nothing fits. */
export type Certainty = 'sure' | 'unsure' | 'none';

/** Something that a header or a sheet may be, with how likely (0 … 1) and why. */
export interface RecognisedAs {
  /** Canonical name of a column or a sheet. */
  readonly name: string;
  readonly confidence: number;
  readonly why: Phrase;
}

/** One column of a sheet of the workbook. */
export interface RecognisedColumn {
  /** From 1. */
  readonly column: number;
  /** What people read above the column. */
  readonly header: string;
  /** How a mapping or a correction names it (`决定日期`, `立案/日期`, `日期@2`). */
  readonly reference: string;
  readonly certainty: Certainty;
  /** The dictionary's column, where it is sure. */
  readonly name: string | null;
  /** The likeliest first; where it is sure, the one that it is. */
  readonly candidates: readonly RecognisedAs[];
  /** Whether a mapping has to say so, because the reader would not find it by itself. */
  readonly needsMapping: boolean;
}

/** One sheet of the workbook. */
export interface RecognisedSheet {
  /** Its name in the workbook. */
  readonly sheet: string;
  readonly hidden: boolean;
  readonly certainty: Certainty;
  /** The dictionary's sheet, where it is sure. */
  readonly kind: string | null;
  /** The likeliest first. */
  readonly candidates: readonly RecognisedAs[];
  /** Of the likeliest candidate; null where nothing fits. */
  readonly header: HeaderBand | null;
  /** Rows that hold a record, of the likeliest candidate. */
  readonly records: number;
  /** Every column that has a header, seen as a column of the likeliest candidate. */
  readonly columns: readonly RecognisedColumn[];
  /** Columns of the dictionary that no header surely is. */
  readonly missing: readonly string[];
}

/** Which sheet of the workbook holds a sheet of the dictionary. */
export interface RecognisedKind {
  readonly kind: string;
  /** The sheet that is read; null where there is none, or where that is for a person to say. */
  readonly sheet: string | null;
  /** Further sheets that are surely of this kind but are not read: to be imported into the one that is. */
  readonly also: readonly string[];
  /** Sheets that may be it. */
  readonly perhaps: readonly string[];
}

export interface RawRecognition {
  /** In the workbook's order, without those that were to be ignored. */
  readonly sheets: readonly RecognisedSheet[];
  /** In the dictionary's order. */
  readonly kinds: readonly RecognisedKind[];
  readonly findings: readonly Finding[];
  /** What the workbook remembered before. */
  readonly mapping: Mapping;
}

export interface RecogniseOptions {
  /** What the workbook remembers; it wins over everything that is recognised. */
  readonly mapping?: Mapping;
  /** Names of sheets that hold no raw data: score sheets, the guide. */
  readonly ignore?: readonly string[];
}

/** What a person says of the workbook's sheets and columns. */
export interface MappingCorrections {
  /** Sheet of the workbook → sheet of the dictionary; null: it is none. */
  readonly sheets?: Readonly<Record<string, string | null>>;
  /** Sheet of the workbook → `reference` of a column → column of the dictionary; null: it is none. */
  readonly columns?: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}
