import { addIntervals, decimal } from '../../../exact';
import { phrase, type Place } from '../../../locales';
import type { AssignedCaseUse, AssignmentUse } from '../../../scoring';
import type { TableCheck } from '../../check';
import type { Draft } from '../../problem';
import type { ScoreTable } from '../../score-table';
import { listed } from '../../listed';
import { type ClaimingRow, claimingRows, isApart, namedIn, proofCell } from './claims';

/** A case that is counted in two clauses of which the notice allows it one. */
export const EXCLUSIVE_SLOTS: TableCheck = {
  scope: 'table',
  code: 'across.exclusiveSlots',
  group: 'across',
  *run(table) {
    for (const use of table.tree?.assignments ?? []) {
      const rows = claimingRows(table, use);
      yield* listed([...namedTwice(table, use, rows)]);
      yield* typedTwice(table, use, rows);
      yield* listed([...dearPins(table, use)]);
    }
  },
};

/** 佐证材料 of two rows names one case. */
function* namedTwice(
  table: ScoreTable,
  use: AssignmentUse,
  rows: readonly ClaimingRow[],
): Generator<Draft> {
  const cases = use.cases.map(({ caseId }) => caseId);
  const sheet = table.sheet.name;
  const claims = new Map<string, { readonly claiming: ClaimingRow; readonly place: Place }[]>();
  for (const claiming of rows) {
    const cell = proofCell(table, claiming.row);
    if (cell === null) continue;
    const place = { sheet, address: cell.address };
    for (const id of namedIn(cell.value, cases))
      claims.set(id, [...(claims.get(id) ?? []), { claiming, place }]);
  }
  for (const [id, own] of claims)
    for (const [at, { claiming, place }] of own.entries()) {
      const other = own.slice(0, at).find((one) => isApart(one.claiming.places, claiming.places));
      if (other === undefined) continue;
      const used = use.cases.find(({ caseId }) => caseId === id)?.used ?? [];
      yield {
        severity: 'error',
        where: place,
        message: phrase(
          used.length === 0 ? 'acrossChecks.caseNamedTwice' : 'acrossChecks.caseNamedTwiceBest',
          {
            case: id,
            here: nameOf(claiming),
            there: nameOf(other.claiming),
            rule: use.source.text,
            best: used.join('、'),
          },
        ),
        about: `named ${use.id} ${id}`,
        also: [other.place],
      };
    }
}

/** By its clause: the name that a row shows may be the indicator's, of several rows. */
const nameOf = ({ scored, row }: ClaimingRow): string =>
  scored.map(({ name }) => name).join('、') || row.label;

/** A score that can only come about if a case counts here that counts elsewhere already. */
function* typedTwice(
  table: ScoreTable,
  use: AssignmentUse,
  rows: readonly ClaimingRow[],
): Generator<Draft> {
  for (const { row, nodes, scored } of rows) {
    const typed = row.score?.number ?? null;
    const { hi } = addIntervals(scored.map(({ score }) => score));
    if (typed === null || row.score === null || hi === null || typed.compare(hi) <= 0) continue;
    const elsewhere = use.cases.filter((one) => isTempting(one, nodes));
    const other = elsewhere[0]?.used ?? [];
    if (elsewhere.length === 0 || !isClaimed(other, row.row, rows)) continue;
    yield {
      severity: 'error',
      where: { sheet: table.sheet.name, address: row.score.address },
      message: phrase('acrossChecks.scoreCountsTwice', {
        typed: decimal(typed),
        most: decimal(hi),
        cases: elsewhere
          .slice(0, 5)
          .map(({ caseId }) => caseId)
          .join('、'),
        there: [...new Set(elsewhere.flatMap(({ used }) => used))].join('、'),
        rule: use.source.text,
      }),
      about: `typed ${use.id} ${row.label}`,
    };
  }
}

/** Could count here, and is used elsewhere. */
const isTempting = ({ used, places }: AssignedCaseUse, nodes: ReadonlySet<string>): boolean =>
  used.length > 0 && !used.some((id) => nodes.has(id)) && places.some((id) => nodes.has(id));

/** The sheet claims the points of the place where the case is used, too. */
function isClaimed(used: readonly string[], own: number, rows: readonly ClaimingRow[]): boolean {
  const there = rows.find(({ row, nodes }) => row.row !== own && used.some((id) => nodes.has(id)));
  const typed = there?.row.score?.number ?? null;
  if (there === undefined || typed === null) return false;
  return typed.compare(addIntervals(there.scored.map(({ score }) => score)).lo) >= 0;
}

/** A case that the user put somewhere although it would bring more elsewhere. */
function* dearPins({ sheet }: ScoreTable, use: AssignmentUse): Generator<Draft> {
  for (const { caseId, pinned, used, nextBest } of use.cases) {
    if (!pinned || nextBest === null || nextBest.total.compare(use.total) <= 0) continue;
    yield {
      severity: 'hint',
      where: { sheet: sheet.name },
      message: phrase('acrossChecks.pinCosts', {
        case: caseId,
        here: used.join('、') || '—',
        there: nextBest.place ?? '—',
        more: decimal(nextBest.total.sub(use.total)),
      }),
      about: `pin ${use.id} ${caseId}`,
    };
  }
}
