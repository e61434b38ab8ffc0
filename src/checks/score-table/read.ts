import type { Rule } from '../../mechanisms';
import { DICTIONARY } from '../../records';
import type { Scorecard } from '../../rubric';
import {
  type BodyRow,
  type ColumnKind,
  headerWords,
  type Memory,
  type Page,
  pageOf,
  type RememberedSheet,
} from '../../scoresheet';
import type { LoadedScheme, ScoreTree } from '../../scoring';
import type { Snapshot } from '../../workbook';
import { figureAt } from './figure';
import { placed } from './placed';
import type { ScoreColumns, ScoreRow, ScoreTable } from './score-table';

/** What is known of the workbook besides its cells. */
export interface Known {
  /** Score sheets, those recognised among them. */
  readonly memory: Pick<Memory, 'tables'> | null;
  readonly scheme: LoadedScheme | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly level: string | null;
  readonly trees: readonly ScoreTree[];
  /** Sheets that hold something else, whatever their header looks like: raw data, forms, a scheme. */
  readonly others: readonly string[];
}

/** Every score table of a workbook, whether a scheme knows it or not. Hidden sheets are left out. */
export function scoreTables(snapshot: Snapshot, known: Known): ScoreTable[] {
  const others = new Set([...DICTIONARY.map(({ name }) => name), ...known.others]);
  return snapshot.sheets.flatMap((sheet) => {
    const remembered = known.memory?.tables.find((one) => one.sheet === sheet.name) ?? null;
    if (remembered === null && (sheet.hidden || others.has(sheet.name))) return [];
    const page = pageOf(sheet);
    return page === null ? [] : [tableOf(page, known, remembered)];
  });
}

function tableOf(page: Page, known: Known, before: RememberedSheet | null): ScoreTable {
  const { grid, header, body } = page;
  const { scheme, level, readings } = known;
  const settled = scheme?.settle({ level: before?.level ?? level, readings });
  const card = before === null ? null : (settled?.tables[before.table] ?? null);
  const remembered = before === null || card === null ? before : placed(before, card, page);
  const tree =
    remembered === null
      ? null
      : (known.trees.find(
          (one) => one.table === remembered.table && one.subject === remembered.subject,
        ) ?? null);
  const columns = columnsOf(page, remembered);
  const total = remembered?.total ?? body.total;
  return {
    sheet: grid.sheet,
    grid,
    header,
    columns,
    rows: rowsOf(page, columns, { remembered, card, tree, total }),
    total,
    subtotals: body.subtotals,
    last: Math.max(body.last, total ?? 0),
    remembered,
    card,
    tree,
  };
}

function columnsOf({ header }: Page, remembered: RememberedSheet | null): ScoreColumns {
  const all = (kind: ColumnKind): number[] =>
    header.columns.filter((one) => one.kind === kind).map(({ column }) => column);
  const own = remembered?.columns;
  // On a sheet of the template a column that somebody put in moves the others; elsewhere people choose theirs.
  const there = (column: number | undefined, kind: ColumnKind): number | undefined =>
    header.columns.some(
      (one) => one.column === column && (remembered?.own !== undefined || one.kind === kind),
    )
      ? column
      : undefined;
  return {
    index: all('index')[0] ?? null,
    names: all('name'),
    points: [...pointsOfGroups(header, all('points')[0]), ...all('points')],
    texts: all('text'),
    evidence: all('evidence')[0] ?? null,
    score: there(own?.score, 'score') ?? all('score')[0] ?? null,
    why: there(own?.why, 'why') ?? all('why')[0] ?? null,
    proof: there(own?.proof, 'proof') ?? all('proof')[0] ?? null,
  };
}

/** 指标分, 类别分: what an indicator is worth as a whole, beside the 分值 of its clauses. */
function pointsOfGroups({ columns }: Page['header'], first = 0): number[] {
  return columns
    .filter(({ kind, text }) => kind === 'other' && GROUP_POINTS.test(headerWords(text)))
    .map(({ column }) => column)
    .filter((column) => column < first);
}

const GROUP_POINTS = /^(?:[一二三]级)?(?:指标|类别|项目|大类|分项)分$/u;

interface Shown {
  readonly remembered: RememberedSheet | null;
  readonly card: Scorecard<Rule> | null;
  readonly tree: ScoreTree | null;
  readonly total: number | null;
}

function rowsOf(page: Page, columns: ScoreColumns, shown: Shown): ScoreRow[] {
  const { grid, body } = page;
  const { remembered, card, tree, total } = shown;
  const nodes = byId(card?.nodes ?? []);
  const scored = byId(tree?.indicators ?? []);
  const idsAt = new Map<number, string[]>();
  for (const [id, row] of Object.entries(remembered?.rows ?? {}))
    idsAt.set(row, [...(idsAt.get(row) ?? []), id]);
  const points = columns.points.at(-1);
  const { score } = columns;
  const rowOf = (one: Pick<BodyRow, 'row' | 'end' | 'names' | 'text'>): ScoreRow => {
    const ids: string[] = [];
    for (let row = one.row; row <= one.end; row += 1) ids.push(...(idsAt.get(row) ?? []));
    const own = ids.flatMap((id) => nodes.get(id) ?? []);
    return {
      ...one,
      label: one.names.at(-1) ?? own[0]?.name ?? one.text.slice(0, 20),
      points: points === undefined ? null : figureAt(grid.sheet, one.row, points),
      score: score === null ? null : figureAt(grid.sheet, one.row, score),
      nodes: own,
      scored: ids.flatMap((id) => scored.get(id) ?? []),
    };
  };
  const rows = body.rows.filter(({ row }) => row !== total).map(rowOf);
  const covered = new Set(
    rows.flatMap(({ row, end }) => Array.from({ length: end - row + 1 }, (_, at) => row + at)),
  );
  // A row whose words somebody took away is still the row of its clause.
  const bare = [...idsAt.keys()]
    .filter((row) => !covered.has(row) && row <= grid.sheet.rowCount)
    .map((row) => rowOf({ row, end: row, names: [], text: '' }));
  return [...rows, ...bare].sort((one, other) => one.row - other.row);
}

function byId<T extends { readonly id: string; readonly children: readonly T[] }>(
  nodes: readonly T[],
): Map<string, T> {
  const found = new Map<string, T>();
  const visit = (node: T): void => {
    found.set(node.id, node);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return found;
}
