import type { CellStyle, CellValue, Edit, SheetSnapshot } from '../../../workbook';
import { sameValue } from '../../../workbook/same';
import type { CellLook, SheetAppearance } from '../../../workbook/file';
import type { HostCell, HostModel, HostSheet } from '../../model';
import type { XlsxSource } from './open-xlsx';
import type { SaveOptions } from './save-xlsx';
import { memoryOf, specOf, styleOf } from './sheet-spec';

/** What is to be written into the file so that it holds what the model holds. */
export function differences(
  model: HostModel,
  source: XlsxSource,
  { isFilled = () => false }: SaveOptions,
): readonly Edit[] {
  const edits: Edit[] = [];
  let before: string | undefined;
  for (const sheet of model.sheets) {
    const name = source.sheetNames.get(sheet.id);
    if (name === undefined) {
      const added = { kind: 'addSheet', sheet: specOf(sheet) } as const;
      edits.push(before === undefined ? added : { ...added, after: before });
      before = sheet.name;
      continue;
    }
    before = name;
    const index = source.snapshot.sheets.findIndex((one) => one.name === name);
    const original = source.snapshot.sheets[index];
    const looks = source.appearance.sheets[index];
    if (original === undefined || looks === undefined) continue;
    edits.push(...resizedTables(sheet, original));
    edits.push(...changedCells(sheet, original, looks, isFilled));
  }
  const kept = new Set(model.sheets.map((sheet) => source.sheetNames.get(sheet.id)));
  for (const sheet of source.snapshot.sheets) {
    if (!kept.has(sheet.name)) edits.push(removal(sheet));
  }
  const memory = memoryOf(model);
  if (memory !== source.snapshot.memory) edits.push({ kind: 'remember', memory });
  return edits;
}

function resizedTables(sheet: HostSheet, original: SheetSnapshot): readonly Edit[] {
  return sheet.tables.flatMap((table): readonly Edit[] => {
    const before = original.tables.find((one) => one.name === table.name);
    if (before === undefined || before.area.bottom === table.area.bottom) return [];
    return [
      {
        kind: 'resizeTable',
        sheet: original.name,
        table: table.name,
        bottom: table.area.bottom,
        expected: before.area.bottom,
      },
    ];
  });
}

function* changedCells(
  sheet: HostSheet,
  original: SheetSnapshot,
  looks: SheetAppearance,
  isFilled: NonNullable<SaveOptions['isFilled']>,
): Iterable<Edit> {
  const used = sheet.used(true);
  const bottom = Math.max(used?.bottom ?? 0, original.rowCount);
  const right = Math.max(used?.right ?? 0, original.columnCount);
  for (let row = 1; row <= bottom; row += 1) {
    const height = sheet.rowHeights.get(row);
    const higher = height !== undefined && height !== looks.rowHeights.get(row);
    for (let column = 1; column <= right; column += 1) {
      const cell = sheet.cell(row, column);
      const value = cell.value === '' ? null : cell.value;
      const was = original.cell(row, column);
      const formulaWas = original.formula(row, column) ?? null;
      const restyled = isRestyled(cell, looks.look(row, column));
      if (!restyled && isUnchanged(cell, value, was, formulaWas)) continue;
      if (cell.formula === null && isFilled(sheet.id, row, column)) continue;
      yield {
        kind: 'setCell',
        sheet: original.name,
        row,
        column,
        value,
        ...(cell.formula === null ? {} : { formula: cell.formula }),
        ...(restyled ? { style: styleOf(cell) } : {}),
        ...(higher ? { rowHeight: height } : {}),
        expected: was,
        expectedFormula: formulaWas,
      };
    }
  }
}

/** A formula that stayed is left to the file: its result is calculated anew where it is opened. */
function isUnchanged(
  cell: HostCell,
  value: CellValue,
  was: CellValue,
  formulaWas: string | null,
): boolean {
  if (cell.formula !== formulaWas) return false;
  return cell.formula !== null || sameValue(value, was === '' ? null : was);
}

function isRestyled(cell: HostCell, look: CellLook | undefined): boolean {
  const { style = {}, numberFormat = 'General' } = look ?? {};
  return cell.numberFormat !== numberFormat || !sameStyle(cell.style, style);
}

const STYLE_KEYS = [
  ...(['bold', 'size', 'color', 'fill', 'font', 'border', 'wrap'] as const),
  ...(['horizontal', 'vertical', 'locked'] as const),
];

function sameStyle(one: Partial<CellStyle>, other: CellStyle): boolean {
  return STYLE_KEYS.every((key) => one[key] === other[key]);
}

function removal(sheet: SheetSnapshot): Edit {
  const expected: { row: number; column: number; value: CellValue; formula?: string }[] = [];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const value = sheet.cell(row, column);
      const formula = sheet.formula(row, column);
      if (value === null && formula === undefined) continue;
      expected.push({ row, column, value, ...(formula === undefined ? {} : { formula }) });
    }
  }
  return { kind: 'removeSheet', name: sheet.name, expected };
}
