import { decimal } from '../../exact';
import { phrase } from '../../locales';
import { toA1 } from '../../workbook';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import type { ScoreTable } from '../score-table';
import { constantOf } from './model/counting';
import { ledgersOf } from './model/ledger';
import { placeOf } from './say';
import { draftAt, faultyLines, rightSum } from './sum-faults';
import { isCircular } from './total-values';

/** A sum that reaches into its own cell, another column, above the table or below its total, or has a figure written into it. */
export const SUM_FOREIGN: TableCheck = {
  code: 'table.sumForeign',
  group: 'table',
  scope: 'table',
  *run(table, { scored }) {
    yield* circles(table);
    for (const { ledger, line, faults } of faultyLines(table)) {
      const { foreign, counting } = faults;
      if (foreign.length > 0) {
        const cells = foreign.slice(0, 5).map((one) => toA1(one));
        const message = phrase('tableChecks.foreign', {
          label: line.label,
          cells: `${cells.join('、')}${foreign.length > 5 ? '…' : ''}`,
          count: foreign.length,
        });
        const also = foreign.slice(0, 20).map((one) => placeOf(ledger, one));
        yield draftAt(
          ledger,
          line,
          { severity: 'error', message, also },
          rightSum(ledger, line, faults, false),
        );
        continue;
      }
      const constant = constantOf(counting);
      // A fill writes what caps and scaling change into the formula itself.
      const isOurs = table.remembered !== null && scored !== null;
      if (constant === null || constant.equals(0) || isOurs || counting.shape.isBounded) continue;
      yield draftAt(
        ledger,
        line,
        {
          severity: 'warning',
          message: phrase('tableChecks.constant', {
            label: line.label,
            constant: decimal(constant),
          }),
        },
        undefined,
      );
    }
  },
};

/** Totals that count themselves. */
function* circles(table: ScoreTable): Generator<Draft> {
  for (const ledger of ledgersOf(table))
    for (const line of ledger.lines)
      if (isCircular(ledger, line))
        yield draftAt(
          ledger,
          line,
          {
            severity: 'error',
            message: phrase('tableChecks.circular', {
              label: line.label,
              cell: line.figure.address,
            }),
          },
          undefined,
        );
}
