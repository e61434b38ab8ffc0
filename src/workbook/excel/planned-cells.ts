import { toA1 } from '../address';
import { cellKey } from '../cell-key';
import type { Edit } from '../edit';
import { isAsExpected, sameFormula } from '../same';
import type { CellValue } from '../snapshot';

export type CellEdit = Extract<Edit, { kind: 'setCell' }>;

/** What a cell holds now. */
export interface Standing {
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula: string | undefined;
  readonly numberFormat: string;
}

/** The cell edits of one sheet, and what stands in these cells. */
export interface SheetPlan {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly edits: readonly CellEdit[];
  /** By cellKey. */
  readonly now: ReadonlyMap<number, Standing>;
}

export const BLANK: Standing = { value: null, formula: undefined, numberFormat: 'General' };

export function standing(plan: SheetPlan, edit: CellEdit): Standing {
  return plan.now.get(cellKey(edit.row, edit.column)) ?? BLANK;
}

/** Whether an edit changes anything; writing what stands there already is never refused. */
export function isChange(edit: CellEdit, now: Standing): boolean {
  return edit.style !== undefined || edit.like !== undefined || changesContent(edit, now);
}

export function changesContent(edit: CellEdit, now: Standing): boolean {
  return !holds(now, edit);
}

/** Whether a cell holds what an edit writes. */
export function holds(now: Standing, { value, formula }: CellEdit): boolean {
  if (formula !== undefined) return now.formula !== undefined && sameFormula(now.formula, formula);
  return isAsExpected(now, value, null);
}

export function placeOf(edit: CellEdit): { sheet: string; address: string } {
  return { sheet: edit.sheet, address: toA1(edit) };
}
