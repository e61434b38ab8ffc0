import { type Fraction, sum, toNumber } from '../../exact';
import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import { toA1 } from '../../workbook';
import type { ScoreRow, ScoreTable } from '../score-table';
import { headWords } from './model/accepted';
import { faultsOf, isFaulty } from './model/faults';
import { groupsOf } from './model/groups';
import { partsOf } from './model/headings';
import { type Entry, type Ledger, type Line, pointsLedgers, totalOf } from './model/ledger';
import { isAsTheNotice, pointsInTexts, reach } from './model/printed-points';
import { nearestScope, scopesOf } from './model/scopes';
import {
  fullIn,
  kindOf,
  pointsInName,
  speaksOfAlternatives,
  standsForNoFigure,
} from './model/words';
import { entryName, entryPlace, figure, lineName, placeOf } from './say';
import { staleValue } from './total-values';

/** Points that do not add up: clause → item → indicator → printed total. */
export const POINTS_SUM: TableCheck = {
  code: 'table.pointsSum',
  group: 'table',
  scope: 'table',
  *run(table) {
    const ledgers = pointsLedgers(table).filter(
      (ledger) => isAsTheNotice(ledger) !== true || ledger.lines.length > 0,
    );
    for (const ledger of ledgers) {
      const asNotice = isAsTheNotice(ledger) === true;
      for (const line of ledger.lines) {
        const draft = lineDraft(ledger, line, asNotice);
        if (draft !== null) yield draft;
      }
      if (asNotice) continue;
      yield* headingDrafts(ledger);
    }
    const right = ledgers.at(-1);
    const left = ledgers.at(-2);
    if (left !== undefined && right !== undefined) yield* columnDrafts(left, right);
    if (right !== undefined && isAsTheNotice(right) === null) {
      yield* nameDrafts(right);
      yield* textDrafts(right);
      yield* titleDrafts(table, right);
    }
  },
};

const isNear = (one: Fraction, other: Fraction): boolean =>
  Math.abs(toNumber(one.sub(other))) < 1e-6;

/** 合计 and 小计 of a column of points. */
function lineDraft(ledger: Ledger, line: Line, asNotice: boolean): Draft | null {
  const { number } = line.figure;
  if (number === null || isFaulty(faultsOf(ledger, line)) || staleValue(ledger, line) !== null)
    return null;
  const scopes = scopesOf(ledger, line);
  const [whole] = scopes;
  if (whole === undefined || (whole.length < 2 && !line.isSubtotal)) return null;
  // 「0—30」 and the like: points that are no figures cannot be added up.
  if (whole.some(isInWords)) return null;
  const { card } = ledger.table;
  if (asNotice && card?.total === toNumber(number)) return null;
  if (scopes.some((scope) => sumsOf(ledger, scope).some((one) => isNear(one, number)))) return null;
  // Of several pages or tables, the one that the total comes closest to.
  const meant = line.isSubtotal ? [nearestScope(ledger, line)] : scopes;
  const sums = meant.map((scope) => totalOf(scope.filter(({ kind }) => kind === 'gain')));
  const right = sums.reduce((best, one) =>
    one.sub(number).abs().compare(best.sub(number).abs()) < 0 ? one : best,
  );
  const isOpen = whole.some(({ rows }) => rows.some(speaksOfAlternatives));
  return {
    severity: isOpen || line.isSubtotal ? 'warning' : 'error',
    where: placeOf(ledger, line.figure),
    message: phrase('tableChecks.pointsTotal', {
      label: line.label,
      total: figure(number),
      sum: figure(right),
      difference: figure(right.sub(number).abs()),
    }),
    about: lineName(ledger, line),
  };
}

const isInWords = ({ figure: { value, number } }: Entry): boolean =>
  number === null && typeof value === 'string' && value.trim() !== '' && !standsForNoFigure(value);

