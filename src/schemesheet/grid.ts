import type { SheetKey } from './names';

/** A sheet of a scheme as texts, before it is drawn. */
export interface Grid {
  readonly key: SheetKey;
  readonly headers: readonly string[];
  readonly rows: readonly ReadonlyMap<string, string | number>[];
}

/** A sheet of a scheme as it was read. */
export interface ReadSheet {
  readonly key: SheetKey;
  /** Its name in the workbook. */
  readonly name: string;
  /** Header → column, from 1. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly ReadSheetRow[];
}

export interface ReadSheetRow {
  /** From 1. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

export type ReadSheets = ReadonlyMap<SheetKey, ReadSheet>;
