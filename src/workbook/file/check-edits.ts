import { Refusal } from '../../locales';
import { areaToA1, contains, MAX_COLUMN, MAX_ROW, parseArea, toA1 } from '../address';
import type { Edit } from '../edit';
import { isAsExpected, sameValue } from '../same';
import type { Area } from '../snapshot';
import { cellFormats } from './cell-formats';
import { MAX_TEXT } from '../limits';
import { cellKey } from '../cell-key';
import type { Package } from './package';
import type { FileSheet, FileSnapshot } from './read-workbook';
import { refuse } from '../refuse';

export type CellEdit = Extract<Edit, { kind: 'setCell' }>;

/** The cell edits of one sheet that change something. */
export interface SheetEdits {
  readonly sheet: FileSheet;
  readonly edits: readonly CellEdit[];
}

/**
 * Holds cell edits against the workbook as it stands.
 * @throws Refusal for the first one that must not be made; nothing is changed before.
 */
export function checkCellEdits(
  pack: Package,
  snapshot: FileSnapshot,
  edits: readonly CellEdit[],
): SheetEdits[] {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const group = bySheet.get(edit.sheet);
    if (group === undefined) bySheet.set(edit.sheet, [edit]);
    else group.push(edit);
  }
  return [...bySheet].map(([name, group]) => {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw refuse('workbook.noSuchSheet', { sheet: name });
    if (!sheet.entry.worksheet) throw refuse('workbook.notWorksheet', { sheet: name });
    const pivots = pivotAreas(pack, sheet);
    const seen = new Set<number>();
    refusingAll(group, (edit) => {
      checkAddress(edit, seen);
      if (isChange(sheet, edit)) checkTarget(sheet, edit, pivots);
    });
    const changes = group.filter((edit) => isChange(sheet, edit));
    if (sheet.reader.facts.protected) checkLocks(pack, snapshot, sheet, changes);
    return { sheet, edits: changes };
  });
}

/** Tries every edit, so that one refusal names all cells that are in the way. */
function refusingAll(edits: readonly CellEdit[], check: (edit: CellEdit) => void): void {
  const refusals: Refusal[] = [];
  for (const edit of edits) {
    try {
      check(edit);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
  }
  const [first] = refusals;
  if (first === undefined) return;
  throw new Refusal(
    first.phrase,
    refusals.flatMap((refusal) => refusal.findings),
  );
}

function where(edit: CellEdit): { sheet: string; address: string } {
  return { sheet: edit.sheet, address: toA1(edit) };
}

function checkAddress(edit: CellEdit, seen: Set<number>): void {
  const { row, column } = edit;
  const inside = row >= 1 && row <= MAX_ROW && column >= 1 && column <= MAX_COLUMN;
  if (!inside || !Number.isInteger(row) || !Number.isInteger(column)) {
    throw refuse('workbook.badAddress', { row, column }, { sheet: edit.sheet });
  }
  const key = cellKey(row, column);
  if (seen.has(key)) throw refuse('workbook.duplicateEdit', {}, where(edit));
  seen.add(key);
}

/**
 * Writing what already stands there changes nothing, so nothing about it is refused. A formula is
 * written all the same: with it comes a fresh result, where the cached one would go as stale.
 */
function isChange(sheet: FileSheet, edit: CellEdit): boolean {
  return (
    edit.style !== undefined ||
    edit.like !== undefined ||
    edit.formula !== undefined ||
    edit.formula !== sheet.formula(edit.row, edit.column) ||
    !sameValue(edit.value, sheet.cell(edit.row, edit.column))
  );
}

export function changesContent(sheet: FileSheet, edit: CellEdit): boolean {
  return (
    edit.formula !== sheet.formula(edit.row, edit.column) ||
    !sameValue(edit.value, sheet.cell(edit.row, edit.column))
  );
}

function checkTarget(sheet: FileSheet, edit: CellEdit, pivots: readonly Area[]): void {
  const { row, column, value } = edit;
  const holds = (area: Area): boolean => contains(area, row, column);
  const now = { value: sheet.cell(row, column), formula: sheet.formula(row, column) };
  if (!isAsExpected(now, edit.expected, edit.expectedFormula)) {
    throw refuse('workbook.cellChanged', {}, where(edit));
  }
  if (typeof value === 'string' && value.length > MAX_TEXT) {
    const params = { length: value.length, limit: MAX_TEXT };
    throw refuse('workbook.textTooLong', params, where(edit));
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw refuse('workbook.notANumber', {}, where(edit));
  }
  const merge = sheet.merges.find(holds);
  if (merge !== undefined && (merge.top !== row || merge.left !== column)) {
    throw refuse('workbook.mergeCovered', { area: areaToA1(merge) }, where(edit));
  }
  checkFormulaAreas(sheet, edit);
  checkTables(sheet, edit);
  const pivot = pivots.find(holds);
  if (pivot !== undefined) {
    throw refuse('workbook.pivotTable', { area: areaToA1(pivot) }, where(edit));
  }
}

function checkFormulaAreas(sheet: FileSheet, edit: CellEdit): void {
  const filled = sheet.reader.formulas.areas.find(({ area }) =>
    contains(area, edit.row, edit.column),
  );
  if (filled === undefined) return;
  const { area, kind } = filled;
  if (kind === 'dataTable') {
    throw refuse('workbook.dataTable', { area: areaToA1(area) }, where(edit));
  }
  // An array formula in one cell is a cell like any other.
  if (area.top === area.bottom && area.left === area.right) return;
  throw refuse('workbook.arrayFormula', { area: areaToA1(area) }, where(edit));
}

function checkTables(sheet: FileSheet, edit: CellEdit): void {
  for (const { name, area, headerRows, totalRows } of sheet.tables) {
    if (!contains(area, edit.row, edit.column) || !changesContent(sheet, edit)) continue;
    if (edit.row < area.top + headerRows) {
      throw refuse('workbook.tableHeader', { table: name }, where(edit));
    }
    if (edit.row > area.bottom - totalRows) {
      throw refuse('workbook.tableTotals', { table: name }, where(edit));
    }
  }
}

function checkLocks(
  pack: Package,
  snapshot: FileSnapshot,
  sheet: FileSheet,
  edits: readonly CellEdit[],
): void {
  const formats = cellFormats(pack.bytes(sheet.entry.part), edits);
  refusingAll(edits, (edit) => {
    const format = formats.get(cellKey(edit.row, edit.column));
    if (format === undefined || snapshot.formats.locked[format] !== 0) {
      throw refuse('workbook.lockedCell', {}, where(edit));
    }
  });
}

function pivotAreas(pack: Package, sheet: FileSheet): Area[] {
  return pack
    .relationships(sheet.entry.part)
    .filter((one) => one.type === 'pivotTable' && pack.has(one.target))
    .map((one) => pack.xml(one.target).root.child('location')?.attribute('ref'))
    .map((reference) => parseArea(reference ?? ''))
    .filter((area) => area !== undefined);
}
