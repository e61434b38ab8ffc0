import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecords } from '../../../src/records';
import {
  adoptSheet,
  type Corrections,
  type FillPlan,
  type FillPolicy,
  planFill,
  readMemory,
  type RecognisedSheet,
  recogniseScoreSheets,
  rememberSheets,
} from '../../../src/scoresheet';
import { score, type ScoreNode, type ScoreTree } from '../../../src/scoring';
import {
  type CellValue,
  parseArea,
  type SheetSnapshot,
  type Snapshot,
} from '../../../src/workbook';
import {
  createWorkbookFile,
  type FileWorkbook,
  openWorkbookFile,
} from '../../../src/workbook/file';
import type { Layout } from '../layouts/layout';
import { schemeOf, SCHEMES } from './support';

const SAMPLE = join(__dirname, '../../../assets/samples/banan-2025.xlsx');
const sample = openWorkbookFile(readFileSync(SAMPLE)).then((book) => book.read());

/** A workbook with these sheets and nothing else. */
export function bookOf(...layouts: readonly Layout[]): Promise<FileWorkbook> {
  const sheets = layouts.map(({ name, grid, merges = '' }) => ({
    name,
    rows: grid.map((row) =>
      row.map((cell) => {
        if (cell === undefined || cell === null) return null;
        if (typeof cell !== 'object') return { value: cell };
        return 'formula' in cell ? { value: 0, formula: cell.formula } : null;
      }),
    ),
    merges: merges.split(/\s+/u).flatMap((text) => parseArea(text) ?? []),
  }));
  return openWorkbookFile(createWorkbookFile({ sheets }));
}

const trees = new Map<string, Promise<ScoreTree>>();

/** What the sample's unit comes to under the table that a sheet shows. */
export function treeFor(target: FillTarget): Promise<ScoreTree> {
  const key = JSON.stringify(target);
  const tree = trees.get(key) ?? scored(target);
  trees.set(key, tree);
  return tree;
}

async function scored({ scheme, table, level, subject }: FillTarget): Promise<ScoreTree> {
  const loaded = schemeOf(scheme);
  const records = readRecords(await sample, { facts: loaded.standard.facts });
  return score({
    scheme: loaded,
    table,
    records,
    subject,
    asOf: '2025-10-09',
    ...(level === null ? {} : { level }),
  });
}

export interface FillTarget {
  readonly scheme: string;
  readonly table: string;
  readonly level: string | null;
  readonly subject: string;
}

export interface OwnFill {
  readonly found: RecognisedSheet;
  readonly plan: FillPlan;
  readonly tree: ScoreTree;
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** Recognises the first score table of a workbook and fills it, as a face does on the first day. */
export async function fillFirst(
  book: FileWorkbook,
  corrections: Corrections = {},
  policy: FillPolicy = 'ask',
): Promise<OwnFill> {
  const before = await book.read();
  const [found] = recogniseScoreSheets(before, SCHEMES);
  if (found === undefined) throw new Error('not recognised');
  const adopted = adoptSheet(found, corrections);
  const scheme = schemeOf(found.scheme.id);
  const memory = rememberSheets(null, scheme, [adopted]);
  const { table, level, subject } = adopted;
  const tree = await treeFor({ scheme: found.scheme.id, table, level, subject });
  const plan = planFill({ snapshot: before, trees: [tree], memory, scheme, policy });
  await book.apply(plan.edits);
  return { found, plan, tree, before, after: await book.read() };
}

/** Fills again what the workbook remembers. */
export async function fillAgain(
  book: FileWorkbook,
  tree: ScoreTree,
  scheme = 'banan-2025',
  policy: FillPolicy = 'ask',
): Promise<{ readonly plan: FillPlan; readonly before: Snapshot; readonly after: Snapshot }> {
  const before = await book.read();
  const { memory } = readMemory(before.memory);
  const plan = planFill({
    snapshot: before,
    trees: [tree],
    memory,
    scheme: schemeOf(scheme),
    policy,
  });
  await book.apply(plan.edits);
  return { plan, before, after: await book.read() };
}

export function nodeOf(tree: ScoreTree, id: string): ScoreNode {
  const find = (nodes: readonly ScoreNode[]): ScoreNode | undefined => {
    for (const node of nodes) {
      const found = node.id === id ? node : find(node.children);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const node = find(tree.indicators);
  if (node === undefined) throw new Error(`no node ${id}`);
  return node;
}

/** Every cell that differs between two states of a sheet. */
export function changes(before: SheetSnapshot, after: SheetSnapshot): Map<string, CellValue> {
  const changed = new Map<string, CellValue>();
  for (let row = 1; row <= Math.max(before.rowCount, after.rowCount); row += 1)
    for (let column = 1; column <= Math.max(before.columnCount, after.columnCount); column += 1) {
      const value = after.cell(row, column);
      const formula = after.formula(row, column);
      const same =
        JSON.stringify(value) === JSON.stringify(before.cell(row, column)) &&
        formula === before.formula(row, column);
      if (!same) changed.set(`${row}:${column}`, value);
    }
  return changed;
}