/** What a total of points may leave out: bonus, deductions, parts of headings, headings of parts. */
function sumsOf(ledger: Ledger, scope: readonly Entry[]): Fraction[] {
  const below = new Set([...ledger.headings.values()].flat());
  const last = scope.at(-1)?.top ?? 0;
  const tops = ledger.entries.filter((entry) => entry.top <= last && !below.has(entry));
  const of = (entries: readonly Entry[], kinds: readonly Entry['kind'][]): Fraction =>
    totalOf(entries.filter(({ kind }) => kinds.includes(kind)));
  return [scope, tops].flatMap((entries) => [
    totalOf(entries),
    of(entries, ['gain']),
    of(entries, ['gain', 'bonus']),
    of(entries, ['gain', 'deduction']),
    of(entries, ['gain', 'veto']),
    of(entries, ['gain', 'bonus']).sub(of(entries, ['deduction'])),
  ]);
}

/** A heading with other points than its parts, in a table whose other headings are the sums of theirs. */
function* headingDrafts(ledger: Ledger): Generator<Draft> {
  const { table, entries, headings } = ledger;
  const exact = [...headings.keys()].filter(({ figure: one }) => one.formula === undefined);
  const wrong = entries.flatMap((entry) => {
    if (headings.has(entry) || entry.kind !== 'gain') return [];
    const parts = partsOf(table, entry, entries, headings, false);
    const isOpen = parts?.some(
      ({ kind, rows }) => kind !== 'gain' || rows.some(speaksOfAlternatives),
    );
    return parts === null || isOpen === true ? [] : [{ entry, parts }];
  });
  if (exact.length < 2 || wrong.length > exact.length) return;
  for (const { entry, parts } of wrong) yield partsDraft(ledger, entry, ledger, parts);
}

/** Points of the indicator in one column, those of its clauses in the next. */
function* columnDrafts(left: Ledger, right: Ledger): Generator<Draft> {
  const numbered = left.entries.filter(({ figure: one }) => one.number !== null);
  const judged = numbered.map((entry, at) => {
    const merged = reach(left.table, entry.figure);
    const next = numbered[at + 1]?.top ?? Number.POSITIVE_INFINITY;
    const lines = left.lines.find(({ row }) => row > entry.top)?.row ?? Number.POSITIVE_INFINITY;
    const end = merged > entry.top ? merged : Math.min(next, lines) - 1;
    const parts = right.entries.filter(
      (one) => one.top >= entry.top && one.top <= end && !right.isHeading(one),
    );
    const isWhole = parts.every(({ figure: one, kind }) => one.number !== null && kind === 'gain');
    const isOpen = !isWhole || parts.some(({ rows }) => rows.some(speaksOfAlternatives));
    return {
      entry,
      parts,
      isOpen: isOpen || parts.length === 0,
      isRight: entry.figure.number?.equals(totalOf(parts)) === true,
    };
  });
  const right_ = judged.filter(({ isRight }) => isRight).length;
  const wrong = judged.filter(({ isRight, isOpen }) => !isRight && !isOpen);
  // Columns that hardly ever agree mean two things.
  if (wrong.length > right_) return;
  for (const { entry, parts } of wrong) {
    // The indicator is named further left than its first clause.
    const label = entry.rows[0]?.names[0] ?? entry.label;
    yield partsDraft(left, { ...entry, label }, right, parts);
  }
}

function partsDraft(ledger: Ledger, entry: Entry, partsIn: Ledger, parts: readonly Entry[]): Draft {
  const right = totalOf(parts);
  return {
    severity: 'error',
    where: entryPlace(ledger, entry),
    message: phrase('tableChecks.pointsParts', {
      label: entry.label,
      points: figure(totalOf([entry])),
      sum: figure(right),
      count: parts.length,
    }),
    about: entryName(ledger, entry),
    also: parts.slice(0, 20).map((part) => entryPlace(partsIn, part)),
  };
}

