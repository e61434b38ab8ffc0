import type { Snapshot, SheetSnapshot } from '../../workbook';
import { toA1 } from '../../workbook';
import { type Finding, finding, phrase } from '../../locales';
import { bare } from '../clean';
import { DICTIONARY } from '../dictionary';
import type { SheetDictionary } from '../dictionary-types';
import type { Mapping } from '../read/options';
import type { Located } from '../read/locate';
import { dataRows, doneRows } from '../read/rows';
import { recogniseColumns } from './columns';
import { likelyKinds } from './kinds';
import type {
  RawRecognition,
  RecogniseOptions,
  RecognisedColumn,
  RecognisedKind,
  RecognisedSheet,
} from './types';

/** A remembered sheet that is gone says nothing any more: what it was called now is looked for afresh. */
function withoutGone(snapshot: Snapshot, mapping: Mapping, findings: Finding[]): Mapping {
  const names = new Set(snapshot.sheets.map(({ name }) => bare(name)));
  const sheets: Record<string, string> = {};
  for (const [kind, actual] of Object.entries(mapping.sheets ?? {})) {
    if (actual === '' || names.has(bare(actual))) sheets[kind] = actual;
    else findings.push(finding('warning', phrase('intake.sheetGone', { kind, sheet: actual })));
  }
  return { ...mapping, sheets };
}

function recogniseSheet(
  sheet: SheetSnapshot,
  mapping: Mapping,
  date1904: boolean,
  findings: Finding[],
): RecognisedSheet {
  const likely = likelyKinds(sheet, mapping);
  const [best] = likely;
  const { name, hidden } = sheet;
  if (best === undefined)
    return {
      sheet: name,
      hidden,
      certainty: 'none',
      kind: null,
      candidates: [],
      header: null,
      records: 0,
      columns: [],
      missing: [],
    };
  const { dictionary, located, sure } = best;
  const { rows } = dataRows(located);
  const { columns, unfit } = recogniseColumns(located, dictionary, rows, date1904);
  const found = new Set(columns.flatMap((column) => (column.name === null ? [] : [column.name])));
  if (sure) {
    for (const { column, text } of unfit) {
      const address = toA1({ row: located.headerRow, column });
      findings.push(
        finding('warning', phrase('intake.contentsUnfit', { column: text }), {
          sheet: name,
          address,
        }),
      );
    }
    const open = columns.filter(({ certainty }) => certainty === 'unsure');
    if (open.length > 0) {
      const headers = open.map(({ header }) => header).join('、');
      findings.push(finding('hint', phrase('intake.columnsOpen', { headers }), { sheet: name }));
    }
  } else {
    const kinds = likely.map(({ dictionary: { name: kind } }) => kind).join('、');
    findings.push(finding('warning', phrase('intake.sheetOpen', { kinds }), { sheet: name }));
  }
  return {
    sheet: name,
    hidden,
    certainty: sure ? 'sure' : 'unsure',
    kind: sure ? dictionary.name : null,
    candidates: likely.map(({ dictionary: { name: kind }, confidence, why }) => {
      return { name: kind, confidence, why };
    }),
    header: located.band,
    records: recordsIn(located, columns, dictionary),
    columns,
    missing: dictionary.columns.map((spec) => spec.name).filter((spec) => !found.has(spec)),
  };
}

/** How many records the reader will find: rows of the columns that are sure, without those still to be done. */
function recordsIn(
  located: Located,
  columns: readonly RecognisedColumn[],
  { doneBy }: SheetDictionary,
): number {
  const read = new Map(
    [...located.columns].filter(([name, { column }]) =>
      columns.some((one) => one.column === column && one.name === name),
    ),
  );
  const settled = { ...located, columns: read };
  return doneRows(settled, dataRows(settled).rows, doneBy).length;
}

function chooseSheet(
  kind: string,
  sheets: readonly RecognisedSheet[],
  mapping: Mapping,
  findings: Finding[],
): RecognisedKind {
  const perhaps = sheets
    .filter(({ certainty, candidates }) => {
      return certainty === 'unsure' && candidates.some(({ name }) => name === kind);
    })
    .map(({ sheet }) => sheet);
  const sure = sheets.filter((each) => each.kind === kind).map(({ sheet }) => sheet);
  const wanted = mapping.sheets?.[kind] ?? kind;
  const named = sure.find((sheet) => bare(sheet) === bare(wanted));
  const chosen = named ?? (sure.length === 1 ? sure[0] : undefined) ?? null;
  const also = sure.filter((sheet) => sheet !== chosen);
  if (also.length > 0) {
    const names = also.join('、');
    findings.push(
      chosen === null
        ? finding('error', phrase('intake.severalSheets', { kind, sheets: names }))
        : finding('warning', phrase('intake.alsoSheets', { kind, sheets: names }), {
            sheet: chosen,
          }),
    );
  }
  return { kind, sheet: chosen, also, perhaps };
}

/**
 * Finds out which sheets of a workbook are which raw-data sheets, and which column is which. Nothing is guessed: what
 * is not sure is listed with its candidates, for a person to decide.
 */
export function recogniseRawSheets(
  snapshot: Snapshot,
  options: RecogniseOptions = {},
): RawRecognition {
  const findings: Finding[] = [];
  const mapping = withoutGone(snapshot, options.mapping ?? {}, findings);
  const ignored = new Set(options.ignore ?? []);
  const sheets = snapshot.sheets
    .filter(({ name }) => !ignored.has(name))
    .map((sheet) => recogniseSheet(sheet, mapping, snapshot.date1904, findings));
  const kinds = DICTIONARY.map(({ name }) => chooseSheet(name, sheets, mapping, findings));
  return { sheets, kinds, findings, mapping };
}
