import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import { faultsOf } from './model/faults';
import { type Entry, leavesOf, scoreLedger, totalOf } from './model/ledger';
import { addresses, entryPlace, figure, placeOf } from './say';

/** Rows with scores that nobody sees, counted by the total or left out of it; a score column that does not show. */
export const SUM_HIDDEN: TableCheck = {
  code: 'table.sumHidden',
  group: 'table',
  scope: 'table',
  *run(table) {
    const ledger = scoreLedger(table);
    if (ledger === null) return;
    const { sheet } = table;
    const line = ledger.lines.find(({ row }) => row === table.total);
    const left = line === undefined ? null : (faultsOf(ledger, line)?.counting.leftOut ?? null);
    const hidden = leavesOf(ledger).filter((entry) => isHidden(entry));
    const lost = hidden.filter((entry) => left?.has(entry) === true);
    for (const [entries, key] of [
      [hidden.filter((entry) => !lost.includes(entry)), 'tableChecks.hiddenCounted'],
      [lost, 'tableChecks.hiddenLost'],
    ] as const) {
      const [first] = entries;
      if (first === undefined) continue;
      yield {
        severity: 'warning',
        where: entryPlace(ledger, first),
        message: phrase(key, {
          count: entries.length,
          cells: addresses(entries),
          points: figure(totalOf(entries)),
        }),
        about: `${key} ${entries.map(({ label }) => label).join('、')}`,
        also: entries.slice(1, 20).map((entry) => entryPlace(ledger, entry)),
      };
    }
    if (sheet.hiddenColumn?.(ledger.column) === true && ledger.entries.some(isFigure))
      yield {
        severity: 'warning',
        where: placeOf(ledger, { row: table.header.bottom, column: ledger.column }),
        message: phrase('tableChecks.hiddenColumn'),
        about: 'score column',
      };

    function isHidden({ top, bottom, figure: { number } }: Entry): boolean {
      if (number === null || number.equals(0)) return false;
      for (let row = top; row <= bottom; row += 1)
        if ((sheet.hiddenRow?.(row) ?? null) === null) return false;
      return true;
    }
  },
};

const isFigure = ({ figure: { number } }: Entry): boolean => number !== null;
