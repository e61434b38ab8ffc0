import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../../../src/mechanisms';
import type { Scorecard } from '../../../src/rubric';
import { recogniseScoreSheets, type RecognisedSheet } from '../../../src/scoresheet';
import { type LoadedScheme, openScheme } from '../../../src/scoring';
import { type Layout, leavesOf, sheetFrom } from '../layouts/layout';

const IDS = ['banan-2025', 'putuo-2020', 'shanghai-2023', 'suzhou-2016', 'wuwei-2019'];

export const SCHEMES: readonly LoadedScheme[] = IDS.map((id) => {
  const path = join(__dirname, '../../../src/schemes', id, 'scheme.yaml');
  return openScheme(readFileSync(path, 'utf8'), path);
});

export function schemeOf(id: string): LoadedScheme {
  const scheme = SCHEMES.find(({ standard }) => standard.id === id);
  if (scheme === undefined) throw new Error(`no scheme ${id}`);
  return scheme;
}

export function recognise(...layouts: readonly Layout[]): readonly RecognisedSheet[] {
  const sheets = layouts.map(sheetFrom);
  return recogniseScoreSheets({ sheets, date1904: false, memory: null }, SCHEMES);
}

/** The table as it is at the level that was recognised. */
export function cardOf({ scheme, table, level }: RecognisedSheet): Scorecard<Rule> {
  const loaded = schemeOf(scheme.id);
  const settled = level === null ? loaded.standard : loaded.settle({ level, readings: {} });
  const card = settled.tables[table];
  if (card === undefined) throw new Error(`no table ${table}`);
  return card;
}

export interface Compared {
  /** Rows that show a clause. */
  readonly rows: number;
  readonly right: number;
  /** Rows that were left open: the user is asked. */
  readonly open: readonly string[];
  /** Rows that would be filled with another clause's score. */
  readonly wrong: readonly string[];
}

/** Holds what was recognised against what the rows really show. */
export function compared(found: RecognisedSheet, { truth }: Layout): Compared {
  const card = cardOf(found);
  const open: string[] = [];
  const wrong: string[] = [];
  let right = 0;
  for (const { row, nodeIds } of found.rows) {
    const ids = truth[row];
    if (ids !== undefined && leavesOf(card, ids) === leavesOf(card, nodeIds)) right += 1;
    else wrong.push(`${row}: ${nodeIds.join('+')} instead of ${ids?.join('+') ?? 'nothing'}`);
  }
  const filled = new Set(found.rows.map(({ row }) => row));
  for (const [row, ids] of Object.entries(truth))
    if (!filled.has(Number(row))) open.push(`${row}: ${ids.join('+')}`);
  return { rows: Object.keys(truth).length, right, open, wrong };
}
