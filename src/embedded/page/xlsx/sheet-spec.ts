import type { CellSpec, CellStyle, SheetSpec } from '../../../workbook';
import { MEMORY_NAMESPACE, memoryOfXml } from '../../../workbook/memory';
import type { HostCell, HostModel, HostSheet } from '../../model';

/** What the product remembers in this workbook. */
export function memoryOf(model: HostModel): string | null {
  for (const { namespace, xml } of model.xmlParts.values()) {
    const memory = namespace === MEMORY_NAMESPACE ? memoryOfXml(xml) : null;
    if (memory !== null) return memory;
  }
  return null;
}

export function styleOf({ style, numberFormat }: HostCell): CellStyle {
  return numberFormat === 'General' ? style : { ...style, numberFormat };
}

/** A sheet of the host as a sheet to be made. */
export function specOf(sheet: HostSheet): SheetSpec {
  const { bottom, right } = sheet.used(true) ?? { bottom: 0, right: 0 };
  const rows: (CellSpec | null)[][] = [];
  for (let row = 1; row <= bottom; row += 1) {
    const cells: (CellSpec | null)[] = [];
    for (let column = 1; column <= right; column += 1) cells.push(cellOf(sheet.cell(row, column)));
    rows.push(cells);
  }
  const lastWidth = Math.max(0, ...sheet.columnWidths.keys());
  return {
    name: sheet.name,
    rows,
    columnWidths: Array.from(
      { length: lastWidth },
      (_none, index) => sheet.columnWidths.get(index + 1) ?? DEFAULT_WIDTH,
    ),
    rowHeights: sheet.rowHeights,
    merges: sheet.merges,
    tables: sheet.tables.map(({ name, area, style }) => ({
      name,
      area,
      columns: headersOf(sheet, area),
      ...(style === undefined ? {} : { style }),
    })),
    validations: sheet.validations,
    ...(sheet.freeze === null ? {} : { freeze: sheet.freeze }),
    ...(sheet.print === null ? {} : { print: sheet.print }),
    ...(sheet.tabColor === null ? {} : { tabColor: sheet.tabColor }),
    hidden: sheet.visibility !== 'visible',
  };
}

/** Characters: what Excel takes where a file says nothing. */
const DEFAULT_WIDTH = 8.43;

function cellOf(cell: HostCell): CellSpec | null {
  const style = styleOf(cell);
  const plain = Object.keys(style).length === 0;
  if (cell.value === null && cell.formula === null && plain) return null;
  return {
    value: cell.value,
    ...(cell.formula === null ? {} : { formula: cell.formula }),
    ...(plain ? {} : { style }),
  };
}

function headersOf(
  sheet: HostSheet,
  area: { readonly top: number; readonly left: number; readonly right: number },
): readonly string[] {
  const headers: string[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const { value } = sheet.cell(area.top, column);
    headers.push(typeof value === 'string' ? value : '');
  }
  return headers;
}
