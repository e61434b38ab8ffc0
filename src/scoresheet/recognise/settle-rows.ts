import { type Phrase, phrase } from '../../locales';
import type { Ambiguous, Alignment, Match } from './align';
import type { Body, BodyRow } from './body';
import type { Grid } from './grid';
import type { Targets } from './targets';
import { bare, fingerprint } from './text';
import type { HeadingRow, RecognisedRow, UnmappedRow } from './types';

const SHOWN = 40;

export interface SettledRows {
  readonly rows: readonly RecognisedRow[];
  readonly headings: readonly HeadingRow[];
  readonly unmapped: readonly UnmappedRow[];
}

/** A row's own words, by which it is known again. */
export function wordsOfRows(rows: readonly BodyRow[]): string {
  return rows.map(({ names, text }) => [...names, text].join(' ').trim()).join(' ');
}

/**
 * Which score cell belongs to which clauses. `score`: the column, null where it has to be added.
 * Rows that share a merged score cell are filled as one; a heading above rows with scores of their
 * own is not filled.
 */
export function settleRows(
  grid: Grid,
  body: Body,
  alignment: Alignment,
  targets: Targets,
  score: number | null,
): SettledRows {
  const rowsOf = ({ from, rows }: Match): BodyRow[] => body.rows.slice(from, from + rows);
  const anchorOf = (row: number): number | null => {
    const area = score === null ? undefined : grid.merge(row, score);
    if (area === undefined) return row;
    return area.left === score ? area.top : null;
  };
  const unmapped: UnmappedRow[] = [];
  const drop = (row: BodyRow, reason: Phrase, ids: readonly string[] = []): void => {
    const words = wordsOfRows([row]);
    unmapped.push({
      row: row.row,
      words: short(words),
      fingerprint: fingerprint(bare(words)),
      reason,
      nodeIds: ids,
    });
  };
  const isAbove = (id: string, other: string): boolean => {
    for (let up = targets.parents.get(other) ?? null; up !== null;) {
      if (up === id) return true;
      up = targets.parents.get(up) ?? null;
    }
    return false;
  };

  const groups = new Map<number, Match[]>();
  const noCell: Match[] = [];
  for (const match of alignment.matches) {
    const anchor = anchorOf(rowsOf(match)[0]?.row ?? 0);
    if (anchor === null) noCell.push(match);
    else groups.set(anchor, [...(groups.get(anchor) ?? []), match]);
  }
  const matched = new Set(alignment.matches.flatMap(rowsOf));
  const open = body.rows.filter((row) => !matched.has(row));
  for (const row of open) {
    const known = alignment.ambiguous.find(({ from }) => body.rows[from] === row);
    drop(row, reasonOf(known), known?.targets.flatMap(({ ids }) => ids) ?? []);
  }

  const rows: RecognisedRow[] = [];
  const headings: HeadingRow[] = [];
  const idsOf = (matches: readonly Match[]): string[] =>
    matches.flatMap(({ target }) => target.ids);
  const all = idsOf(alignment.matches);
  const heading = (match: Match): void => {
    const own = rowsOf(match);
    headings.push({
      row: own[0]?.row ?? 0,
      nodeId: match.target.node.id,
      words: short(wordsOfRows(own)),
      fingerprint: fingerprint(bare(wordsOfRows(own))),
    });
  };
  for (const match of noCell) {
    if (match.target.ids.some((id) => all.some((other) => isAbove(id, other)))) heading(match);
    else for (const row of rowsOf(match)) drop(row, phrase('recognise.noCell'), match.target.ids);
  }
  for (const [anchor, group] of groups) {
    const ids = idsOf(group);
    const [whole] = ids.filter((id) => ids.every((other) => other === id || isAbove(id, other)));
    const inside = all.filter((other) => !ids.includes(other));
    const [only] = group;
    if (only === undefined) continue;
    if (ids.some((id) => inside.some((other) => isAbove(id, other)))) {
      group.forEach(heading);
      continue;
    }
    const foreign = open.some((row) => score !== null && anchorOf(row.row) === anchor);
    const own = group.flatMap(rowsOf);
    if (foreign && whole === undefined) {
      for (const row of own) drop(row, phrase('recognise.sharedCell'), ids);
      continue;
    }
    const nodeIds = whole === undefined ? collapsed(ids, targets) : [whole];
    const words = wordsOfRows(own);
    const [nodeId = only.target.node.id] = nodeIds;
    rows.push({
      row: anchor,
      rows: own.map(({ row }) => row),
      nodeId,
      nodeIds,
      name: nameOfAll(nodeIds, targets),
      words: short(words),
      fingerprint: fingerprint(bare(words)),
      confidence: Math.min(...group.map(confidenceOf)),
      reason: whyOf(only),
    });
  }
  return {
    rows: rows.sort((one, other) => one.row - other.row),
    headings,
    unmapped: unmapped.sort((one, other) => one.row - other.row),
  };
}

/** All the parts of an indicator in one cell are the indicator, with its cap. */
function collapsed(ids: readonly string[], { parents }: Targets): string[] {
  const [first] = ids;
  const parent = first === undefined ? null : (parents.get(first) ?? null);
  if (parent === null) return [...ids];
  const siblings = [...parents].filter(([, up]) => up === parent).map(([id]) => id);
  return siblings.every((id) => ids.includes(id)) && ids.length === siblings.length
    ? [parent]
    : [...ids];
}

function nameOfAll(ids: readonly string[], { nodes }: Targets): string {
  return ids.map((id) => nodes.get(id)?.name ?? id).join('、');
}

const short = (words: string): string =>
  words.length <= SHOWN ? words : `${words.slice(0, SHOWN - 1)}…`;

/** How surely a row is the clause: how like its words are, and that nothing else is nearly as like. */
function confidenceOf({ likeness, margin }: Match): number {
  const like = Math.min(1, Math.max(0, likeness.value));
  return Math.round(like * (margin < 0.15 ? 0.85 : 1) * 100) / 100;
}

function whyOf({ likeness, rows }: Match): Phrase {
  const parts: Phrase[] = [];
  if (likeness.text !== null) {
    const share = Math.round(likeness.text * 100);
    parts.push(
      likeness.start ? phrase('recognise.byStart') : phrase('recognise.byText', { share }),
    );
  }
  if (likeness.name || parts.length === 0) parts.push(phrase('recognise.byName'));
  if (likeness.points) parts.push(phrase('recognise.byPoints'));
  if (rows > 1) parts.push(phrase('recognise.byRows', { count: rows }));
  return phrase('recognise.because', { parts });
}

function reasonOf(ambiguous: Ambiguous | undefined): Phrase {
  if (ambiguous === undefined) return phrase('recognise.nothingAlike');
  const [first, second] = ambiguous.targets;
  if (first === undefined || second === undefined) return phrase('recognise.rowTwice');
  return phrase('recognise.severalAlike', {
    first: first.ids.join('、'),
    second: second.ids.join('、'),
  });
}
