import { type HostOptions } from '../../../src/embedded/host';
import type { MemoryModel } from '../../../src/embedded/model';
import type { CellValue, Edit, LiveWorkbook, SheetSpec } from '../../../src/workbook';
import { openExcelWorkbook } from '../../../src/workbook/excel';
import { createWorkbookFile } from '../../../src/workbook/file';
import { openHost } from '../contract/adapters';

export interface Opened {
  readonly model: MemoryModel;
  readonly workbook: LiveWorkbook;
}

/** Sheets that are open in the embedded host. */
export async function openSheets(
  sheets: readonly SheetSpec[],
  options: HostOptions = {},
): Promise<Opened> {
  const { model } = await openHost(createWorkbookFile({ sheets }), options);
  return { model, workbook: openExcelWorkbook() };
}

/** A sheet 表 of so many rows and columns of numbers. */
export function numbers(rows: number, columns: number): SheetSpec {
  return {
    name: '表',
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => ({ value: row * columns + column })),
    ),
  };
}

type SetCell = Extract<Edit, { kind: 'setCell' }>;

export function set(
  row: number,
  column: number,
  value: CellValue,
  expected: CellValue = null,
  more: Partial<SetCell> = {},
): Edit {
  return { kind: 'setCell', sheet: '表', row, column, value, expected, ...more };
}

/** Everything in the model that a failed fill must leave as it was. */
export function stateOf(model: MemoryModel): unknown {
  return {
    parts: [...model.xmlParts.values()],
    properties: [...model.properties],
    sheets: model.sheets.map((sheet) => {
      const used = sheet.used(true);
      const cells: unknown[] = [];
      for (let row = 1; row <= (used?.bottom ?? 0); row += 1) {
        for (let column = 1; column <= (used?.right ?? 0); column += 1) {
          const { value, formula, numberFormat, style } = sheet.cell(row, column);
          const looks = Object.entries(style).filter(([name, one]) => !isDefault(name, one));
          const plain = value === null && formula === null && numberFormat === 'General';
          if (!plain || looks.length > 0) {
            cells.push([row, column, formula ?? value, numberFormat, looks.sort()]);
          }
        }
      }
      return {
        name: sheet.name,
        heights: [...sheet.rowHeights].filter(([, height]) => height !== 15),
        tables: sheet.tables.map(({ name, area }) => [name, area]),
        cells,
      };
    }),
  };
}

/** What a look says that is written back although nobody had set it. */
function isDefault(name: string, look: unknown): boolean {
  const standard: Readonly<Record<string, unknown>> = {
    locked: true,
    size: 11,
    font: '等线',
    color: '000000',
    vertical: 'bottom',
  };
  return look === undefined || look === (standard[name] ?? false);
}
