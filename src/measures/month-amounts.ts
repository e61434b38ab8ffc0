import { addIntervals, exactly, fraction, type Fraction, type Interval, ONE, ZERO } from '../exact';
import type { Selection } from '../rubric';
import type { MeasureContext } from './context';
import { monthText } from './days';
import { type MonthRows, rowsByMonth } from './months';
import { numbers } from './quantity';
import { COUNTED } from './select';

/** What was notified against each month; an empty cell says that nothing was. */
export function monthlyAmounts(
  of: { selection: Selection; month: string; amount: string },
  context: MeasureContext,
): (month: string) => Interval {
  const { selected, byMonth } = rowsByMonth(of.selection, of.month, context);
  const column = numbers(selected.table, of.amount);
  const amounts = new Map<string, Interval>();
  for (const [month, rows] of byMonth) {
    const given = rows.map((row): Interval => {
      const amount = column.values[row] ?? Number.NaN;
      if (!(amount > 0)) return exactly(0);
      return {
        lo: selected.verdict[row] === COUNTED ? fraction(amount) : ZERO,
        hi: fraction(amount),
      };
    });
    amounts.set(monthText(month), addIntervals(given));
  }
  return (month) => amounts.get(month) ?? exactly(0);
}

/** What a month is to lose by its problems, as a share of its points; `slip` where the figures contradict each other. */
export interface MonthShare {
  readonly share: Interval;
  readonly slip: number | null;
}

interface Estimated {
  readonly selection: Selection;
  readonly month: string;
  readonly amount: string;
  readonly estimate: { readonly problems: string; readonly of: string };
}

const ANY_SHARE: Interval = { lo: ZERO, hi: ONE };

/**
 * Months for which no amount was notified although problems were found: problems ÷ records. A month
 * without a count of problems is not in it; what is not known of one that has is open from 0 to all.
 */
export function monthlyShares(
  of: Estimated,
  context: MeasureContext,
): ReadonlyMap<string, MonthShare> {
  const found = rowsByMonth(of.selection, of.month, context);
  const shares = new Map<string, MonthShare>();
  for (const [month, rows] of found.byMonth) {
    const share = shareOf(of, found, rows);
    if (share !== null) shares.set(monthText(month), share);
  }
  return shares;
}

function shareOf(
  { amount, estimate }: Estimated,
  { selected }: MonthRows,
  rows: readonly number[],
): MonthShare | null {
  const { table, verdict } = selected;
  const at = (name: string, row: number): number => numbers(table, name).values[row] ?? Number.NaN;
  // An amount that was notified, if it be 0, leaves nothing to estimate.
  if (rows.some((row) => !Number.isNaN(at(amount, row)))) return null;
  if (rows.every((row) => Number.isNaN(at(estimate.problems, row)))) return null;
  let problems: Fraction = ZERO;
  let records: Fraction = ZERO;
  let isWhole = true;
  for (const row of rows) {
    const [bad, all] = [at(estimate.problems, row), at(estimate.of, row)];
    if (verdict[row] !== COUNTED || Number.isNaN(bad)) return { share: ANY_SHARE, slip: null };
    if (bad < 0 || all < 0 || bad > all) return { share: ANY_SHARE, slip: row };
    problems = problems.add(fraction(bad));
    if (Number.isNaN(all)) isWhole = false;
    else records = records.add(fraction(all));
  }
  if (problems.equals(0)) return { share: exactly(0), slip: null };
  // Problems of one row weigh as the records of all rows say.
  if (!isWhole) return { share: ANY_SHARE, slip: null };
  return { share: exactly(problems.div(records)), slip: null };
}
