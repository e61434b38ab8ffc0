import { type Finding, finding, phrase } from '../../../locales';
import type { HostModel, HostSheet } from '../../model';
import type { XlsxSource } from './open-xlsx';

/** What somebody changed here and the downloaded file will not have. */
export function unsavedChanges(model: HostModel, source: XlsxSource): readonly Finding[] {
  return model.sheets.flatMap((sheet) => {
    const name = source.sheetNames.get(sheet.id);
    if (name === undefined) return [];
    const found: Finding[] = [];
    if (name !== sheet.name) {
      found.push(finding('warning', phrase('embedded.pageRenameNotSaved', { name }), at(sheet)));
    }
    if (isLaidOutAnew(sheet, name, source)) {
      found.push(finding('hint', phrase('embedded.pageLayoutNotSaved'), at(sheet)));
    }
    return found;
  });
}

function at(sheet: HostSheet): { readonly sheet: string } {
  return { sheet: sheet.name };
}

function isLaidOutAnew(sheet: HostSheet, name: string, source: XlsxSource): boolean {
  const index = source.snapshot.sheets.findIndex((one) => one.name === name);
  const original = source.snapshot.sheets[index];
  const looks = source.appearance.sheets[index];
  if (original === undefined || looks === undefined) return false;
  return (
    JSON.stringify(sheet.merges) !== JSON.stringify(original.merges) ||
    JSON.stringify(sheet.freeze) !== JSON.stringify(looks.freeze) ||
    sheet.visibility !== looks.visibility ||
    !sameEntries(sheet.columnWidths, looks.columnWidths) ||
    !sameEntries(sheet.rowHeights, looks.rowHeights) ||
    !sameEntries(asMap(sheet.hiddenColumns), asMap(looks.hiddenColumns)) ||
    sheet.hiddenRows.size + (sheet.filter?.hiddenRows.size ?? 0) !== looks.hiddenRows.size ||
    sheet.tables.some((table) => original.tables.every((one) => one.name !== table.name))
  );
}

function asMap(set: ReadonlySet<number>): ReadonlyMap<number, number> {
  return new Map([...set].map((one) => [one, 1]));
}

function sameEntries(
  one: ReadonlyMap<number, number>,
  other: ReadonlyMap<number, number>,
): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
