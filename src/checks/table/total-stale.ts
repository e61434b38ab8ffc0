import { toNumber } from '../../exact';
import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import { ledgersOf } from './model/ledger';
import { figure, lineName, placeOf } from './say';
import { staleValue } from './total-values';

/** A total whose formula was not calculated again since its rows changed. */
export const TOTAL_STALE: TableCheck = {
  code: 'table.totalStale',
  group: 'table',
  scope: 'table',
  *run(table) {
    for (const ledger of ledgersOf(table))
      for (const line of ledger.lines) {
        const right = staleValue(ledger, line);
        const { formula, number, value, row, column } = line.figure;
        if (right === null || formula === undefined || number === null) continue;
        yield {
          severity: 'error',
          where: placeOf(ledger, line.figure),
          message: phrase('tableChecks.stale', {
            label: line.label,
            shown: figure(number),
            right: figure(right),
          }),
          about: lineName(ledger, line),
          fix: {
            what: phrase('tableChecks.fixStale', { right: figure(right) }),
            safe: true,
            edits: [
              {
                kind: 'setCell',
                sheet: table.sheet.name,
                row,
                column,
                value: toNumber(right),
                formula,
                expected: value,
                expectedFormula: formula,
              },
            ],
          },
        };
      }
  },
};
