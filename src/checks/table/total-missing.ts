import { phrase } from '../../locales';
import { isBlank } from '../score-table';
import type { TableCheck } from '../check';
import { isWeighted } from './above-full';
import { fullOf } from './model/accepted';
import { leavesOf, scoreLedger, totalOf } from './model/ledger';
import { nearestScope } from './model/scopes';
import { totalEdit } from './model/total-edit';
import { figure, lineName, placeOf } from './say';
import { countable } from './sum-faults';

/** A 合计 that was left blank although there are scores. */
export const TOTAL_MISSING: TableCheck = {
  code: 'table.totalMissing',
  group: 'table',
  scope: 'table',
  *run(table) {
    const ledger = scoreLedger(table);
    const line = ledger?.lines.find(({ row }) => row === table.total);
    if (ledger === null || line === undefined) return;
    if (line.figure.formula !== undefined || !isBlank(line.figure)) return;
    if (line.figure.column !== ledger.column) return;
    // Marks out of 100 are weighted before they are added up.
    if (isWeighted(table)) return;
    const scope = nearestScope(ledger, line);
    const figures = countable(leavesOf(ledger));
    if (figures.length < 2) return;
    const right = totalOf(countable(scope));
    const full = fullOf(ledger);
    yield {
      severity: 'warning',
      where: placeOf(ledger, line.figure),
      message: phrase('tableChecks.totalMissing', { label: line.label, sum: figure(right) }),
      about: lineName(ledger, line),
      fix: {
        what: phrase('tableChecks.fixTotal', { sum: figure(right) }),
        edits: [totalEdit(ledger, line, scope, right)],
        // A cap on the whole table may make less of it.
        safe: full === null || right.compare(full) <= 0,
      },
    };
  },
};
