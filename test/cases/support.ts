import { readFileSync } from 'node:fs';
import { decimal, toNumber } from '../../src/exact';
import { DICTIONARY, FACTS_SHEET } from '../../src/records';
import {
  type LoadedScheme,
  openScheme,
  score,
  type ScoreNode,
  type ScoreTree,
} from '../../src/scoring';
import { recordsOf, type TestRow, type TestValue } from '../support/records';

const schemes = new Map<string, LoadedScheme>();

export function schemeOf(id: string): LoadedScheme {
  const known = schemes.get(id);
  if (known !== undefined) return known;
  const file = `src/schemes/${id}/scheme.yaml`;
  const scheme = openScheme(readFileSync(file, 'utf8'), file);
  schemes.set(id, scheme);
  return scheme;
}

export interface Given {
  readonly table: string;
  readonly level?: string;
  readonly subject?: string;
  readonly asOf?: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly pins?: Readonly<Record<string, string | null>>;
  readonly sheets?: Readonly<Record<string, readonly TestRow[]>>;
  readonly facts?: Readonly<Record<string, TestValue>>;
  /** Sheets nobody has reported; all others without rows say 「本期无此类记录」. */
  readonly unreported?: readonly string[];
  /** Without the figures of other readings, which take most of the time. */
  readonly brief?: boolean;
}

/** Scores a table from raw-data rows alone. */
export function scored(scheme: string, given: Given): ScoreTree {
  const sheets = given.sheets ?? {};
  const none = DICTIONARY.map((sheet) => sheet.name).filter(
    (name) =>
      name !== FACTS_SHEET && !(name in sheets) && given.unreported?.includes(name) !== true,
  );
  const records = recordsOf({ sheets, facts: given.facts ?? {}, none });
  return score({
    scheme: schemeOf(scheme),
    table: given.table,
    records,
    subject: given.subject ?? '集体',
    asOf: given.asOf ?? '2025-12-31',
    ...(given.level === undefined ? {} : { level: given.level }),
    ...(given.readings === undefined ? {} : { readings: given.readings }),
    ...(given.pins === undefined ? {} : { pins: given.pins }),
    ...(given.brief === undefined ? {} : { brief: given.brief }),
  });
}

export function nodeOf(tree: ScoreTree, id: string): ScoreNode {
  const search = (nodes: readonly ScoreNode[]): ScoreNode | undefined => {
    for (const node of nodes) {
      const found = node.id === id ? node : search(node.children);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const found = search(tree.indicators);
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
}

/** What is proved of a node, as a number. */
export const points = (tree: ScoreTree, id: string): number => toNumber(nodeOf(tree, id).score.lo);

/** `2.5～3` while open, `2.5` when final. */
export function span(tree: ScoreTree, id: string): string {
  const { lo, hi } = nodeOf(tree, id).score;
  if (hi === null) return `≥${decimal(lo)}`;
  return lo.equals(hi) ? decimal(lo) : `${decimal(lo)}～${decimal(hi)}`;
}

export const total = (tree: ScoreTree): number => toNumber(tree.total.lo);

/** The total or a node's figure with another reading, as the tree itself offers it. */
export function alternative(tree: ScoreTree, id: string, key: string, option: string): number {
  const use = nodeOf(tree, id).readings.find((one) => one.key === key);
  const other = use?.alternatives.find((one) => one.option === option);
  if (other === undefined) throw new Error(`${id} offers no ${key}=${option}`);
  return toNumber(other.score.lo);
}

export const date = (text: string): { readonly date: string } => ({ date: text });
export const times = (count: number, row: (index: number) => TestRow): TestRow[] =>
  Array.from({ length: count }, (_, index) => row(index));
