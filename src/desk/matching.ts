import { type Finding, finding, type Phrase, phrase, Refusal } from '../locales';
import type { SchemeNode } from '../rubric';
import {
  addedHeader,
  adoptSheet,
  emptyMemory,
  type Corrections,
  FILLED,
  headerWords,
  type Memory,
  type RecognisedSheet,
  recogniseScoreSheets,
  rememberSheets,
  type RememberedSheet,
} from '../scoresheet';
import type { LoadedScheme } from '../scoring';
import { isCellError, parseArea, type Snapshot } from '../workbook';
import { schemeSheetsOf } from './own-scheme';
import type { SheetMatch } from './views';

/** A score sheet that somebody made by hand, as it is understood with what the user said of it. */
export interface Matched {
  readonly found: RecognisedSheet;
  /** Null where a person has to say something first, or where another sheet is filled instead. */
  readonly adopted: RememberedSheet | null;
  readonly problem: Phrase | null;
}

/** Score sheets of these schemes that the workbook holds and the memory does not know. */
export function unknownSheets(
  snapshot: Snapshot,
  memory: Memory | null,
  schemes: readonly LoadedScheme[],
): readonly RecognisedSheet[] {
  // What the unit made itself is looked at each time: its rows move, and people go on correcting.
  const ours = memory?.tables.filter(({ own }) => own === undefined);
  const known = new Set([...(ours ?? []).map(({ sheet }) => sheet), ...schemeSheetsOf(snapshot)]);
  const sheets = snapshot.sheets.filter(({ name }) => !known.has(name));
  return recogniseScoreSheets({ ...snapshotOf(snapshot), sheets }, schemes);
}

/** Without what an adapter's own snapshot carries besides. */
const snapshotOf = ({ sheets, date1904, memory }: Snapshot): Snapshot => ({
  sheets,
  date1904,
  memory,
});

/** What the workbook remembers that the user said of a sheet earlier. */
export function ownCorrections(found: RecognisedSheet, memory: Memory | null): Corrections {
  const remembered = memory?.tables.find(
    ({ sheet, own }) => sheet === found.sheet && own !== undefined,
  );
  if (remembered?.own === undefined) return {};
  const { corrected } = remembered.own;
  const rows = [...found.rows, ...found.unmapped, ...found.headings].flatMap(
    ({ row, fingerprint }): [number, readonly string[] | null][] => {
      const said = corrected.find(({ words }) => words === fingerprint);
      if (said === undefined) return [];
      return [[row, said.nodes.length === 0 ? null : said.nodes]];
    },
  );
  const columns = FILLED.flatMap((what): ['score' | 'why' | 'proof', number][] => {
    const column = remembered.columns[what];
    const header = found.headers.find((one) => one.column === column);
    const same = header !== undefined && headerWords(header.text) === remembered.own?.headers[what];
    return same && column !== found.columns[what].column ? [[what, column]] : [];
  });
  return {
    subject: remembered.subject,
    rows: new Map(rows),
    columns: Object.fromEntries(columns),
  };
}

/** The scheme that the sheets show best; null where none of them shows any. */
export function schemeShown(found: readonly RecognisedSheet[]): string | null {
  const worth = new Map<string, number>();
  for (const { scheme, confidence, rows } of found)
    worth.set(scheme.id, (worth.get(scheme.id) ?? 0) + confidence * rows.length);
  const [best] = [...worth].sort(([, one], [, other]) => other - one);
  return best?.[0] ?? null;
}

