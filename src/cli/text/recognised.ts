import type { Matched, Understood } from '../../desk';
import { type Finding, finding, type Phrase, phrase } from '../../locales';
import { COLLECTIVE } from '../../records';
import type { Memory } from '../../scoresheet';
import type { LoadedScheme } from '../../scoring';

/** Rows that are less sure than that are to be looked at. */
const SURE = 0.8;
const percent = (share: number): number => Math.round(share * 100);

/** What was recognised and is not remembered yet, and how sure it is. */
export function recognisedHints(
  scheme: LoadedScheme,
  bySheets: boolean,
  memory: Memory | null,
  { sheets, mapping }: Understood,
): Finding[] {
  const { id, name, levels } = scheme.standard;
  const known = new Set(memory?.tables.map(({ sheet }) => sheet));
  const fresh = sheets.filter(
    ({ found, adopted, problem }) =>
      !known.has(found.sheet) && (adopted !== null || problem !== null),
  );
  return [
    ...(bySheets ? [finding('hint', phrase('cli.recognisedScheme', { scheme: id, name }))] : []),
    ...fresh.flatMap((one) => sheetHints(one, levels)),
    ...rawHints(memory, mapping),
  ];
}

function sheetHints(
  { found, adopted }: Matched,
  levels: Readonly<Record<string, string>>,
): Finding[] {
  const { sheet, tableName, level, rows, confidence } = found;
  const say = (message: Phrase): Finding => finding('hint', message);
  const subject = adopted?.subject ?? found.subject;
  const table = [tableName, ...(level === null ? [] : [levels[level] ?? level])];
  const unsure = rows.filter((row) => row.confidence < SURE);
  return [
    say(
      phrase('cli.recognisedSheet', {
        sheet,
        table: [...table, ...(subject === null || subject === COLLECTIVE ? [] : [subject])].join(
          ' ',
        ),
        rows: rows.length,
        share: percent(confidence),
      }),
    ),
    ...unsure.map((row) =>
      say(
        phrase('cli.recognisedRow', {
          sheet,
          row: row.row,
          ids: row.nodeIds.join('、'),
          name: row.name,
          share: percent(row.confidence),
        }),
      ),
    ),
  ];
}

function rawHints(memory: Memory | null, mapping: Memory['mapping']): Finding[] {
  const before = memory?.mapping;
  const kinds = new Set([
    ...Object.keys(mapping?.sheets ?? {}),
    ...Object.keys(mapping?.columns ?? {}),
  ]);
  return [...kinds].flatMap((kind) => {
    const sheet = mapping?.sheets?.[kind] ?? kind;
    const columns = Object.entries(mapping?.columns?.[kind] ?? {}).filter(
      ([column, header]) => header !== '' && before?.columns?.[kind]?.[column] !== header,
    );
    const isNew = sheet !== kind && before?.sheets?.[kind] !== sheet;
    if (sheet === '' || (!isNew && columns.length === 0)) return [];
    const pairs = columns.map(([column, header]) => `${header}→${column}`).join('、');
    return [
      finding(
        'hint',
        columns.length === 0
          ? phrase('cli.recognisedRaw', { sheet, kind })
          : phrase('cli.recognisedRawColumns', { sheet, kind, columns: pairs }),
      ),
    ];
  });
}
