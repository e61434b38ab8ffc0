import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import { type Ledger, type Line, scoreLedger, totalOf } from './model/ledger';
import { acceptedTotals } from './model/accepted';
import { nearestScope, scopesOf } from './model/scopes';
import { totalEdit } from './model/total-edit';
import { figure, lineName, placeOf } from './say';
import { countable } from './sum-faults';

/** A total of scores that is a typed number: it stays as it is when a score changes. */
export const TOTAL_TYPED: TableCheck = {
  code: 'table.totalTyped',
  group: 'table',
  scope: 'table',
  *run(table) {
    const ledger = scoreLedger(table);
    if (ledger === null) return;
    for (const line of ledger.lines) {
      const { formula, number, value } = line.figure;
      if (formula !== undefined || number === null || typeof value !== 'number') continue;
      // What is wrong is told with both figures by the check of differences.
      if (!acceptedTotals(ledger, line).some((one) => one.equals(number))) continue;
      const scope = scopeOf(ledger, line);
      if (countable(scope).length < 2) continue;
      const isSum = totalOf(countable(scope)).equals(number);
      yield {
        severity: 'hint',
        where: placeOf(ledger, line.figure),
        message: phrase('tableChecks.typed', { label: line.label, total: figure(number) }),
        about: lineName(ledger, line),
        ...(isSum
          ? {
              fix: {
                what: phrase('tableChecks.fixTyped', { label: line.label }),
                edits: [totalEdit(ledger, line, scope, number)],
                safe: true,
              },
            }
          : {}),
      };
    }
  },
};

/** The scope whose sum the total shows. */
function scopeOf(ledger: Ledger, line: Line): ReturnType<typeof nearestScope> {
  const { number } = line.figure;
  return (
    scopesOf(ledger, line).find(
      (scope) => number !== null && totalOf(countable(scope)).equals(number),
    ) ?? nearestScope(ledger, line)
  );
}
