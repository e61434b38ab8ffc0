import { phrase } from '../locales';
import {
  COUNTED,
  isUndecided,
  type MeasureContext,
  rowSet,
  select,
  type Selected,
  type Trace,
  traceOf,
} from '../measures';
import type { Selection } from '../rubric';
import type { Restriction } from './mechanism';

export interface CaseRows {
  readonly selected: Selected;
  readonly rows: readonly { readonly row: number; readonly decided: boolean }[];
}

/** The rows of a selection that count or may count. */
export function caseRows(selection: Selection, context: MeasureContext): CaseRows {
  const selected = select(selection, context);
  const rows: { row: number; decided: boolean }[] = [];
  for (const [row, verdict] of selected.verdict.entries()) {
    if (verdict === COUNTED) rows.push({ row, decided: true });
    else if (isUndecided(verdict)) rows.push({ row, decided: false });
  }
  return { selected, rows };
}

/** The rows that score under a restriction (all of them without one), for either bound. */
export function scoringRows(
  { rows }: CaseRows,
  restriction: Restriction | null,
): { lo: readonly number[]; hi: readonly number[] } {
  const decided = rows.filter((one) => one.decided).map((one) => one.row);
  const all = rows.map((one) => one.row);
  if (restriction === null) return { lo: decided, hi: all };
  return {
    lo: decided.filter((row) => restriction.lo.has(row)),
    hi: all.filter((row) => restriction.hi.has(row)),
  };
}

/** The trace of rows under an exclusive assignment: what went elsewhere is 未计入, with the place. */
export function restrictTrace(cases: CaseRows, restriction: Restriction | null): Trace {
  const trace = traceOf(cases.selected);
  if (restriction === null) return trace;
  const { table } = cases.selected;
  const kept: number[] = [];
  const elsewhere = new Map<string, number[]>();
  for (const { row, decided } of cases.rows) {
    if (!decided) continue;
    if (restriction.lo.has(row)) kept.push(row);
    else {
      const place = restriction.usedAt(row) ?? '';
      elsewhere.set(place, [...(elsewhere.get(place) ?? []), row]);
    }
  }
  return {
    ...trace,
    rows: [rowSet(table, kept)],
    excluded: [
      ...[...elsewhere].map(([place, rows]) => ({
        reason:
          place === ''
            ? phrase('mechanisms.usedNowhere')
            : phrase('mechanisms.usedElsewhere', { place }),
        rows: rowSet(table, rows),
      })),
      ...trace.excluded,
    ],
  };
}
