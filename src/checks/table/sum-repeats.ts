import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import { totalOf } from './model/ledger';
import { addresses, entryPlace, figure } from './say';
import { draftAt, faultyLines, rightSum } from './sum-faults';

/** A sum that counts rows more than once: ranges that overlap, or a 小计 together with its parts. */
export const SUM_REPEATS: TableCheck = {
  code: 'table.sumRepeats',
  group: 'table',
  scope: 'table',
  *run(table) {
    for (const { ledger, line, faults } of faultyLines(table)) {
      const { repeats, scope, counting } = faults;
      if (repeats.length === 0) continue;
      const points = repeats.reduce(
        (sum, entry) => sum.add(totalOf([entry]).mul((counting.times.get(entry) ?? 1) - 1)),
        totalOf([]),
      );
      const subtotals = ledger.lines.filter(
        ({ row, figure: one }) =>
          row < line.row &&
          one.number !== null &&
          counting.shape.counted.some(
            ({ area, how }) => how !== null && area.top <= row && row <= area.bottom,
          ),
      );
      const headings = [...ledger.headings.keys()].filter(({ top }) =>
        counting.shape.counted.some(({ area }) => area.top <= top && top <= area.bottom),
      );
      const sums = [
        ...subtotals.map(({ figure: one }) => one.address),
        ...headings.map(({ figure: one }) => one.address),
      ];
      const params = { label: line.label, points: figure(points), right: figure(totalOf(scope)) };
      const message =
        sums.length > 0
          ? phrase('tableChecks.repeatsSums', { ...params, sums: sums.slice(0, 5).join('、') })
          : phrase('tableChecks.repeats', { ...params, cells: addresses(repeats) });
      const also = repeats.slice(0, 20).map((entry) => entryPlace(ledger, entry));
      const severity = points.equals(0) ? 'warning' : 'error';
      yield draftAt(
        ledger,
        line,
        { severity, message, also },
        rightSum(ledger, line, faults, true),
      );
    }
  },
};
