import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import { parseTotal, shapeOf } from './formula';
import { faultsOf } from './model/faults';
import { type Entry, type Ledger, type Line, totalOf } from './model/ledger';
import { addresses, entryPlace, figure } from './say';
import { countable, draftAt, faultyLines, rightSum } from './sum-faults';

/** A sum that leaves out rows of its table. */
export const SUM_MISSES: TableCheck = {
  code: 'table.sumMisses',
  group: 'table',
  scope: 'table',
  *run(table) {
    for (const { ledger, line, faults } of faultyLines(table)) {
      const { scope } = faults;
      const misses = faults.misses.filter((entry) => !isTold(ledger, line, entry));
      if (misses.length === 0 || misses.length === scope.length) continue;
      const isExtra = misses.every(({ kind }) => kind === 'bonus' || kind === 'deduction');
      const isUnknown = misses.every(({ rows }) => rows.every(({ nodes }) => nodes.length === 0));
      const figures = countable(misses).filter(({ figure: one }) => one.value !== 0);
      const severity = isExtra && isUnknown ? 'hint' : figures.length > 0 ? 'error' : 'warning';
      const params = { label: line.label, cells: addresses(misses), count: misses.length };
      const message =
        figures.length === 0
          ? phrase('tableChecks.missesBlank', params)
          : phrase('tableChecks.misses', {
              ...params,
              points: figure(totalOf(misses)),
              right: figure(totalOf(scope)),
            });
      const also = misses.slice(0, 20).map((entry) => entryPlace(ledger, entry));
      yield draftAt(
        ledger,
        line,
        { severity, message, also },
        rightSum(ledger, line, faults, severity !== 'hint'),
      );
    }
  },
};

/** A row that a 小计 leaves out is missing in the total of the 小计 as well: it is told, and put right, there. */
function isTold(ledger: Ledger, { row, figure: { formula } }: Line, entry: Entry): boolean {
  const parsed = formula === undefined ? null : parseTotal(formula, ledger.table.sheet.name);
  const counted = parsed === null ? [] : shapeOf(parsed).counted;
  return ledger.lines.some(
    (one) =>
      one.row < row &&
      counted.some(({ area }) => area.top <= one.row && one.row <= area.bottom) &&
      faultsOf(ledger, one)?.misses.includes(entry) === true,
  );
}
