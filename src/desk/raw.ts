import {
  type Mapping,
  mappingFrom,
  type MappingCorrections,
  type RawRecognition,
  recogniseRawSheets,
} from '../records';
import type { Memory } from '../scoresheet';
import type { LoadedScheme } from '../scoring';
import type { Snapshot } from '../workbook';
import { columnsOf, type DataColumns } from './data';
import { schemeSheetsOf } from './own-scheme';

/** Sheets of the notice's forms: people fill them in by hand, and they hold no records. */
export const formSheets = (...schemes: readonly LoadedScheme[]): string[] =>
  schemes.flatMap(({ standard }) => standard.forms.map(({ sheet }) => sheet));

/** Which sheets of the workbook hold raw data, as far as names and headers tell; `besides`: those that hold something else. */
export function recogniseRaw(
  snapshot: Snapshot,
  memory: Memory | null,
  besides: readonly string[],
): RawRecognition {
  const { mapping } = memory ?? {};
  const ignore = [
    ...besides,
    ...(memory?.tables ?? []).map(({ sheet }) => sheet),
    ...schemeSheetsOf(snapshot),
  ];
  return recogniseRawSheets(snapshot, { ignore, ...(mapping === undefined ? {} : { mapping }) });
}

/** The mapping to read with; undefined where everything bears its own name. */
export function mappingOf(
  recognition: RawRecognition,
  corrections: MappingCorrections,
): Mapping | undefined {
  const mapping = mappingFrom(recognition, corrections);
  return mapping.sheets === undefined && mapping.columns === undefined ? undefined : mapping;
}

/** Where each sheet of the dictionary stands in the workbook, for people to check. */
export function locatedBy(
  recognition: RawRecognition,
  mapping: Mapping | undefined,
  corrections: MappingCorrections,
): DataColumns {
  return (canonical) => {
    const said = mapping?.sheets?.[canonical];
    const kind = recognition.kinds.find((one) => one.kind === canonical);
    const actual = said === '' ? null : (said ?? kind?.sheet ?? null);
    const sheet = recognition.sheets.find((one) => one.sheet === actual);
    if (actual === null || sheet === undefined) return { actual, columns: [], headers: [] };
    const own = mapping?.columns?.[canonical] ?? {};
    const saidOf = corrections.columns?.[actual] ?? {};
    return {
      actual,
      headers: sheet.columns.map(({ reference }) => reference),
      columns: columnsOf(canonical).map((column) => {
        const named = own[column];
        if (named === '') return { column, header: null, confidence: null };
        const found = sheet.columns.find((one) =>
          named === undefined ? one.name === column : one.reference === named,
        );
        if (found === undefined) return { column, header: null, confidence: null };
        const sure = saidOf[found.reference] === column;
        const confidence = sure ? 1 : (found.candidates[0]?.confidence ?? null);
        return { column, header: found.reference, confidence };
      }),
    };
  };
}

/** Sheets that may hold records of some kind and are not read as any. */
export function unassigned(recognition: RawRecognition): string[] {
  const read = new Set(recognition.kinds.flatMap(({ sheet }) => sheet ?? []));
  return recognition.sheets.flatMap(({ sheet, hidden }) =>
    hidden || read.has(sheet) ? [] : [sheet],
  );
}
