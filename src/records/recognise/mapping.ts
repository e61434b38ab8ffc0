import { bare } from '../clean';
import type { Mapping } from '../read/options';
import type { MappingCorrections, RawRecognition, RecognisedSheet } from './types';

type Columns = Record<string, Record<string, string>>;

/** The same mapping always has the same text, whoever put it together. */
function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function correctColumns(
  columns: Columns,
  sheet: RecognisedSheet,
  kind: string,
  corrections: Readonly<Record<string, string | null>>,
): void {
  const own: Record<string, string> = { ...columns[kind] };
  for (const [reference, name] of Object.entries(corrections)) {
    for (const [column, header] of Object.entries(own))
      if (header === reference) Reflect.deleteProperty(own, column);
    const found = sheet.columns.find((column) => column.reference === reference)?.name;
    // The reader would find the header under its own name again, unless it is told that there is none.
    if (found !== null && found !== undefined && found !== name) own[found] = '';
  }
  for (const [reference, name] of Object.entries(corrections))
    if (name !== null) own[name] = reference;
  columns[kind] = own;
}

/**
 * What to remember so that `readRecords` reads the workbook as it was recognised: only what is sure, what was remembered
 * before, and above all what a person said.
 */
export function mappingFrom(
  recognition: RawRecognition,
  corrections: MappingCorrections = {},
): Mapping {
  const sheets: Record<string, string> = { ...recognition.mapping.sheets };
  const columns: Columns = { ...recognition.mapping.columns };
  for (const { kind, sheet } of recognition.kinds)
    if (sheet !== null && sheets[kind] === undefined && bare(sheet) !== bare(kind))
      sheets[kind] = sheet;
  const said = Object.entries(corrections.sheets ?? {});
  for (const [sheet, kind] of said) {
    const before = recognition.kinds.find((each) => each.sheet === sheet)?.kind;
    if (before !== undefined && before !== kind) sheets[before] = '';
  }
  for (const [sheet, kind] of said) if (kind !== null) sheets[kind] = sheet;
  for (const sheet of recognition.sheets) {
    const correction = said.find(([name]) => name === sheet.sheet)?.[1];
    const kind = correction === undefined ? sheet.kind : correction;
    if (kind === null || bare(sheets[kind] ?? kind) !== bare(sheet.sheet)) continue;
    const found = sheet.columns.filter((column) => column.needsMapping && kind === sheet.kind);
    for (const { name, reference } of found)
      if (name !== null && columns[kind]?.[name] === undefined)
        columns[kind] = { ...columns[kind], [name]: reference };
    correctColumns(columns, sheet, kind, corrections.columns?.[sheet.sheet] ?? {});
    if (Object.keys(columns[kind] ?? {}).length === 0) Reflect.deleteProperty(columns, kind);
  }
  const byKind = Object.fromEntries(
    Object.entries(columns).map(([kind, own]) => [kind, sorted(own)]),
  );
  return {
    ...(Object.keys(sheets).length > 0 && { sheets: sorted(sheets) }),
    ...(Object.keys(byKind).length > 0 && { columns: sorted(byKind) }),
  };
}
