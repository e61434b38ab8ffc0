import { type Fraction, ZERO } from '../../exact';
import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import type { ScoreRow } from '../score-table';
import { type Entry, type Ledger, scoreLedger } from './model/ledger';
import { kindOf, mostDeducted, speaksOfDeduction, wordsOf } from './model/words';
import { entryName, entryPlace, figure, lineName, placeOf } from './say';

/** A negative score where nothing is taken away, a deduction below its floor, a total below 0. */
export const BELOW_FLOOR: TableCheck = {
  code: 'table.belowFloor',
  group: 'table',
  scope: 'table',
  *run(table) {
    const ledger = scoreLedger(table);
    if (ledger === null) return;
    for (const entry of ledger.entries) {
      const draft = draftOf(ledger, entry);
      if (draft !== null) yield draft;
    }
    const line = ledger.lines.find(({ row }) => row === table.total);
    const onlyDeductions = table.rows.every((row) => kindOf(row) === 'deduction');
    if (line?.figure.number != null && line.figure.number.compare(0) < 0 && !onlyDeductions)
      yield {
        severity: 'error',
        where: placeOf(ledger, line.figure),
        message: phrase('tableChecks.totalNegative', {
          label: line.label,
          total: figure(line.figure.number),
        }),
        about: lineName(ledger, line),
      };
  },
};

function draftOf(ledger: Ledger, entry: Entry): Draft | null {
  const { number } = entry.figure;
  if (number === null || number.compare(0) >= 0 || entry.rows.length === 0) return null;
  const at = { where: entryPlace(ledger, entry), about: entryName(ledger, entry) };
  const floor = floorOf(entry.rows);
  if (floor === null || number.compare(floor) >= 0) return null;
  if (!floor.equals(0))
    return {
      ...at,
      severity: 'error',
      message: phrase('tableChecks.belowFloor', { score: figure(number), floor: figure(floor) }),
    };
  return {
    ...at,
    severity: 'error',
    message: phrase('tableChecks.negative', { score: figure(number) }),
  };
}

/** The least that rows may come to; null: nobody says. */
function floorOf(rows: readonly ScoreRow[]): Fraction | null {
  const each = rows.map(rowFloor);
  const known = each.filter((one) => one !== null);
  return known.length < each.length ? null : known.reduce((all, one) => all.add(one), ZERO);
}

function rowFloor(row: ScoreRow): Fraction | null {
  // What the scheme computes may be as low as it is, and a clause with deductions in it as low as the scheme lets it.
  const scored = row.scored.map(({ score }) => score.lo);
  if (scored.some((lo) => lo.compare(0) < 0)) return null;
  if (row.nodes.length > 0 && row.nodes.every(({ floor }) => floor === 0)) return ZERO;
  if (/扣完(?:该项|本项|此项)?(?:分值|分数)?为止|不(?:计|得|出现|为)负分/u.test(wordsOf(row)))
    return kindOf(row) === 'deduction' ? null : ZERO;
  if (!speaksOfDeduction(row) && kindOf(row) !== 'deduction' && !hasDeductions(row)) return ZERO;
  const most = mostDeducted(row);
  // A cap on what is taken away bounds a gain from below as well.
  return most?.neg() ?? pointsTakenAway(row);
}

/** 「-10」 in the points of a deduction; null where they are no limit. */
function pointsTakenAway({ points }: ScoreRow): Fraction | null {
  return points?.number != null && points.number.compare(0) < 0 ? points.number : null;
}

type Node = ScoreRow['nodes'][number];

function hasDeductions({ nodes }: ScoreRow): boolean {
  const deducts = (node: Node): boolean =>
    node.role === 'deduction' || node.children.some(deducts) || node.net !== undefined;
  return nodes.some(deducts);
}
