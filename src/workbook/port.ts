import type { Finding } from '../locales';
import type { Edit } from './edit';
import type { Snapshot } from './snapshot';

export interface ApplyReport {
  /** Cells whose content changed. */
  readonly changed: number;
  /** What is not as it was besides the planned cells (empty when everything was kept). */
  readonly losses: readonly Finding[];
  /** What is as it should be but worth knowing: hidden rows, charts that refresh on opening. */
  readonly notes: readonly Finding[];
}

/**
 * A workbook, wherever it lives: a file, Excel, or the embedded host. Everything that touches one is
 * read → pure functions → edits → apply.
 */
export interface Workbook {
  read(): Promise<Snapshot>;
  /** All edits or none. @throws Refusal when a cell is not what the plan expected. */
  apply(edits: readonly Edit[]): Promise<ApplyReport>;
}
