import { phrase } from '../../locales';
import { isBlank } from '../score-table';
import type { TableCheck } from '../check';
import { partsBelow } from './model/levels';
import { type Entry, leavesOf, type Ledger, scoreLedger } from './model/ledger';
import { entryName, entryPlace } from './say';

/** Blank cells that get a finding each; what is beyond is counted. */
const LISTED = 20;

/** Clauses without a score in a table that is filled in. */
export const BLANK_SCORE: TableCheck = {
  code: 'table.blankScore',
  group: 'table',
  scope: 'table',
  *run(table) {
    const ledger = scoreLedger(table);
    if (ledger === null) return;
    const clauses = leavesOf(ledger).filter((entry) => isClause(ledger, entry));
    const blank = clauses.filter(({ figure }) => isBlank(figure) && figure.formula === undefined);
    // A table that has hardly been begun needs no list of what is open.
    if (blank.length === 0 || blank.length * 2 > clauses.length) return;
    for (const entry of blank.slice(0, LISTED))
      yield {
        severity: 'hint',
        where: entryPlace(ledger, entry),
        message: phrase('tableChecks.blank', { label: entry.label }),
        about: entryName(ledger, entry),
      };
    const more = blank.length - LISTED;
    const [next] = blank.slice(LISTED);
    if (next !== undefined)
      yield {
        severity: 'hint',
        where: entryPlace(ledger, next),
        message: phrase('tableChecks.blankMore', { count: more }),
        about: 'more',
      };
  },
};

/** A row that is scored: it has points or a rule, and is neither a veto nor the heading of rows below. */
function isClause({ table }: Ledger, entry: Entry): boolean {
  if (entry.kind !== 'gain') return false;
  if (entry.rows.some(({ nodes }) => nodes.length > 0)) return true;
  const [row] = entry.rows;
  if (row === undefined) return false;
  const hasPoints = entry.rows.some(({ points }) => points?.number != null);
  const isHeading = row.text.length < 25 && partsBelow(table, table.rows.indexOf(row)).length > 0;
  return hasPoints && !isHeading;
}
