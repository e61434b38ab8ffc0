import type { Edit, ExpectedCell } from './edit';
import type { CellSpec, SheetSpec } from './sheet-spec';
import type { SheetSnapshot, Snapshot } from './snapshot';

type SetCell = Extract<Edit, { kind: 'setCell' }>;

/**
 * The edits that undo `edits`, which were made on the workbook as `before` shows it. They expect what
 * was written, so that an adapter refuses where somebody changed a cell since. Contents come back;
 * formats and row heights stay as the edits left them, for a snapshot does not hold them.
 */
export function inverse(before: Snapshot, edits: readonly Edit[]): Edit[] {
  return edits.map((edit) => inverseOf(before, edit)).reverse();
}

function inverseOf(before: Snapshot, edit: Edit): Edit {
  switch (edit.kind) {
    case 'setCell':
      return restoreCell(before, edit);
    case 'resizeTable':
      return { ...edit, bottom: edit.expected, expected: edit.bottom };
    case 'addSheet':
      return { kind: 'removeSheet', name: edit.sheet.name, expected: contentsOf(edit.sheet) };
    case 'removeSheet':
      return addAgain(before, edit.name);
    case 'remember':
      return { kind: 'remember', memory: before.memory };
  }
}

function restoreCell(before: Snapshot, edit: SetCell): Edit {
  const { sheet: name, row, column } = edit;
  const sheet = before.sheets.find((one) => one.name === name);
  const formula = sheet?.formula(row, column);
  return {
    kind: 'setCell',
    sheet: name,
    row,
    column,
    value: sheet?.cell(row, column) ?? null,
    ...(formula === undefined ? {} : { formula }),
    expected: edit.value,
    expectedFormula: edit.formula ?? null,
  };
}

/** Every cell of a spec that holds something. */
export function contentsOf(spec: SheetSpec): ExpectedCell[] {
  return spec.rows.flatMap((cells, index) =>
    cells.flatMap((cell, position): ExpectedCell[] => {
      if (cell === null || (cell.value === null && cell.formula === undefined)) return [];
      const { value, formula } = cell;
      const place = { row: index + 1, column: position + 1, value };
      return [formula === undefined ? place : { ...place, formula }];
    }),
  );
}

/** A sheet as the snapshot shows it: contents, merged areas and tables, without formats. */
function addAgain(before: Snapshot, name: string): Edit {
  const at = before.sheets.findIndex((one) => one.name === name);
  const sheet = before.sheets[at];
  const behind = before.sheets[at - 1]?.name;
  const spec = sheet === undefined ? { name, rows: [] } : specOf(sheet);
  return { kind: 'addSheet', sheet: spec, ...(behind === undefined ? {} : { after: behind }) };
}

function specOf(sheet: SheetSnapshot): SheetSpec {
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  const columns = upTo(sheet.columnCount);
  return {
    name: sheet.name,
    rows: upTo(sheet.rowCount).map((row) => columns.map((column) => cellOf(sheet, row, column))),
    merges: sheet.merges,
    tables: sheet.tables.map(({ name, area, totalRows }) => {
      const { top, left, right } = area;
      const headers = columns.filter((column) => column >= left && column <= right);
      return {
        name,
        // A totals row comes back as a row of formulas below the table.
        area: { ...area, bottom: area.bottom - totalRows },
        columns: headers.map((column) => textOf(sheet, top, column)),
      };
    }),
    ...(sheet.hidden ? { hidden: true } : {}),
  };
}

function cellOf(sheet: SheetSnapshot, row: number, column: number): CellSpec | null {
  const value = sheet.cell(row, column);
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return { value, formula };
  if (value === null) return null;
  return { value, ...dateStyle(sheet, row, column) };
}

function dateStyle(sheet: SheetSnapshot, row: number, column: number): Pick<CellSpec, 'style'> {
  if (sheet.isDate(row, column)) return { style: { numberFormat: 'yyyy-mm-dd' } };
  return sheet.isPercent?.(row, column) === true ? { style: { numberFormat: '0.00%' } } : {};
}

function textOf(sheet: SheetSnapshot, row: number, column: number): string {
  const value = sheet.cell(row, column);
  return typeof value === 'string' ? value : '';
}
