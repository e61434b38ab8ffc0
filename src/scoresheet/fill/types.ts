import type { Fraction } from '../../exact';
import type { Finding, Language, Phrase } from '../../locales';
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
  /** The same as the cell would say it: a figure, or 未填, 待评 and the like. */
  readonly computedCell: number | string;
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
  /** What 合计 of the sheet comes to where typed scores stay, beside what was computed. */
  readonly total: Phrase | null;
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
  outcome: RowOutcome,
  old: CellValue,
  written: CellValue,
): FilledRow {
  const { computed, written: computedCell } = outcome;
  const { id: nodeId, name } = outcome.node;
  return {
    sheet,
    row: rows[nodeId] ?? 0,
    nodeId,
    name,
    old,
    computed,
    computedCell,
    written,
    typed: false,
    kept: false,
  };
}
