import { type Fraction, sum } from '../../../exact';
import type { Figure, ScoreRow, ScoreTable } from '../../score-table';
import type { Entry, Ledger } from './ledger';

/** Rows under one figure of points: a merged cell, or one with blank cells below it. */
export interface Group {
  readonly points: Figure;
  readonly rows: readonly ScoreRow[];
}

const known = new WeakMap<ScoreTable, readonly Group[]>();

/** Groups of the rightmost 分值 column, from top to bottom. */
export function groupsOf(table: ScoreTable): readonly Group[] {
  const old = known.get(table);
  if (old !== undefined) return old;
  const made = makeGroups(table);
  known.set(table, made);
  return made;
}

function makeGroups(table: ScoreTable): readonly Group[] {
  const groups: { points: Figure; rows: ScoreRow[] }[] = [];
  const lines = [...table.subtotals, ...(table.total === null ? [] : [table.total])];
  let open: { points: Figure; rows: ScoreRow[] } | null = null;
  let last = 0;
  for (const row of table.rows) {
    const { points } = row;
    const from = last;
    last = row.row;
    if (lines.some((line) => from < line && line < row.row)) open = null;
    if (points === null) continue;
    const isBlank = points.value === null || points.value === '';
    if (points.row === open?.points.row) open.rows.push(row);
    else if (!isBlank) {
      open = { points, rows: [row] };
      groups.push(open);
    } else if (open !== null && row.names.length === 0 && points.formula === undefined)
      open.rows.push(row);
    else open = null;
  }
  return groups;
}

/** Scores of a group's rows: entries that stand for nothing but rows of it. */
export function scoresOf(ledger: Ledger, group: Group): Entry[] {
  return ledger.entries.filter(
    (entry) =>
      !ledger.isHeading(entry) &&
      entry.rows.length > 0 &&
      entry.rows.every((row) => group.rows.includes(row)),
  );
}

/** Points of a row's clauses in force: after 相应分值计入, and never less than what can be had. */
export function pointsInForce(rows: readonly ScoreRow[]): Fraction | null {
  const scored = rows.flatMap((row) => row.scored).filter(({ role }) => role !== 'veto');
  if (scored.length === 0) return null;
  const each = scored.map(({ role, effectivePoints, points, attainable, score }) => {
    if (role === 'deduction') return sum([]);
    const most = effectivePoints ?? points;
    if (most === null) return null;
    const others = [attainable, score.hi].filter((one) => one !== null);
    return others.reduce((one, other) => (other.compare(one) > 0 ? other : one), most);
  });
  const set = each.filter((one) => one !== null);
  return set.length < each.length ? null : sum(set);
}
