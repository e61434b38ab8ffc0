import type { Edit } from '../edit';
import type { ApplyReport } from '../port';
import { type AddedSheet, addSheetParts } from './add-sheets';
import { changesContent, checkCellEdits, type SheetEdits } from './check-edits';
import { checkSheetSpec, TakenNames } from '../check-spec';
import { dialectOf } from './dialect';
import { cellFormats } from './cell-formats';
import { cellKey } from '../cell-key';
import { reportOn } from './losses';
import { writeMemory } from './memory-part';
import type { Package } from './package';
import type { FileSnapshot } from './read-workbook';
import { refuse } from '../refuse';
import { removeCalculationChain } from './calculation-chain';
import { checkRemovals, removeSheetParts } from './remove-sheets';
import { resizeTables } from './resize-tables';
import { patchSheet, type SheetPatch } from './sheet-patch';
import { findStale, type Staleness } from './stale-cells';
import { openStyles, type Styles } from './styles';
import { editWorkbookPart, type SheetPlace } from './workbook-edit';
import type { WorkbookPart } from './workbook-part';

type AddSheet = Extract<Edit, { kind: 'addSheet' }>;

/**
 * Makes all edits in a package, which is a copy that nobody uses yet.
 * @throws Refusal for the first edit that cannot be made.
 */
export function applyEdits(
  pack: Package,
  workbook: WorkbookPart,
  snapshot: FileSnapshot,
  edits: readonly Edit[],
): ApplyReport {
  const before = pack.copy();
  const cells = of(edits, 'setCell');
  const additions = of(edits, 'addSheet');
  const bySheet = checkCellEdits(pack, snapshot, cells);
  checkAdditions(workbook, snapshot, additions);
  const contentEdits = bySheet.flatMap(({ sheet, edits: own }) =>
    own
      .filter((edit) => changesContent(sheet, edit))
      .map(({ row, column }) => ({ sheet: snapshot.sheets.indexOf(sheet), row, column })),
  );
  const doomed = checkRemovals(pack, workbook, snapshot, of(edits, 'removeSheet'));
  const newSheets = additions.map((edit) => edit.sheet);
  const staleness = findStale(snapshot, workbook, { cells: contentEdits, newSheets });
  const styles = openStyles(pack, workbook);
  patchSheets(pack, snapshot, bySheet, staleness, styles);
  resizeTables(pack, snapshot, of(edits, 'resizeTable'));
  const added = addSheets(pack, workbook, additions, styles);
  styles.save();
  if (changesFormulas(bySheet) || doomed.size > 0) removeCalculationChain(pack, workbook.part);
  editWorkbookPart(pack, workbook.part, {
    places: placesOf(workbook, additions, added, doomed),
    names: added.flatMap((one) => one.names),
    recalculate: contentEdits.length + additions.length > 0,
  });
  removeSheetParts(
    pack,
    workbook.part,
    snapshot.sheets.filter((_, position) => doomed.has(position)),
  );
  for (const { memory } of of(edits, 'remember')) writeMemory(pack, workbook.part, memory);
  return reportOn(pack, snapshot, bySheet, { staleness, touched: !pack.equals(before) });
}

function of<K extends Edit['kind']>(edits: readonly Edit[], kind: K): Extract<Edit, { kind: K }>[] {
  return edits.filter((edit): edit is Extract<Edit, { kind: K }> => edit.kind === kind);
}

function checkAdditions(
  workbook: WorkbookPart,
  snapshot: FileSnapshot,
  additions: readonly AddSheet[],
): void {
  if (additions.length === 0) return;
  if (workbook.structureLocked) throw refuse('workbook.structureLocked');
  const taken = new TakenNames();
  for (const { name } of workbook.definedNames) taken.addName(name);
  for (const sheet of snapshot.sheets) {
    taken.addSheet(sheet.name);
    for (const table of sheet.tables) taken.addName(table.name);
  }
  for (const { sheet, after } of additions) {
    if (after !== undefined && !taken.hasSheet(after)) {
      throw refuse('workbook.noSuchSheet', { sheet: after });
    }
    checkSheetSpec(sheet, taken);
  }
}

function patchSheets(
  pack: Package,
  snapshot: FileSnapshot,
  bySheet: readonly SheetEdits[],
  staleness: Staleness,
  styles: Styles,
): void {
  snapshot.sheets.forEach((sheet, position) => {
    const edits = bySheet.find((one) => one.sheet === sheet)?.edits ?? [];
    const stale = staleness.stale.get(position) ?? new Set<number>();
    if (edits.length === 0 && stale.size === 0) return;
    const edited = new Set(edits.map((edit) => cellKey(edit.row, edit.column)));
    const { formulas } = sheet.reader;
    const ownFormulas = new Map<number, string>();
    for (const { row, column } of edits.flatMap((edit) =>
      formulas.sharedMembers(edit.row, edit.column),
    )) {
      const text = formulas.get(row, column);
      const key = cellKey(row, column);
      if (text !== undefined && !edited.has(key)) ownFormulas.set(key, text);
    }
    const { part } = sheet.entry;
    const models = edits.map((edit) => edit.like).filter((cell) => cell !== undefined);
    const formats = models.length === 0 ? undefined : cellFormats(pack.bytes(part), models);
    const patch: SheetPatch = {
      cells: edits.map((edit) => ({
        row: edit.row,
        column: edit.column,
        value: edit.value,
        formula: edit.formula,
        format:
          edit.like === undefined
            ? edit.style && styles.book().formatOf(edit.style)
            : formats?.get(cellKey(edit.like.row, edit.like.column)),
        rowHeight: edit.rowHeight,
      })),
      stale,
      ownFormulas,
    };
    pack.set(part, patchSheet(pack.bytes(part), patch));
  });
}

function addSheets(
  pack: Package,
  workbook: WorkbookPart,
  additions: readonly AddSheet[],
  styles: Styles,
): AddedSheet[] {
  if (additions.length === 0) return [];
  const dialect = dialectOf(pack.xml(workbook.part).root);
  return additions.map(({ sheet }) =>
    addSheetParts(pack, workbook.part, sheet, { styles: styles.book(), dialect, selected: false }),
  );
}

/** New sheets come behind the one they name, or at the end. */
function placesOf(
  workbook: WorkbookPart,
  additions: readonly AddSheet[],
  added: readonly AddedSheet[],
  doomed: ReadonlySet<number>,
): SheetPlace[] {
  const places: { name: string; place: SheetPlace }[] = workbook.sheets.map((sheet, old) => ({
    name: sheet.name.toLowerCase(),
    place: { old },
  }));
  additions.forEach(({ sheet, after }, index) => {
    const one = added[index];
    if (one === undefined) return;
    const behind = places.findIndex((place) => place.name === after?.toLowerCase());
    const at = behind < 0 ? places.length : behind + 1;
    places.splice(at, 0, { name: sheet.name.toLowerCase(), place: one.sheet });
  });
  return places
    .map((place) => place.place)
    .filter((place) => !('old' in place && doomed.has(place.old)));
}

function changesFormulas(bySheet: readonly SheetEdits[]): boolean {
  return bySheet.some(({ sheet, edits }) =>
    edits.some((edit) => edit.formula !== sheet.formula(edit.row, edit.column)),
  );
}
