import type { Edit } from '../edit';
import { refuse } from '../refuse';
import { checkRemovedContent } from '../removed-content';
import { decodeUtf8, encodeUtf8, escapeText } from '../xml-text';
import { quoteSheet } from '../address';
import type { Package } from './package';
import type { FileSheet, FileSnapshot } from './read-workbook';
import { referencesOf } from './references';
import { removeContentType, removeRelationship } from './relations';
import { relationshipsName } from './package';
import { nameSpace } from './stale-cells';
import type { WorkbookPart } from './workbook-part';

type RemoveSheet = Extract<Edit, { kind: 'removeSheet' }>;

/** What a sheet may own besides its cells without somebody having put it there. */
const OWN = new Set(['table', 'printerSettings']);

/**
 * The positions of the sheets to be removed.
 * @throws Refusal where one holds something else by now, or something else refers to it.
 */
export function checkRemovals(
  pack: Package,
  workbook: WorkbookPart,
  snapshot: FileSnapshot,
  edits: readonly RemoveSheet[],
): ReadonlySet<number> {
  if (edits.length === 0) return new Set();
  if (workbook.structureLocked) throw refuse('workbook.structureLocked');
  const doomed = new Set<number>();
  for (const edit of edits) {
    const position = snapshot.sheets.findIndex((sheet) => sheet.name === edit.name);
    const sheet = snapshot.sheets[position];
    if (sheet === undefined) throw refuse('workbook.noSuchSheet', { sheet: edit.name });
    doomed.add(position);
    checkRemovedContent(sheet, edit.expected);
    const foreign = pack.relationships(sheet.entry.part).some((one) => !OWN.has(one.type));
    if (foreign) throw refuse('workbook.sheetChanged', { sheet: edit.name }, { sheet: edit.name });
  }
  if (snapshot.sheets.every((sheet, position) => sheet.hidden || doomed.has(position))) {
    throw refuse('workbook.noSheets');
  }
  checkReferences(pack, workbook, snapshot, doomed);
  return doomed;
}

function checkReferences(
  pack: Package,
  workbook: WorkbookPart,
  snapshot: FileSnapshot,
  doomed: ReadonlySet<number>,
): void {
  const space = nameSpace(snapshot, workbook, []);
  const referenced = (formula: string, home: number): number | undefined => {
    const { areas, unsure } = referencesOf(formula, home, space);
    const direct = areas.find(({ sheet }) => doomed.has(sheet))?.sheet;
    if (direct !== undefined || !unsure) return direct;
    return [...doomed].find((position) => formula.includes(snapshot.sheets[position]?.name ?? ''));
  };
  const refuseIf = (position: number | undefined, by: string): void => {
    if (position === undefined) return;
    const sheet = snapshot.sheets[position]?.name ?? '';
    throw refuse('workbook.sheetReferenced', { sheet, by }, { sheet });
  };
  snapshot.sheets.forEach((sheet, home) => {
    if (doomed.has(home)) return;
    const { formulas } = sheet.reader;
    for (const { row, column } of formulas.cells()) {
      refuseIf(referenced(formulas.get(row, column) ?? '', home), sheet.name);
    }
    refuseIf(mentioned(snapshot, doomed, behindCells(pack, sheet)), sheet.name);
  });
  for (const { name, refersTo, sheet } of workbook.definedNames) {
    if (sheet === undefined || !doomed.has(sheet)) {
      refuseIf(referenced(refersTo, sheet ?? -1), name);
    }
  }
  for (const { name } of pack.entries()) {
    if (!/\/(?:charts\/chart|pivotCache\/pivotCacheDefinition)[^/]*\.xml$/i.test(name)) continue;
    refuseIf(mentioned(snapshot, doomed, decodeUtf8(pack.bytes(name))), name);
  }
}

/** Validations, conditional formats and whatever else stands behind the cells of a sheet. */
function behindCells(pack: Package, sheet: FileSheet): string {
  const bytes = pack.bytes(sheet.entry.part);
  const mark = [...encodeUtf8('sheetData>')];
  for (let at = bytes.length - mark.length; at > 0; at -= 1) {
    if (mark.every((code, index) => bytes[at + index] === code)) {
      return decodeUtf8(bytes.subarray(at));
    }
  }
  return '';
}

/** By its name as it stands before `!`, or as an attribute of a pivot table's source. */
function mentioned(
  snapshot: FileSnapshot,
  doomed: ReadonlySet<number>,
  xml: string,
): number | undefined {
  const plain = xml.replaceAll('&apos;', "'").replaceAll('&#39;', "'");
  return [...doomed].find((position) => {
    const name = snapshot.sheets[position]?.name ?? '';
    const written = [`${quoteSheet(name)}!`, `>${name}!`, `,${name}!`, `(${name}!`];
    return (
      written.some((text) => plain.includes(escapeText(text).replaceAll('&gt;', '>'))) ||
      plain.includes(` sheet="${escapeText(name)}"`)
    );
  });
}

/** Takes the parts of removed sheets out of the package; the workbook part is edited elsewhere. */
export function removeSheetParts(
  pack: Package,
  workbookPart: string,
  sheets: readonly FileSheet[],
): void {
  for (const { entry } of sheets) {
    for (const one of pack.relationships(entry.part)) {
      if (one.external || !pack.has(one.target)) continue;
      pack.delete(one.target);
      removeContentType(pack, one.target);
    }
    pack.delete(relationshipsName(entry.part));
    pack.delete(entry.part);
    removeContentType(pack, entry.part);
    removeRelationship(pack, workbookPart, entry.part);
  }
}
