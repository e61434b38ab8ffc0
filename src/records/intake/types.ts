import type { Edit, Snapshot } from '../../workbook';
import type { Finding } from '../../locales';
import type { Mapping } from '../read/options';
import type { RecognisedSheet } from '../recognise';

/** Whose word counts where an export contradicts the workbook: the workbook's or the export's. */
export type Decision = 'keep' | 'take';

/** A platform's export, or another sheet of the same workbook. */
export interface ImportSource {
  readonly snapshot: Snapshot;
  readonly sheet: string;
}

export interface ImportOptions {
  /** The raw-data sheet that the rows belong to; left out: it is recognised. */
  readonly kind?: string;
  /** The names of the workbook that takes the rows. */
  readonly mapping?: Mapping;
  /** The names of the export, as a person corrected them. */
  readonly sourceMapping?: Mapping;
  /** By row of the export, for rows that differ. */
  readonly decisions?: ReadonlyMap<number, Decision>;
  /** For rows that differ and of which nobody decided; left out: keep. */
  readonly otherwise?: Decision;
}

export interface AddedRow {
  readonly sourceRow: number;
  readonly targetRow: number;
}

/** One cell in which the export says something that the workbook does not. Shown to the user, never kept or logged. */
export interface Difference {
  /** Canonical name of the column. */
  readonly column: string;
  readonly sourceAddress: string;
  readonly targetAddress: string;
  /** What stands in the workbook, as people read it; '' for an empty cell, which the export would complete. */
  readonly now: string;
  readonly then: string;
  /** A formula stands there, which is never written over. */
  readonly formula: boolean;
}

/** A record that both have, with other contents. */
export interface ChangedRow {
  readonly sourceRow: number;
  readonly targetRow: number;
  readonly decision: Decision;
  readonly differences: readonly Difference[];
}

/** What an import would do; nothing is done before its edits are applied. */
export interface ImportPlan {
  /** The raw-data sheet that the export was recognised as; null where that is for a person to say. */
  readonly kind: string | null;
  /** How the export's columns were understood. */
  readonly source: RecognisedSheet | null;
  /** The sheet that takes the rows, by its name in the workbook. */
  readonly target: string | null;
  readonly edits: readonly Edit[];
  readonly added: readonly AddedRow[];
  /** Rows that the workbook has already. */
  readonly same: number;
  readonly changed: readonly ChangedRow[];
  readonly findings: readonly Finding[];
}
