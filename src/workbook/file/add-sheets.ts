import { columnName, quoteSheet } from '../address';
import type { SheetSpec } from '../sheet-spec';
import type { Area } from '../snapshot';
import type { Dialect } from './dialect';
import type { Package } from './package';
import { addContentType, addRelationship } from './relations';
import { sheetXml } from './sheet-xml';
import type { StyleBook } from './style-book';
import { tableXml } from './table-xml';
import type { NewName, NewSheet } from './workbook-edit';
import { packPieces } from './zip-write';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface AddedSheet {
  readonly sheet: NewSheet;
  readonly names: readonly NewName[];
}

/** Puts a checked spec into the package as a worksheet with its tables. */
export function addSheetParts(
  pack: Package,
  workbookPart: string,
  spec: SheetSpec,
  context: { readonly styles: StyleBook; readonly dialect: Dialect; readonly selected: boolean },
): AddedSheet {
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const part = pack.freeName(`${folder}worksheets/sheet#.xml`);
  const tableIds = (spec.tables ?? []).map((table) => {
    const tablePart = pack.freeName(`${folder}tables/table#.xml`);
    pack.set(tablePart, tableXml(table, nextTableId(pack), context.dialect));
    addContentType(pack, tablePart, `${SPREADSHEET}.table+xml`);
    return addRelationship(pack, part, 'table', tablePart, context.dialect);
  });
  pack.setEntry(packPieces(part, sheetXml(spec, context.styles, tableIds, context)));
  addContentType(pack, part, `${SPREADSHEET}.worksheet+xml`);
  const relationship = addRelationship(pack, workbookPart, 'worksheet', part, context.dialect);
  const sheet = { name: spec.name, relationship, hidden: spec.hidden === true };
  return { sheet, names: printNames(spec, sheet) };
}

/** Table ids are unique in a workbook, whatever part they stand in. */
function nextTableId(pack: Package): number {
  const tables = pack.entries().filter((entry) => /\/tables\/[^/]+\.xml$/i.test(entry.name));
  const ids = tables.map((entry) => Number(pack.xml(entry.name).root.attribute('id') ?? '0'));
  return ids.reduce((most, id) => Math.max(most, id), 0) + 1;
}

function printNames(spec: SheetSpec, sheet: NewSheet): NewName[] {
  const names: NewName[] = [];
  const { area, titleRows } = spec.print ?? {};
  const prefix = `${quoteSheet(spec.name)}!`;
  if (area !== undefined) {
    names.push({ name: '_xlnm.Print_Area', refersTo: prefix + absolute(area), sheet });
  }
  if (titleRows !== undefined) {
    const rows = `$${titleRows[0]}:$${titleRows[1]}`;
    names.push({ name: '_xlnm.Print_Titles', refersTo: prefix + rows, sheet });
  }
  return names;
}

function absolute(area: Area): string {
  return `$${columnName(area.left)}$${area.top}:$${columnName(area.right)}$${area.bottom}`;
}