/** Points in brackets behind a name against the points of the rows that it names. */
function* nameDrafts(ledger: Ledger): Generator<Draft> {
  const { table } = ledger;
  for (const column of table.columns.names)
    for (const [at, row] of table.rows.entries()) {
      const text = table.grid.text(row.row, column);
      const named = pointsInName(text);
      if (named === null) continue;
      const rows = rowsNamed(table, at, column);
      const entries = ledger.entries.filter(
        (entry) => entry.figure.number !== null && entry.rows.some((one) => rows.includes(one)),
      );
      const isOpen =
        entries.length === 0 ||
        entries.some((entry) => !entry.rows.every((one) => rows.includes(one))) ||
        rows.some((one) => one.points?.number == null && one.points?.value !== null) ||
        rows.some((one) => kindOf(one) !== 'gain' || speaksOfAlternatives(one));
      const accepted = [
        ...sumsOf(ledger, entries),
        ...entries.slice(0, 1).map((one) => totalOf([one])),
      ];
      if (isOpen || accepted.some((one) => isNear(one, named))) continue;
      const [first] = entries;
      if (first === undefined) continue;
      yield {
        severity: 'error',
        where: entryPlace(ledger, first),
        message: phrase(entries.length > 1 ? 'tableChecks.pointsNamed' : 'tableChecks.pointsName', {
          points: figure(totalOf(entries.filter((entry) => !ledger.isHeading(entry)))),
          named: figure(named),
          ...(entries.length > 1 ? { label: text.replaceAll(/\s+/gu, ' ').slice(0, 20) } : {}),
        }),
        about: `${row.label} in words`,
        also: [{ sheet: table.sheet.name, address: toA1({ row: row.row, column }) }],
      };
    }
}

/** The row and those below it up to the next name in its column or further left, or the next total. */
function rowsNamed(table: ScoreTable, at: number, column: number): readonly ScoreRow[] {
  const { rows, grid, columns, subtotals, total } = table;
  const lines = [...subtotals, ...(total === null ? [] : [total])];
  const first = rows[at]?.row ?? 0;
  const stop = Math.min(...lines.filter((line) => line > first), Number.POSITIVE_INFINITY);
  const end = rows.findIndex(
    ({ row }, index) =>
      index > at &&
      (row > stop || columns.names.some((one) => one <= column && grid.text(row, one) !== '')),
  );
  return rows.slice(at, end < 0 ? undefined : end).filter(({ row }) => row < stop);
}

/** Points that the text of an indicator gives to its parts against those of its cell. */
function* textDrafts(ledger: Ledger): Generator<Draft> {
  for (const { points, rows } of groupsOf(ledger.table)) {
    if (points.number === null || rows.some(speaksOfAlternatives)) continue;
    const inTexts = pointsInTexts(rows);
    if (inTexts === null || isNear(inTexts, points.number)) continue;
    yield {
      severity: 'warning',
      where: placeOf(ledger, points),
      message: phrase('tableChecks.pointsTexts', {
        points: figure(points.number),
        sum: figure(inTexts),
      }),
      about: `${rows[0]?.label ?? ''} in its text`,
    };
  }
}

/** 「满分100分」 in the title against the points of the table. */
function* titleDrafts(table: ScoreTable, ledger: Ledger): Generator<Draft> {
  const full = fullIn(headWords(table));
  if (full === null) return;
  const line = ledger.lines.find(({ row }) => row === table.total);
  const printed = line?.figure.number ?? null;
  const entries = ledger.entries.filter((entry) => !ledger.isHeading(entry));
  if (entries.length < 2 || entries.some(({ figure: one }) => one.isText)) return;
  const sums = [...sumsOf(ledger, entries), ...(printed === null ? [] : [printed])];
  if (sums.some((one) => isNear(one, full))) return;
  const shown = printed ?? sum([totalOf(entries)]);
  yield {
    severity: 'warning',
    where:
      line === undefined
        ? placeOf(ledger, { row: table.header.bottom, column: ledger.column })
        : placeOf(ledger, line.figure),
    message: phrase('tableChecks.pointsTitle', { full: figure(full), sum: figure(shown) }),
    about: 'points in the title',
  };
}
