import type { Fraction } from '../../exact';
import type { Finding, Language } from '../../locales';
import type { RecordSet } from '../../records';
import type { LoadedScheme } from '../../scoring';
import type { CellValue, Edit, Snapshot } from '../../workbook';
import type { Memory, RememberedSheet, WrittenCell } from '../memory';
import { sumFormula } from '../score-sheet';
import type { FillPolicy } from './cells';
import type { RowOutcome } from './outcome';

/** A row of a score sheet: what stood there, what was computed, what stands there afterwards. */
export interface FilledRow {
  readonly sheet: string;
  readonly row: number;
  readonly nodeId: string;
  readonly name: string;
  readonly old: CellValue;
  readonly computed: Fraction;
  readonly written: CellValue;
  /** 自评得分 was filled in by hand, */
  readonly typed: boolean;
  /** … and stays. */
  readonly kept: boolean;
}

export interface FilledTable {
  readonly edits: readonly Edit[];
  readonly rows: readonly FilledRow[];
  readonly findings: readonly Finding[];
  readonly remembered: RememberedSheet;
  /** The sheet's name until now. */
  readonly oldName: string;
  readonly written: readonly WrittenCell[];
}

/** What a sheet's fill comes to, besides where it stands. */
export type Filled = Omit<FilledTable, 'remembered' | 'oldName'>;

export interface FillContext {
  readonly snapshot: Snapshot;
  readonly scheme: LoadedScheme;
  readonly memory: Memory;
  readonly policy: FillPolicy;
  readonly language: Language;
  readonly records: RecordSet | null;
}

/** The plain sum of a sheet's scores; null where the table gives no points. */
export function formulaOf({ header, total, columns }: RememberedSheet): string | null {
  return total === null ? null : sumFormula(columns.score, header + 1, total - 1);
}

export function rowOf(
  sheet: string,
  { rows }: RememberedSheet,
  { node, computed }: RowOutcome,
  old: CellValue,
  written: CellValue,
): FilledRow {
  const { id: nodeId, name } = node;
  const row = rows[nodeId] ?? 0;
  return { sheet, row, nodeId, name, old, computed, written, typed: false, kept: false };
}
