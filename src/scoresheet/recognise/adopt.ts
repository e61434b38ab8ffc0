import { phrase, Refusal, render } from '../../locales';
import type { LoadedScheme } from '../../scoring';
import { emptyMemory, type Memory, type OwnSheet, type RememberedSheet } from '../memory';
import { FILLED } from './columns';
import { headerWords } from './header-names';
import type { FilledColumn, RecognisedSheet } from './types';

/** What the user knows better. */
export interface Corrections {
  /** 人员编号 */
  readonly subject?: string;
  readonly columns?: Readonly<Partial<Record<FilledColumn, number>>>;
  /** Row → clause, clauses in one cell, or null: not filled. */
  readonly rows?: ReadonlyMap<number, string | readonly string[] | null>;
}

/**
 * What to remember of a recognised sheet, so that a fill writes into it.
 *
 * @throws Refusal where nobody has said whose sheet it is or which of several columns takes the scores.
 */
export function adoptSheet(found: RecognisedSheet, corrections: Corrections = {}): RememberedSheet {
  const subject = corrections.subject ?? found.subject;
  if (subject === null) throw new Refusal(phrase('recognise.whichPerson'));
  const open = found.findings.find(({ code }) => code === 'recognise.severalColumns');
  if (open?.severity === 'error' && corrections.columns?.score === undefined)
    throw new Refusal(open.message);
  const columns = chosenColumns(found, corrections);
  const { rows, corrected } = chosenRows(found, corrections);
  return {
    table: found.table,
    level: found.level,
    subject,
    sheet: found.sheet,
    header: found.header.bottom,
    rows: Object.fromEntries(rows.flatMap(({ row, nodes }) => nodes.map((id) => [id, row]))),
    columns: { ...columns.places, identity: found.identity },
    total: found.total,
    asOf: found.asOf,
    own: { rows, corrected, headers: columns.headers, added: columns.added },
  };
}

/**
 * The memory with recognised sheets in it: what a fill without any memory starts from.
 *
 * @throws Refusal where the workbook is remembered as another scheme's.
 */
export function rememberSheets(
  memory: Memory | null,
  scheme: LoadedScheme,
  sheets: readonly RememberedSheet[],
): Memory {
  const { id, version } = scheme.standard;
  const before = memory ?? emptyMemory({ id, version });
  if (before.scheme.id !== id)
    throw new Refusal(phrase('scoresheet.otherScheme', { workbook: before.scheme.id, scheme: id }));
  const isSame = (one: RememberedSheet, other: RememberedSheet): boolean =>
    one.sheet === other.sheet ||
    (one.table === other.table && one.level === other.level && one.subject === other.subject);
  // Of two sheets with the same table of the same subject the first one is filled.
  const first = sheets.filter(
    (one, at) => !sheets.slice(0, at).some((other) => isSame(one, other)),
  );
  const others = before.tables.filter((one) => !first.some((sheet) => isSame(one, sheet)));
  return { ...before, tables: [...others, ...first] };
}

function chosenColumns(
  found: RecognisedSheet,
  { columns: chosen = {} }: Corrections,
): {
  readonly places: Record<FilledColumn, number>;
  readonly headers: OwnSheet['headers'];
  readonly added: FilledColumn[];
} {
  const place = (what: FilledColumn): number => chosen[what] ?? found.columns[what].column;
  const places = { score: place('score'), why: place('why'), proof: place('proof') };
  if (new Set(Object.values(places)).size < FILLED.length)
    throw new Refusal(phrase('recognise.columnTwice'));
  const written = (what: FilledColumn): string | undefined =>
    found.headers.find(({ column }) => column === places[what])?.text;
  const words = (what: FilledColumn): string => headerWords(written(what) ?? addedHeader(what));
  return {
    places,
    headers: { score: words('score'), why: words('why'), proof: words('proof') },
    added: FILLED.filter((what) => written(what) === undefined),
  };
}

/** The header of an added column: the table is an office's own paper, so it is Chinese. */
export const addedHeader = (what: FilledColumn): string =>
  render(phrase(`scoresheet.column_${what}`), 'zh-CN');

function chosenRows(
  found: RecognisedSheet,
  { rows: chosen = new Map() }: Corrections,
): Pick<OwnSheet, 'rows' | 'corrected'> {
  const known = [
    ...found.rows.map(({ row, rows: shown, fingerprint }) => ({ row, shown, fingerprint })),
    ...[...found.unmapped, ...found.headings].map(({ row, fingerprint }) => ({
      row,
      shown: [row],
      fingerprint,
    })),
  ];
  const taken = new Set([...chosen.values()].flatMap((ids) => ids ?? []));
  const rows: OwnSheet['rows'] = found.rows
    .filter(({ row }) => !chosen.has(row))
    .map(({ row, rows: shown, nodeIds, fingerprint }) => ({
      row,
      shown: [...shown],
      // What the user gave to another row is that row's now.
      nodes: nodeIds.filter((id) => !taken.has(id)),
      words: fingerprint,
    }))
    .filter(({ nodes }) => nodes.length > 0);
  const corrected: OwnSheet['corrected'] = [];
  for (const [row, ids] of chosen) {
    const own = known.find((one) => one.row === row);
    if (own === undefined) throw new Refusal(phrase('recognise.noSuchRow', { row }));
    const nodes = ids === null ? [] : typeof ids === 'string' ? [ids] : [...ids];
    corrected.push({ words: own.fingerprint, nodes });
    if (nodes.length > 0) rows.push({ row, shown: [...own.shown], nodes, words: own.fingerprint });
  }
  return { rows: rows.sort((one, other) => one.row - other.row), corrected };
}
