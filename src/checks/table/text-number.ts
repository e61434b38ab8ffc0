import { toNumber } from '../../exact';
import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import type { Figure } from '../score-table';
import { faultsOf } from './model/faults';
import { type Entry, type Ledger, ledgersOf, type Line } from './model/ledger';
import { entryName, figure, lineName, placeOf } from './say';

/** Text that looks like a number in a cell of points, scores or totals: sums leave it out. */
export const TEXT_NUMBER: TableCheck = {
  code: 'table.textNumber',
  group: 'table',
  scope: 'table',
  *run(table) {
    for (const ledger of ledgersOf(table)) {
      for (const entry of ledger.entries) {
        const line = ledger.lines.find((one) => one.row > entry.top && counts(ledger, one, entry));
        const draft = draftOf(ledger, entry.figure, entryName(ledger, entry), line);
        if (draft !== null) yield draft;
      }
      for (const line of ledger.lines) {
        const draft = draftOf(ledger, line.figure, lineName(ledger, line), undefined);
        if (draft !== null) yield draft;
      }
    }
  },
};

/** Whether a total would add the entry up if it was a number. */
function counts(ledger: Ledger, line: Line, entry: Entry): boolean {
  return faultsOf(ledger, line)?.counting.times.has(entry) === true;
}

function draftOf(ledger: Ledger, at: Figure, about: string, line: Line | undefined): Draft | null {
  if (!at.isText || at.number === null || typeof at.value !== 'string') return null;
  const isScore = ledger.what === 'score';
  const shown = { text: at.value.replaceAll(/\s+/gu, ' '), number: figure(at.number) };
  const message =
    line === undefined
      ? phrase('tableChecks.textNumber', shown)
      : phrase('tableChecks.textNumberLost', { ...shown, label: line.label });
  const isLost = line !== undefined && !at.number.equals(0);
  return {
    severity: isLost ? 'error' : isScore ? 'warning' : 'hint',
    where: placeOf(ledger, at),
    message,
    about,
    ...(at.formula === undefined
      ? {
          fix: {
            what: phrase('tableChecks.fixNumber', { number: figure(at.number) }),
            safe: true,
            edits: [
              {
                kind: 'setCell' as const,
                sheet: ledger.table.sheet.name,
                row: at.row,
                column: at.column,
                value: toNumber(at.number),
                expected: at.value,
                expectedFormula: null,
              },
            ],
          },
        }
      : {}),
  };
}
