import type { CellSpec, SheetSpec, TableSpec } from '../../../src/workbook';
import { type Cell, type Row, cellSpec } from '../rows/cells';

/** The sheet's one table. */
export function tableIn(sheet: SheetSpec): TableSpec {
  const [table] = sheet.tables ?? [];
  if (table === undefined) throw new RangeError(`${sheet.name} has no table`);
  return table;
}

/** A cell in the format of its column; the cell's own format wins. */
export function styled(cell: Cell, like: CellSpec | null | undefined): CellSpec {
  const spec = cellSpec(cell);
  const style = { ...like?.style, ...spec.style };
  return Object.keys(style).length === 0 ? spec : { ...spec, style };
}

/** The template's sheet with its table holding these rows. */
export function filled(sheet: SheetSpec, rows: readonly Row[]): SheetSpec {
  const table = tableIn(sheet);
  const { columns, area } = table;
  const unknown = rows.flatMap((row) => Object.keys(row).filter((key) => !columns.includes(key)));
  if (unknown.length > 0) throw new RangeError(`${sheet.name} has no ${unknown.join('、')}`);
  const pattern = sheet.rows[area.top] ?? [];
  const body = rows.map((row) =>
    columns.map((column, index) => styled(row[column] ?? null, pattern[index])),
  );
  return {
    ...sheet,
    rows: [...sheet.rows.slice(0, area.top), ...body],
    tables: [{ ...table, area: { ...area, bottom: area.top + rows.length } }],
  };
}

/** The sheet with one more column of the office's own at the right end of its table. */
export function withColumn(
  sheet: SheetSpec,
  header: string,
  cell: (row: number) => CellSpec,
): SheetSpec {
  const table = tableIn(sheet);
  const { top, bottom, right } = table.area;
  return {
    ...sheet,
    rows: sheet.rows.map((cells, index) => {
      if (index + 1 === top) return [...cells, styled(header, cells[right - 1])];
      return index + 1 <= bottom ? [...cells, cell(index + 1)] : cells;
    }),
    columnWidths: [...(sheet.columnWidths ?? []), 12],
    tables: [
      {
        ...table,
        area: { ...table.area, right: right + 1 },
        columns: [...table.columns, header],
      },
    ],
  };
}