/** What the user said of each sheet is heard; where something is still open, that is said. */
export function matched(found: RecognisedSheet, corrections: Corrections | undefined): Matched {
  try {
    const adopted = adoptSheet(found, corrections);
    const findings = found.findings.filter((one) => !isSettled(one, corrections));
    return { found: { ...found, findings }, adopted, problem: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { found, adopted: null, problem: error.phrase };
  }
}

/** Once a sheet can be filled, nothing stands in the way any more, and rows that were spoken of are not asked about again. */
function isSettled({ severity, code, where }: Finding, corrections: Corrections = {}): boolean {
  if (severity === 'error') return true;
  const row = parseArea(where?.address ?? '')?.top;
  return (
    code === 'recognise.unmappedRow' && row !== undefined && corrections.rows?.has(row) === true
  );
}

/**
 * A sheet that shows what a remembered one shows (last year's, a copy) never takes its place: it is
 * told of and left alone.
 */
export function besideRemembered(
  sheets: readonly Matched[],
  memory: Memory | null,
  snapshot: Snapshot,
): Matched[] {
  const standing = new Set(snapshot.sheets.map(({ name }) => name));
  const adoptedNames = new Set(sheets.flatMap(({ adopted }) => adopted?.sheet ?? []));
  return sheets.map((one) => {
    const { found, adopted } = one;
    const first = memory?.tables.find(
      ({ table, level, subject, sheet, own }) =>
        table === adopted?.table &&
        level === adopted.level &&
        subject === adopted.subject &&
        sheet !== adopted.sheet &&
        (own === undefined ? standing : adoptedNames).has(sheet),
    );
    if (first === undefined) return one;
    const note = phrase('recognise.sheetTwice', { first: first.sheet });
    const twice = finding('warning', note, { sheet: found.sheet });
    const others = found.findings.filter(({ code }) => code !== twice.code);
    return { found: { ...found, findings: [twice, ...others] }, adopted: null, problem: null };
  });
}

/** The memory with every sheet in it that can be filled. */
export function withMatched(
  memory: Memory | null,
  scheme: LoadedScheme,
  sheets: readonly Matched[],
): Memory | null {
  const adopted = sheets.flatMap((one) => one.adopted ?? []);
  return adopted.length === 0 ? memory : rememberSheets(memory, scheme, adopted);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function nodesOf(scheme: LoadedScheme, table: string, level: string | null): Named[] {
  const visit = (node: SchemeNode<unknown>): Named[] => [
    { id: node.id, name: node.name },
    ...node.children.flatMap(visit),
  ];
  const card = scheme.settle({ level, readings: {} }).tables[table];
  return (card?.nodes ?? []).flatMap(visit);
}

/** A recognised sheet, for people to compare and correct. */
export function matchView(
  scheme: LoadedScheme,
  { found, adopted, problem }: Matched,
  level: string | null,
  remembered: boolean,
): SheetMatch {
  const nodes = nodesOf(scheme, found.table, found.level ?? level);
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  const nodesAt = new Map<number, string[]>();
  for (const [id, row] of Object.entries(adopted?.rows ?? {}))
    nodesAt.set(row, [...(nodesAt.get(row) ?? []), id]);
  const rows = [
    ...found.rows.map(({ row, words, confidence, nodeIds }) => ({
      row,
      text: words,
      confidence,
      ids: adopted === null ? nodeIds : (nodesAt.get(row) ?? []),
    })),
    ...found.unmapped.map(({ row, words }) => ({
      row,
      text: words,
      confidence: 0,
      ids: nodesAt.get(row) ?? [],
    })),
  ].sort((one, other) => one.row - other.row);
  const problems: Finding[] =
    problem === null ? [] : [finding('error', problem, { sheet: found.sheet })];
  return {
    sheet: found.sheet,
    scheme: found.scheme.id,
    table: found.table,
    tableName: found.tableName,
    level: found.level,
    subject: adopted?.subject ?? found.subject,
    confidence: found.confidence,
    remembered,
    correctable: true,
    needsPerson: found.subject === null,
    columns: FILLED.map((what) => {
      const column = adopted?.columns[what] ?? found.columns[what].column;
      const there = found.headers.some((header) => header.column === column);
      return { what, column: there ? column : null };
    }),
    headers: found.headers,
    rows: rows.map(({ ids, ...row }) => ({
      ...row,
      nodeId: ids[0] ?? null,
      nodeName: ids.length === 0 ? null : ids.map((id) => nameOf.get(id) ?? id).join('、'),
    })),
    nodes,
    missingColumns: FILLED.filter((what) => found.columns[what].header === null).map(addedHeader),
    findings: [...problems, ...found.findings],
  };
}

/** A sheet that the memory knows: its rows are where they were, or are found again when it is filled. */
export function rememberedView(
  scheme: LoadedScheme,
  snapshot: Snapshot,
  remembered: RememberedSheet,
  level: string | null,
): SheetMatch | null {
  const sheet = snapshot.sheets.find(({ name }) => name === remembered.sheet);
  const card = scheme.standard.tables[remembered.table];
  if (sheet === undefined || card === undefined) return null;
  const nodes = nodesOf(scheme, remembered.table, remembered.level ?? level);
  const { identity } = remembered.columns;
  const text = (row: number): string => {
    const value = identity === null ? null : sheet.cell(row, identity);
    return value === null || isCellError(value) ? '' : String(value);
  };
  return {
    sheet: remembered.sheet,
    scheme: scheme.standard.id,
    table: remembered.table,
    tableName: card.name,
    level: remembered.level,
    subject: remembered.subject,
    confidence: 1,
    remembered: true,
    correctable: false,
    needsPerson: false,
    columns: [],
    headers: [],
    rows: Object.entries(remembered.rows).map(([nodeId, row]) => ({
      row,
      text: text(row),
      nodeId,
      nodeName: nodes.find(({ id }) => id === nodeId)?.name ?? nodeId,
      confidence: 1,
    })),
    nodes,
    missingColumns: [],
    findings: [],
  };
}

/** The memory with the user's own names in it. */
export function withMapping(
  memory: Memory | null,
  { standard: { id, version } }: LoadedScheme,
  mapping: Memory['mapping'],
): Memory | null {
  if (mapping === undefined) return memory;
  return { ...(memory ?? emptyMemory({ id, version })), mapping };
}
