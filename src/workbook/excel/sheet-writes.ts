import { areaToA1 } from '../address';
import type { CellSpec, CellStyle, PrintSpec, SheetSpec, ValidationSpec } from '../sheet-spec';
import type { Area } from '../snapshot';
import { blocksOf, cellsOf, cut, cutBySize, rangeOf } from './blocks';
import { queueStyle } from './cell-looks';
import { inputOf } from './cell-input';
import { bytesOf } from './cell-writes';
import { BLOCK_BYTES, type Unit } from './units';

const CELLS_A_BLOCK = 5_000;

/** Everything that makes a new sheet. `position` counts from 0. */
export function sheetUnits(
  context: Excel.RequestContext,
  spec: SheetSpec,
  position: number,
): Unit[] {
  let made: Excel.Worksheet | undefined;
  const sheet = (): Excel.Worksheet => (made ??= context.workbook.worksheets.getItem(spec.name));
  const unit = (bytes: number, queue: (sheet: Excel.Worksheet) => void): Unit => ({
    bytes,
    queue: () => {
      queue(sheet());
    },
  });
  const create: Unit = {
    bytes: 1000,
    queue: () => {
      made = context.workbook.worksheets.add(spec.name);
      made.position = position;
      if (spec.tabColor !== undefined) made.tabColor = `#${spec.tabColor}`;
    },
  };
  const pieces = contentAreas(spec).map((area) => {
    const inputs = inputsOf(spec, area);
    const bytes = 600 + inputs.flat().reduce((sum: number, input) => sum + bytesOf(input), 0);
    return unit(bytes, (one) => {
      rangeOf(one, area).formulas = inputs;
    });
  });
  const looks = stylesOf(spec).map(({ style, area }) =>
    unit(3000 + (style.numberFormat === undefined ? 0 : 20 * cellsOf(area)), (one) => {
      queueStyle({ sheet: one, area }, style);
    }),
  );
  return [
    create,
    ...pieces,
    ...looks,
    ...sizes(spec, unit),
    ...(spec.merges ?? []).map((area) =>
      unit(400, (one) => {
        rangeOf(one, area).merge(false);
      }),
    ),
    ...(spec.tables ?? []).map(({ name, area, style }) =>
      unit(800, (one) => {
        const table = one.tables.add(areaToA1(area), true);
        table.name = name;
        if (style !== undefined) table.style = style;
      }),
    ),
    ...(spec.validations ?? []).map((one) =>
      unit(2500, (target) => {
        queueValidation(target, one);
      }),
    ),
    unit(2500, (one) => {
      if (spec.freeze !== undefined) queueFreeze(one, spec.freeze);
      if (spec.print !== undefined) queuePrint(one, spec.print);
      // Last: Excel does not let some things be done to a sheet that is hidden.
      if (spec.hidden === true) one.visibility = 'Hidden';
    }),
  ];
}

/** Where a spec holds contents: full rows from the first cell to the widest. */
function contentAreas(spec: SheetSpec): Area[] {
  const width = spec.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return [];
  const whole = { top: 1, left: 1, bottom: spec.rows.length, right: width };
  const size = (area: Area): number =>
    inputsOf(spec, area)
      .flat()
      .reduce((sum: number, input) => sum + bytesOf(input), 0);
  return cut(whole, CELLS_A_BLOCK)
    .flatMap((area) => cutBySize(area, BLOCK_BYTES, size))
    .filter((area) => inputsOf(spec, area).some((line) => line.some((input) => input !== '')));
}

function inputsOf(spec: SheetSpec, area: Area): (string | number | boolean)[][] {
  const lines: (string | number | boolean)[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: (string | number | boolean)[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = spec.rows[row - 1]?.[column - 1];
      line.push(cell ? inputOf(cell.value, cell.formula) : '');
    }
    lines.push(line);
  }
  return lines;
}

/** Blocks of cells of one style each. */
function stylesOf(spec: SheetSpec): { readonly style: CellStyle; readonly area: Area }[] {
  const groups = new Map<string, { style: CellStyle; cells: { row: number; column: number }[] }>();
  spec.rows.forEach((line, index) => {
    line.forEach((cell: CellSpec | null, position) => {
      if (cell?.style === undefined) return;
      const key = JSON.stringify(cell.style);
      const group = groups.get(key) ?? { style: cell.style, cells: [] };
      group.cells.push({ row: index + 1, column: position + 1 });
      groups.set(key, group);
    });
  });
  return [...groups.values()].flatMap(({ style, cells }) =>
    blocksOf(cells).map((area) => ({ style, area })),
  );
}

type MakeUnit = (bytes: number, queue: (sheet: Excel.Worksheet) => void) => Unit;

/** Row heights and column widths, rows of one height together. */
function sizes({ rowHeights, columnWidths = [] }: SheetSpec, unit: MakeUnit): Unit[] {
  const rows = [...(rowHeights ?? [])].sort(([one], [other]) => one - other);
  const runs: { top: number; bottom: number; height: number }[] = [];
  for (const [row, height] of rows) {
    const last = runs.at(-1);
    if (last?.bottom === row - 1 && last.height === height) last.bottom = row;
    else runs.push({ top: row, bottom: row, height });
  }
  return [
    ...runs.map(({ top, bottom, height }) =>
      unit(500, (sheet) => {
        rangeOf(sheet, { top, bottom, left: 1, right: 1 }).format.rowHeight = height;
      }),
    ),
    ...columnWidths.map((width, index) =>
      unit(500, (sheet) => {
        const column = { top: 1, bottom: 1, left: index + 1, right: index + 1 };
        rangeOf(sheet, column).format.columnWidth = pointsOf(width);
      }),
    ),
  ];
}

/**
 * A column's width in points from characters of the standard font, as files count them: 7 pixels a
 * character and 5 around them, 96 pixels an inch (ECMA-376, 18.3.1.13).
 */
function pointsOf(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

function queueValidation(sheet: Excel.Worksheet, spec: ValidationSpec): void {
  const { dataValidation } = rangeOf(sheet, spec.area);
  const source = spec.listFormula === undefined ? spec.list?.join(',') : `=${spec.listFormula}`;
  if (source !== undefined) {
    dataValidation.ignoreBlanks = true;
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = {
      message: spec.errorMessage ?? '',
      showAlert: spec.strict !== false,
      style: 'Stop',
      title: '',
    };
  }
  if (spec.prompt !== undefined || spec.promptTitle !== undefined) {
    dataValidation.prompt = {
      message: spec.prompt ?? '',
      showPrompt: true,
      title: spec.promptTitle ?? '',
    };
  }
}

function queueFreeze(
  sheet: Excel.Worksheet,
  { row, column }: { row: number; column: number },
): void {
  const { freezePanes } = sheet;
  if (row > 1 && column > 1) {
    freezePanes.freezeAt(rangeOf(sheet, { top: 1, left: 1, bottom: row - 1, right: column - 1 }));
  } else if (row > 1) freezePanes.freezeRows(row - 1);
  else if (column > 1) freezePanes.freezeColumns(column - 1);
}

function queuePrint(sheet: Excel.Worksheet, print: PrintSpec): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = print.paper === 'A3' ? 'A3' : 'A4';
  pageLayout.centerHorizontally = true;
  if (print.area !== undefined) pageLayout.setPrintArea(areaToA1(print.area));
  if (print.titleRows !== undefined) {
    pageLayout.setPrintTitleRows(`$${print.titleRows[0]}:$${print.titleRows[1]}`);
  }
  if (print.fitToWidth === true) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.footer !== undefined) {
    pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  }
}
