import { type Fraction, max, min, sum } from '../../exact';
import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import type { ScoreRow, ScoreTable } from '../score-table';
import { acceptedTotals, fullOf } from './model/accepted';
import { faultsOf, isFaulty } from './model/faults';
import { type Group, groupsOf, pointsInForce, scoresOf } from './model/groups';
import { type Entry, type Ledger, scoreLedger, totalOf } from './model/ledger';
import {
  capIn,
  pointsInName,
  speaksOfBonus,
  speaksOfMoving,
  standsForNoFigure,
  wordsOf,
} from './model/words';
import { pointsInTexts } from './model/printed-points';
import { entryName, entryPlace, figure, lineName, placeOf } from './say';

/** A score above the points in force: of a row, of all rows of an indicator, or of the whole table. */
export const ABOVE_FULL: TableCheck = {
  code: 'table.aboveFull',
  group: 'table',
  scope: 'table',
  *run(table) {
    const ledger = scoreLedger(table);
    if (ledger === null || isWeighted(table)) return;
    const told = new Set<Entry>();
    for (const entry of ledger.entries) {
      const draft = entryDraft(ledger, entry);
      if (draft === null) continue;
      told.add(entry);
      yield draft;
    }
    for (const group of groupsOf(table)) {
      const draft = groupDraft(ledger, group, told);
      if (draft !== null) yield draft;
    }
    const draft = totalDraft(ledger, told);
    if (draft !== null) yield draft;
  },
};

/** Marks out of 100 beside a weight are no points. */
export function isWeighted({ header, columns }: ScoreTable): boolean {
  return header.columns.some(
    ({ column, text }) => columns.points.includes(column) && text.includes('权重'),
  );
}

function entryDraft(ledger: Ledger, entry: Entry): Draft | null {
  const { number } = entry.figure;
  if (number === null || entry.rows.length === 0) return null;
  const limit = limitOf(ledger, entry);
  // 「-10」 beside a deduction is the most that it takes away.
  if (limit === null || limit.points.compare(0) < 0 || number.compare(limit.points) <= 0)
    return null;
  return {
    severity: limit.isSure ? 'error' : 'hint',
    where: entryPlace(ledger, entry),
    message: phrase(limit.isSure ? 'tableChecks.aboveFull' : 'tableChecks.aboveFullPerhaps', {
      score: figure(number),
      points: figure(limit.points),
      above: figure(number.sub(limit.points)),
    }),
    about: entryName(ledger, entry),
  };
}

interface Limit {
  readonly points: Fraction;
  readonly isSure: boolean;
}

function limitOf(ledger: Ledger, entry: Entry): Limit | null {
  const { rows } = entry;
  const inForce = pointsInForce(rows);
  if (inForce !== null && rows.every(({ scored }) => scored.length > 0))
    return { points: inForce, isSure: true };
  const cells = new Map(
    rows.flatMap(({ points }) => (points === null ? [] : [[points.row, points]])),
  );
  const figures = [...cells.values()].flatMap(({ number }) => number ?? []);
  // Points of an indicator over several rows bound each of them; the row's own stand in its words.
  const printed = figures.length === 0 || figures.length < cells.size ? null : sum(figures);
  const own = rows.length === 1 && sharesPoints(ledger, rows) ? ownPoints(rows) : null;
  const points = own === null || printed === null ? (own ?? printed) : min(own, printed);
  const cap = rows.length === 1 ? capIn(rows.map(wordsOf).join('')) : null;
  if (points === null)
    return entry.kind === 'bonus' && cap !== null ? { points: cap, isSure: true } : null;
  const isOpen = rows.some((row) => speaksOfBonus(row) && capIn(wordsOf(row)) === null);
  const moves = ledger.table.rows.some(speaksOfMoving) && mayHaveMoved(ledger);
  const isBonus = entry.kind === 'bonus' || rows.some(speaksOfBonus);
  return {
    points: isBonus && cap !== null ? max(points, cap) : points,
    isSure: !(isOpen && entry.kind !== 'bonus') && !moves,
  };
}

/** Points move only where some row does not apply. */
function mayHaveMoved({ entries }: Ledger): boolean {
  return entries.some(
    ({ figure: { value } }) => typeof value === 'string' && standsForNoFigure(value),
  );
}

/** Its points stand for further rows as well, and what the texts give to each of them comes to just that. */
function sharesPoints({ table }: Ledger, [row]: readonly ScoreRow[]): boolean {
  const group = groupsOf(table).find(({ rows }) => row !== undefined && rows.includes(row));
  if (group === undefined || group.rows.length < 2 || group.points.number === null) return false;
  return pointsInTexts(group.rows)?.equals(group.points.number) === true;
}

/** 「1.机构规范化建设（5分）」, where the text has no second part with points of its own. */
function ownPoints([row]: readonly ScoreRow[]): Fraction | null {
  if (row === undefined) return null;
  const inName = row.names.length > 1 ? pointsInName(row.names.at(-1) ?? '') : null;
  if (inName !== null) return inName;
  const points = pointsInName(
    row.text.replace(/^\s*[(（]?[\d一二三四五六七八九十]+[)）.、．]\s*/u, ''),
  );
  const numbers = [...row.text.normalize('NFKC').matchAll(/(?:^|[\n。;\s])\s*\d+[.、](?!\d)/gu)];
  return numbers.length > 1 ? null : points;
}

function groupDraft(ledger: Ledger, group: Group, told: ReadonlySet<Entry>): Draft | null {
  const { points, rows } = group;
  if (rows.length < 2 || points.number === null) return null;
  const entries = scoresOf(ledger, group);
  if (entries.length < 2 || entries.some((entry) => told.has(entry))) return null;
  const together = totalOf(entries);
  const known = pointsInForce(rows);
  const limit = known === null ? points.number : max(known, points.number);
  if (together.compare(limit) <= 0) return null;
  const isSure = known !== null || !rows.some(speaksOfBonus);
  const [first] = entries;
  if (first === undefined) return null;
  return {
    severity: isSure ? 'error' : 'hint',
    where: entryPlace(ledger, first),
    message: phrase('tableChecks.groupAbove', {
      count: entries.length,
      score: figure(together),
      points: figure(limit),
      above: figure(together.sub(limit)),
    }),
    about: `group ${rows[0]?.label ?? ''}`,
    also: [
      ...entries.slice(1, 20).map((entry) => entryPlace(ledger, entry)),
      placeOf(ledger, points),
    ],
  };
}

function totalDraft(ledger: Ledger, told: ReadonlySet<Entry>): Draft | null {
  const { table } = ledger;
  const line = ledger.lines.find(({ row }) => row === table.total);
  const full = fullOf(ledger);
  if (line?.figure.number == null || full === null || told.size > 0) return null;
  const { number } = line.figure;
  const bonus = table.card?.bonus;
  const most = bonus === undefined ? full : full.add(bonus);
  if (number.compare(most) <= 0) return null;
  // A total that is no sum of the scores is told as that.
  if (
    isFaulty(faultsOf(ledger, line)) ||
    !acceptedTotals(ledger, line).some((one) => one.equals(number))
  )
    return null;
  const isSure = table.card !== null || !table.rows.some(speaksOfBonus);
  return {
    severity: isSure ? 'error' : 'hint',
    where: placeOf(ledger, line.figure),
    message: phrase('tableChecks.totalAbove', {
      label: line.label,
      total: figure(number),
      full: figure(most),
    }),
    about: lineName(ledger, line),
  };
}
