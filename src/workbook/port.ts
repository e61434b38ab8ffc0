import type { Finding } from '../locales';
import type { Edit } from './edit';
import type { Snapshot } from './snapshot';

/** How long work reports what it has done, and how it is told to stop. */
export interface Work {
  /** The share that is done, 0 … 1. */
  readonly onProgress?: (share: number) => void;
  /** Aborted: the work stops with `signal.reason`, and what it had changed is as it was before. */
  readonly signal?: AbortSignal;
  /** Excel keeps the work waiting, most likely because a cell is being edited: 请先完成单元格编辑. */
  readonly onWaiting?: () => void;
}

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
  /** @throws Refusal where it cannot be read; the signal's reason when it is aborted. */
  read(work?: Work): Promise<Snapshot>;
  /**
   * What stands in the way of these edits: errors that `apply` would refuse with (a protected sheet, a
   * cell that changed since), warnings and hints that a person should see first (hidden or filtered rows).
   */
  preflight(edits: readonly Edit[]): Promise<readonly Finding[]>;
  /** All edits or none. @throws Refusal when a cell is not what the plan expected. */
  apply(edits: readonly Edit[], work?: Work): Promise<ApplyReport>;
}

/** A cell or an area of a sheet: `集体自评`, `H7` or `A2:H2`. */
export interface SheetArea {
  readonly sheet: string;
  readonly address: string;
}

/** A workbook that somebody is looking at: Excel, or the embedded host. */
export interface LiveWorkbook extends Workbook {
  /** Shows a place to the user: activates the sheet and selects the cells. @throws Refusal */
  reveal(place: SheetArea): Promise<void>;
  /** What the user has selected now; null where it is no single area of cells. */
  selection(): Promise<SheetArea | null>;
  /**
   * Puts a formula (without the leading `=`) into a cell that holds nothing and answers what it calculates to.
   * @throws Refusal where the cell is occupied or protected.
   */
  insertFormula(place: SheetArea, formula: string): Promise<LiveValue>;
  /** Values of an area, row by row, for a preview. @throws Refusal for an area of more than 10 thousand cells. */
  values(place: SheetArea): Promise<readonly (readonly LiveValue[])[]>;
  /** Called after cells changed, whoever changed them; answers how to stop listening. */
  onChanged(listener: () => void): Promise<() => void>;
  /** Opens another workbook beside this one. @throws Refusal where the host cannot. */
  openNew(bytes: Uint8Array): Promise<void>;
}

/** A calculated cell: a blank cell is null. */
export type LiveValue = string | number | boolean | null | { readonly error: string };
