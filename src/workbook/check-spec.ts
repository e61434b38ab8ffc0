import { areaToA1, overlaps } from './address';
import type { SheetSpec, TableSpec, ValidationSpec } from './sheet-spec';
import type { Area } from './snapshot';
import { MAX_TEXT } from './limits';
import { refuse } from './refuse';

const MAX_PROMPT = 255;
const MAX_TITLE = 32;
const MAX_LIST = 255;

/** Names that are taken in a workbook, compared as Excel does: without regard to case. */
export class TakenNames {
  private readonly sheets = new Set<string>();
  private readonly names = new Set<string>();

  addSheet(sheet: string): void {
    this.sheets.add(fold(sheet));
  }

  addName(name: string): void {
    this.names.add(fold(name));
  }

  hasSheet(sheet: string): boolean {
    return this.sheets.has(fold(sheet));
  }

  hasName(name: string): boolean {
    return this.names.has(fold(name));
  }
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** @throws Refusal where Excel would not open the sheet, or repair it. Claims the names it uses. */
export function checkSheetSpec(spec: SheetSpec, taken: TakenNames): void {
  if (!isSheetName(spec.name)) throw refuse('workbook.badSheetName', { sheet: spec.name });
  if (taken.hasSheet(spec.name)) throw refuse('workbook.sheetNameTaken', { sheet: spec.name });
  taken.addSheet(spec.name);
  const tables = spec.tables ?? [];
  for (const table of tables) checkTable(spec, table, taken);
  checkOverlaps(spec, [...(spec.merges ?? []), ...tables.map((table) => table.area)]);
  for (const validation of spec.validations ?? []) checkValidation(spec, validation);
}

function isSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[[\]:*?/\\\u0000-\u001f]|^'|'$/.test(name);
}

function isTableName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\]*$/u.test(name)) return false;
  return !/^(?:[A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name);
}

function checkTable(spec: SheetSpec, table: TableSpec, taken: TakenNames): void {
  const where = { sheet: spec.name, address: areaToA1(table.area) };
  if (!isTableName(table.name)) throw refuse('workbook.badTableName', { table: table.name }, where);
  if (taken.hasName(table.name)) {
    throw refuse('workbook.tableNameTaken', { table: table.name }, where);
  }
  taken.addName(table.name);
  const { top, left, right, bottom } = table.area;
  const header = table.columns.map((_, index) => spec.rows[top - 1]?.[left - 1 + index]?.value);
  const different = new Set(table.columns.map(fold)).size === table.columns.length;
  const same = table.columns.every((column, index) => column !== '' && header[index] === column);
  const fits = table.columns.length === right - left + 1 && bottom > top;
  if (!different || !same || !fits) {
    throw refuse('workbook.tableColumns', { table: table.name }, where);
  }
}

function checkOverlaps(spec: SheetSpec, areas: readonly Area[]): void {
  // Sorted by their top, so that each is compared with its neighbours in height only.
  const sorted = [...areas].sort((one, other) => one.top - other.top);
  sorted.forEach((area, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.top > area.bottom) break;
      if (!overlaps(area, other)) continue;
      const both = `${areaToA1(area)}, ${areaToA1(other)}`;
      throw refuse(
        'workbook.areaOverlap',
        { area: both },
        { sheet: spec.name, address: areaToA1(other) },
      );
    }
  });
}

function checkValidation(spec: SheetSpec, validation: ValidationSpec): void {
  const where = { sheet: spec.name, address: areaToA1(validation.area) };
  const limits = [
    [validation.promptTitle, MAX_TITLE],
    [validation.prompt, MAX_PROMPT],
    [validation.errorMessage, MAX_PROMPT],
  ] as const;
  for (const [text, limit] of limits) {
    if (text === undefined || text.length <= limit) continue;
    throw refuse('workbook.promptTooLong', { length: text.length, limit }, where);
  }
  if (validation.list === undefined || validation.listFormula !== undefined) return;
  const length = validation.list.join(',').length;
  const unlistable = validation.list.some((item) => item.includes(',') || item.length > MAX_TEXT);
  if (length > MAX_LIST || unlistable) {
    throw refuse('workbook.listTooLong', { length, limit: MAX_LIST }, where);
  }
}
