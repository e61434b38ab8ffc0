import { type Finding, finding, phrase, type Phrase, Refusal } from '../../locales';
import { areaToA1, contains, MAX_COLUMN, MAX_ROW, overlaps } from '../address';
import { cellKey } from '../cell-key';
import { checkSheetSpec, TakenNames } from '../check-spec';
import type { Edit } from '../edit';
import { MAX_TEXT } from '../limits';
import { isAsExpected } from '../same';
import { needsGeneral } from './cell-writes';
import { type CellEdit, changesContent, isChange, placeOf, standing } from './planned-cells';
import type { Survey, SurveyedSheet } from './survey';

/** Everything that is in the way of edits, and what a person should know before they are made. */
export function obstacles(found: Survey, edits: readonly Edit[]): Finding[] {
  const seen = new Map<string, Set<number>>();
  return [
    ...structure(found, edits),
    ...edits.flatMap((edit): Finding[] => {
      switch (edit.kind) {
        case 'setCell':
          return cellObstacles(found, edit, seen);
        case 'resizeTable':
          return tableObstacles(found, edit);
        case 'addSheet':
        case 'removeSheet':
        case 'remember':
          return [];
      }
    }),
    ...sheetObstacles(found, edits),
  ];
}

function structure(found: Survey, edits: readonly Edit[]): Finding[] {
  const changes = edits.some((edit) => edit.kind === 'addSheet' || edit.kind === 'removeSheet');
  if (!changes || !found.structureLocked) return [];
  return [finding('error', phrase('workbook.structureLocked'))];
}

function cellObstacles(found: Survey, edit: CellEdit, seen: Map<string, Set<number>>): Finding[] {
  const plan = found.plans.find((one) => one.name === edit.sheet);
  if (!found.sheets.some(({ name }) => name === edit.sheet)) {
    return [finding('error', phrase('workbook.noSuchSheet', { sheet: edit.sheet }))];
  }
  const { row, column } = edit;
  const whole = Number.isInteger(row) && Number.isInteger(column);
  if (!whole || row < 1 || row > MAX_ROW || column < 1 || column > MAX_COLUMN) {
    const message = phrase('workbook.badAddress', { row, column });
    return [finding('error', message, { sheet: edit.sheet })];
  }
  const keys = seen.get(edit.sheet) ?? new Set();
  seen.set(edit.sheet, keys);
  const key = cellKey(row, column);
  const error = (message: Phrase): Finding[] => [finding('error', message, placeOf(edit))];
  if (keys.has(key)) return error(phrase('workbook.duplicateEdit'));
  keys.add(key);
  if (plan === undefined || !isChange(edit, standing(plan, edit))) return [];
  const problem = cellProblem(plan, edit, key);
  if (problem !== undefined) return error(problem);
  if (!plan.outOfSight.has(key)) return [];
  return [finding('hint', phrase('workbook.hiddenRow'), placeOf(edit))];
}

function cellProblem(plan: SurveyedSheet, edit: CellEdit, key: number): Phrase | undefined {
  const { row, column, value } = edit;
  const now = standing(plan, edit);
  if (!isAsExpected(now, edit.expected, edit.expectedFormula)) {
    return phrase('workbook.cellChanged');
  }
  if (typeof value === 'string' && value.length > MAX_TEXT) {
    return phrase('workbook.textTooLong', { length: value.length, limit: MAX_TEXT });
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return phrase('workbook.notANumber');
  const merge = plan.layout.merges.find((area) => contains(area, row, column));
  if (merge !== undefined && (merge.top !== row || merge.left !== column)) {
    return phrase('workbook.mergeCovered', { area: areaToA1(merge) });
  }
  if (plan.spilled.has(key))
    return phrase('workbook.arrayFormula', { area: areaToA1(areaAt(edit)) });
  if (changesContent(edit, now)) {
    const table = plan.layout.tables.find(({ area }) => contains(area, row, column));
    if (table !== undefined && row < table.area.top + table.headerRows) {
      return phrase('workbook.tableHeader', { table: table.name });
    }
    if (table !== undefined && row > table.area.bottom - table.totalRows) {
      return phrase('workbook.tableTotals', { table: table.name });
    }
  }
  if (plan.isProtected && plan.locked.has(key)) return phrase('workbook.lockedCell');
  const blocked = !plan.canFormat && needsGeneral(edit, now.numberFormat);
  return blocked ? phrase('excel.textFormat') : undefined;
}

function areaAt({ row, column }: CellEdit): {
  top: number;
  left: number;
  bottom: number;
  right: number;
} {
  return { top: row, left: column, bottom: row, right: column };
}

function tableObstacles(found: Survey, edit: Extract<Edit, { kind: 'resizeTable' }>): Finding[] {
  const where = { sheet: edit.sheet };
  const plan = found.plans.find((one) => one.name === edit.sheet);
  if (plan === undefined)
    return [finding('error', phrase('workbook.noSuchSheet', { sheet: edit.sheet }))];
  const { tables, merges } = plan.layout;
  const table = tables.find((one) => one.name === edit.table);
  if (table?.area.bottom !== edit.expected || table.totalRows > 0) {
    return [finding('error', phrase('workbook.tableChanged', { table: edit.table }), where)];
  }
  const area = { ...table.area, bottom: edit.bottom };
  const others = [...merges, ...tables.filter((one) => one !== table).map((one) => one.area)];
  const fits = edit.bottom > area.top && edit.bottom <= MAX_ROW;
  if (fits && !others.some((other) => overlaps(other, area))) return [];
  const message = phrase('workbook.tableBlocked', { table: edit.table, row: edit.bottom });
  return [finding('error', message, where)];
}

/** Sheets that come and go: their names, their specs, and that one stays in view. */
function sheetObstacles(found: Survey, edits: readonly Edit[]): Finding[] {
  const result: Finding[] = [];
  const taken = new TakenNames();
  for (const { name } of found.sheets) taken.addSheet(name);
  for (const name of found.takenNames) taken.addName(name);
  const doomed = new Set<string>();
  for (const edit of edits) {
    try {
      if (edit.kind === 'addSheet') {
        if (edit.after !== undefined && !taken.hasSheet(edit.after)) {
          throw new Refusal(phrase('workbook.noSuchSheet', { sheet: edit.after }));
        }
        checkSheetSpec(edit.sheet, taken);
        checkCells(edit.sheet.rows.flat().map((cell) => cell?.value ?? null));
      } else if (edit.kind === 'removeSheet') {
        doomed.add(edit.name);
        if (!found.sheets.some(({ name }) => name === edit.name)) {
          throw new Refusal(phrase('workbook.noSuchSheet', { sheet: edit.name }));
        }
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { findings, phrase: message } = error;
      result.push(...(findings.length > 0 ? findings : [finding('error', message)]));
    }
  }
  const stays = found.sheets.some(({ name, hidden }) => !hidden && !doomed.has(name));
  if (!stays) result.push(finding('error', phrase('workbook.noSheets')));
  return result;
}

/** @throws Refusal for a value that no cell can hold. */
function checkCells(values: readonly unknown[]): void {
  for (const value of values) {
    if (typeof value === 'string' && value.length > MAX_TEXT) {
      throw new Refusal(phrase('workbook.textTooLong', { length: value.length, limit: MAX_TEXT }));
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new Refusal(phrase('workbook.notANumber'));
    }
  }
}

/** @throws Refusal that names everything that is in the way. */
export function refuseObstacles(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first !== undefined) throw new Refusal(first.message, errors);
}
