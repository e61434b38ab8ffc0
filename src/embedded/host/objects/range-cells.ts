import { type Area, isCellError } from '../../../workbook';
import type { CellChange, HostCell, HostSheet } from '../../model';
import { invalidArgument } from '../host-error';
import { MAX_READ_CELLS } from '../options';
import type { RangeTarget } from '../range-target';
import { rowsIn, spread } from '../rules/array-size';
import { assertAnchors } from '../rules/merged-cells';
import { assertUnlocked, assertUnprotected } from '../rules/protection';
import { assertNotTooLarge } from '../rules/size';
import { shownText } from '../shown-text';
import { type HostState, sheetOf } from '../state';
import { type Typed, typed } from '../typed-value';
import type { Json } from '../wire';
import { cellCount, within } from '../within';

/** A table of one thing a cell; null where the area is too large to be read. */
export function grid(
  target: RangeTarget,
  host: HostState,
  read: (cell: HostCell, sheet: HostSheet) => Json,
): Json {
  const sheet = sheetOf(host, target.sheetId);
  const [area] = target.areas;
  if (cellCount(area) > MAX_READ_CELLS) return null;
  return Array.from({ length: rowsIn(area) }, (_, index) => {
    const row: Json[] = [];
    for (let column = area.left; column <= area.right; column++) {
      row.push(read(sheet.cell(area.top + index, column), sheet));
    }
    return row;
  });
}

export function valueOf(cell: HostCell): Json {
  if (cell.value === null) return '';
  return isCellError(cell.value) ? cell.value.error : cell.value;
}

export function formulaOf(cell: HostCell): Json {
  return cell.formula === null ? valueOf(cell) : `=${cell.formula}`;
}

export function valueTypeOf(cell: HostCell): string {
  if (cell.value === null) return cell.formula === null ? 'Empty' : 'String';
  if (isCellError(cell.value)) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}

export function textOf(cell: HostCell, date1904: boolean): string {
  return shownText(cell.value, cell.numberFormat, date1904);
}

/** `values` and `formulas` differ in nothing when they are written. Null leaves a cell as it is. */
export function writeCells(target: RangeTarget, input: Json, host: HostState): void {
  const sheet = sheetOf(host, target.sheetId);
  const [area] = target.areas;
  const at = spread(input, area);
  assertNotTooLarge(area);
  assertUnlocked(sheet, area);
  const changes: CellChange[] = [];
  for (const { row, column } of within(area)) {
    const value = at(row, column);
    if (value === null) continue;
    const { numberFormat } = sheet.cell(row, column);
    const entry = typed(value, numberFormat, host.options.year ?? 2025, host.model.date1904);
    changes.push({ row, column, ...entered(entry, numberFormat) });
  }
  assertAnchors(sheet, changes);
  host.model.setCells(sheet.id, changes, 'addin');
}

function entered(entry: Typed, before: string): Omit<CellChange, 'row' | 'column'> {
  const { value, formula, numberFormat } = entry;
  if (numberFormat === undefined || before !== 'General') return { value, formula };
  return { value, formula, numberFormat };
}

export function writeFormats(target: RangeTarget, input: Json, host: HostState): void {
  assertUnprotected(sheetOf(host, target.sheetId), 'NumberFormat', 'allowFormatCells', host);
  writeEach(target, input, host, (format) => {
    if (typeof format !== 'string') throw invalidArgument('NumberFormat');
    return { numberFormat: format };
  });
}

type CellWriter = (value: Json, cell: HostCell) => Omit<CellChange, 'row' | 'column'>;

/** Writes one property of the cells' looks. */
export function writeEach(
  target: RangeTarget,
  input: Json,
  host: HostState,
  change: CellWriter,
): void {
  const sheet = sheetOf(host, target.sheetId);
  for (const area of target.areas) {
    const at = spread(input, area);
    assertNotTooLarge(area);
    host.model.setCells(sheet.id, changesIn(sheet, area, at, change), 'addin');
  }
}

function changesIn(
  sheet: HostSheet,
  area: Area,
  at: (row: number, column: number) => Json,
  change: CellWriter,
): CellChange[] {
  const changes: CellChange[] = [];
  for (const { row, column } of within(area)) {
    const value = at(row, column);
    if (value !== null) changes.push({ row, column, ...change(value, sheet.cell(row, column)) });
  }
  return changes;
}
