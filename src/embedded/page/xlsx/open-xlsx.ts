import type { Area, Snapshot, SheetSnapshot } from '../../../workbook';
import {
  openWorkbookFile,
  readAppearance,
  type SheetAppearance,
  type WorkbookAppearance,
} from '../../../workbook/file';
import { MEMORY_NAMESPACE, memoryXml } from '../../../workbook/memory';
import { type CellChange, MemoryModel, type MemorySheet } from '../../model';

/** The file that a model came from: saving writes what is different into it. */
export interface XlsxSource {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly appearance: WorkbookAppearance;
  /** Name in the file by the model's sheet id. */
  readonly sheetNames: ReadonlyMap<string, string>;
}

export interface OpenedXlsx {
  readonly model: MemoryModel;
  readonly source: XlsxSource;
}

const CELLS_A_TIME = 20_000;

/**
 * Opens an xlsx file into the embedded host: values and formulas as the file adapter reads them, and how it looks.
 * @throws Refusal for anything that is no readable xlsx workbook.
 */
export async function openXlsx(bytes: Uint8Array): Promise<OpenedXlsx> {
  const file = await openWorkbookFile(bytes);
  const snapshot = await file.read();
  const appearance = readAppearance(bytes);
  const model = new MemoryModel({
    sheets: snapshot.sheets.map((sheet) => sheet.name),
    date1904: snapshot.date1904,
  });
  const sheetNames = new Map<string, string>();
  model.sheets.forEach((target, index) => {
    const sheet = snapshot.sheets[index];
    const looks = appearance.sheets[index];
    if (sheet === undefined || looks === undefined) return;
    sheetNames.set(target.id, sheet.name);
    fill(model, target, sheet, looks);
    layOut(model, target, sheet, looks);
  });
  const names = appearance.definedNames.filter((one) => one.sheet === undefined);
  model.setNames(
    names.map(({ name, refersTo }) => ({ name, formula: `=${refersTo}`, visible: true })),
  );
  if (snapshot.memory !== null) {
    const part = { namespace: MEMORY_NAMESPACE, xml: memoryXml(snapshot.memory) };
    model.setXmlPart('{drill-scorecard-memory}', part);
  }
  const active = model.sheets[appearance.activeSheet] ?? model.sheets[0];
  if (active !== undefined) {
    model.select(active.id, { top: 1, left: 1, bottom: 1, right: 1 }, 'user');
  }
  return { model, source: { bytes, snapshot, appearance, sheetNames } };
}

function fill(
  model: MemoryModel,
  target: MemorySheet,
  sheet: SheetSnapshot,
  looks: SheetAppearance,
): void {
  let changes: CellChange[] = [];
  const flush = (): void => {
    model.setCells(target.id, changes, 'user');
    changes = [];
  };
  for (const { row, column, look } of looks.looks()) {
    const value = sheet.cell(row, column);
    const formula = sheet.formula(row, column) ?? null;
    const plain = look.numberFormat === 'General' && Object.keys(look.style).length === 0;
    if (plain && value === null && formula === null) continue;
    changes.push({
      row,
      column,
      value,
      ...(formula === null ? {} : { formula }),
      ...(plain ? {} : { numberFormat: look.numberFormat, style: look.style }),
    });
    if (changes.length >= CELLS_A_TIME) flush();
  }
  flush();
}

/** Whether rows of a table are left out by a filter. */
function isFiltering(sheet: SheetSnapshot, { top, bottom }: Area): boolean {
  for (let row = top + 1; row <= bottom; row += 1)
    if (sheet.hiddenRow?.(row) === 'filtered') return true;
  return false;
}

function layOut(
  model: MemoryModel,
  target: MemorySheet,
  sheet: SheetSnapshot,
  looks: SheetAppearance,
): void {
  const { filter } = looks;
  const inFilter = (row: number): boolean =>
    filter?.filtering === true && row > filter.area.top && row <= filter.area.bottom;
  const hidden = [...looks.hiddenRows];
  model.layOut(
    target.id,
    {
      visibility: looks.visibility,
      merges: sheet.merges,
      tables: sheet.tables.map(({ name, area, totalRows }) => ({
        name,
        area,
        showTotals: totalRows > 0,
        filtering: isFiltering(sheet, area),
      })),
      validations: looks.validations,
      protection: looks.protected ? {} : null,
      hiddenRows: new Set(hidden.filter((row) => !inFilter(row))),
      hiddenColumns: looks.hiddenColumns,
      filter:
        filter === null
          ? null
          : { area: filter.area, hiddenRows: new Set(hidden.filter(inFilter)) },
      rowHeights: looks.rowHeights,
      columnWidths: looks.columnWidths,
      freeze: looks.freeze,
      print: looks.print,
      tabColor: looks.tabColor,
      showGridlines: looks.showGridlines,
    },
    'user',
  );
}
