import { areaToA1, MAX_ROW, overlaps } from '../address';
import type { Edit } from '../edit';
import { refuse } from '../refuse';
import { escapeAttribute } from '../xml-text';
import type { Package } from './package';
import type { FileSnapshot } from './read-workbook';
import type { Splice } from './splice';
import type { XmlElement } from './xml-tree';

type ResizeTable = Extract<Edit, { kind: 'resizeTable' }>;

/** Lets tables end at other rows. @throws Refusal for the first that cannot. */
export function resizeTables(
  pack: Package,
  snapshot: FileSnapshot,
  edits: readonly ResizeTable[],
): void {
  for (const edit of edits) {
    const sheet = snapshot.sheets.find((one) => one.name === edit.sheet);
    if (sheet === undefined) throw refuse('workbook.noSuchSheet', { sheet: edit.sheet });
    const table = sheet.tables.find((one) => one.name === edit.table);
    const where = { sheet: edit.sheet };
    if (table?.area.bottom !== edit.expected || table.totalRows > 0) {
      throw refuse('workbook.tableChanged', { table: edit.table }, where);
    }
    const area = { ...table.area, bottom: edit.bottom };
    const fits = edit.bottom > area.top && edit.bottom <= MAX_ROW;
    const hit = [
      ...sheet.merges,
      ...sheet.tables.filter((one) => one !== table).map((one) => one.area),
    ];
    if (!fits || hit.some((other) => overlaps(other, area))) {
      throw refuse('workbook.tableBlocked', { table: edit.table, row: edit.bottom }, where);
    }
    const { bytes, root } = pack.xml(table.part);
    const filter = root.child('autoFilter');
    const splices = [root, ...(filter === undefined ? [] : [filter])].flatMap((element) =>
      newReference(element, areaToA1(area)),
    );
    pack.splice(table.part, bytes, splices);
  }
}

function newReference(element: XmlElement, reference: string): Splice[] {
  const before = element.attributes.get('ref');
  if (before === undefined) return [];
  return [{ start: before.start, end: before.end, text: ` ref="${escapeAttribute(reference)}"` }];
}
